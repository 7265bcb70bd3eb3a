import { unitWrapped } from '../../src/checks/unit-wrapped';
import { findings, placeAndCheck, tableOf, taskRow } from './table';

const WRAPPED = '人力资源社会\n保障局';

describe('unit-wrapped', () => {
  test('one name over two lines', () => {
    const rows = tableOf(taskRow(1, { lead: WRAPPED }), taskRow(2, { lead: '人力资源社会保障局' }));
    expect(findings(unitWrapped, rows)).toEqual([
      expect.objectContaining({
        severity: 'info',
        place: { row: 2, column: 5 },
        observed: '人力资源社会⏎保障局',
        expected: '人力资源社会保障局',
        edits: [
          {
            sheet: '任务分解',
            place: { row: 2, column: 5 },
            before: WRAPPED,
            after: '人力资源社会保障局',
          },
        ],
      }),
    ]);
  });

  test('a cell merged over several tasks is one cell', () => {
    const rows = tableOf(
      taskRow(1, { lead: WRAPPED }),
      taskRow(2, { lead: '' }),
      taskRow(3, { lead: '人力资源社会保障局' }),
    );
    const merges = ['F3:F4'];
    expect(findings(unitWrapped, rows, { merges }).map(placeAndCheck)).toEqual(['任务分解!F3 unit-wrapped']);
  });

  test('not one unit a line', () => {
    expect(findings(unitWrapped, tableOf(taskRow(1, { lead: '教育局\n财政局' }), taskRow(2)))).toEqual([]);
  });
});
