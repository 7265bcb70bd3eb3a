import type { Position } from '../../grid/address';
import { FILL_IN, TAB_COLUMNS, type TabColumn } from './tab-columns';

/** Where things stand in every tab, 0-based: title, dates, counts and a hint above the header, the table below it. */
export const HEADER_ROW = 4;
export const FIRST_ROW = HEADER_ROW + 1;
export const AS_OF = { row: 1, column: 2 } as const;
export const SOON = { row: 1, column: 5 } as const;
/** In the column whose cells are looked up in it: with that the lights go anyway. */
export const DONE_WORDS = { row: 1, column: TAB_COLUMNS.indexOf('status') } as const;

const ALIKE: ReadonlySet<TabColumn> = new Set<TabColumn>([...FILL_IN, 'light', 'base']);

/** Whether a cell of a tab, 0-based, looks the same whatever it holds: what people fill in, and what follows from it. */
export function tabLooksAlike({ row, column }: Position): boolean {
  const name = TAB_COLUMNS[column];
  if (row === DONE_WORDS.row && column === DONE_WORDS.column) return false;
  return row < HEADER_ROW || (row > HEADER_ROW && name !== undefined && ALIKE.has(name));
}
