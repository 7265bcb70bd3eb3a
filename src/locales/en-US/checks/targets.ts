export default {
  'checks.target-falls': 'Task {task}: {thing}: after “{from}” comes “{to}”; the target falls.',
  'checks.target-falls.title': 'Target falls between stages',
  'checks.target-falls.unnamed': 'Task {task}: after “{from}” comes “{to}”; the target falls.',
  'checks.target-falls.several':
    'Task {task}: {thing}: after “{from}” comes “{to}”; the target falls. {count} falls in this cell.',
  'checks.target-falls.why':
    'Cumulative and year-on-year targets normally rise from stage to stage; a fall is mostly a wrong figure or two stages swapped.',
  'checks.target-falls.suggestion':
    'Compare the figures of both stages; if each stage stands for itself, say so (当季, 新增).',

  'checks.target-misses-goal': 'Task {task} asks for {thing} {goal}; its stages end at {last}.',
  'checks.target-misses-goal.title': 'Stages stay short of the annual goal',
  'checks.target-misses-goal.why':
    'With every stage reached the annual goal is still missed, and nobody can explain it at the end of the year.',
  'checks.target-misses-goal.suggestion':
    'Compare the goal in the task with the figure of the last stage and correct the wrong one.',
};
