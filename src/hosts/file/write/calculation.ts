import { removePart, removeRelationship } from './package-parts';
import type { WorkbookDraft } from './workbook-draft';

/**
 * Takes the calculation chain out. Excel rebuilds it; with an entry for a cell that is no longer a formula it calls the
 * file damaged.
 */
export function dropCalculationChain(book: WorkbookDraft): void {
  const { part, relationships } = book.workbook;
  for (const { id, type, target } of relationships) {
    if (type !== 'calcChain') continue;
    removeRelationship(book.draft, part, id);
    removePart(book.draft, target);
    book.changed();
  }
}

/** Whether any sheet holds a formula, whose cached result a changed cell may make wrong. */
export function hasFormulas(book: WorkbookDraft): boolean {
  if (book.workbook.relationships.some(({ type }) => type === 'calcChain')) return true;
  return book.grid.sheets.some(({ rows }) =>
    rows.some((row) => row?.some((cell) => cell?.formula !== undefined)),
  );
}
