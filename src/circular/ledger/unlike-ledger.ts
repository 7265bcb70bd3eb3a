import type { Circular } from '../model';
import type { Statement } from '../statements';
import type { FigureTable } from '../tables/figure-table';
import { unlikeLists } from './listed-items';
import { unlikeNamed } from './named-items';
import type { LedgerFigures, UnlikeLedger } from './ledger-figures';
import { unlikeCells } from './unlike-cells';
import { unlikeRows } from './unlike-rows';
import { unlikeTotals } from './unlike-totals';

/** Totals that are the ledger's until a circular is taken for one about it. */
const LEAST_AGREED = 2;

/** Whatever a circular says that the ledger knows otherwise: totals, figures of units, leaders and sections, tasks that it lists. */
export function unlikeLedger(
  { paragraphs, tables: all }: Circular,
  {
    statements,
    tables,
  }: { readonly statements: readonly Statement[]; readonly tables: readonly FigureTable[] },
  ledger: LedgerFigures,
): UnlikeLedger[] {
  const inTables = new Set(all.flatMap(({ lines = [] }) => lines));
  const running = paragraphs.filter(({ number }) => !inTables.has(number));
  const totals = unlikeTotals(statements, ledger);
  return [
    ...totals.wrong,
    ...unlikeRows(running, statements, ledger, totals.agreed >= LEAST_AGREED),
    ...unlikeCells(tables, paragraphs, ledger),
    ...unlikeLists(all, paragraphs, ledger),
    ...unlikeNamed(running, ledger),
  ];
}
