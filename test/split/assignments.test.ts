import { readBreakdown } from '../../src/breakdown/read';
import { defaultSettings } from '../../src/settings/xml';
import { splitWork } from '../../src/split/assignments';
import { sheet, workbook } from '../grid/sheet';
import { documentGrid } from '../samples/grids';

const HEADER = ['序号', '工作任务', '牵头单位', '责任单位', '分管领导'];

function breakdown(
  rows: readonly (readonly (string | number)[])[],
  given: { aliases?: Record<string, string>; members?: Record<string, string[]> } = {},
) {
  const grid = sheet([['2024年重点任务分解表'], HEADER, ...rows]);
  return readBreakdown(workbook(grid), { ...defaultSettings(), ...given }, null);
}

const TASKS = [
  [1, '抓好财政收入', '财政局', '税务局\n各街镇', '张三'],
  [2, '抓好招商引资', '商务局\n财政局', '财政局\n住建局', '李四'],
  [3, '抓好安全生产', '', '', ''],
] as const;

test('双台子: 32 units lead; 140 and 347 assignments in the first table, 151 and 369 in both', () => {
  const all = readBreakdown(documentGrid('shuangtaizi-2024'), defaultSettings(), null);
  const first = splitWork({ ...all, tables: all.tables.slice(0, 1) }, 'unit');
  const count = (list: typeof first.assignments, role: string): number =>
    list.filter((one) => one.role === role).length;
  expect(first.holders.filter(({ lead }) => lead.length > 0)).toHaveLength(32);
  expect([count(first.assignments, 'lead'), count(first.assignments, 'support')]).toEqual([140, 347]);
  const both = splitWork(all, 'unit').assignments;
  expect([count(both, 'lead'), count(both, 'support')]).toEqual([151, 369]);
});

test('every name of a task counts once in its role; one that leads and supports counts in both', () => {
  const { holders, unassigned } = splitWork(breakdown(TASKS), 'unit');
  const plain = holders.map(({ name, kind, lead, support }) => [
    name,
    kind,
    lead.map(({ task }) => task.number),
    support.map(({ task }) => task.number),
  ]);
  expect(plain).toEqual([
    ['财政局', 'unit', ['1', '2'], ['2']],
    ['商务局', 'unit', ['2'], []],
    ['税务局', 'unit', [], ['1']],
    ['住建局', 'unit', [], ['2']],
    ['各街镇', 'collective', [], ['1']],
  ]);
  expect(unassigned.map(({ task }) => task.number)).toEqual(['3']);
});

test('a collective goes to its members, also through another collective and in a circle', () => {
  const members = { 各街镇: ['东街道', '西街道', '各镇'], 各镇: ['南镇', '各街镇'] };
  const { holders, assignments } = splitWork(breakdown(TASKS, { members }), 'unit');
  const names = holders.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['东街道', '西街道', '南镇']));
  expect(names).not.toContain('各街镇');
  expect(assignments.find(({ name }) => name === '各街镇')?.holders).toEqual(['东街道', '西街道', '南镇']);
});

test('a member that the cell names as well has the task once', () => {
  const { holders } = splitWork(breakdown(TASKS, { members: { 各街镇: ['税务局', '东街道'] } }), 'unit');
  expect(holders.find(({ name }) => name === '税务局')?.support).toHaveLength(1);
});

test('only lead units: others get no tab, and are said to be left out', () => {
  const { holders, outside } = splitWork(breakdown(TASKS), 'lead');
  expect(holders.map(({ name }) => name)).toEqual(['财政局', '商务局']);
  expect(outside.map(({ name }) => name)).toEqual(['税务局', '各街镇', '住建局']);
});

test('leaders: each with the tasks under him; tasks without one are unassigned', () => {
  const { holders, unassigned } = splitWork(breakdown(TASKS), 'leader');
  expect(holders.map(({ name, kind, lead }) => [name, kind, lead.length])).toEqual([
    ['张三', 'leader', 1],
    ['李四', 'leader', 1],
  ]);
  expect(unassigned).toHaveLength(1);
});
