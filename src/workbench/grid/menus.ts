/**
 * Items of the grid's menus for what it does not do anyway: a menu offers what works. Who looks for inserting and
 * deleting by keys is told where they can.
 */
const HIDDEN = [
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.command.remove-sheet-confirm',
  'sheet.operation.rename-sheet',
  'sheet.command.cut',
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.operation.add-note-popup',
  'sheet.command.delete-note',
  'sheet.command.toggle-note-popup',
  'sheet.command.hide-col-confirm',
  'sheet.command.hide-row-confirm',
  'sheet.command.set-selected-cols-visible',
  'sheet.command.set-selected-rows-visible',
  'sheet.command.set-worksheet-col-width',
  'sheet.command.set-col-auto-width',
  'sheet.command.set-col-is-auto-width',
  'sheet.command.set-row-height',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.copy-sheet',
  'sheet.command.set-tab-color',
  'sheet.command.set-worksheet-hidden',
  'sheet.command.set-worksheet-show',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

export const MENUS: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  HIDDEN.map((id) => [id, { hidden: true }]),
);
