import type { Grid } from '../../grid/grid';
import type { Colours } from '../../hosts/file/content/colours';
import type { SheetLooks } from '../../hosts/file/content/sheet-looks';
import type { Work } from '../../grid/work';
import { type CellStyles, NO_STYLES } from './cell-styles';
import { cellsOf, FEWEST, shownStyles } from './sheet-cells';
import type { Link } from './links';
import type { Note } from './notes';
import type { ConditionalRule, SheetData, Style, ValidationRule } from './plain';
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
  /** As the file has them. */
  readonly styles: CellStyles;
}

/** A sheet without its cells, which whoever shows it has: they would be by far the most of it. */
export interface SheetFrame extends Omit<SheetSnapshot, 'data'> {
  readonly data: Omit<SheetData, 'cellData'>;
}

/** The sheet with its cells. @param shifts added to the numbers of each style */
export function* withCells(
  { data, ...rest }: SheetFrame,
  grid: Grid,
  shifts: readonly number[],
): Work<SheetSnapshot> {
  return { ...rest, data: { ...data, cellData: yield* cellsOf(grid, rest.styles, shifts) } };
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
}

const DEFAULT_HEIGHT = 20;

/** @param id by which the grid knows the sheet */
export function sheetFrame(
  id: string,
  grid: Grid,
  looks: SheetLooks,
  { notes, links }: Pick<SheetSnapshot, 'notes' | 'links'>,
  { looks: styles, colours }: SnapshotContext,
): SheetFrame {
  const digit = digitWidth(styles.font);
  const { styles: numbers, rowCount, columnCount } = shownStyles(grid, looks);
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
    styles: numbers,
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
    styles: NO_STYLES,
  };
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
    const across = merged.get(row);
    const hidden = looks.hiddenRows.has(row) || grid.hiddenRows.has(row);
    const fixed = looks.heights.get(row);
    let height = fixed === undefined ? 0 : pixelsOfPoints(fixed);
    if (fixed === undefined) {
      const styled = looks.styles.get(row);
      grid.rows[row]?.forEach((cell, column) => {
        if (!cell) return;
        const width = across?.get(column) ?? widths[column] ?? 0;
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

/** Widths of merges by row and column of their first cell; of those over several rows 0: Excel gives no row a height for them. */
function mergedAcross(
  { merges }: Grid,
  widths: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const merged = new Map<number, Map<number, number>>();
  for (const { top, left, bottom, right } of merges) {
    const across = widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
    const inRow = merged.get(top) ?? new Map<number, number>();
    merged.set(top, inRow.set(left, bottom > top ? 0 : across));
  }
  return merged;
}
