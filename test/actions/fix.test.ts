import { fixPlan, sortFixes } from '../../src/actions/fix';
import { understand } from '../../src/actions/understand';
import type { CellEdit, Finding } from '../../src/checks/model';
import type { Grid } from '../../src/grid/grid';
import { MemoryHost } from '../contracts/memory-host';
import { sheet, workbook } from '../grid/sheet';

const ROWS = [
  ['财政局 ', '教育局、'],
  ['民政局', { value: 3, text: '3' }],
  [{ value: '甲', text: '甲', formula: 'A1' }, '乙'],
];

function findingOf(...edits: readonly Partial<CellEdit>[]): Finding {
  const one = { sheet: '任务分解', place: { row: 0, column: 0 }, before: '财政局 ', after: '财政局' };
  return {
    check: 'text-hygiene',
    severity: 'info',
    message: { id: 'checks.text-hygiene.spaces', params: {} },
    sheet: '任务分解',
    place: null,
    cellText: '',
    ignored: false,
    edits: edits.map((edit) => ({ ...one, ...edit })),
  };
}

function sorted(
  grid: Partial<Omit<Grid, 'merges'>> & { merges?: readonly string[] },
  ...edits: Partial<CellEdit>[]
) {
  const { ready, refused } = sortFixes(workbook(sheet(ROWS, grid)), [findingOf(...edits)]);
  return { ready: ready.length, refused: refused.map(({ why }) => why) };
}

describe('which fixes can be made', () => {
  test.each([
    ['a plain cell', {}, {}, null],
    ['a protected sheet', { protected: true }, {}, 'protected'],
    ['a filtered sheet', { filter: { top: 0, left: 0, bottom: 2, right: 1 } }, {}, 'filtered'],
    ['a hidden row', { hiddenRows: new Set([0]) }, {}, 'filtered'],
    ['another hidden row', { hiddenRows: new Set([1]) }, {}, null],
    ['the first cell of a merge', { merges: ['A1:A2'] }, {}, null],
    ['a covered cell', { merges: ['A1:B1'] }, { place: { row: 0, column: 1 }, before: '教育局、' }, 'merged'],
    ['a changed cell', {}, { before: '财政局' }, 'changed'],
    ['a sheet that is gone', {}, { sheet: '别的' }, 'changed'],
    ['a formula', {}, { place: { row: 2, column: 0 }, before: '甲' }, 'formula'],
    ['a number', {}, { place: { row: 1, column: 1 }, before: '3' }, 'changed'],
    ['a text too long', {}, { after: '长'.repeat(40_000) }, 'too-long'],
  ] as const)('%s', (_, grid, edit, why) => {
    expect(sorted(grid, edit)).toEqual(
      why === null ? { ready: 1, refused: [] } : { ready: 0, refused: [why] },
    );
  });

  test('a cell is fixed once: the same fix counts once, another one waits', () => {
    expect(sorted({}, {}, {}, { after: '财政' })).toEqual({ ready: 1, refused: ['twice'] });
  });
});

test('the plan sets exactly the chosen cells, refuses a changed one, and can be taken back', async () => {
  const book = workbook(sheet(ROWS), sheet([['甲 ']], { name: '二' }));
  const { ready } = sortFixes(book, [
    findingOf({}, { place: { row: 0, column: 1 }, before: '教育局、', after: '教育局' }),
    findingOf({ sheet: '二', before: '甲 ', after: '甲' }),
  ]);
  const plan = fixPlan(ready);
  expect(plan.title.params).toEqual({ count: 3 });
  const host = new MemoryHost(book);
  const { inverse } = await host.apply(plan);
  const values = async (): Promise<unknown> =>
    (await host.read()).sheets.map(({ rows }) => rows.map((row) => row?.map((cell) => cell?.value)));
  await expect(values()).resolves.toEqual([
    [
      ['财政局', '教育局'],
      ['民政局', 3],
      ['甲', '乙'],
    ],
    [['甲']],
  ]);
  await expect(host.apply(plan)).rejects.toMatchObject({ code: 'stale' });
  await host.apply(inverse);
  await expect(values()).resolves.toEqual([
    [
      ['财政局 ', '教育局、'],
      ['民政局', 3],
      ['甲', '乙'],
    ],
    [['甲 ']],
  ]);
});

test('what is fixed is found no more', async () => {
  const book = workbook(
    sheet([
      ['某区2024年任务分解表（共3项任务）'],
      ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
      ['1', '新增规上工业企业二十家', '财政局', '教育局、', '6月底前'],
      ['2', '改造老旧小区八个', '教育局', '财政局', '12月底前'],
    ]),
  );
  const { findings } = understand(book, { asOf: '2024-03-01' });
  const fixable = findings.filter(({ edits = [] }) => edits.length > 0);
  expect(fixable.map(({ check }) => check)).toEqual(['stated-tasks', 'text-hygiene']);
  const host = new MemoryHost(book);
  await host.apply(fixPlan(sortFixes(book, fixable).ready));
  expect(understand(await host.read(), { asOf: '2024-03-01' }).findings.map(({ check }) => check)).toEqual(
    findings.map(({ check }) => check).filter((check) => !fixable.some((one) => one.check === check)),
  );
});
