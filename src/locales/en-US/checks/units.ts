export default {
  'checks.unit-variant': 'Task {task}: “{observed}” and “{expected}” elsewhere in the table may be one unit.',
  'checks.unit-variant.title': 'Unit name varies',
  'checks.unit-variant.why':
    'A unit under two names becomes two units when the table is split, and misses tasks.',
  'checks.unit-variant.suggestion':
    'If it is one unit, use one name or record an alias in the roster; if not, ignore this.',

  'checks.unit-glued': 'Task {task}: “{observed}” is several units run together: {expected}.',
  'checks.unit-glued.title': 'Unit names run together',
  'checks.unit-glued.why':
    'Without anything between them, several units count as one when filtering or splitting.',
  'checks.unit-glued.suggestion': 'Put a line break or 、 between the units.',

  'checks.unit-wrapped': 'Task {task}: “{observed}” is one unit ({expected}) broken over two lines.',
  'checks.unit-wrapped.title': 'Unit name over two lines',
  'checks.unit-wrapped.why':
    'With one unit a line, a broken name reads like two units and is not found by a filter.',
  'checks.unit-wrapped.suggestion':
    'Remove the line break inside the name; widen the column or wrap the text instead.',

  'checks.unit-repeated': 'Task {task}: {units} stands twice in one cell.',
  'checks.unit-repeated.title': 'Unit repeated',
  'checks.unit-repeated.roles': 'Task {task}: {units} both leads the task and supports it.',
  'checks.unit-repeated.why':
    'A repeated unit inflates counts, and one that leads and supports blurs who answers; mostly another unit was meant.',
  'checks.unit-repeated.suggestion': 'Remove the extra one, or put the unit that was meant.',

  'checks.collective-unresolved': '“{units}” stands in {cells} cells, but its members are not given.',
  'checks.collective-unresolved.title': 'Collective without members',
  'checks.collective-unresolved.several':
    '“{units}” stand in {cells} cells, but their members are not given.',
  'checks.collective-unresolved.why':
    'While nobody says which units 各街镇 are, none of them receives its tasks.',
  'checks.collective-unresolved.suggestion':
    'Give its members once in the roster; ignore this where the tasks need not reach each of them.',

  'checks.leader-not-a-name': 'Task {task}: the leader cell holds “{text}”, which is no name.',
  'checks.leader-not-a-name.title': 'Leader cell holds no name',
  'checks.leader-not-a-name.why':
    'Sorted or split by leader, the task would belong to a person who does not exist.',
  'checks.leader-not-a-name.suggestion':
    'Enter the leader’s name; several names one a line or separated by 、.',
};
