import { decodeEntities } from '../../read/entities';
import type { WorkbookDraft } from '../parts/workbook-draft';

const FORMULA = /<(?:[\w.-]+:)?(?:f|formula\d?)(?:\s[^<>]*)?>([^<]*)</g;

/**
 * Where a formula or a defined name still refers to one of these sheets, which are gone. Excel calls such a file
 * damaged; turning the references into `#REF!`, as it does itself, would change formulas of the user.
 */
export function danglingReference(book: WorkbookDraft, gone: readonly string[]): string | null {
  if (gone.length === 0) return null;
  const refers = referenceTo(gone);
  for (const tab of book.tabs) {
    if (tab.kind !== 'worksheet') continue;
    for (const match of book.draft.text(tab.part).matchAll(FORMULA)) {
      if (refers.test(decodeEntities(match[1] ?? ''))) return tab.name;
    }
  }
  return book.book.names.find(({ refersTo }) => refers.test(refersTo))?.name ?? null;
}

/** Quoted (two quotes stand for one inside a longer name) or plain, but not the sheet of that name in another workbook (`[1]Name!`). */
function referenceTo(sheets: readonly string[]): RegExp {
  const plain = sheets.map(literal).join('|');
  const quoted = sheets.map((name) => literal(name.replaceAll("'", "''"))).join('|');
  return new RegExp(`(?:^|[^'])'(?:${quoted})'!|(?:^|[^\\p{L}\\p{N}_.\\]'])(?:${plain})!`, 'iu');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
