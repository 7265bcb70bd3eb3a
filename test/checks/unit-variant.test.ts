import { unitVariant } from '../../src/checks/unit-variant';
import { findings, tableOf, taskRow } from './table';

const STANDARD = '消防救援大队';

describe('unit-variant', () => {
  test('one finding per cell where the variant stands, with the whole cell as a fix', () => {
    const rows = tableOf(
      taskRow(1, { support: `财政局\n${STANDARD}` }),
      taskRow(2, { lead: STANDARD }),
      taskRow(3, { support: '财政局\n消防大队\n教育局' }),
      taskRow(4, { support: STANDARD }),
    );
    expect(findings(unitVariant, rows)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        place: { row: 4, column: 6 },
        observed: '消防大队',
        expected: STANDARD,
        edits: [
          {
            sheet: '任务分解',
            place: { row: 4, column: 6 },
            before: '财政局\n消防大队\n教育局',
            after: `财政局\n${STANDARD}\n教育局`,
          },
        ],
      }),
    ]);
  });

  test('only the name by itself is replaced, not a longer one that holds it', () => {
    const rows = tableOf(
      taskRow(1, { lead: STANDARD }),
      taskRow(2, { lead: STANDARD }),
      taskRow(3, { support: '城东消防大队办公室、消防大队' }),
    );
    expect(findings(unitVariant, rows).map(({ edits }) => edits?.map(({ after }) => after))).toEqual([
      [`城东消防大队办公室、${STANDARD}`],
    ]);
  });

  test('not names that all agree', () => {
    const rows = tableOf(taskRow(1, { lead: STANDARD }), taskRow(2, { lead: '农业农村局' }));
    expect(findings(unitVariant, rows)).toEqual([]);
  });
});
