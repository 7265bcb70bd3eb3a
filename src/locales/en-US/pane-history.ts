/** The pane's page 撤回, and copies of the source. */
export default {
  'pane.history.title': 'Undo',
  'pane.history.heading': 'Undo',
  'pane.history.intro':
    'What was written since the pane was opened, newest first. What was changed after that is never overwritten.',
  'pane.history.none': 'Nothing has been written yet.',
  'pane.history.undo': 'Undo this step',
  'pane.history.order': 'To undo an earlier step, begin with the newest.',
  'pane.history.more': 'and {count} more',
  'pane.history.ctrl-z': 'Ctrl+Z does not undo what this tool writes: use “Undo” here.',
  'pane.history.overtaken':
    'Somebody has changed these places since. Nothing was undone, so that their changes stay; please settle it in the table.',
  'pane.history.overtaken-in':
    '“{sheet}”{cell} was changed by somebody since. Nothing was undone, so that their changes stay; please settle it in the table.',
  'pane.history.skip': 'Leave this step, show earlier ones',
  'pane.backup.copy': 'Copy the sheet first',
  'pane.backup.note': '“{sheets}” has no copy yet; the copy is left out of all checks.',
  'pane.backup.done': 'Copied as “{sheets}”, which is left out of all checks.',
  'pane.backup.plan': 'Note “{sheet}” as a copy, left out of all checks',
};
