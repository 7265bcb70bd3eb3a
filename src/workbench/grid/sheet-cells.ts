import type { Grid } from '../../grid/grid';
import type { Work } from '../../grid/work';
import type { SheetLooks } from '../../hosts/file/content/sheet-looks';
import { type StyleNumbers, stylesWithin } from '../../hosts/file/content/style-numbers';
import { valueOf } from './cell-values';
import type { CellData, SheetData } from './plain';

/** Rows and columns to write in beyond what is there. */
const ROOM = { rows: 30, columns: 4 };
export const FEWEST = { rows: 60, columns: 15 };
/** Rows of nothing but looks are shown only this far below the last value: formats often run on to the sheet's end. */
const EMPTY_ROWS = 200;
const EMPTY_COLUMNS = 50;

/** How far a sheet is shown, and the styles of its cells as far as that. */
export function shownStyles(
  grid: Grid,
  looks: SheetLooks,
): { readonly styles: StyleNumbers; readonly rowCount: number; readonly columnCount: number } {
  let bottom = grid.rows.length - 1;
  let right = grid.rows.reduce((most, row) => Math.max(most, (row?.length ?? 0) - 1), -1);
  const shown = { top: 0, left: 0, bottom: bottom + EMPTY_ROWS, right: right + EMPTY_COLUMNS };
  const styles = stylesWithin(looks.styles, shown);
  bottom = Math.max(bottom, styles.rows.at(-1) ?? -1);
  for (const column of styles.columns) if (column > right) right = column;
  for (const merge of grid.merges) {
    bottom = Math.max(bottom, Math.min(merge.bottom, shown.bottom));
    right = Math.max(right, Math.min(merge.right, shown.right));
  }
  return {
    styles,
    rowCount: Math.max(FEWEST.rows, bottom + 1 + ROOM.rows),
    columnCount: Math.max(FEWEST.columns, right + 1 + ROOM.columns),
  };
}

/** Rows of one step: more than one sees at once. */
const STEP = 500;

/** Puts the cells of a sheet into a table as the grid is given them, row after row. @param shifts added to the numbers of each style */
export function* putCells(
  cells: SheetData['cellData'],
  { rows }: Grid,
  { rows: styledRows, starts, columns, numbers }: StyleNumbers,
  shifts: readonly number[],
): Work<void> {
  const names = new StyleNames();
  const total = Math.max(rows.length, (styledRows.at(-1) ?? -1) + 1);
  let next = 0;
  for (let row = 0; row < total; row++) {
    if (row % STEP === STEP - 1) yield { done: row, total };
    const values = rows[row];
    const styled = styledRows[next] === row ? next++ : -1;
    if (!values && styled < 0) continue;
    const into: Record<number, CellData> = (cells[row] = {});
    let at = styled < 0 ? 0 : (starts[styled] ?? 0);
    const end = styled < 0 ? 0 : (starts[styled + 1] ?? 0);
    /** Cells with nothing but a look. */
    const emptyUntil = (before: number): void => {
      for (; at < end && (columns[at] ?? 0) < before; at++)
        into[columns[at] ?? 0] = { s: names.of(numbers[at] ?? 0) };
    };
    values?.forEach((cell, column) => {
      if (!cell) return;
      emptyUntil(column);
      const style = at < end && columns[at] === column ? (numbers[at++] ?? 0) : 0;
      const value = valueOf(cell, shifts[style] ?? 0);
      if (style > 0) value.s = value.t === NUMBER ? names.ofNumbers(style) : names.of(style);
      into[column] = value;
    });
    emptyUntil(Infinity);
  }
}

const NUMBER = 2;

/** The same look without wrapping: Excel wraps texts alone. */
export function numberStyleId(style: number): string {
  return `n${style}`;
}

/** By what the workbook's list of styles knows a style of the file. */
export function styleId(style: number): string {
  return `s${style}`;
}

/** Each name once: cells by the hundred thousand share them. */
class StyleNames {
  private readonly texts: string[] = [];
  private readonly numbers: string[] = [];

  of(style: number): string {
    return (this.texts[style] ??= styleId(style));
  }

  ofNumbers(style: number): string {
    return (this.numbers[style] ??= numberStyleId(style));
  }
}
