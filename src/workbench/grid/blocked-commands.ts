/** Why the grid does not do something; the words are in the locales under `workbench.blocked.<reason>`. */
export type Blocked =
  | 'structure'
  | 'merge'
  | 'sheets'
  | 'sizes'
  | 'look'
  | 'rules'
  | 'move'
  | 'notes'
  | 'protected'
  | 'writing'
  | 'undo'
  | 'other';

/** What changes values, goes somewhere or copies. Everything else would change what the grid cannot write into the file. */
const ALLOWED = new Set(
  [
    'set-range-values clear-selection-content auto-clear-content copy paste paste-value paste-by-short-key paste-formula',
    'auto-fill refill copy-down copy-right toggle-cell-checkbox repeat-last-action copy-formula-only',
    'select-range select-all move-selection move-selection-enter-tab expand-selection set-worksheet-activate',
    'scroll-to-cell scroll-view scroll-view-reset set-scroll-relative set-zoom-ratio change-zoom-ratio toggle-note-popup set-row-is-auto-height',
    'set-filter-criteria clear-filter-criteria re-calc-filter',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `sheet.command.${name}`),
);

const REASONS: readonly (readonly [pattern: RegExp, reason: Blocked])[] = [
  [
    /insert-(?:multi-)?(?:row|col)|remove-(?:row|col)|append-row|(?:insert|delete)-range|set-worksheet-(?:row|column)-count|split-text|reorder-range|table/,
    'structure',
  ],
  [/merge/, 'merge'],
  [/move-(?:range|rows|cols)|\.cut/, 'move'],
  [/conditional|validation|Validation/, 'rules'],
  [/note/, 'notes'],
  [/protection|permission/, 'protected'],
  [
    /-sheet\b|-sheet-|set-worksheet-(?:name|hidden|show|order)|tab-color|set-workbook-name|defined-name/,
    'sheets',
  ],
  [
    /row-height|column-width|col-width|row-hid|rows-hid|col-hid|visible|auto-width|hide-|frozen|row-data|col-data|header|gridlines|right-to-left/,
    'sizes',
  ],
  [
    /style|bold|italic|underline|stroke|overline|font|color|align|wrap|rotation|border|format|numfmt|theme|script|paste-/,
    'look',
  ],
];

/** Outside of the sheets' own commands: panels and menus that lead to what is blocked. */
const PANELS: readonly (readonly [pattern: RegExp, reason: Blocked])[] = [
  [/^sheet\.operation\.rename-sheet$/, 'sheets'],
  [/^sheet\.operation\.set-format-painter$/, 'look'],
  [/^sheet\.operation\.add-note-popup$/, 'notes'],
  [/^sheet\.operation\.open\.(?:conditional|numfmt)/, 'rules'],
  [/^data-validation\.(?:operation\.(?:open|toggle)-validation-panel|command\.)/, 'rules'],
  [/^sheet-permission\./, 'protected'],
  [/^doc\.command\.(?:set-inline-format|.*-list$|.*heading|align-)/, 'look'],
];

/** What would type into a cell. */
const TYPING =
  /^sheet\.command\.(?:set-range-values|clear-selection-content|auto-clear-content|paste|auto-fill|refill|copy-(?:down|right)|toggle-cell-checkbox)/;

const UNDOING = /^univer\.command\.(?:undo|redo)$/;

/** Why a command of a person may not run; `null`: it may. @param locked the sheet in view is protected @param held something is being written */
export function blockedReason(id: string, locked: boolean, held = false): Blocked | null {
  if (held && (TYPING.test(id) || UNDOING.test(id))) return 'writing';
  if (locked && TYPING.test(id)) return 'protected';
  const panel = PANELS.find(([pattern]) => pattern.test(id));
  if (panel) return panel[1];
  if (!id.startsWith('sheet.command.') && !id.startsWith('sheets.command.')) return null;
  if (ALLOWED.has(id)) return null;
  return REASONS.find(([pattern]) => pattern.test(id))?.[1] ?? 'other';
}
