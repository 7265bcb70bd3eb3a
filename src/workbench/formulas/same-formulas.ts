import type { Position } from '../../grid/address';
import { type Formula, readFormula } from './evaluate';
import type { Reference } from './parse';

const OWN_ROW = '\u0000';

/**
 * Reads formulas of which thousands say the same of their own rows: once each. What they say is compared without the
 * number of the row, where that stands for nothing but the row itself.
 */
export class SameFormulas {
  private readonly known = new Map<string, Formula | null>();

  /** As `readFormula`. */
  read(formula: string, at: Position): Formula | null {
    const pieces = formula.split(String(at.row + 1));
    const key = `${at.column} ${pieces.join(OWN_ROW)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const read = readFormula(formula, at);
    const named = read?.references.reduce((sum, one) => sum + ownRows(one), 0) ?? -1;
    if (named === pieces.length - 1) this.known.set(key, read);
    return read;
  }
}

function ownRows({ from, to }: Reference): number {
  const own = (one: typeof from) => !one.rowFixed && one.row === 0;
  return (own(from) ? 1 : 0) + (from !== to && own(to) ? 1 : 0);
}
