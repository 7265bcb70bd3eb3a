import type { WorkbookDraft } from '../parts/workbook-draft';

/**
 * Takes the calculation chain out. Excel rebuilds it; with an entry for a cell that is no longer a formula it calls the
 * file damaged. `sheetId`: only where the chain names cells of this sheet, which it does not of a sheet that we just made.
 */
export function dropCalculationChain(book: WorkbookDraft, sheetId?: string): void {
  const { part, relationships } = book.start;
  for (const { id, type, target } of relationships) {
    if (type !== 'calcChain' || !book.draft.has(target)) continue;
    if (sheetId !== undefined && !namesSheet(book, target, sheetId)) continue;
    book.lists.removeRelationship(part, id);
    book.lists.removePart(target);
  }
}

/** An entry without `i` is of the same sheet as the one before it. */
function namesSheet(book: WorkbookDraft, chain: string, sheetId: string): boolean {
  for (const [, id] of book.draft.text(chain).matchAll(/\si\s*=\s*["'](\d{1,9})["']/g))
    if (id === sheetId) return true;
  return false;
}

/** Whether any sheet holds a formula, whose cached result a changed cell may make wrong. */
export function hasFormulas(book: WorkbookDraft): boolean {
  if (book.start.relationships.some(({ type }) => type === 'calcChain')) return true;
  return book.grid.sheets.some(({ rows }) =>
    rows.some((row) => row?.some((cell) => cell?.formula !== undefined)),
  );
}
