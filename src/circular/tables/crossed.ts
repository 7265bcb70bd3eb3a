import { sumOf } from '../numbers';
import type { FigureTable } from './figure-table';
import { measuresOf, type Measure } from './measures';
import { rulesFor, type Rule } from './rules';
import { areEqual, wrongCell, type WrongCell } from './wrong-cell';

/** Rows that a rule has to hold in before it tells which cell of a column is off. */
const LEAST = 2;

/**
 * A total that does not come out, where one cell of its column does not follow from its own row either, and both would with the same
 * other figure: then it is that cell which is wrong, and not the total.
 */
export function crossed(one: FigureTable, totals: readonly WrongCell[]): WrongCell[] {
  const all = measuresOf(one);
  return totals.map((total) => {
    const column = all.find(({ at }) => at === total.column);
    if (!column || total.row !== one.total) return total;
    const off = sumOf([column.values.get(total.row) ?? 0, -Number(total.right)]);
    const found = all.flatMap((target) =>
      rulesFor(target, all, one)
        .filter(({ kind, from }) => kind === 'sum' && (target === column || from.includes(column)))
        .flatMap((rule) => soleFault(rule, target, one) ?? [])
        .filter(({ row, lacks }) => areEqual(target === column ? lacks : -lacks, off) && row !== total.row),
    );
    const rows = new Set(found.map(({ row }) => row));
    const [row] = rows;
    if (row === undefined || rows.size > 1) return total;
    const right = sumOf([column.values.get(row) ?? 0, off]);
    return wrongCell(one, 'sum', [row, total.column], [[total.row, total.column]], String(right));
  });
}

/** The only row in which a rule does not hold, and what the target lacks there. */
function soleFault(
  rule: Rule,
  target: Measure,
  { body }: FigureTable,
): { readonly row: number; readonly lacks: number } | null {
  let proofs = 0;
  let fault: { row: number; lacks: number } | null = null;
  for (const row of body) {
    const said = target.values.get(row);
    const right = rule.right(row);
    if (said === undefined || right === null) continue;
    if (areEqual(said, right)) {
      if (rule.proves(row)) proofs++;
    } else if (fault) return null;
    else fault = { row, lacks: sumOf([right, -said]) };
  }
  return proofs >= LEAST ? fault : null;
}
