import type { Table } from '../../breakdown/model';
import { squash } from '../../texts/width';
import { subjectLabel } from '../../ledger/subjects';
import { message } from '../../locales/message';
import { type Language, words } from '../../locales/words';
import type { AddColumn } from '../../plan/model';
import { type Alarm, alarmsOf } from './alarms';
import type { MarksSource } from './marks';

const WIDTH = 24;

/**
 * A column of ours right of each sheet's tables that names the items: `逾期：（1）（3）`. Where it is there already, it
 * is the table's last column, known by its header.
 */
export function marksColumn({ tables, states, language }: MarksSource): readonly AddColumn[] {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet);
    const column = Math.max(...own.map((table) => edgeOf(table, language))) + 1;
    const cells = new Map<number, AddColumn['cells'][number]>();
    for (const table of own) {
      const edge = edgeOf(table, language);
      const add = (row: number, value: string): void => {
        cells.set(row, { row, value, copyStyleFrom: { row, column: edge } });
      };
      const [header] = table.headerRows;
      if (header !== undefined) add(header, words(language, message('marks.column')));
      for (const { task, alarms } of alarmsOf(table, states)) {
        const [row] = task.rows;
        if (row !== undefined) add(row, itemsOf(alarms, language));
      }
    }
    return { op: 'add-column', sheet, column, width: WIDTH, cells: [...cells.values()] };
  });
}

/** The table's last column that is not ours. */
function edgeOf({ range, columns }: Table, language: Language): number {
  const ours = squash(words(language, message('marks.column')));
  const last = columns.find(({ column }) => column === range.right);
  return last && squash(last.header) === ours ? range.right - 1 : range.right;
}

function itemsOf(alarms: readonly Alarm[], language: Language): string {
  return (['overdue', 'soon'] as const)
    .flatMap((state) => {
      const of = alarms.filter((one) => one.state === state);
      if (of.length === 0) return [];
      const items = of.map(({ subject }) => subjectLabel(subject.number)).join('');
      return items === ''
        ? words(language, message(`marks.items.${state}.whole`))
        : words(language, message(`marks.items.${state}`, { items }));
    })
    .join('\n');
}
