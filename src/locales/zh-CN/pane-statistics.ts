/** The pane's page 统计. */
export default {
  'pane.statistics.title': '统计',
  'pane.statistics.heading': '进度统计',
  'pane.statistics.all':
    '截至{date}，共 {items} 项：完成 {done} 项、逾期 {overdue} 项、临近 {soon} 项、未到期 {open} 项、无时限 {undated} 项。',
  'pane.statistics.write': '生成进度统计',
  'pane.statistics.write-note':
    '新增或更新一张“进度统计”：数字是公式，从台账算出来，另有三张图；没有台账的一并建好。别的工作表不动，可以撤回。',
  'pane.statistics.items': '项数',
  'pane.statistics.done': '完成',
  'pane.statistics.overdue': '逾期',
  'pane.statistics.soon': '临近',
  'pane.statistics.rate': '完成率',
  'pane.statistics.pace': '到{month}月：完成进度 {done}，当月底的序时进度 {elapsed}。',
  'pane.statistics.pace-none': '这一年还没有开始。',
  'pane.statistics.colon': '：',
  'pane.statistics.rule': '单位只数牵头的；一项有几个牵头单位的，各计一次，所以各行相加不等于总数。',
};
