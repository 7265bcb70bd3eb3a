export default {
  'ledger.reason.due': '{phrase} → by {month}/{day}',
  'ledger.reason.due.year': '{phrase} → by {year}/{month}/{day}',
  'ledger.reason.deadline': 'deadline “{phrase}” → by {month}/{day}',
  'ledger.reason.deadline.year': 'deadline “{phrase}” → by {year}/{month}/{day}',
  'ledger.reason.date': 'by {month}/{day}',
  'ledger.reason.date.year': 'by {year}/{month}/{day}',
  'ledger.reason.as-of': 'as of {month}/{day}',
  'ledger.reason.as-of.year': 'as of {year}/{month}/{day}',
  'ledger.reason.not-done': 'not reported done',
  'ledger.reason.done': 'reported done',
  'ledger.reason.done.on': 'reported done ({year}/{month}/{day})',
  'ledger.reason.done.later': 'not done by then (done {year}/{month}/{day})',
  'ledger.reason.days-over': '{days} days overdue',
  'ledger.reason.days-left': '{days} days left',
  'ledger.reason.today': 'due today',
  'ledger.reason.ongoing': '“{phrase}” is ongoing work, never overdue',
  'ledger.reason.conditional': '“{phrase}” depends on circumstances, never overdue',
  'ledger.reason.undated': 'no date is stated, never overdue',
  'checks.progress-inconsistent.status-unknown':
    'Ledger, task {task}{item}: “{written}” is none of the statuses.',
  'checks.progress-inconsistent.date-missing':
    'Ledger, task {task}{item}: “{written}” without a date of completion.',
  'checks.progress-inconsistent.date-unreadable':
    'Ledger, task {task}{item}: the date of completion “{written}” is no date.',
  'checks.progress-inconsistent.date-future':
    'Ledger, task {task}{item}: the date of completion “{written}” is after the as-of date {asOf}.',
  'checks.progress-inconsistent.date-before-year':
    'Ledger, task {task}{item}: the date of completion “{written}” is before this year.',
  'checks.progress-inconsistent.date-without-done':
    'Ledger, task {task}{item}: there is a date of completion “{written}”, but the status is not done.',
  'checks.progress-inconsistent.source-disagrees':
    'Ledger, task {task}{item}: the ledger says “{written}”, the progress column of the source says done.',
  'ledger.title': '{title} 进度台账',
  'ledger.name': '进度台账',
  'ledger.as-of': 'As of',
  'ledger.soon-days': 'Warn days ahead',
  'ledger.hint':
    'Columns with a blue header are filled in by the units; the others come from the breakdown and are updated with it. Sort, filter, insert rows and add columns as you like: entries stay with their task.',
  'ledger.status-prompt': '未启动 not started, 推进中 under way, 已完成 done, 已销号 closed, 调整 changed',
  'ledger.unmatched':
    'Unmatched: the {count} rows below match no task of the breakdown any more; what was filled in is kept. Delete them when checked.',
  'ledger.footer': 'Page &P of &N',
  'ledger.plan': 'Build or update the ledger',
  'ledger.note.task': '{date} task reworded, was: {before}',
  'ledger.note.item': '{date} indicator reworded, was: {before}',
  'ledger.note.due': '{date} date changed, was: {before}',
};
