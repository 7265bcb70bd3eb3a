import type { Breakdown } from '../breakdown/model';
import type { Grid } from '../grid/grid';
import { squash } from '../texts/width';
import { hash128 } from '../plan/hash';

const PREFIX = '#origin ';
/** The mark stands above the header, which is never far down. */
const DEEPEST = 60;

/** Says which tables a tab or a file was made from: their titles, sheets and years. Part of the file format. */
export function originMark({ tables }: Pick<Breakdown, 'tables'>): string {
  const what = tables.map(({ sheet, title, year }) => [sheet, squash(title), year.value ?? ''].join('\n'));
  return PREFIX + hash128(what.join('\n\n')).slice(0, 16);
}

/** The mark that a sheet carries, wherever it went; `null` where it has none. */
export function readOrigin(grid: Grid, headerRow: number): string | null {
  for (let row = 0; row < Math.min(headerRow, DEEPEST); row++) {
    for (const cell of grid.rows[row] ?? [])
      if (cell?.text.startsWith(PREFIX) === true) return cell.text.trim();
  }
  return null;
}
