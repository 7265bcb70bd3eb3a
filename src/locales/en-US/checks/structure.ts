export default {
  'checks.table-not-found': 'No task breakdown table was found in the workbook.',
  'checks.table-not-found.title': 'No table recognised',
  'checks.table-not-found.contacts':
    'No task breakdown table was found in the workbook. Sheet “{sheet}” looks like a list of people: names, posts, telephones; it does not say what is to be done and by whom.',
  'checks.table-not-found.scores':
    'No task breakdown table was found in the workbook. Sheet “{sheet}” looks like a table of marks; it does not say what is to be done and by whom.',
  'checks.table-not-found.money':
    'No task breakdown table was found in the workbook. Sheet “{sheet}” looks like a table of money; it does not say what is to be done and by whom.',
  'checks.table-not-found.statistics':
    'No task breakdown table was found in the workbook. Sheet “{sheet}” looks like a statistic: most cells are bare figures; it does not say what is to be done and by whom.',
  'checks.table-not-found.header':
    'Sheet “{sheet}” looks like a task breakdown, but its header was not recognised.',
  'checks.table-not-found.task': 'Sheet “{sheet}”: no column with the tasks was recognised.',
  'checks.table-not-found.why': 'Without a table nothing else could be checked.',
  'checks.table-not-found.suggestion':
    'See that the header says 任务, 牵头单位 and the like, or name the range and the columns under “Tables”.',

  'checks.column-unread': 'Column {column}, “{header}”, was not understood and is not used.',
  'checks.column-unread.title': 'A column is not used',
  'checks.column-unread.no-header':
    'Column {column} has no header, and nothing tells what it holds: it is not used.',
  'checks.column-unread.numbers':
    'Column {column}, “{header}”: “{example}” and the like are no numbers, so the numbering was not checked.',
  'checks.column-unread.why': 'What stands in a column that is not used is neither checked nor followed.',
  'checks.column-unread.suggestion':
    'Say what the column is on the page “Tables”; ignore this where it has nothing to do with the tasks.',

  'checks.formula-error': 'The cell shows the error {error}.',
  'checks.formula-error.title': 'Formula error',
  'checks.formula-error.why':
    'The formula refers to a deleted cell or cannot be computed, and prints as an error code.',
  'checks.formula-error.suggestion': 'Repair the formula, or type what should stand there.',

  'checks.merged-inconsistent':
    'The merged cell {range} spans several tasks, from task {first} to task {last}.',
  'checks.merged-inconsistent.title': 'Merge over several tasks',
  'checks.merged-inconsistent.why':
    'After sorting, filtering or inserting rows, all but the first of these tasks lose what the cell says.',
  'checks.merged-inconsistent.suggestion':
    'Unmerge and fill every task’s cell; ignore it where they really share one.',

  'checks.number-missing': 'Task {task} has no number.',
  'checks.number-missing.title': 'Number missing',
  'checks.number-missing.expected': 'Task {task} has no number; by its place it should be {expected}.',
  'checks.number-missing.no-room':
    'Task {task} has no number, and between {before} before it and {after} after it none is free: the numbers after it all move on.',
  'checks.number-missing.why':
    'A task without a number cannot be referred to and is easily left out of follow-up and summaries.',
  'checks.number-missing.suggestion':
    'Add the number; where none is free, add one to each number after it and correct the total.',

  'checks.number-duplicate': 'Number {number} repeats the number in {other}.',
  'checks.number-duplicate.title': 'Number used twice',
  'checks.number-duplicate.why':
    'With one number for two tasks nobody knows which of them a circular or a reply means.',
  'checks.number-duplicate.suggestion': 'Compare the tasks around it and correct the number that is wrong.',

  'checks.number-gap': 'After number {after} comes {number}: {missing} is missing.',
  'checks.number-gap.title': 'Number left out',
  'checks.number-gap.start': 'The numbers begin at {number}: {missing} is missing.',
  'checks.number-gap.why': 'A task may have been left out, or one was deleted without renumbering.',
  'checks.number-gap.suggestion': 'See first whether a task is missing; if not, renumber.',

  'checks.number-order': 'Number {number} stands after {neighbour}: the order goes backwards.',
  'checks.number-order.title': 'Numbers out of order',
  'checks.number-order.ahead': 'Number {number} stands before {neighbour}: it is out of order.',
  'checks.number-order.shuffled': 'From number {number} on, the numbers as a whole do not rise.',
  'checks.number-order.why': 'Numbers out of order are mostly typing errors, or a task in the wrong place.',
  'checks.number-order.suggestion': 'Correct the number, or move the task back to its place.',

  'checks.table-extract':
    'This table looks like an extract: {count} tasks numbered from {first} to {last}; what is missing between them is not reported one by one.',
  'checks.table-extract.title': 'An extract',
  'checks.table-extract.why':
    'A table that holds some tasks of another and keeps their numbers has gaps of its own right.',
  'checks.table-extract.suggestion':
    'If it is an extract, leave it; if not, add the missing tasks or renumber.',

  'checks.indicator-numbering.title': 'Indicator numbers do not run on',
  'checks.indicator-numbering.gap': 'Task {task}: before indicator {written}, {other} is missing.',
  'checks.indicator-numbering.gap.more':
    'Task {task}: before indicator {written}, {other} is missing; this cell has {count} faults of numbering.',
  'checks.indicator-numbering.start': 'Task {task}: the indicators begin at {written}; {other} is missing.',
  'checks.indicator-numbering.start.more':
    'Task {task}: the indicators begin at {written}; {other} is missing; this cell has {count} faults of numbering.',
  'checks.indicator-numbering.duplicate': 'Task {task} has {written} twice.',
  'checks.indicator-numbering.duplicate.more':
    'Task {task} has {written} twice; this cell has {count} faults of numbering.',
  'checks.indicator-numbering.order':
    'Task {task}: indicator {written} stands after {other}: the order goes backwards.',
  'checks.indicator-numbering.order.more':
    'Task {task}: indicator {written} stands after {other}: the order goes backwards; this cell has {count} faults of numbering.',
  'checks.indicator-numbering.ahead':
    'Task {task}: indicator {written} stands before {other}: it is out of order.',
  'checks.indicator-numbering.ahead.more':
    'Task {task}: indicator {written} stands before {other}: it is out of order; this cell has {count} faults of numbering.',
  'checks.indicator-numbering.restart':
    'Task {task}: after indicator {other} the numbers begin at {written} again.',
  'checks.indicator-numbering.restart.more':
    'Task {task}: after indicator {other} the numbers begin at {written} again; this cell has {count} faults of numbering.',
  'checks.indicator-numbering.why':
    'Reports name indicators by number and would not match; and the missing one may have been lost in print.',
  'checks.indicator-numbering.suggestion':
    'See first whether an item is missing; if not, renumber the items.',

  'checks.task-empty': 'Row number {task} says nothing about its task.',
  'checks.task-empty.title': 'Number without a task',
  'checks.task-empty.why': 'An empty task counts in the total, and nobody will know what to do.',
  'checks.task-empty.suggestion': 'Fill in the task, or delete the row and renumber.',

  'checks.section-missing': 'Task {task} belongs to no section, while the others of the table do.',
  'checks.section-missing.title': 'No section',
  'checks.section-missing.why': 'In a summary by section this task falls outside.',
  'checks.section-missing.suggestion':
    'Fill in the section, or move the row under the title where it belongs.',

  'checks.lead-unit-missing': 'Task {task} has no lead unit.',
  'checks.lead-unit-missing.title': 'Lead unit missing',
  'checks.lead-unit-missing.mark': 'Task {task} has only “{written}” for its lead unit.',
  'checks.lead-unit-missing.why':
    'Without a lead unit nobody answers for the task, and it reaches no unit’s tab.',
  'checks.lead-unit-missing.suggestion': 'Fill in the lead unit.',

  'checks.leader-missing': 'Task {task} has no leader.',
  'checks.leader-missing.title': 'Leader missing',
  'checks.leader-missing.why': 'The task is left out when tasks are sent or summarised by leader.',
  'checks.leader-missing.suggestion': 'Fill in the leader; ignore it where there is meant to be none.',

  'checks.deadline-missing': 'Task {task} has no deadline.',
  'checks.deadline-missing.title': 'Deadline missing',
  'checks.deadline-missing.why':
    'Without a deadline there is no light, and indicators without a date are never due.',
  'checks.deadline-missing.suggestion': 'Fill in the deadline; for a continuing task write 持续推进.',

  'checks.row-continued': 'Task {task} is printed in {count} rows (rows {rows}) and was read as one task.',
  'checks.row-continued.title': 'One task in several rows',
  'checks.row-continued.why':
    'A page break cut the task in two: counting rows counts it twice, and splitting by unit tears it apart.',
  'checks.row-continued.suggestion':
    'Best make it one row; if not, our counts and tabs treat it as one task anyway.',

  'checks.internal-error':
    'The check “{check}” failed inside the program ({detail}) and is incomplete; the others ran.',
  'checks.internal-error.title': 'Program error',
  'checks.internal-error.why':
    'This is a fault of the program, not of the table; but this check’s result is incomplete.',
  'checks.internal-error.suggestion':
    'The other results stand; please send us this sentence and what the table looks like.',
};
