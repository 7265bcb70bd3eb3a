import { blockedReason } from '../../src/workbench/grid/blocked-commands';

test.each([
  ['sheet.command.insert-row-before', 'structure'],
  ['sheet.command.insert-multi-rows-above', 'structure'],
  ['sheet.command.remove-row-confirm', 'structure'],
  ['sheet.command.delete-range-move-up-confirm', 'structure'],
  ['sheet.command.insert-range-move-down', 'structure'],
  ['sheet.command.add-worksheet-merge-all', 'merge'],
  ['sheet.command.remove-worksheet-merge', 'merge'],
  ['sheet.command.cut', 'move'],
  ['sheet.command.move-range', 'move'],
  ['sheet.command.insert-sheet', 'sheets'],
  ['sheet.command.remove-sheet-confirm', 'sheets'],
  ['sheet.command.set-worksheet-name', 'sheets'],
  ['sheet.operation.rename-sheet', 'sheets'],
  ['sheet.command.set-worksheet-order', 'sheets'],
  ['sheet.command.delta-row-height', 'sizes'],
  ['sheet.command.delta-column-width', 'sizes'],
  ['sheet.command.set-rows-hidden', 'sizes'],
  ['sheet.command.set-selection-frozen', 'sizes'],
  ['sheet.command.set-range-bold', 'look'],
  ['sheet.command.set-background-color', 'look'],
  ['sheet.command.numfmt.set.percent', 'look'],
  ['doc.command.set-inline-format-bold', 'look'],
  ['sheet.command.add-conditional-rule', 'rules'],
  ['sheet.command.addDataValidation', 'rules'],
  ['sheet.command.update-note', 'notes'],
  ['sheet.command.add-range-protection', 'protected'],
  ['sheet.command.something-new', 'other'],
])('%s is blocked: %s', (id, reason) => {
  expect(blockedReason(id, false)).toBe(reason);
});

test.each([
  'sheet.command.set-range-values',
  'sheet.command.clear-selection-content',
  'sheet.command.copy',
  'sheet.command.paste',
  'sheet.command.auto-fill',
  'sheet.command.move-selection',
  'sheet.command.set-worksheet-activate',
  'sheet.command.scroll-view',
  'sheet.operation.set-selections',
  'sheet.mutation.set-range-values',
  'univer.command.undo',
  'univer.command.redo',
  'doc.command.insert-text',
])('%s may run', (id) => {
  expect(blockedReason(id, false)).toBeNull();
});

test('a protected sheet takes no values, and lets people look around and copy', () => {
  expect(blockedReason('sheet.command.set-range-values', true)).toBe('protected');
  expect(blockedReason('sheet.command.paste', true)).toBe('protected');
  expect(blockedReason('sheet.command.auto-fill', true)).toBe('protected');
  expect(blockedReason('sheet.command.copy', true)).toBeNull();
  expect(blockedReason('sheet.command.move-selection', true)).toBeNull();
});
