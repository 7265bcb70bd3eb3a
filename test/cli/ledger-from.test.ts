import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { load } from '../actions/tabs-workbook';
import { cli as command } from './command';

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ledger-from-'));
});
afterEach(() => rm(folder, { recursive: true }));

const cli = (...argv: string[]) => command(...argv, '--as-of', '2024-07-01');

const HEADER = ['序号', '工作任务', '牵头单位', '完成时限'];
const ROWS = [
  ['1', '新增规上工业企业二十家。', '工业和信息化局', '6月30日'],
  ['2', '建设智慧停车平台。', '城市管理局', '9月30日'],
  ['3', '改造老旧小区八个。', '住房城乡建设局', '11月30日'],
];

async function source(name: string, year: number, rows: readonly (readonly string[])[]): Promise<string> {
  const book = new Workbook();
  book.addWorksheet('任务分解').addRows([[`某区${year}年政府工作报告任务分解表`], HEADER, ...rows]);
  await book.xlsx.writeFile(at(name));
  return at(name);
}

async function ledgerOf(file: string): Promise<string[][]> {
  const sheet = (await load(await readFile(file))).getWorksheet('进度台账');
  const rows: string[][] = [];
  sheet?.eachRow((row) => rows.push(Array.from({ length: 40 }, (_, index) => row.getCell(index + 1).text)));
  return rows;
}

/** What stands in columns of a row, by the number of its task. */
async function cellsOf(file: string, task: string, ...columns: string[]): Promise<string[]> {
  const rows = await ledgerOf(file);
  const header = rows.find((row) => row.includes('任务序号')) ?? [];
  const row = rows.find(
    (one) => one[header.indexOf('任务序号')] === task && one[header.indexOf('任务内容')] !== '任务内容',
  );
  return columns.map((column) => row?.[header.indexOf(column)] ?? '');
}

async function filledLedger(name: string, year: number): Promise<string> {
  const file = await source(name, year, ROWS);
  expect(await cli('ledger', file, '--out', file)).toMatchObject({ error: '' });
  const book = await load(await readFile(file));
  const sheet = book.getWorksheet('进度台账');
  const header = sheet?.getRow(4);
  const column = (words: string): number => (header?.values as string[]).indexOf(words);
  const put = (row: number, words: string, value: string): void => {
    const cell = sheet?.getCell(row, column(words));
    if (cell) cell.value = value;
  };
  put(5, '状态', '已完成');
  put(5, '完成日期', '2024-06-20');
  put(5, '进展情况', '二十家已入库');
  put(6, '进展情况', '平台招标中');
  put(7, '调整后时限', '2024-12-20');
  put(7, '调整依据', '区政府常务会议');
  await writeFile(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}

test('a revised table takes the entries over: reworded and renumbered tasks keep theirs, what is gone is kept below', async () => {
  const old = await filledLedger('旧.xlsx', 2024);
  const fresh = await source('新.xlsx', 2024, [
    ['1', '新增规模以上工业企业二十家。', '工业和信息化局', '6月30日'],
    ['2', '整治农贸市场环境。', '市场监管局', '8月31日'],
    ['3', '改造老旧小区八个。', '住房城乡建设局', '11月30日'],
  ]);
  const { out, error } = await cli('ledger', fresh, '--from', old, '--out', at('出.xlsx'));
  expect(error).toBe('');
  expect(out).toContain('台账共 3 行，新增 1 行，未匹配 1 行');
  const file = at('出.xlsx');
  expect(await cellsOf(file, '1', '状态', '进展情况')).toEqual(['已完成', '二十家已入库']);
  expect(await cellsOf(file, '3', '调整依据')).toEqual(['区政府常务会议']);
  expect((await ledgerOf(file)).flat()).toContain('平台招标中');
  // The same again changes nothing more, and the new file's own ledger now counts.
  expect((await cli('ledger', file, '--from', old, '--out', file)).out).toContain('台账共 3 行，新增 0 行');
  expect(await cellsOf(file, '1', '状态', '进展情况')).toEqual(['已完成', '二十家已入库']);
});

test('a ledger that has entries of its own keeps them; empty fields are filled', async () => {
  const old = await filledLedger('旧.xlsx', 2024);
  const fresh = await source('新.xlsx', 2024, ROWS);
  await cli('ledger', fresh, '--out', fresh);
  const book = await load(await readFile(fresh));
  const sheet = book.getWorksheet('进度台账');
  const progress = (sheet?.getRow(4).values as string[]).indexOf('进展情况');
  const cell = sheet?.getCell(6, progress);
  if (cell) {
    cell.value = '平台已上线';
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC000' } };
  }
  await writeFile(fresh, new Uint8Array(await book.xlsx.writeBuffer()));
  await cli('ledger', fresh, '--from', old, '--out', at('出.xlsx'));
  expect(await cellsOf(at('出.xlsx'), '1', '状态', '进展情况')).toEqual(['已完成', '二十家已入库']);
  expect(await cellsOf(at('出.xlsx'), '2', '进展情况')).toEqual(['平台已上线']);
  // As it looked: the colour is the office's own.
  const written = (await load(await readFile(at('出.xlsx')))).getWorksheet('进度台账');
  expect(written?.getCell(6, progress).fill).toMatchObject({ fgColor: { argb: 'FFFFC000' } });
  expect(await cellsOf(at('出.xlsx'), '3', '调整依据')).toEqual(['区政府常务会议']);
});

test('next year: what was done last year is not done now, what was written stays to be read', async () => {
  const old = await filledLedger('去年.xlsx', 2023);
  const fresh = await source('今年.xlsx', 2024, ROWS);
  await cli('ledger', fresh, '--from', old, '--out', at('出.xlsx'));
  expect(await cellsOf(at('出.xlsx'), '1', '状态', '完成日期', '进展情况')).toEqual(['', '', '二十家已入库']);
  expect(await cellsOf(at('出.xlsx'), '2', '进展情况')).toEqual(['平台招标中']);
});

test('a file without a ledger has nothing to take over', async () => {
  const file = await source('新.xlsx', 2024, ROWS);
  const { code, error } = await cli('ledger', file, '--from', file, '--out', at('出.xlsx'));
  expect(code).toBe(2);
  expect(error).toContain('没有能读出来的“进度台账”');
});
