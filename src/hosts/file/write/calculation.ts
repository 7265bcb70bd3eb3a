import { removePart, removeRelationship } from './package-parts';
import type { WorkbookDraft } from './workbook-draft';

/**
 * Takes the calculation chain out. Excel rebuilds it; with an entry for a cell that is no longer a formula it calls the
 * file damaged. `sheetId`: only where the chain names cells of this sheet, which it does not of a sheet that we just made.
 */
export function dropCalculationChain(book: WorkbookDraft, sheetId?: string): void {
  const { part, relationships } = book.workbook;
  for (const { id, type, target } of relationships) {
    if (type !== 'calcChain') continue;
    if (sheetId !== undefined && !namesSheet(book, target, sheetId)) continue;
    removeRelationship(book.draft, part, id);
    removePart(book.draft, target);
    book.changed();
  }
}

/** An entry without `i` is of the same sheet as the one before it. */
function namesSheet(book: WorkbookDraft, chain: string, sheetId: string): boolean {
  if (!book.draft.has(chain)) return false;
  for (const [, id] of book.draft.text(chain).matchAll(/\si\s*=\s*["'](\d{1,9})["']/g))
    if (id === sheetId) return true;
  return false;
}

/** Whether any sheet holds a formula, whose cached result a changed cell may make wrong. */
export function hasFormulas(book: WorkbookDraft): boolean {
  if (book.workbook.relationships.some(({ type }) => type === 'calcChain')) return true;
  return book.grid.sheets.some(({ rows }) =>
    rows.some((row) => row?.some((cell) => cell?.formula !== undefined)),
  );
}
