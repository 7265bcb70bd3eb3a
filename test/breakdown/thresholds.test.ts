import { readBreakdown } from '../../src/breakdown/read';
import type { Table } from '../../src/breakdown/model';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

/** One case on either side of each number by which columns, headers and titles are judged. */
const read = (rows: readonly (readonly (string | number)[])[]): Table | undefined =>
  readBreakdown(workbook(sheet(rows)), defaultSettings()).tables[0];

const TASKS = ['新建小学2所', '改造环城北路5公里', '建成城东污水处理厂', '疏浚城区排水管网', '维修乡村道路'];

/** The role of a column between the tasks and the units. */
function roleOf(header: string, cells: readonly string[]): string | null | undefined {
  const rows = TASKS.map((task, at) => [at + 1, task, cells[at] ?? '', '区住建局']);
  return read([['2024年重点工作任务分解表'], ['序号', '工作任务', header, '责任单位'], ...rows])?.columns[2]
    ?.role;
}

test.each<[string, string, readonly string[], string | null]>([
  [
    'bare dates in most cells',
    '进度安排',
    ['6月底前', '9月底前', '年底前', '6月底前', '完成招标'],
    'deadline',
  ],
  [
    'bare dates in some',
    '进度安排',
    ['6月底前', '9月底前', '完成招标', '主体施工', '完成设计'],
    'indicators',
  ],
  [
    'a word or two beside a date',
    '时间节点',
    ['5月底前动工', '9月投入使用', '年底前完工', '6月底', '7月'],
    'deadline',
  ],
  [
    'what a step says',
    '时间节点',
    ['5月底前全面动工建设', '9月完成主体施工', '年底前竣工验收', '6月底', '7月'],
    'indicators',
  ],
  ['figures in most cells', '二季度目标', ['12', '35', '61', '90', '完成招标'], 'figure'],
  ['figures in half of them', '二季度目标', ['12', '35', '61', '主体施工', '完成招标'], 'indicators'],
  [
    'reports in most cells',
    '工作进度',
    ['已完成', '正在推进', '尚未启动', '完成设计', '路基施工'],
    'progress',
  ],
  ['reports in some', '工作进度', ['已完成', '正在推进', '完成设计', '路基施工', '桥梁施工'], 'indicators'],
])('%s under %s', (_, header, cells, role) => {
  expect(roleOf(header, cells)).toBe(role);
});

describe('what begins a report of progress', () => {
  const cellsOf = (begin: string): readonly string[] => Array.from('甲乙丙丁戊', (end) => `${begin}${end}事`);

  test.each(
    '已 正 未 尚 基本 全部 全面 按 超 有序 稳步 目前 截至 推进中 进行中 完成 办结 销号 √ ✓ ☑ × ✗ 35% 2.5%'.split(
      ' ',
    ),
  )('%s does', (begin) => {
    expect(roleOf('工作进度', cellsOf(begin))).toBe('progress');
  });

  test.each('完成规划 完成设计 完成招标 完成主体 完成基础 路基 是 否'.split(' '))('%s does not', (begin) => {
    expect(roleOf('工作进度', cellsOf(begin))).toBe('indicators');
  });

  test('是 and 否 alone do', () => {
    expect(roleOf('工作进度', ['是', '否', '是', '否', '是'])).toBe('progress');
  });
});

describe('header words of other tables', () => {
  const rows = TASKS.slice(0, 3).map((task, at) => [
    at + 1,
    task,
    '区住建局',
    '张强',
    '科长',
    '1388',
    '年底前',
  ]);
  const wide = ['序号', '工作任务', '责任单位', '姓名', '职务', '电话', '完成时限'];

  test('three of them make another table', () => {
    expect(read([wide, ...rows])).toBeUndefined();
  });

  test('two do not, and a title that names a breakdown makes up for a third', () => {
    const without = (cells: readonly (string | number)[]): (string | number)[] =>
      cells.filter((_, at) => at !== 4);
    expect(read([without(wide), ...rows.map(without)])?.tasks).toHaveLength(3);
    expect(read([['2024年重点工作任务分解表'], wide, ...rows])).toBeUndefined();
  });

  test('a title of another kind of table outweighs a weak header', () => {
    const projects = [
      ['序号', '项目名称', '责任单位', '完成时限'],
      ...TASKS.map((task, at) => [at + 1, task, '区住建局', '年底前']),
    ];
    expect(read(projects)?.tasks).toHaveLength(5);
    expect(read([['2024年重点项目资金安排表'], ...projects])).toBeUndefined();
  });
});

test.each([
  [7, undefined],
  [8, 5],
])('texts of %i characters under words that nobody knows are tasks: %s', (length, tasks) => {
  const rows = TASKS.map((task, at) => [at + 1, `${task}甲乙丙丁`.slice(0, length), '区住建局', '年底前']);
  const table = [['2024年重点工作任务分解表'], ['序号', '某某', '责任单位', '完成时限'], ...rows];
  expect(read(table)?.tasks.length).toBe(tasks);
});

test.each([
  [4, 5, undefined],
  [5, 6, 'number'],
])('a column without a header in which %i of %i cells are numbers: %s', (numbers, cells, role) => {
  const tasks = [...TASKS, '建成区图书馆新馆'].slice(0, cells);
  const rows = tasks.map((task, at) => [at < numbers ? at + 1 : '甲', task, '区住建局', '年底前']);
  const table = read([['2024年重点工作任务分解表'], ['', '工作任务', '责任单位', '完成时限'], ...rows]);
  expect(table?.tasks).toHaveLength(cells);
  expect(table?.columns.find(({ column }) => column === 0)?.role ?? undefined).toBe(role);
});

describe('which line is the title', () => {
  const table = [['序号', '工作任务', '责任单位'], ...TASKS.map((task, at) => [at + 1, task, '区住建局'])];

  test('one of forty characters still is', () => {
    const title = '关于印发某某市某某区2024年政府工作报告重点工作任务及民生实事项目责任分解方案';
    expect(title.length).toBeGreaterThan(36);
    expect(read([[title], ['2023年工作回顾'], ...table])?.year.value).toBe(2024);
  });

  test('a paragraph of more than sixty is none', () => {
    const paragraph =
      '根据2023年区政府常务会议的要求和各单位反馈的意见，现将政府工作报告重点任务责任分解如下，请各责任单位对照要求抓好贯彻落实并按时反馈';
    expect(paragraph.length).toBeGreaterThan(60);
    expect(read([[paragraph], ['2024年工作任务'], ...table])?.year.value).toBe(2024);
  });
});
