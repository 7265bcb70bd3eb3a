import type { Breakdown, StatedTotal, Table } from '../breakdown/model';
import type { CellEdit } from './model';
import type { SheetTexts } from './sheet-texts';

/** The stated totals of one kind that do not add up, in the order of the tables. */
export function wrongTotals(
  breakdown: Breakdown,
  what: StatedTotal['what'],
): readonly { readonly table: Table; readonly total: StatedTotal }[] {
  return breakdown.tables.flatMap((table) =>
    table.stated
      .filter((total) => total.what === what && total.stated !== total.counted)
      .map((total) => ({ table, total })),
  );
}

/**
 * The cell with the counted figure in place of the stated one. Nothing is proposed for a formula, whose result is not
 * ours to overwrite, nor for a figure in Chinese numerals.
 */
export function correctedFigure(sheet: string, total: StatedTotal, texts: SheetTexts): readonly CellEdit[] {
  const { place, start, end, counted } = total;
  const cell = texts.cell(sheet, place);
  if (!cell || cell.formula !== undefined || typeof cell.value !== 'string') return [];
  const before = cell.value;
  const figure = before.slice(start, end);
  if (!/^[0-9０-９]+$/.test(figure)) return [];
  const after = /^[０-９]+$/.test(figure) ? fullWidth(counted) : String(counted);
  return [{ sheet, place, before, after: before.slice(0, start) + after + before.slice(end) }];
}

function fullWidth(figure: number): string {
  return String(figure).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}
