/** The pane's page 撤回, and copies of the source. */
export default {
  'pane.history.title': '撤回',
  'pane.history.heading': '撤回',
  'pane.history.intro':
    '这次打开窗格以来写入过的内容，最近的在最上面。撤回时，写入之后又改动过的地方不会被覆盖。',
  'pane.history.none': '还没有写入过任何内容。',
  'pane.history.undo': '撤回这一步',
  'pane.history.order': '要撤回更早的，请从最近的一步开始逐步撤回。',
  'pane.history.more': '另有 {count} 条',
  'pane.history.ctrl-z': '本工具写入的内容不能用 Ctrl+Z 撤销，请用这里的“撤回”。',
  'pane.history.overtaken-in':
    '“{sheet}”{cell}在写入之后又有人改过。为免盖掉后来的改动，没有撤回；请到表中手工处理。',
  'pane.history.overtaken': '写入之后又有人改过这些地方。为免盖掉后来的改动，没有撤回；请到表中手工处理。',
  'pane.history.skip': '这一步不撤回了，看更早的',
  'pane.backup.copy': '先复制一份原表',
  'pane.backup.note': '“{sheets}”还没有备份；复制出来的工作表不参加核对。',
  'pane.backup.done': '原表已备份为“{sheets}”，不参加核对。',
  'pane.backup.plan': '把“{sheet}”记为备份，不参加核对',
};
