import type { Cell, Grid } from '../grid/grid';
import { civilDate, fromSerial } from '../timing/civil';
import type { CivilDate } from '../timing/model';

/** As sheets have it (`ledger.as-of`) in either language: words of the other one may not be loaded. */
export const AS_OF_LABELS: readonly string[] = ['基准日', 'As of'];
/** The date stands in the head, above the table; people may put a few rows of their own above ours. */
export const HEAD_ROWS = 8;
const WRITTEN = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;

/**
 * The as-of date that a sheet of ours shows: beside the label 基准日, where people may have put another one, or in the
 * sentence below the title. `null` where it shows none.
 */
export function asOfShown(grid: Grid, date1904: boolean): CivilDate | null {
  for (const row of grid.rows.slice(0, HEAD_ROWS)) {
    const at = row?.findIndex((cell) => AS_OF_LABELS.includes(cell?.text.trim() ?? '')) ?? -1;
    if (at >= 0) {
      const beside = row?.slice(at + 1).find((cell) => cell !== undefined && cell.text.trim() !== '');
      return beside ? dateOf(beside, date1904) : null;
    }
    const sentence = row?.find((cell) => AS_OF_LABELS.some((label) => cell?.text.trim().startsWith(label)));
    if (sentence) return written(sentence.text);
  }
  return null;
}

function dateOf({ value, text }: Cell, date1904: boolean): CivilDate | null {
  return typeof value === 'number' ? fromSerial(Math.floor(value), date1904) : written(text);
}

function written(text: string): CivilDate | null {
  const [, year, month, day] = WRITTEN.exec(text) ?? [];
  return civilDate(Number(year), Number(month), Number(day));
}
