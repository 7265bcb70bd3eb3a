import type { TypedCell } from '../engine/live-results';
import type { Result, SheetCell } from '../formulas/recalculation';
import type { GridCell } from './cell-values';
import { liveValue } from './live-values';

/** The cells of a sheet as they stand in the grid. */
interface LiveSheet {
  getValue(row: number, column: number): unknown;
}

/** What the results of our formulas need of the book. Sheets by their names. */
interface Around {
  /** Whether there are sheets of ours. */
  readonly hasOwn: () => boolean;
  /** As an engine does it. */
  readonly recalculate: (typed: readonly TypedCell[], anew: boolean) => Promise<readonly Result[]>;
  /** `null` for sheets that are not filled yet. */
  readonly live: (sheet: string) => LiveSheet | null;
  readonly show: (sheet: string, results: readonly Result[]) => void;
}

/** Results by row and column. */
type Results = ReadonlyMap<string, Result>;

const NONE: Results = new Map();

/**
 * Lights and counts of our own sheets: shown as we wrote them, and worked out again, where their cells are, when what they
 * depend on is typed. Those of sheets that are not filled yet wait until they are.
 */
export class OwnResults {
  private readonly waiting = new Map<string, Map<string, Result>>();
  /** Whether nothing was worked out yet since the workbook is shown. */
  private isAnew = true;
  /** Cells that were typed into, of which nothing could be worked out: they come along with the next ones. */
  private missed: readonly SheetCell[] = [];

  constructor(private readonly around: Around) {}

  /** The same workbook after a plan. @param changed sheets that stand there as the file says */
  renew(changed: ReadonlySet<string>): void {
    for (const name of changed) this.waiting.delete(name);
  }

  /** What differs from the file in a sheet that is not filled yet. */
  waitingFor(sheet: string): Results {
    return this.waiting.get(sheet) ?? NONE;
  }

  /** The sheet is filled, with these in it. */
  filled(sheet: string): void {
    this.waiting.delete(sheet);
  }

  /** @throws HostError where it could not be worked out: the lights and counts are what they were */
  async typed(typed: readonly SheetCell[]): Promise<void> {
    const { around, isAnew } = this;
    if (!around.hasOwn()) return;
    const cells = [...this.missed, ...typed];
    this.isAnew = false;
    this.missed = [];
    let results: readonly Result[];
    try {
      results = await around.recalculate(
        cells.map((cell) => this.asTyped(cell)),
        isAnew,
      );
    } catch (error) {
      this.isAnew ||= isAnew;
      this.missed = [...cells, ...this.missed];
      throw error;
    }
    const sheets = new Map<string, Result[]>();
    for (const result of results) {
      const others = sheets.get(result.sheet);
      if (others) others.push(result);
      else sheets.set(result.sheet, [result]);
    }
    for (const [sheet, found] of sheets) this.take(sheet, found);
  }

  private asTyped(cell: SheetCell): TypedCell {
    const live = this.around.live(cell.sheet)?.getValue(cell.row, cell.column) as GridCell | null | undefined;
    return { ...cell, value: liveValue(live), formula: live?.f ?? null };
  }

  private take(sheet: string, results: readonly Result[]): void {
    if (this.around.live(sheet)) {
      this.around.show(sheet, results);
      return;
    }
    const waiting = this.waiting.get(sheet) ?? new Map<string, Result>();
    for (const result of results) waiting.set(`${result.row},${result.column}`, result);
    this.waiting.set(sheet, waiting);
  }
}
