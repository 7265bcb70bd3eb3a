import { readBreakdown } from '../../src/breakdown/read';
import type { ColumnRole } from '../../src/breakdown/roles';
import { columnName } from '../../src/grid/address';
import { defaultSettings } from '../../src/settings/xml';
import { golden } from './golden';
import { shapes } from '../samples/shapes';

describe('the same tables in every shape', () => {
  for (const { name, book, tables, others } of shapes()) {
    describe(name, () => {
      const breakdown = readBreakdown(book, defaultSettings());

      test('the tables and their columns', () => {
        const read = breakdown.tables.map((table) => {
          const columns: Partial<Record<ColumnRole, string[]>> = {};
          for (const { role, column } of table.columns) {
            if (role) (columns[role] ??= []).push(columnName(column));
          }
          return {
            sheet: table.sheet,
            headerRows: table.headerRows.map((row) => row + 1),
            columns,
            tasks: table.tasks.length,
            indicators: table.indicatorCount,
          };
        });
        expect(read).toEqual(
          tables.map(({ sheet, headerRows, columns, tasks, indicators }) => ({
            sheet,
            headerRows: [...headerRows],
            columns,
            tasks,
            indicators,
          })),
        );
      });

      test('what is no breakdown is said to be none', () => {
        const none = breakdown.sheets.filter(({ kind }) => kind === 'other');
        expect(none.map((sheet) => sheet.name)).toEqual(others);
        expect(none.filter(({ problem }) => problem !== null)).toEqual([]);
      });

      test('every indicator has the timing that the document gives it', () => {
        tables.forEach((expected, index) => {
          if (expected.golden === null) return;
          const read = breakdown.tables[index]?.tasks.flatMap((task) =>
            task.indicators.map(({ number, timing }) => ({
              task: task.number,
              number,
              kind: timing.kind,
              due: timing.due,
              every: timing.every ?? null,
            })),
          );
          expect(read).toEqual(golden(expected.golden, expected));
        });
      });
    });
  }
});
