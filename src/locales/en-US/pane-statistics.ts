/** The pane's page 统计. */
export default {
  'pane.statistics.title': 'Statistics',
  'pane.statistics.heading': 'Progress in figures',
  'pane.statistics.all':
    'As of {date}, {items} items: {done} done, {overdue} overdue, {soon} near, {open} not yet due, {undated} without a date.',
  'pane.statistics.write': 'Write the statistics sheet',
  'pane.statistics.write-note':
    'A sheet is added or brought up to date: formulas over the ledger, and three charts; the ledger is built where there is none. No other sheet is touched, and it can be undone.',
  'pane.statistics.items': 'Items',
  'pane.statistics.done': 'Done',
  'pane.statistics.overdue': 'Late',
  'pane.statistics.soon': 'Near',
  'pane.statistics.rate': 'Rate',
  'pane.statistics.pace': 'By month {month}: {done} done, with {elapsed} of the year over at its end.',
  'pane.statistics.pace-none': 'The year has not begun.',
  'pane.statistics.colon': ': ',
  'pane.statistics.rule':
    'Units are counted by what they lead; an item with several leading units counts once for each, so the rows do not add up to the whole.',
};
