import { rangeToA1, toA1 } from '../../src/grid/address';
import type { Grid, WorkbookGrid } from '../../src/grid/grid';
import type { CellStyle, SheetContent } from '../../src/plan/sheet-content';

/** What a cell of a sheet's content is, with its style in full: numbers of styles are every host's own. */
interface ResolvedCell {
  readonly value: unknown;
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly link?: unknown;
}

/** The parts of a content that every host must give back as they were put, by A1. Default looks are left out. */
export function resolved(content: SheetContent) {
  const cells: Record<string, ResolvedCell> = {};
  content.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (!cell) return;
      const style = cell.style === undefined ? undefined : content.styles[cell.style];
      const empty = cell.value === null || cell.value === '';
      if (empty && cell.formula === undefined && !cell.link && !style?.fill && !style?.border) return;
      cells[toA1(rowIndex, column)] = {
        value: empty ? null : cell.value,
        ...(cell.formula !== undefined && { formula: cell.formula }),
        ...(style && { style: plain(style) }),
        ...(cell.link && { link: cell.link }),
      };
    });
  });
  return {
    cells,
    widths: content.columns.map(({ width, hidden }) => (hidden ? -1 : Math.round(width))),
    heights: Object.fromEntries(
      content.rows.flatMap((row, index) => (row.height === undefined ? [] : [[index, row.height]])),
    ) as Record<number, number>,
    merges: content.merges.map(rangeToA1).sort(),
    freeze: content.freeze ?? { rows: 0, columns: 0 },
    filter: content.filter ? rangeToA1(content.filter) : null,
    validations: content.validations
      .map(({ range, rule, strict }) => ({ range: rangeToA1(range), rule, strict }))
      .sort((a, b) => (a.range < b.range ? -1 : 1)),
    conditionalFormats: content.conditionalFormats.map(({ range, formula, format }) => ({
      range: rangeToA1(range),
      formula,
      format,
    })),
    print: content.print ?? null,
    tabColour: content.tabColour?.toUpperCase() ?? null,
    gridlines: content.showGridlines !== false,
  };
}

/** Only what differs from how an untouched cell looks. */
function plain({ font, fill, border, horizontal, wrap, numberFormat, locked }: CellStyle): CellStyle {
  return {
    ...(font && {
      font: {
        ...(font.name !== undefined && { name: font.name }),
        ...(font.size !== undefined && { size: font.size }),
        ...(font.bold && { bold: true }),
        ...(font.italic && { italic: true }),
        ...(font.colour !== undefined && font.colour !== '#000000' && { colour: font.colour.toUpperCase() }),
      },
    }),
    ...(fill !== undefined && { fill: fill.toUpperCase() }),
    ...(border && { border: { style: border.style, colour: border.colour.toUpperCase() } }),
    ...(horizontal && { horizontal }),
    ...(wrap && { wrap }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }),
    ...(locked === false && { locked }),
  };
}

/** A workbook's cells, to compare with another moment's: by A1, empty ones left out. */
export function cellsOf(grid: Grid): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  grid.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (!cell || ((cell.value === null || cell.value === '') && cell.formula === undefined)) return;
      const { value, text, numberFormat = 'General', formula } = cell;
      cells[toA1(rowIndex, column)] = {
        value,
        text,
        numberFormat,
        ...(formula !== undefined && { formula }),
      };
    });
  });
  return cells;
}

export function workbookState({ sheets, tabNames, settings, date1904 }: WorkbookGrid) {
  return {
    tabNames,
    settings,
    date1904,
    sheets: sheets.map((grid) => ({
      name: grid.name,
      visible: grid.visible,
      own: grid.own ?? null,
      protected: grid.protected,
      merges: grid.merges.map(rangeToA1).sort(),
      hiddenRows: [...grid.hiddenRows],
      hiddenColumns: [...grid.hiddenColumns],
      filter: grid.filter ? rangeToA1(grid.filter) : null,
      cells: cellsOf(grid),
    })),
  };
}
