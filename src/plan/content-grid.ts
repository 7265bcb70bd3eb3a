import type { Cell, Grid } from '../grid/grid';
import { cellText } from './cell-text';
import type { SheetContent } from './sheet-content';

/** A sheet of plain texts and numbers as it will be read once it is written: what it means can be told before. Linear. */
export function contentGrid(name: string, { rows, merges, columns }: SheetContent): Grid {
  return {
    name,
    visible: true,
    rows: rows.map(({ cells }) => cells.map((cell) => (cell ? written(cell.value) : undefined))),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(columns.flatMap(({ hidden }, column) => (hidden ? [column] : []))),
    protected: false,
  };
}

function written(value: string | number | boolean | null): Cell | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'string')
    return { value, text: typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value) };
  const text = cellText(value);
  return { value: text, text };
}
