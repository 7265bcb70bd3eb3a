import type { CellValue, WorkbookGrid } from '../../grid/grid';
import { typedFormula } from '../../hosts/workbench/new-functions';
import { type LiveCells, Recalculation, type Result, type SheetCell } from '../formulas/recalculation';
import type { GridCell } from './cell-values';
import { liveValue } from './live-values';

/** The cells of a sheet as they stand in the grid. */
interface LiveSheet {
  getValue(row: number, column: number): unknown;
}

/** What the results of our formulas need of the grid. Sheets by their names. */
export interface Around {
  readonly grid: () => WorkbookGrid | null;
  /** `null` for sheets that are not filled yet. */
  readonly live: (sheet: string) => LiveSheet | null;
  readonly show: (sheet: string, results: readonly Result[]) => void;
}

/** Results by row and column. */
export type Results = ReadonlyMap<string, Result>;

const NONE: Results = new Map();

/**
 * Lights and counts of our own sheets: shown as we wrote them, and worked out again when what they depend on is typed.
 * Those of sheets that are not filled yet wait until they are.
 */
export class OwnResults {
  private formulas: Recalculation | null = null;
  private readonly waiting = new Map<string, Map<string, Result>>();

  constructor(private readonly around: Around) {}

  /** The workbook is another one, or the same after a plan. @param changed sheets that stand there as the file says; all where absent */
  renew(changed?: ReadonlySet<string>): void {
    this.formulas = null;
    if (!changed) this.waiting.clear();
    else for (const name of changed) this.waiting.delete(name);
  }

  /** What differs from the file in a sheet that is not filled yet. */
  waitingFor(sheet: string): Results {
    return this.waiting.get(sheet) ?? NONE;
  }

  /** The sheet is filled, with these in it. */
  filled(sheet: string): void {
    this.waiting.delete(sheet);
  }

  typed(cells: readonly SheetCell[]): void {
    const grid = this.around.grid();
    if (!grid?.sheets.some(({ own }) => own)) return;
    this.formulas ??= new Recalculation(grid.sheets.filter(({ own }) => own));
    const seen = new SeenCells(grid, this.around.live, this.waiting);
    this.formulas.changed(cells, seen);
    for (const [sheet, results] of seen.found) {
      if (this.around.live(sheet)) {
        this.around.show(sheet, [...results.values()]);
      } else {
        const before = this.waiting.get(sheet);
        this.waiting.set(sheet, before ? new Map([...before, ...results]) : results);
      }
    }
  }
}

class SeenCells implements LiveCells {
  readonly found = new Map<string, Map<string, Result>>();
  private readonly sheets: ReadonlyMap<string, WorkbookGrid['sheets'][number]>;
  private readonly lives = new Map<string, LiveSheet | null>();

  constructor(
    grid: WorkbookGrid,
    private readonly liveOf: (sheet: string) => LiveSheet | null,
    private readonly waiting: ReadonlyMap<string, Results>,
  ) {
    this.sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
  }

  value(sheet: string, row: number, column: number): CellValue {
    const fresh = this.found.get(sheet);
    const result = fresh?.get(`${row},${column}`);
    if (result) return result.value;
    const live = this.live(sheet);
    if (live) return liveValue(live.getValue(row, column) as GridCell | null | undefined);
    const waiting = this.waiting.get(sheet)?.get(`${row},${column}`);
    return waiting ? waiting.value : (this.sheets.get(sheet)?.rows[row]?.[column]?.value ?? null);
  }

  holds(sheet: string, row: number, column: number): boolean {
    const live = this.live(sheet);
    if (!live) return true;
    const formula = this.sheets.get(sheet)?.rows[row]?.[column]?.formula;
    const cell = live.getValue(row, column) as GridCell | null | undefined;
    return formula !== undefined && cell?.f === `=${typedFormula(formula)}`;
  }

  put(result: Result): void {
    let results = this.found.get(result.sheet);
    if (!results) this.found.set(result.sheet, (results = new Map<string, Result>()));
    results.set(`${result.row},${result.column}`, result);
  }

  private live(sheet: string): LiveSheet | null {
    let live = this.lives.get(sheet);
    if (live === undefined) this.lives.set(sheet, (live = this.liveOf(sheet)));
    return live;
  }
}
