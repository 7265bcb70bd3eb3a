import type { Grid } from '../../grid/grid';
import type { Colours } from '../../hosts/file/content/colours';
import type { SheetLooks } from '../../hosts/file/content/sheet-looks';
import { valueOf } from './cell-values';
import type { Link } from './links';
import type { Note } from './notes';
import type { CellData, ConditionalRule, SheetData, Style, ValidationRule } from './plain';
import { textHeight } from './row-heights';
import { conditionalRules, gridRange, type RulesOfOurs, validationRules } from './rules';
import { defaultColumnPixels, digitWidth, pixelsOfPoints, pixelsOfWidth } from './sizes';
import type { Looks } from './styles';

/** What the grid is given of one sheet. */
export interface SheetSnapshot {
  readonly data: SheetData;
  readonly conditional: readonly ConditionalRule[];
  /** Conditional formats that Univer does not get. */
  readonly ours: RulesOfOurs;
  readonly validations: readonly ValidationRule[];
  readonly notes: readonly Note[];
  readonly links: readonly Link[];
  /** Numbers of styles by row and column, as the file has them. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** A sheet by its tab. */
interface EmptySheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly colour: string | null;
}

/** What the sheets of a workbook share. */
export interface SnapshotContext {
  readonly looks: Looks;
  readonly colours: Colours;
  /** Added to the numbers of each style: 1462 for dates of the 1904 system, which Univer does not have. */
  readonly shifts: readonly number[];
}

/** Rows and columns to write in beyond what is there. */
const ROOM = { rows: 30, columns: 4 };
const FEWEST = { rows: 60, columns: 15 };
/** Rows of nothing but looks are shown only this far below the last value: formats often run on to the sheet's end. */
const EMPTY_ROWS = 200;
const EMPTY_COLUMNS = 50;
const DEFAULT_HEIGHT = 20;

/** @param id by which the grid knows the sheet */
export function sheetSnapshot(
  id: string,
  grid: Grid,
  looks: SheetLooks,
  { notes, links }: Pick<SheetSnapshot, 'notes' | 'links'>,
  context: SnapshotContext,
): SheetSnapshot {
  const { looks: styles, colours } = context;
  const digit = digitWidth(styles.font);
  const { rowCount, columnCount, cells } = cellsOf(grid, looks, context);
  const columns: SheetData['columnData'] = {};
  for (const { from, to, width, hidden } of looks.columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) {
      columns[column] = {
        ...(width > 0 && { w: pixelsOfWidth(width, digit) }),
        ...(hidden || width === 0 ? { hd: 1 } : {}),
      };
    }
  }
  const defaultWidth = defaultColumnPixels(digit);
  const widths = Array.from({ length: columnCount }, (_, column) =>
    columns[column]?.hd === 1 ? 0 : (columns[column]?.w ?? defaultWidth),
  );
  const { freeze } = looks;
  const tabColour = colours(looks.tabColour);
  return {
    data: {
      id,
      name: grid.name,
      tabColor: tabColour ?? '',
      hidden: grid.visible ? 0 : 1,
      freeze: freeze
        ? {
            xSplit: freeze.columns,
            ySplit: freeze.rows,
            startRow: freeze.rows > 0 ? freeze.rows : -1,
            startColumn: freeze.columns > 0 ? freeze.columns : -1,
          }
        : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
      rowCount,
      columnCount,
      defaultColumnWidth: defaultWidth,
      defaultRowHeight: DEFAULT_HEIGHT,
      mergeData: grid.merges
        .filter(({ bottom, right }) => bottom < rowCount && right < columnCount)
        .map(gridRange),
      cellData: cells,
      rowData: rowsOf(grid, looks, styles.cells, widths, rowCount),
      columnData: columns,
      rowHeader: { width: 42, hidden: 0 },
      columnHeader: { height: 20, hidden: 0 },
      showGridlines: looks.gridlines ? 1 : 0,
      rightToLeft: 0,
    },
    ...conditionalRules(looks.rules, styles.highlights, colours, grid.own !== undefined),
    validations: validationRules(looks.validations),
    notes,
    links,
    styles: looks.styles,
  };
}

/** A sheet that nobody looks at yet: its tab, and nothing in it. */
export function emptySheet({ id, name, visible, colour }: EmptySheet): SheetSnapshot {
  return {
    data: {
      id,
      name,
      tabColor: colour ?? '',
      hidden: visible ? 0 : 1,
      freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
      rowCount: FEWEST.rows,
      columnCount: FEWEST.columns,
      defaultColumnWidth: 72,
      defaultRowHeight: DEFAULT_HEIGHT,
      mergeData: [],
      cellData: {},
      rowData: {},
      columnData: {},
      rowHeader: { width: 42, hidden: 0 },
      columnHeader: { height: 20, hidden: 0 },
      showGridlines: 1,
      rightToLeft: 0,
    },
    conditional: [],
    ours: { rules: [], over: true },
    validations: [],
    notes: [],
    links: [],
    styles: new Map(),
  };
}

function cellsOf(grid: Grid, looks: SheetLooks, { shifts }: SnapshotContext) {
  const lastRow = grid.rows.length - 1;
  let lastColumn = grid.rows.reduce((most, row) => Math.max(most, (row?.length ?? 0) - 1), -1);
  const farthest = { row: lastRow + EMPTY_ROWS, column: lastColumn + EMPTY_COLUMNS };
  const cells: Record<number, Record<number, CellData>> = {};
  let bottom = lastRow;
  for (const [row, styled] of looks.styles) {
    if (row > farthest.row) continue;
    bottom = Math.max(bottom, row);
    const into = (cells[row] ??= {});
    for (const [column, style] of styled) {
      if (column > farthest.column) continue;
      if (column > lastColumn) lastColumn = column;
      into[column] = { s: styleId(style) };
    }
  }
  for (let row = 0; row <= lastRow; row++) {
    const values = grid.rows[row];
    if (!values) continue;
    const into = (cells[row] ??= {});
    const styled = looks.styles.get(row);
    values.forEach((cell, column) => {
      if (!cell) return;
      const style = styled?.get(column) ?? 0;
      const value = valueOf(cell, shifts[style] ?? 0);
      const wraps = value.t !== NUMBER && style > 0;
      into[column] = { ...value, ...(style > 0 && { s: wraps ? styleId(style) : numberStyleId(style) }) };
    });
  }
  for (const { bottom: end, right } of grid.merges) {
    bottom = Math.max(bottom, Math.min(end, farthest.row));
    lastColumn = Math.max(lastColumn, Math.min(right, farthest.column));
  }
  return {
    cells,
    rowCount: Math.max(FEWEST.rows, bottom + 1 + ROOM.rows),
    columnCount: Math.max(FEWEST.columns, lastColumn + 1 + ROOM.columns),
  };
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

/** Heights as the file says them; rows that size themselves get the height of their tallest text. */
function rowsOf(
  grid: Grid,
  looks: SheetLooks,
  styles: readonly Style[],
  widths: readonly number[],
  rowCount: number,
): SheetData['rowData'] {
  const merged = mergedAcross(grid, widths);
  const rows: SheetData['rowData'] = {};
  for (let row = 0; row < rowCount; row++) {
    const hidden = looks.hiddenRows.has(row) || grid.hiddenRows.has(row);
    const fixed = looks.heights.get(row);
    let height = fixed === undefined ? 0 : pixelsOfPoints(fixed);
    if (fixed === undefined) {
      const styled = looks.styles.get(row);
      grid.rows[row]?.forEach((cell, column) => {
        if (!cell) return;
        const width = merged.get(`${row},${column}`) ?? widths[column] ?? 0;
        if (width > 0)
          height = Math.max(height, textHeight(cell.text, styles[styled?.get(column) ?? 0], width));
      });
    }
    if (height > 0 || hidden) {
      rows[row] = { ...(height > 0 && { h: Math.max(height, 4) }), ...(hidden && { hd: 1 }), ia: 0 };
    }
  }
  return rows;
}

/** Widths of merges by their first cell; of those over several rows 0: Excel gives no row a height for them. */
function mergedAcross({ merges }: Grid, widths: readonly number[]): ReadonlyMap<string, number> {
  return new Map(
    merges.map(({ top, left, bottom, right }) => {
      const across = widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
      return [`${top},${left}`, bottom > top ? 0 : across];
    }),
  );
}
