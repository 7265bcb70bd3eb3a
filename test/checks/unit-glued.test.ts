import { unitGlued } from '../../src/checks/unit-glued';
import { findings, tableOf, taskRow } from './table';

const rows = (support: string): ReturnType<typeof tableOf> =>
  tableOf(
    taskRow(1, { lead: '教育局', support }),
    taskRow(2, { lead: '住房城乡建设局', support: '商务局\n财政局' }),
    taskRow(3, { lead: '商务局', support: '住房城乡建设局\n财政局' }),
  );

describe('unit-glued', () => {
  test('two names on one line', () => {
    expect(findings(unitGlued, rows('财政局\n住房城乡建设局商务局'))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        place: { row: 2, column: 6 },
        observed: '住房城乡建设局商务局',
        expected: '住房城乡建设局、商务局',
        edits: [
          {
            sheet: '任务分解',
            place: { row: 2, column: 6 },
            before: '财政局\n住房城乡建设局商务局',
            after: '财政局\n住房城乡建设局\n商务局',
          },
        ],
      }),
    ]);
  });

  test('not names that are set apart', () => {
    expect(findings(unitGlued, rows('财政局\n住房城乡建设局\n商务局'))).toEqual([]);
    expect(findings(unitGlued, rows('财政局、住房城乡建设局、商务局'))).toEqual([]);
  });

  test('nothing is proposed for a formula', () => {
    const glued = '住房城乡建设局商务局';
    const [found] = findings(unitGlued, [
      ...rows('财政局'),
      taskRow(4, { support: { value: glued, text: glued, formula: 'J1&J2' } }),
    ]);
    expect(found?.observed).toBe(glued);
    expect(found?.edits).toBeUndefined();
  });
});
