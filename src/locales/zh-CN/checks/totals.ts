export default {
  'checks.stated-tasks': '表中写的是 {stated} 项任务，实际数出 {counted} 项。',
  'checks.stated-tasks.title': '任务总数不符',
  'checks.stated-tasks.why': '总数写在通知最前面，错了最显眼，也可能说明漏了任务。',
  'checks.stated-tasks.suggestion': '先查有没有漏项、重号；任务没有错，就把总数改成实际数。',

  'checks.stated-indicators':
    '表中写的是 {stated} 个指标，实际数出 {counted} 个。换别的数法：只数有编号的大项 {numbered} 个，大项连同没有编号的 {topLevel} 个，各级编号全算 {allMarks} 个，都对不上。',
  'checks.stated-indicators.title': '指标总数不符',
  'checks.stated-indicators.numbered':
    '表中写的是 {stated} 个指标，实际数出 {counted} 个。只数有编号的大项（{numbered} 个）才得出所写的数：漏了没有编号的，①②③ 也没有分开数。',
  'checks.stated-indicators.topLevel':
    '表中写的是 {stated} 个指标，实际数出 {counted} 个。只数大项（{topLevel} 个）才得出所写的数：①②③ 没有分开数。',
  'checks.stated-indicators.allMarks':
    '表中写的是 {stated} 个指标，实际数出 {counted} 个。各级编号全算（{allMarks} 个）才得出所写的数：只起引出 ①②③ 作用的大项也算了进去。',
  'checks.stated-indicators.why': '指标总数是全年督办的底数，错了，完成率都跟着错。',
  'checks.stated-indicators.suggestion':
    '数法是：有 ①②③ 的大项不算、①②③ 各算一个，没有编号的一格算一个。确认无漏项后，把总数改成实际数。',

  'checks.stated-section': '「{section}」写的是 {stated} 项，实际有 {counted} 项。',
  'checks.stated-section.title': '分类项数不符',
  'checks.stated-section.why': '各类项数加起来会与总数对不上，也可能说明这一类漏了任务。',
  'checks.stated-section.suggestion': '先查这一类有没有漏项；没有漏，就把项数改成实际数。',
};
