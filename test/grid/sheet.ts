import { parseRange } from '../../src/grid/address';
import type { Cell, CellValue, Grid, WorkbookGrid } from '../../src/grid/grid';

type Written = string | number | boolean | null | undefined | Partial<Cell>;

/** A sheet written as rows of values; '' and null are empty. `merges` in A1. */
export function sheet(
  rows: readonly (readonly Written[])[],
  {
    name = '任务分解',
    merges = [],
    ...rest
  }: { name?: string; merges?: readonly string[] } & Partial<Omit<Grid, 'merges'>> = {},
): Grid {
  return {
    name,
    visible: true,
    rows: rows.map((row) => row.map(toCell)),
    merges: merges.map((text) => {
      const range = parseRange(text);
      if (!range) throw new Error(`not a range: ${text}`);
      return range;
    }),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    ...rest,
  };
}

export function workbook(...sheets: readonly Grid[]): WorkbookGrid {
  return { sheets, date1904: false, tabNames: sheets.map((one) => one.name), settings: null };
}

function toCell(written: Written): Cell | undefined {
  if (written === null || written === undefined || written === '') return undefined;
  if (typeof written !== 'object') return { value: written, text: textOf(written) };
  const value = written.value ?? null;
  return { text: textOf(value), ...written, value };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
