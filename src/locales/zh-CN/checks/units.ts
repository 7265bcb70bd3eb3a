export default {
  'checks.unit-variant': '任务{task}：“{observed}”与表中别处的“{expected}”可能是同一个单位。',
  'checks.unit-variant.title': '单位名称不一致',
  'checks.unit-variant.why': '同一个单位写成两个名字，拆分、统计时会变成两家，任务就漏了。',
  'checks.unit-variant.suggestion':
    '是同一个单位的，改成统一的名称，或在“单位名册”里设为别名；不是的，忽略即可。',

  'checks.unit-glued': '任务{task}：“{observed}”是连在一起的几个单位：{expected}。',
  'checks.unit-glued.title': '单位名称连在一起',
  'checks.unit-glued.why': '几个单位之间没有分开，筛选、拆分时会被当成一家。',
  'checks.unit-glued.suggestion': '在单位之间换行或加顿号。',

  'checks.unit-wrapped': '任务{task}：“{observed}”是一个单位（{expected}），被换行拆成了两行。',
  'checks.unit-wrapped.title': '单位名称断成两行',
  'checks.unit-wrapped.why': '表中一行写一个单位，名称中间换行容易被看成两家，筛选时也找不到。',
  'checks.unit-wrapped.suggestion': '删去名称中间的换行，用加宽列或自动换行来排版。',

  'checks.unit-repeated': '任务{task}：{units} 在同一格里写了两次。',
  'checks.unit-repeated.title': '单位重复',
  'checks.unit-repeated.roles': '任务{task}：{units} 既是牵头单位，又列在责任（配合）单位里。',
  'checks.unit-repeated.why': '重复的单位会让任务数多算，同时牵头又配合则责任不清，多半是另一个单位写错了。',
  'checks.unit-repeated.suggestion': '删去多余的一个；如果本应是另一个单位，改成正确的名称。',

  'checks.collective-unresolved': '“{units}”出现在 {cells} 格中，还没有填写它包含哪些单位。',
  'checks.collective-unresolved.title': '统称没有成员',
  'checks.collective-unresolved.several': '“{units}”出现在 {cells} 格中，还没有填写各包含哪些单位。',
  'checks.collective-unresolved.why': '不知道“各街镇”是哪几家，拆分时这些单位就拿不到任务。',
  'checks.collective-unresolved.suggestion':
    '在“单位名册”里填写成员，填一次全表有效；不需要分到各家的可以忽略。',

  'checks.leader-not-a-name': '任务{task}的领导一格写的是“{text}”，不是人名。',
  'checks.leader-not-a-name.title': '领导一格不是人名',
  'checks.leader-not-a-name.why': '按领导汇总、拆分时，这项任务会落在不存在的人名下。',
  'checks.leader-not-a-name.suggestion': '填上领导姓名；多位领导一行一个或用顿号分开。',
};
