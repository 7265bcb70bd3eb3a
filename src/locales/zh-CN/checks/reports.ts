/** The work report against the table. */
export default {
  'checks.report-figure-differs': '任务{task}：报告与表的数字不同。{differs}。',
  'checks.report-figure-differs.title': '报告与表的数字不同',
  'checks.report-figure-differs.why': '报告是人大会议通过的，表里的数字与它不同，考核时各说各话。',
  'checks.report-figure-differs.suggestion':
    '对照报告原文，改正表里写错的数字；报告抄件有误的，以正式文本为准。',

  'checks.report-stage-differs': '任务{task}：最后一个阶段与报告的目标不同。{differs}。',
  'checks.report-stage-differs.title': '阶段目标与报告不同',
  'checks.report-stage-differs.why': '任务照抄了报告，阶段指标却落在别的数上，年底按哪个数考核说不清。',
  'checks.report-stage-differs.suggestion':
    '对照报告核对最后一个阶段的数字，写错的改正；有意调整的，注明依据。',

  'checks.report-name-differs': '任务{task}：报告与表的名称不同。{differs}。',
  'checks.report-name-differs.title': '报告与表的名称不同',
  'checks.report-name-differs.why': '企业、项目、地名写错一个字，就是另一家、另一处。',
  'checks.report-name-differs.suggestion': '核对正式名称，改正写错的一处。',

  'checks.report-date-differs': '任务{task}：报告的时间早于表里的完成时限。{differs}。',
  'checks.report-date-differs.title': '完成时限晚于报告',
  'checks.report-date-differs.why': '报告向大会承诺了时间，表里放宽了，就会误期。',
  'checks.report-date-differs.suggestion': '把完成时限或相应的节点提前到报告写的时间。',

  'checks.report-section-differs': '任务{task}：所在的类别与报告的章节不同。{differs}。',
  'checks.report-section-differs.title': '类别与报告章节不同',
  'checks.report-section-differs.why': '多半是合并单元格时多并或少并了一行，按类别统计时会算错地方。',
  'checks.report-section-differs.suggestion': '核对类别列的合并范围；有意调整的可以忽略。',

  'checks.report-uncarried': '报告的承诺没有任务承接：{clause}',
  'checks.report-uncarried.title': '未见任务',
  'checks.report-uncarried.why': '报告作了承诺，表里没有任务，就没有单位去办。',
  'checks.report-uncarried.suggestion':
    '补列任务；已由别的任务承接的，指明是哪一项；不需要分解的，选“无需分解”并写明理由。',

  'checks.report-partly-carried': '任务{task}：报告这句话只落实了一部分，未见：{pieces}',
  'checks.report-partly-carried.title': '部分落实',
  'checks.report-partly-carried.why': '一句话里的后半句最容易在分解时漏掉。',
  'checks.report-partly-carried.suggestion': '把漏掉的部分补进任务或阶段指标，或另列任务。',

  'checks.report-match-uncertain': '拿不准由哪项任务承接：{clause}（可能是：{tasks}）',
  'checks.report-match-uncertain.title': '请核对对应的任务',
  'checks.report-match-uncertain.why': '文字差得较多，程序不替人作主。',
  'checks.report-match-uncertain.suggestion': '看看候选的任务，确认是哪一项；都不是的，按“未见任务”处理。',

  'checks.task-without-source': '任务{task}在报告里找不到出处：{text}',
  'checks.task-without-source.title': '任务没有报告出处',
  'checks.task-without-source.why': '可能是上级新增的、专项工作里的，也可能抄错了地方。',
  'checks.task-without-source.suggestion': '核对任务的来源；确有其他依据的可以忽略。',

  'checks.report-copy-damaged': '任务{task}：疑似文字缺漏。{differs}。',
  'checks.report-copy-damaged.title': '疑似文字缺漏',
  'checks.report-copy-damaged.why': '网上转载、复制粘贴常丢一个字，意思没有变，不算两处不一致。',
  'checks.report-copy-damaged.suggestion': '有空时补上缺的字；表里没有写错的，不必改。',

  'checks.report-slogan-uncarried': '表态类 {count} 句没有对应的任务（可能无需分解），如：{clause}',
  'checks.report-slogan-uncarried.title': '表态类，可能无需分解',
  'checks.report-slogan-uncarried.why': '这些话说的是态度，一般不列任务；列出来是为了不悄悄丢掉任何一句。',
  'checks.report-slogan-uncarried.suggestion': '扫一眼，确有具体工作的补列任务。',
};
