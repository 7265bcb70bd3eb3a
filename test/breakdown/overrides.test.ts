import { readBreakdown } from '../../src/breakdown/read';
import type { SheetOverride } from '../../src/breakdown/corrections';
import { settingsSchema } from '../../src/settings/model';
import { sheet, workbook } from '../grid/sheet';

const rows = [
  ['某区任务分解'],
  ['甲', '乙', '丙', '丁'],
  [1, '推进甲项目', '发改局', '6月底'],
  [2, '推进乙项目', '财政局', '9月底'],
  [3, '推进丙项目', '民政局', '年底前'],
];
const read = (override: Partial<SheetOverride>, name = '表') =>
  readBreakdown(
    workbook(sheet(rows, { name })),
    settingsSchema().parse({ overrides: [{ sheet: '表', ...override }] }),
  );

test('a header that nobody knows is a table once a person says where and what', () => {
  expect(read({}).tables).toEqual([]);
  const { tables } = read({
    range: 'A2:D4',
    year: 2024,
    columns: { A: 'number', B: 'task', C: 'leadUnit', D: 'deadline' },
  });
  expect(tables[0]?.columns.map(({ role, confidence }) => [role, confidence])).toEqual([
    ['number', 1],
    ['task', 1],
    ['leadUnit', 1],
    ['deadline', 1],
  ]);
  expect(tables[0]?.year).toEqual({ value: 2024, source: 'given' });
  expect(tables[0]?.tasks.map(({ number, text, deadline }) => [number, text, deadline?.date])).toEqual([
    ['1', '推进甲项目', '2024-06-30'],
    ['2', '推进乙项目', '2024-09-30'],
  ]);
});

test('a role can be taken from a column', () => {
  const { tables } = read({ range: 'A2:D5', columns: { A: 'number', B: 'task', C: 'leadUnit', D: null } });
  expect(tables[0]?.columns[3]?.role).toBeNull();
  expect(tables[0]?.tasks.every(({ deadline }) => deadline === null)).toBe(true);
});

test('a sheet that is no table is said to be none, without complaint', () => {
  expect(read({ isTable: false }).sheets).toEqual([{ name: '表', kind: 'other', problem: null }]);
});

test('the year given for the run goes before the sheet’s', () => {
  const settings = settingsSchema().parse({
    overrides: [{ sheet: '表', range: 'A2:D5', columns: { B: 'task' }, year: 2024 }],
  });
  const { tables } = readBreakdown(workbook(sheet(rows, { name: '表' })), settings, 2031);
  expect(tables[0]?.year.value).toBe(2031);
});

test('a range outside the sheet is no table', () => {
  expect(read({ range: 'A90:D95' }).tables).toEqual([]);
});
