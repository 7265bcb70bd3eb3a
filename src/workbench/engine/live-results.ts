import { MAX_COLUMNS } from '../../grid/address';
import type { CellValue, Grid, WorkbookGrid } from '../../grid/grid';
import { typedFormula } from '../../hosts/workbench/new-functions';
import { type LiveCells, Recalculation, type Result, type SheetCell } from '../formulas/recalculation';

/** A cell that was typed into, as it stands in the grid. */
export interface TypedCell extends SheetCell {
  readonly value: CellValue;
  /** As the grid has it, with the leading `=`. */
  readonly formula: string | null;
}

/** What stands in a cell now. `formula`: only where it was typed into. */
type Now = Pick<TypedCell, 'value'> & Partial<Pick<TypedCell, 'formula'>>;

/**
 * Lights and counts of our own sheets as the file has them, and as they are worked out when what they depend on is typed:
 * by whoever has the cells, for most of these sheets nobody looks at.
 */
export class LiveResults {
  private formulas: Recalculation | null = null;
  /** What is known beyond the file, by sheet and cell. */
  private readonly now = new Map<string, Map<number, Now>>();

  /** @param changed sheets that stand as the file says; all where absent */
  renew(changed?: ReadonlySet<string>): void {
    this.formulas = null;
    if (!changed) this.now.clear();
    else for (const name of changed) this.now.delete(name);
  }

  /** What of our formulas comes to something else. */
  typed(grid: WorkbookGrid, cells: readonly TypedCell[]): readonly Result[] {
    this.formulas ??= new Recalculation(grid.sheets.filter(({ own }) => own));
    for (const { sheet, row, column, value, formula } of cells)
      this.put(sheet, row, column, { value, formula });
    const results = new Map<string, Result>();
    this.formulas.changed(cells, this.cellsOf(grid, results));
    return [...results.values()];
  }

  /** @param results told of each, the last of a cell in place of those before */
  private cellsOf(grid: WorkbookGrid, results: Map<string, Result>): LiveCells {
    const sheets = new Map(grid.sheets.map((sheet): [string, Grid] => [sheet.name, sheet]));
    const written = (sheet: string, row: number, column: number) => sheets.get(sheet)?.rows[row]?.[column];
    return {
      value: (sheet, row, column) => {
        const now = this.at(sheet, row, column);
        return now ? now.value : (written(sheet, row, column)?.value ?? null);
      },
      holds: (sheet, row, column) => {
        const typed = this.at(sheet, row, column)?.formula;
        if (typed === undefined) return true;
        const formula = written(sheet, row, column)?.formula;
        return formula !== undefined && typed === `=${typedFormula(formula)}`;
      },
      put: (result) => {
        const { sheet, row, column, value } = result;
        this.put(sheet, row, column, { ...this.at(sheet, row, column), value });
        results.set(`${row},${column} ${sheet}`, result);
      },
    };
  }

  private at(sheet: string, row: number, column: number): Now | undefined {
    return this.now.get(sheet)?.get(row * MAX_COLUMNS + column);
  }

  private put(sheet: string, row: number, column: number, now: Now): void {
    let cells = this.now.get(sheet);
    if (!cells) this.now.set(sheet, (cells = new Map<number, Now>()));
    cells.set(row * MAX_COLUMNS + column, now);
  }
}
