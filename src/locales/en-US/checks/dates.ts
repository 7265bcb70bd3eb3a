export default {
  'checks.year-unknown':
    '{count} dates name no year (such as “{example}”), and neither the title nor the notice tells it.',
  'checks.year-unknown.title': 'Year unknown',
  'checks.year-unknown.why': 'Without the year none of these dates can be said to be overdue.',
  'checks.year-unknown.suggestion': 'Write the year in the title, or set it under “Tables”.',

  'checks.date-impossible': 'Task {task} names a date that does not exist: {dates}.',
  'checks.date-impossible.title': 'Impossible date',
  'checks.date-impossible.why':
    'No calendar has this day, so nobody can say when it is due; mostly a typing error.',
  'checks.date-impossible.suggestion': 'Write a real date; for the end of a month write 11月底前.',

  'checks.deadline-unreadable': 'Task {task}: the deadline “{deadline}” names no date that can be read.',
  'checks.deadline-unreadable.title': 'Deadline cannot be read',
  'checks.deadline-unreadable.why':
    'Without a date there is no light, and indicators cannot be compared with the deadline.',
  'checks.deadline-unreadable.suggestion':
    'Write a date such as 12月31日 or 6月底前; for a continuing task write 持续推进.',

  'checks.time-word-unknown':
    '“{word}” stands in {count} places; on which day it begins here is not known, so they have no due date.',
  'checks.time-word-unknown.title': 'A word for a time without a day',
  'checks.time-word-unknown.why':
    'Flood seasons, heating seasons and school terms differ from place to place; without a day nothing can be lit.',
  'checks.time-word-unknown.suggestion':
    'Fill in under Settings, Local words for times, on which day it begins, or write the date.',

  'checks.milestone-after-deadline':
    'Task {task}: the deadline is “{deadline}”, but {count} indicators are due later: {items} (latest {latest}).',
  'checks.milestone-after-deadline.title': 'Indicator due after the deadline',
  'checks.milestone-after-deadline.text':
    'Task {task}: the deadline is “{deadline}”, but the task itself says “{item}”, which is later.',
  'checks.milestone-after-deadline.why':
    'When the deadline has passed and the indicator is not due yet, nobody can say whether the task is overdue.',
  'checks.milestone-after-deadline.suggestion':
    'Move the deadline behind the last indicator, or the indicator forward.',

  'checks.milestones-end-early':
    'Task {task}: the last indicator is “{item}”, {days} days before the deadline “{deadline}”, with nothing between.',
  'checks.milestones-end-early.title': 'Indicators end early',
  'checks.milestones-end-early.why':
    'For at least a quarter nothing can be followed up; or the deadline is the year’s end by mere habit.',
  'checks.milestones-end-early.suggestion':
    'Add indicators for the last stage, or move the deadline forward.',

  'checks.milestone-order': 'Task {task}: indicator {item} is earlier than {other}, which stands before it.',
  'checks.milestone-order.title': 'Milestones out of order',
  'checks.milestone-order.ahead':
    'Task {task}: indicator {item} is later than {other}, which stands after it.',
  'checks.milestone-order.why':
    'The stages of one series follow each other in time; backwards mostly means a wrong month.',
  'checks.milestone-order.suggestion':
    'Check the month; ignore it where the items are independent of each other.',
};
