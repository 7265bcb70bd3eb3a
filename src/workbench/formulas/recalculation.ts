import { contains, type Position, type Range } from '../../grid/address';
import type { CellValue, Grid } from '../../grid/grid';
import { type Cells, type Formula, rangeAt } from './evaluate';
import { SameFormulas } from './same-formulas';

/** Formulas that say the same, in one column of one sheet. */
interface Group {
  readonly sheet: string;
  readonly column: number;
  readonly formula: Formula;
  readonly rows: Set<number>;
}

/** A cell of some sheet. */
export interface SheetCell extends Position {
  readonly sheet: string;
}

/** A result of a formula that another value made different. */
export interface Result extends SheetCell {
  readonly value: CellValue;
}

/** The values of the cells as they are now, and the formulas that still stand in them. */
export interface LiveCells {
  value(sheet: string, row: number, column: number): CellValue;
  /** Whether the cell still holds the formula that it was read with. */
  holds(sheet: string, row: number, column: number): boolean;
  /** Told of every result before what depends on it is worked out. */
  put(result: Result): void;
}

/** No formula of ours is further away from what is typed. */
const DEEPEST = 20;

/** The formulas of our own sheets, and what becomes of them when something is typed. */
export class Recalculation {
  private readonly groups: readonly Group[];

  /** @param sheets those whose formulas are worked out here */
  constructor(sheets: readonly Grid[]) {
    this.groups = sheets.flatMap(groupsOf);
  }

  /** Works out anew what depends on these cells, and what depends on that; `cells` is told of all that is different then. */
  changed(changed: readonly SheetCell[], cells: LiveCells): void {
    let fresh = changed;
    for (let depth = 0; depth < DEEPEST && fresh.length > 0; depth++) {
      const found: Result[] = [];
      const ranges = new Ranges(cells);
      for (const [group, rows] of this.dependents(fresh)) {
        const { sheet, column, formula } = group;
        const seen: Cells = {
          value: (other, row, at) => cells.value(other ?? sheet, row, at),
          values: (other, range) => ranges.of(other ?? sheet, range),
        };
        for (const row of rows) {
          if (!cells.holds(sheet, row, column)) continue;
          const value = formula.evaluate({ row, column }, seen);
          if (!same(value, cells.value(sheet, row, column))) found.push({ sheet, row, column, value });
        }
      }
      for (const result of found) cells.put(result);
      fresh = found;
    }
  }

  private dependents(changed: readonly SheetCell[]): Map<Group, Set<number>> {
    const found = new Map<Group, Set<number>>();
    const bySheet = new Map<string, SheetCell[]>();
    for (const cell of changed) {
      const list = bySheet.get(cell.sheet);
      if (list) list.push(cell);
      else bySheet.set(cell.sheet, [cell]);
    }
    for (const group of this.groups) {
      const rows = new Set<number>();
      for (const reference of group.formula.references) {
        const cells = bySheet.get(reference.sheet ?? group.sheet) ?? [];
        if (reference.from.rowFixed && reference.to.rowFixed) {
          const [any] = group.rows;
          if (any === undefined) continue;
          const range = rangeAt(reference, { row: any, column: group.column });
          if (cells.some(({ row, column }) => contains(range, row, column)))
            for (const row of group.rows) rows.add(row);
        } else {
          for (const cell of cells) addRowsThatSee(cell, reference, group, rows);
        }
      }
      if (rows.size > 0) found.set(group, rows);
    }
    return found;
  }
}

/** What stands in ranges: hundreds of counts look at the same few columns, which stay as they are meanwhile. */
class Ranges {
  private readonly known = new Map<string, readonly CellValue[]>();

  constructor(private readonly cells: LiveCells) {}

  of(sheet: string, { top, left, bottom, right }: Range): readonly CellValue[] {
    const key = `${top},${left},${bottom},${right} ${sheet}`;
    let values = this.known.get(key);
    if (!values) {
      const read: CellValue[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) read.push(this.cells.value(sheet, row, column));
      this.known.set(key, (values = read));
    }
    return values;
  }
}

/** Of formulas that look at rows beside their own. */
function addRowsThatSee(
  cell: SheetCell,
  reference: Formula['references'][number],
  { rows, column }: Group,
  into: Set<number>,
): void {
  const { from, to } = reference;
  if (!from.rowFixed && !to.rowFixed) {
    const [low, high] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    for (let row = cell.row - high; row <= cell.row - low; row++) {
      if (rows.has(row) && contains(rangeAt(reference, { row, column }), cell.row, cell.column))
        into.add(row);
    }
    return;
  }
  for (const row of rows)
    if (contains(rangeAt(reference, { row, column }), cell.row, cell.column)) into.add(row);
}

function groupsOf({ name: sheet, rows }: Grid): Group[] {
  const groups = new Map<string, Group>();
  const numbers = new Map<Formula, number>();
  const formulas = new SameFormulas();
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.formula === undefined) return;
      const formula = formulas.read(cell.formula, { row, column });
      if (!formula) return;
      let number = numbers.get(formula);
      if (number === undefined) numbers.set(formula, (number = numbers.size));
      const key = `${number} ${column}`;
      const group = groups.get(key);
      if (group) group.rows.add(row);
      else groups.set(key, { sheet, column, formula, rows: new Set([row]) });
    });
  });
  return [...groups.values()];
}

function same(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'object' && one !== null)
    return typeof other === 'object' && other !== null && one.error === other.error;
  return one === other;
}
