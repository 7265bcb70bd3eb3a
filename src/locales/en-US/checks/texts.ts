export default {
  'checks.task-duplicate': 'Task {task} has the very same text as task {first}.',
  'checks.task-duplicate.row':
    'Row {row} is the same in every cell as another row of task {task}; they are read as one task.',
  'checks.task-duplicate.title': 'Task repeated',
  'checks.task-duplicate.sheet': 'Task {task} has the very same text as task {first} in sheet “{sheet}”.',
  'checks.task-duplicate.why':
    'A task listed twice inflates the total, and the two may name different units and deadlines.',
  'checks.task-duplicate.suggestion':
    'Remove one and renumber, or correct the text that was copied by mistake.',

  'checks.text-hygiene.title': 'Slips of typing',
  'checks.text-hygiene.spaces': 'Task {task}: {spaces} stray spaces; “{observed}” should be “{expected}”.',
  'checks.text-hygiene.width': 'Task {task}: {width} half-width marks; “{observed}” should be “{expected}”.',
  'checks.text-hygiene.doubled': 'Task {task}: {doubled} doubled marks; “{observed}” should be “{expected}”.',
  'checks.text-hygiene.ending':
    'Task {task}: {ending} final marks unlike all others; “{observed}” should be “{expected}”.',
  'checks.text-hygiene.separator':
    'Task {task}: stray separators between units; “{observed}” should be “{expected}”.',
  'checks.text-hygiene.several':
    'Task {task}: {spaces} stray spaces, {width} half-width marks, {doubled} doubled marks, {ending} final marks; “{observed}” should be “{expected}”.',
  'checks.text-hygiene.why':
    'Such slips look careless once the notice is out, and spaces make searches and filters miss things.',
  'checks.text-hygiene.suggestion': 'Fixing mends them all at once; every cell is shown before and after.',

  'checks.progress-inconsistent': 'Task {task}: completed on “{date}”, which is after the as-of date {asOf}.',
  'checks.progress-inconsistent.title': 'Progress contradicts itself',
  'checks.progress-inconsistent.impossible':
    'Task {task}: completed on “{date}”, a date that does not exist.',
  'checks.progress-inconsistent.before-year':
    'Task {task}: completed on “{date}”, which is before the year of the table.',
  'checks.progress-inconsistent.why':
    'Nothing can be completed on a day still to come; closing it on that ground would be wrong.',
  'checks.progress-inconsistent.suggestion':
    'Check the date; if it is planned, say so (预计); or move the as-of date.',
};
