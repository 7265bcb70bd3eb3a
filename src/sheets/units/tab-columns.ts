import { BASE_HEADER } from '../../collect/base';
import { MARK_HEADER, OTHERS_HEADER } from '../../collect/read-returned';
import { LEDGER_HEADERS } from '../../ledger/columns';
import { ENTRY_FIELDS } from '../../ledger/model';
import type { OptionalColumn } from '../../settings/tabs';

/** The columns of a tab, in their order. What people fill in stands at the right, what only we need is hidden behind it. */
export const TAB_COLUMNS = [
  'taskNumber',
  'role',
  'taskText',
  'itemNumber',
  'itemText',
  'due',
  'light',
  'leader',
  'others',
  'status',
  'doneOn',
  'amount',
  'progress',
  'problem',
  'evidence',
  'requestTo',
  'requestReason',
  'adjustedTo',
  'sheet',
  'turn',
  'key',
  'base',
  'mark',
] as const;
export type TabColumn = (typeof TAB_COLUMNS)[number];

export const TAB_HEADERS: Readonly<Record<TabColumn, string>> = {
  ...LEDGER_HEADERS,
  others: OTHERS_HEADER,
  base: BASE_HEADER,
  mark: MARK_HEADER,
};

export const FILL_IN: ReadonlySet<TabColumn> = new Set<TabColumn>(ENTRY_FIELDS);
const ALWAYS_HIDDEN: ReadonlySet<TabColumn> = new Set(['turn', 'key', 'base', 'mark']);

/** In characters: together they fit a landscape page that can still be read. */
const TAB_WIDTHS: Readonly<Record<TabColumn, number>> = {
  taskNumber: 7.5,
  role: 7,
  taskText: 22,
  itemNumber: 7.5,
  itemText: 34,
  due: 11.5,
  light: 9.5,
  leader: 8,
  others: 16,
  status: 10.5,
  doneOn: 11.5,
  progress: 24,
  problem: 14,
  evidence: 11,
  amount: 8.5,
  requestTo: 11.5,
  requestReason: 14,
  adjustedTo: 11.5,
  sheet: 9,
  turn: 6,
  key: 12,
  base: 12,
  mark: 8,
};

export interface TabLayout {
  readonly columns: readonly { readonly name: TabColumn; readonly width: number; readonly hidden: boolean }[];
  /** 0-based column of each. */
  readonly at: Readonly<Record<TabColumn, number>>;
  /** The last column that is seen. */
  readonly lastShown: number;
}

/**
 * Columns left out keep their place and are hidden: a file that comes back is read alike. `adjusted`: a later date was
 * approved for something.
 */
export function tabLayout(
  { severalSheets, adjusted }: { readonly severalSheets: boolean; readonly adjusted: boolean },
  leaveOut: readonly OptionalColumn[],
  widths: Readonly<Partial<Record<TabColumn, number>>>,
): TabLayout {
  const out: ReadonlySet<TabColumn> = new Set(leaveOut);
  const columns = TAB_COLUMNS.map((name) => ({
    name,
    width: widths[name] ?? TAB_WIDTHS[name],
    hidden:
      ALWAYS_HIDDEN.has(name) ||
      out.has(name) ||
      (name === 'sheet' && !severalSheets) ||
      (name === 'adjustedTo' && !adjusted),
  }));
  const at = Object.fromEntries(TAB_COLUMNS.map((name, index) => [name, index])) as Record<TabColumn, number>;
  return { columns, at, lastShown: columns.findLastIndex(({ hidden }) => !hidden) };
}
