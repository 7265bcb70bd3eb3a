import { columnsIn } from '../../ledger/read-ledger';
import { LEDGER_COLUMNS, type LedgerColumn } from '../../ledger/columns';
import type { Grid } from '../../grid/grid';
import type { SheetContent } from '../../plan/sheet-content';
import { LOOKS } from './looks';

/** A column of the ledger sheet: one of ours, or one that people added (`from`: where it stood). */
export interface LayoutColumn {
  readonly ours: LedgerColumn | null;
  /** 0-based column of the ledger that is rebuilt; `null` in a new one. */
  readonly from: number | null;
  readonly width: number;
  readonly hidden: boolean;
}

/** The columns of a new ledger. `shown`: those that are hidden unless they have something to say. */
export function newLayout(shown: ReadonlySet<LedgerColumn>): readonly LayoutColumn[] {
  return LEDGER_COLUMNS.map((ours) => ({ ours, from: null, ...lookOf(ours, shown) }));
}

/**
 * The columns of a rebuilt ledger: as people left them, in their order and widths, so that whatever refers to them
 * still does; columns of ours that were taken away come back at the right.
 */
export function keptLayout(
  content: SheetContent,
  header: Grid['rows'][number],
  shown: ReadonlySet<LedgerColumn>,
): readonly LayoutColumn[] {
  const ours = new Map([...columnsIn(header)].map(([column, at]) => [at, column]));
  const used = lastUsed(content);
  const kept = Array.from(
    { length: Math.max(used + 1, ...[...ours.keys()].map((at) => at + 1)) },
    (_, from) => {
      const column = ours.get(from) ?? null;
      // Excel tells no width of a hidden column.
      const { width = 0, hidden } = content.columns[from] ?? {};
      const look = column ? lookOf(column, shown) : { width: 14, hidden: false };
      const stays = hidden ?? false;
      return {
        ours: column,
        from,
        width: width > 0 ? width : look.width,
        hidden: column !== null && SPEAKING.has(column) && shown.has(column) ? false : stays,
      };
    },
  );
  const present = new Set(ours.values());
  const missing = LEDGER_COLUMNS.filter((column) => !present.has(column));
  return [...kept, ...missing.map((column) => ({ ours: column, from: null, ...lookOf(column, shown) }))];
}

/** From the first column to the last that is worth paper: what people fill in, or a column of their own. */
export function printedColumns(layout: readonly LayoutColumn[]): readonly [number, number] {
  const last = layout.findLastIndex(
    ({ ours, hidden }) => !hidden && (ours === null || LOOKS[ours].screenOnly !== true),
  );
  return [0, Math.max(0, last)];
}

/** Columns that have something to say only now and then. */
const SPEAKING: ReadonlySet<LedgerColumn> = new Set(['turn', 'requestTo', 'requestReason', 'note', 'sheet']);

function lookOf(column: LedgerColumn, shown: ReadonlySet<LedgerColumn>): { width: number; hidden: boolean } {
  const { width, hidden } = LOOKS[column];
  return { width, hidden: SPEAKING.has(column) ? !shown.has(column) : (hidden ?? false) };
}

/** The last column that holds a value in any row, -1 where none does. */
function lastUsed({ rows }: SheetContent): number {
  let last = -1;
  for (const { cells } of rows) {
    for (let at = cells.length - 1; at > last; at--) {
      const cell = cells[at];
      if (cell && (cell.value !== null || cell.formula !== undefined)) last = at;
    }
  }
  return last;
}
