import { squash } from '../../texts/width';
import { LEDGER_HEADERS } from '../../ledger/columns';
import { ENTRY_FIELDS, type EntryField } from '../../ledger/model';
import type { ContentCell, SheetContent } from '../../plan/sheet-content';
import { textHeight } from '../sheet-builder';
import { isCivilDate, toSerial } from '../../timing/civil';
import type { Outcome } from '../../collect/decide';

const TALLEST = 409;

/**
 * Puts new values into the sheet of a ledger, as it is about to be written. A cell keeps its look; a formula that stood
 * there gives way. Linear in the rows.
 */
export function withEntries(content: SheetContent, changes: Outcome['changes']): SheetContent {
  if (changes.size === 0) return content;
  const header = content.rows.findIndex(
    ({ cells }) =>
      columnWith(cells, LEDGER_HEADERS.key) >= 0 && columnWith(cells, LEDGER_HEADERS.status) >= 0,
  );
  const heads = content.rows[header]?.cells ?? [];
  const keyColumn = columnWith(heads, LEDGER_HEADERS.key);
  const columns = ENTRY_FIELDS.map((field) => [field, columnWith(heads, LEDGER_HEADERS[field])] as const);
  const rows = content.rows.map((row, index) => {
    const key = index > header ? row.cells[keyColumn]?.value : null;
    const fields = typeof key === 'string' ? changes.get(key.split(' ')[0] ?? '') : undefined;
    if (!fields) return row;
    const cells = [...row.cells];
    let height = row.height;
    for (const [field, column] of columns) {
      const text = fields[field];
      if (text === undefined || column < 0) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = entryCell(cells[column]?.style, field, text);
      const style = content.styles[cells[column].style ?? -1];
      const needed = textHeight(text, content.columns[column]?.width ?? 10, style?.font?.size ?? 11);
      if (height !== undefined) height = Math.min(TALLEST, Math.max(height, needed));
    }
    return { ...row, cells, ...(height === undefined ? {} : { height }) };
  });
  return { ...content, rows };
}

/** A value that somebody filled in, as a cell: dates are real dates. */
export function entryCell(style: number | undefined, field: EntryField, text: string): ContentCell {
  const serial = field === 'doneOn' && isCivilDate(text) ? toSerial(text, false) : null;
  return { value: serial ?? (text === '' ? null : text), ...(style === undefined ? {} : { style }) };
}

function columnWith(cells: readonly (ContentCell | null)[], header: string): number {
  return cells.findIndex((cell) => typeof cell?.value === 'string' && squash(cell.value) === squash(header));
}
