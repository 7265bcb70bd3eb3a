import type { Grid } from '../../grid/grid';
import type { Range } from '../../grid/address';
import { type ExistingLedger, keptCell } from './existing-ledger';
import { isDoneWords, type LightCells } from './lights';

/** Rows of ours above the header: title, as-of date and counts, a hint. */
export const HEAD_ROWS = 3;
/** Columns of the second row: label and value twice, then the counts. */
export const HEAD = { asOfLabel: 0, asOf: 1, soonLabel: 2, soon: 3, counts: 4 } as const;

/** What people put above the table, and where our block goes. */
export interface KeptHead {
  /** Rows above our block, which stay as they are. */
  readonly above: number;
  /** Cells beside our block, by row of the old sheet. */
  readonly beside: readonly { readonly row: number; readonly column: number }[];
  readonly merges: readonly Range[];
  /** A formula in the cell of the as-of date, such as `TODAY()`. */
  readonly asOfFormula: string | null;
}

export const NO_HEAD: KeptHead = { above: 0, beside: [], merges: [], asOfFormula: null };

/** What of the head of a ledger is people's own. `labels`: the words that we put there. */
export function keptHead(existing: ExistingLedger, headerRow: number, labels: readonly string[]): KeptHead {
  if (headerRow < HEAD_ROWS) return NO_HEAD;
  const { grid, content } = existing;
  const above = headerRow - HEAD_ROWS;
  const merged = grid.merges.filter(({ top, bottom }) => top >= above && bottom < headerRow);
  const beside: { row: number; column: number }[] = [];
  let asOfFormula: string | null = null;
  for (let row = above; row < headerRow; row++) {
    const columns = Math.max(content.rows[row]?.cells.length ?? 0, grid.rows[row]?.length ?? 0);
    const wide = merged.find(({ top, left }) => top === row && left === 0);
    for (let column = 0; column < columns; column++) {
      if (wide && column <= wide.right) continue;
      const kept = keptCell(existing, row, column);
      if (!kept || (kept.cell.value === null && kept.cell.formula === undefined)) continue;
      const ours = row - above === 1 ? ownCell(grid, existing, row, column, labels) : column === 0;
      if (ours) {
        if (textOf(grid, row, column - 1) === labels[0]) asOfFormula ??= kept.cell.formula ?? null;
      } else beside.push({ row, column });
    }
  }
  return { above, beside, merges: grid.merges.filter(({ bottom }) => bottom < above), asOfFormula };
}

function ownCell(
  grid: Grid,
  existing: ExistingLedger,
  row: number,
  column: number,
  labels: readonly string[],
): boolean {
  if (labels.includes(textOf(grid, row, column)) || labels.includes(textOf(grid, row, column - 1)))
    return true;
  if (isDoneWords(grid.rows[row]?.[column]?.value)) return true;
  const formula = keptCell(existing, row, column)?.cell.formula ?? '';
  return formula.includes('COUNTIF(') && formula.includes('▲');
}

function textOf(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column]?.text.trim() ?? '';
}

/** @param statusColumn 0-based: what is looked up for it stands above it, where nothing else does */
export function lightCells({ above, beside }: KeptHead, statusColumn: number): LightCells {
  const row = above + 1;
  const taken =
    statusColumn <= HEAD.counts || beside.some((one) => one.row === row && one.column === statusColumn);
  return {
    asOf: { row, column: HEAD.asOf },
    soonDays: { row, column: HEAD.soon },
    doneWords: taken ? null : { row, column: statusColumn },
  };
}
