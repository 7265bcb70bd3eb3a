import fc from 'fast-check';
import type { Check, FindingDraft } from '../../src/checks/model';
import { CHECKS } from '../../src/checks/registry';
import { runChecks } from '../../src/checks/run';
import { message } from '../../src/locales/message';
import zhCN from '../../src/locales/zh-CN';
import { anyCharacter } from '../any-character';
import { sheet, workbook } from '../grid/sheet';
import { HEADER, contextOf, expectMarked, numbered, placeAndCheck } from './table';

const TEMPLATES: Readonly<Record<string, string>> = zhCN;

const draft = (name: string, row: number, column: number): FindingDraft => ({
  message: message('checks.task-empty', { task: `${row},${column}` }),
  sheet: name,
  place: { row, column },
});
const checkOf = (id: Check['id'], ...drafts: FindingDraft[]): Check => ({
  id,
  severity: 'warning',
  run: () => drafts,
});

describe('runChecks', () => {
  const context = contextOf(workbook(sheet([['甲']], { name: '后' }), sheet([['乙', '丙']], { name: '前' })));

  test('orders by sheet, row, column, and then by check', () => {
    const found = runChecks(context, [
      checkOf('number-gap', draft('前', 0, 0), draft('后', 5, 2), draft('后', 5, 1)),
      checkOf('task-empty', draft('后', 0, 0), draft('后', 5, 1), { ...draft('前', 0, 0), place: null }),
    ]);
    expect(found.map(placeAndCheck)).toEqual([
      '后!A1 task-empty',
      '后!B6 number-gap',
      '后!B6 task-empty',
      '后!C6 number-gap',
      '前! task-empty',
      '前!A1 number-gap',
    ]);
  });

  test('keeps one finding per check and cell, the first, and adds severity and the text of the cell', () => {
    const again = { ...draft('前', 0, 1), observed: 'again' };
    const found = runChecks(context, [checkOf('number-gap', draft('前', 0, 1), again)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      check: 'number-gap',
      severity: 'warning',
      cellText: '丙',
      ignored: false,
    });
    expect(found[0]?.observed).toBeUndefined();
  });

  test('a faultless table has no findings', () => {
    expectMarked(numbered(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
  });

  test('no check is in the list twice', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });
});

describe('any workbook at all', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '2',
      '（1）',
      '①',
      '12月31日',
      '13月底前',
      '财政局',
      '#REF!',
      '一、产业（3项）',
      '共3项任务',
    ),
    fc.constantFrom(
      '（1）6月底前，完成；\n（3）3月底前，完成。',
      '（1）开展：\n①3月底前；\n①5月底前。',
      '2.改造。',
    ),
    fc.string({ unit: anyCharacter, maxLength: 12 }),
  );
  const value = fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: fc.double() },
    { weight: 1, arbitrary: fc.constant({ value: { error: '#N/A' }, text: '#N/A' }) },
  );
  const body = fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 12 });
  const merge = fc
    .tuple(fc.nat(14), fc.nat(8), fc.nat(4), fc.nat(3))
    .map(([top, left, high, wide]) => ({ top, left, bottom: top + high, right: left + wide }));

  test('is checked without a throw, without an internal error, and every finding has its words and their values', () => {
    fc.assert(
      fc.property(body, fc.array(merge, { maxLength: 4 }), fc.boolean(), (rows, merges, headed) => {
        const all = headed ? [['某区2024年任务分解表'], HEADER, ...rows] : rows;
        const grid = { ...sheet(all), merges };
        for (const finding of runChecks(contextOf(workbook(grid)))) {
          expect(finding.check).not.toBe('internal-error');
          const template = TEMPLATES[finding.message.id];
          expect(template).toBeDefined();
          for (const [, name = ''] of template?.matchAll(/\{(\w+)\}/g) ?? []) {
            expect(finding.message.params).toHaveProperty(name);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
