import type { WorkbookDraft } from '../parts/workbook-draft';

/**
 * Takes highlight formats that no rule of ours needs any more off the end of the styles' list, so that a workbook whose
 * marks are cleared is what it was before. One that anything else refers to stays, and with it all before it.
 */
export function trimHighlights(book: WorkbookDraft, gone: readonly number[]): void {
  const candidates = new Set(gone);
  const { styles } = book;
  if (!candidates.has(styles.highlights - 1)) return;
  const used = usedHighlights(book);
  let length = styles.highlights;
  while (length > 0 && candidates.has(length - 1) && !used.has(length - 1)) length--;
  styles.cutHighlights(length);
}

/** Sheets, tables, pivot tables, and table styles in the styles part itself name formats by number. */
function usedHighlights(book: WorkbookDraft): ReadonlySet<number> {
  const used = new Set<number>();
  for (const name of book.draft.names) {
    if (!/\.xml$/i.test(name) || /sharedStrings|\/(?:theme|media|docProps)\//i.test(name)) continue;
    const xml = book.draft.text(name);
    if (!/dxfId/i.test(xml)) continue;
    for (const match of xml.matchAll(/dxfId\s*=\s*["'](\d{1,9})["']/gi)) used.add(Number(match[1]));
  }
  return used;
}
