import type { Grid } from '../grid/grid';
import { squash } from '../texts/width';

/** Header of the hidden column of ledger and unit tabs by which their rows are known. Part of the file format. */
export const KEY_HEADER = '标识（请勿改动）';

/** The header is near the top, but people put notes above it. */
const DEEPEST_HEADER = 60;

/** Whether a sheet has our column of keys: a ledger, a tab, or somebody's copy of one; never a table to be read as a source. */
export function carriesKeys({ rows }: Grid): boolean {
  for (let row = 0; row < Math.min(rows.length, DEEPEST_HEADER); row++) {
    if (rows[row]?.some((cell) => cell !== undefined && squash(cell.text) === WANTED)) return true;
  }
  return false;
}

const WANTED = squash(KEY_HEADER);
