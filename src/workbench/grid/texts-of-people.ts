import type { WorkbookGrid } from '../../grid/grid';
import type { SheetSnapshot } from './sheet-snapshot';
import type { BookPicture } from './workbook-snapshot';

/** Everything of people's own that may name a sheet: formulas, lists, rules, and names. */
export function textsOfPeople(
  grid: WorkbookGrid,
  { book, tabs }: BookPicture,
  filled: ReadonlyMap<string, SheetSnapshot>,
): readonly string[] {
  const texts = Object.values(book.names).map(({ formulaOrRefString }) => formulaOrRefString);
  for (const { own, rows } of grid.sheets) {
    if (own) continue;
    for (const cells of rows) for (const cell of cells ?? []) if (cell?.formula) texts.push(cell.formula);
  }
  for (const { id, own } of tabs) {
    if (own) continue;
    for (const { formula1 } of filled.get(id)?.validations ?? []) texts.push(formula1 ?? '');
    for (const { rule } of filled.get(id)?.conditional ?? [])
      if (typeof rule['value'] === 'string') texts.push(rule['value']);
  }
  return texts;
}
