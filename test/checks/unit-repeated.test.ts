import { unitRepeated } from '../../src/checks/unit-repeated';
import { findings, placeAndCheck, tableOf, taskRow } from './table';

describe('unit-repeated', () => {
  test('twice in one cell', () => {
    const rows = tableOf(taskRow(1, { lead: '审计局', support: '教育局\n财政局\n教育局' }), taskRow(2));
    expect(findings(unitRepeated, rows)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        place: { row: 2, column: 6 },
        observed: '教育局',
        message: { id: 'checks.unit-repeated', params: { task: '1', units: '教育局' } },
      }),
    ]);
  });

  test('leading and supporting one task', () => {
    const rows = tableOf(taskRow(1, { lead: '教育局', support: '财政局、教育局' }), taskRow(2));
    expect(findings(unitRepeated, rows)).toEqual([
      expect.objectContaining({
        place: { row: 2, column: 6 },
        message: { id: 'checks.unit-repeated.roles', params: { task: '1', units: '教育局' } },
      }),
    ]);
  });

  test('both in one cell are one finding', () => {
    const rows = tableOf(taskRow(1, { lead: '教育局', support: '财政局、教育局、教育局' }), taskRow(2));
    expect(findings(unitRepeated, rows).map(placeAndCheck)).toEqual(['任务分解!G3 unit-repeated']);
  });

  test('not a unit that leads one task and supports another, nor a collective', () => {
    const rows = tableOf(
      taskRow(1, { lead: '教育局', support: '财政局' }),
      taskRow(2, { lead: '财政局', support: '教育局' }),
      taskRow(3, { lead: '各街镇', support: '各街镇' }),
    );
    expect(findings(unitRepeated, rows)).toEqual([]);
  });
});
