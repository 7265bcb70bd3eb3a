export default {
  'checks.year-unknown':
    '表中有 {count} 处日期没有写年份（如“{example}”），标题和通知里也没有年份，不知道是哪一年。',
  'checks.year-unknown.title': '不知道年份',
  'checks.year-unknown.why': '不知道年份，这些日期都不能判断是否逾期。',
  'checks.year-unknown.suggestion': '在标题里写上年份，或在“表格识别”里填上年份。',

  'checks.date-impossible': '任务{task}写了不存在的日期：{dates}。',
  'checks.date-impossible.title': '日期不存在',
  'checks.date-impossible.why': '日历上没有这一天，无法判断何时到期，多半是笔误。',
  'checks.date-impossible.suggestion': '改成真实的日期；月底可写“11月底前”。',

  'checks.deadline-unreadable': '任务{task}的完成时限“{deadline}”看不出是哪一天。',
  'checks.deadline-unreadable.title': '完成时限看不懂',
  'checks.deadline-unreadable.why': '看不出日期就不能亮灯，也不能核对指标是否晚于时限。',
  'checks.deadline-unreadable.suggestion': '写成“12月31日”“6月底前”这样的日期；长期任务写“持续推进”。',

  'checks.time-word-unknown': '“{word}”出现在 {count} 处，不知道在本地从哪一天开始，这些地方没有到期日。',
  'checks.time-word-unknown.title': '不知道哪一天的时间词',
  'checks.time-word-unknown.why': '各地的汛期、供暖期、开学日不同，不知道哪一天就不能亮灯。',
  'checks.time-word-unknown.suggestion':
    '在“设置”的“各地不同的时间词”里填上这个词从几月几日开始，或把日期写明。',

  'checks.milestone-after-deadline':
    '任务{task}的完成时限是“{deadline}”，但有 {count} 个指标更晚：{items}（最晚 {latest}）。',
  'checks.milestone-after-deadline.title': '指标晚于完成时限',
  'checks.milestone-after-deadline.text':
    '任务{task}的完成时限是“{deadline}”，但任务内容写的是“{item}”，更晚。',
  'checks.milestone-after-deadline.why': '时限到了，指标还没到期，该不该算逾期说不清。',
  'checks.milestone-after-deadline.suggestion': '把完成时限改到最后一个指标之后，或把指标提前。',

  'checks.milestones-end-early':
    '任务{task}的最后一个指标是“{item}”，离完成时限“{deadline}”还有 {days} 天，其间没有指标。',
  'checks.milestones-end-early.title': '指标早早结束',
  'checks.milestones-end-early.why':
    '最后一段时间没有可查的指标，至少有一个季度无从调度；也可能是时限照抄了年底。',
  'checks.milestones-end-early.suggestion': '补上后一阶段的指标，或把完成时限提前。',

  'checks.milestone-order': '任务{task}的指标 {item} 早于排在前面的 {other}。',
  'checks.milestone-order.title': '指标时间前后颠倒',
  'checks.milestone-order.ahead': '任务{task}的指标 {item} 晚于排在后面的 {other}。',
  'checks.milestone-order.why': '同一串指标一般按时间先后排，倒过来多半是月份写错。',
  'checks.milestone-order.suggestion': '核对月份；几件事并列、本来就不分先后的，可以忽略。',
};
