/** The work report against the table. */
export default {
  'checks.report-figure-differs': 'Task {task}: report and table give different figures. {differs}.',
  'checks.report-figure-differs.title': 'Figures differ from the report',
  'checks.report-figure-differs.why':
    'The report was adopted by the congress; a table with another figure is measured against it.',
  'checks.report-figure-differs.suggestion':
    'Compare with the report and mend the figure that is wrong; where the copy is wrong, the official text counts.',

  'checks.report-stage-differs':
    'Task {task}: the last milestone differs from what the report says. {differs}.',
  'checks.report-stage-differs.title': 'Milestones differ from the report',
  'checks.report-stage-differs.why': 'The task copies the report, but its milestones lead to another figure.',
  'checks.report-stage-differs.suggestion':
    'Check the last milestone against the report; where it was changed on purpose, say why.',

  'checks.report-name-differs': 'Task {task}: report and table give different names. {differs}.',
  'checks.report-name-differs.title': 'Names differ from the report',
  'checks.report-name-differs.why': 'One wrong character makes another company, project or place.',
  'checks.report-name-differs.suggestion': 'Look up the official name and mend the one that is wrong.',

  'checks.report-date-differs':
    'Task {task}: the report promises an earlier date than the deadline. {differs}.',
  'checks.report-date-differs.title': 'Deadline later than the report',
  'checks.report-date-differs.why': 'The report promised a date; a later deadline misses it.',
  'checks.report-date-differs.suggestion':
    'Bring the deadline or the milestone forward to the date of the report.',

  'checks.report-section-differs':
    'Task {task}: it stands under another section than in the report. {differs}.',
  'checks.report-section-differs.title': 'Section differs from the report',
  'checks.report-section-differs.why':
    'Mostly a merge that took in one row too many or too few; counts by section go wrong.',
  'checks.report-section-differs.suggestion':
    'Check the merged section cells; ignore what was moved on purpose.',

  'checks.report-uncarried': 'No task carries this commitment of the report: {clause}',
  'checks.report-uncarried.title': 'No task',
  'checks.report-uncarried.why': 'What no task carries, no unit will do.',
  'checks.report-uncarried.suggestion':
    'Add a task; or say which one carries it; or mark it as not to be broken down, with a reason.',

  'checks.report-partly-carried': 'Task {task}: only part of the sentence is carried, missing: {pieces}',
  'checks.report-partly-carried.title': 'Partly carried',
  'checks.report-partly-carried.why': 'The second half of a sentence is what gets lost most easily.',
  'checks.report-partly-carried.suggestion':
    'Add what is missing to the task or its milestones, or add a task.',

  'checks.report-match-uncertain': 'Not sure which task carries this: {clause} (perhaps: {tasks})',
  'checks.report-match-uncertain.title': 'Please check the task',
  'checks.report-match-uncertain.why': 'The wording differs too much for the program to decide.',
  'checks.report-match-uncertain.suggestion':
    'Look at the candidates and confirm one; if none is right, treat it as having no task.',

  'checks.task-without-source': 'Task {task} is not in the report: {text}',
  'checks.task-without-source.title': 'Task without a source in the report',
  'checks.task-without-source.why':
    'It may have been added from above, come from another plan, or been put in the wrong place.',
  'checks.task-without-source.suggestion':
    'Check where the task comes from; ignore it where there is another basis.',

  'checks.report-copy-damaged': 'Task {task}: a character seems to be missing. {differs}.',
  'checks.report-copy-damaged.title': 'A character seems to be missing',
  'checks.report-copy-damaged.why': 'Copies lose a character now and then; the meaning is the same.',
  'checks.report-copy-damaged.suggestion':
    'Add it when there is time; nothing to do where the table is right.',

  'checks.report-slogan-uncarried':
    '{count} sentences of attitude have no task (probably none is needed), such as: {clause}',
  'checks.report-slogan-uncarried.title': 'Attitude, probably no task needed',
  'checks.report-slogan-uncarried.why':
    'They speak of attitude and rarely become tasks; they are listed so that none is dropped silently.',
  'checks.report-slogan-uncarried.suggestion': 'Glance over them and add tasks where there is real work.',
};
