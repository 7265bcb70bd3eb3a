import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { summarySchema } from '../../src/cli/contract/summary';
import { cellText, paragraphTexts, type WordTable } from '../../src/word/model';
import { readWord } from '../../src/word/read-word';
import { cli } from './command';

const sample = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'circular-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(...argv: string[]) {
  const out = path.join(folder, `${argv.join('').replace(/\W/g, '')}.docx`);
  const { code, out: printed, error } = await cli('circular', sample, '--out', out, '--json', ...argv);
  expect([code, error]).toEqual([0, '']);
  const { blocks } = readWord(await readFile(out));
  const tables = blocks.filter((one): one is WordTable => one.kind === 'table');
  const document = summarySchema.loose().parse(JSON.parse(printed));
  return { out, document, texts: paragraphTexts(blocks), tables, blocks };
}

// 137 tasks and 440 items of the document's two tables; by the states counted for the golden dates of the summary.
test.each([
  ['2024-03-31', '一季度', '截至3月31日', '逾期未完成25项'],
  ['2024-04-01', '一季度', '截至4月1日', '逾期未完成100项'],
  ['2024-07-01', '上半年', '截至7月1日', '逾期未完成202项'],
  ['2025-01-01', '全年', '截至2025年1月1日', '逾期未完成428项'],
])('the circular at %s is about %s and says what the ledger says', async (asOf, period, date, overdue) => {
  const { out, document, texts, tables } = await written('--as-of', asOf);
  expect(document['files']).toEqual([out]);
  const { all } = { all: document.summary };
  expect(texts).toContain(`关于2024年《政府工作报告》重点任务${period}落实情况的通报`);
  const figures = texts.find((text) => text.includes('共明确')) ?? '';
  expect(figures).toContain('《报告》共明确137项任务，分解为440项指标。');
  expect(figures).toContain(`${date}，已完成0项；${overdue}`);
  expect(figures).toContain(`无明确时限${all.undated}项`);
  expect(figures).toContain(`全年共517期次，其中逾期${all.occurrences.overdue}期次`);
  const list = tables.find(({ rows }) => rows[0]?.cells.some((cell) => cellText(cell) === '下步措施'));
  expect(list?.rows.length).toBe(all.overdue + 1);
});

test('a period that is given stands in the title', async () => {
  const { texts } = await written('--as-of', '2024-12-05', '--period', '1-11月份');
  expect(texts).toContain('关于2024年《政府工作报告》重点任务1—11月落实情况的通报');
});

test('what is no period, or holds no table, is refused in a sentence, and nothing is written', async () => {
  const out = path.join(folder, 'none', 'x.docx');
  const bad = await cli('circular', sample, '--out', out, '--period', '很久以前');
  expect(bad).toEqual({
    code: 2,
    out: '',
    error: expect.stringContaining('--period 的值“很久以前”不对') as string,
  });
  const other = await cli('circular', sample, '--out', path.join(folder, 'x.xlsx'));
  expect([other.code, other.error]).toEqual([2, expect.stringContaining('应以 .docx 结尾')]);
  expect((await readdir(folder)).filter((name) => name === 'none' || name === 'x.xlsx')).toEqual([]);
});
