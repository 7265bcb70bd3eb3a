import { remembered } from '../grid/remembered';
import type { SheetView } from '../grid/view';
import { fromSerial } from '../timing/civil';
import type { Column } from './model';
import type { TableRows } from './rows';

/** Deadlines repeat all over a table. */
const yearInText = remembered((text): number | null => {
  const year = /(?:^|\D)(20\d{2})\s*[年./-]/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
});

/** The years that the deadlines name, as text or as real Excel dates, one for each that does. */
export function dateYears(
  view: SheetView,
  columns: readonly Column[],
  rows: TableRows,
  date1904: boolean,
): number[] {
  const deadlines = columns.filter(({ role }) => role === 'deadline').map(({ column }) => column);
  const years: number[] = [];
  for (const task of rows.tasks) {
    deadlines.forEach((column) => {
      const cell = view.shown(task.rows[0] ?? 0, column);
      const inText = yearInText(cell?.text ?? '');
      if (inText !== null) years.push(inText);
      else if (typeof cell?.value === 'number' && cell.value > 36_526 && cell.value < 73_051) {
        years.push(Number((fromSerial(cell.value, date1904) ?? '').slice(0, 4)));
      }
    });
  }
  return years;
}
