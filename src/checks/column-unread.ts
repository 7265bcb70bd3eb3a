import type { Column, Place, Table } from '../breakdown/model';
import { columnName } from '../grid/address';
import { message } from '../locales/message';
import { isBlank } from '../texts/invisible';
import { joinLines } from '../texts/lines';
import type { Check, FindingDraft } from './model';
import { sheetTexts, type SheetTexts } from './sheet-texts';

/** A column that holds text and that nobody understands, so that nothing of it is read; and numbers that are read as none. */
export const columnUnread: Check = {
  id: 'column-unread',
  severity: 'info',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const table of breakdown.tables) {
      for (const column of table.columns) {
        const place = headerPlace(table, column, texts);
        if (column.why === 'unknown') yield unread(table.sheet, place, column);
        if (column.role === 'number') yield* unreadNumbers(table, place, column, texts);
      }
    }
  },
};

function unread(sheet: string, place: Place, { column, header }: Column): FindingDraft {
  const params = { column: columnName(column), header };
  const id = header === '' ? 'checks.column-unread.no-header' : 'checks.column-unread';
  return { message: message(id, params), sheet, place, observed: header };
}

/** 甲, 乙, 丙 below 序号: no check of numbers runs, which must be said. */
function* unreadNumbers(
  { tasks, sheet }: Table,
  place: Place,
  { column, header }: Column,
  texts: SheetTexts,
): Generator<FindingDraft> {
  const written = tasks.flatMap(({ number, rows }) => {
    const text = texts.text(sheet, { row: rows[0] ?? 0, column });
    return number === null && !isBlank(text) ? [joinLines(text)] : [];
  });
  const [example] = written;
  if (example === undefined || written.length * 2 <= tasks.length) return;
  const params = { column: columnName(column), header, example };
  yield { message: message('checks.column-unread.numbers', params), sheet, place, observed: example };
}

/** The lowest header cell of the column that holds words; where none does, the cell where they should stand. */
function headerPlace({ headerRows, sheet }: Table, { column }: Column, texts: SheetTexts): Place {
  const row = [...headerRows].reverse().find((one) => !isBlank(texts.text(sheet, { row: one, column })));
  return { row: row ?? headerRows[headerRows.length - 1] ?? 0, column };
}
