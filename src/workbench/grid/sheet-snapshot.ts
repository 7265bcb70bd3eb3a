import type { Grid } from '../../grid/grid';
import { atOnce, type Work } from '../../grid/work';
import type { Colours } from '../../hosts/file/content/colours';
import type { SheetLooks } from '../../hosts/file/content/sheet-looks';
import { NO_STYLES, type StyleNumbers } from '../../hosts/file/content/style-numbers';
import { FEWEST, putCells, shownStyles } from './sheet-cells';
import type { Link } from './links';
import type { Note } from './notes';
import type { ConditionalRule, SheetData, ValidationRule } from './plain';
import { rowData, type RowSizes, rowSizes } from './row-sizes';
import { conditionalRules, gridRange, type RulesOfOurs, validationRules } from './rules';
import { defaultColumnPixels, digitWidth, pixelsOfWidth } from './sizes';
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
  readonly styles: StyleNumbers;
}

/** A sheet without its cells, which whoever shows it has: they would be by far the most of it. */
export interface SheetFrame extends Omit<SheetSnapshot, 'data'> {
  readonly data: Omit<SheetData, 'cellData' | 'rowData'>;
  readonly rows: RowSizes;
}

/** A sheet whose cells come one after the other. */
export interface OpenedSheet {
  /** With the cells that are seen first; the others come into the same table. */
  readonly sheet: SheetSnapshot;
  /** Brings the other cells. */
  readonly rest: Work<void>;
}

/** The sheet with its cells, of which the first are there. @param shifts added to the numbers of each style */
export function openSheet(
  { data, rows, ...rest }: SheetFrame,
  grid: Grid,
  shifts: readonly number[],
): OpenedSheet {
  const cellData: SheetData['cellData'] = {};
  const cells = putCells(cellData, grid, rest.styles, shifts);
  cells.next();
  return { sheet: { ...rest, data: { ...data, rowData: rowData(rows), cellData } }, rest: cells };
}

/** All of it in one go. */
export function wholeSheet({ sheet, rest }: OpenedSheet): SheetSnapshot {
  atOnce(rest);
  return sheet;
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
      columnData: columns,
      rowHeader: { width: 42, hidden: 0 },
      columnHeader: { height: 20, hidden: 0 },
      showGridlines: looks.gridlines ? 1 : 0,
      rightToLeft: 0,
    },
    rows: rowSizes(grid, looks, styles.cells, widths, rowCount),
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
