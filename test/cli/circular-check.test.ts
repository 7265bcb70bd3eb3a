import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { circularSchema } from '../../src/cli/contract/circular';
import { docx, p, tbl, tc, tr } from '../word/docx';
import { cli as command } from './command';

const SAMPLE = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'circular-'));
});
afterEach(() => rm(folder, { recursive: true }));

const cli = (...argv: string[]) => command('circular-check', ...argv);

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const written = path.join(folder, name);
  await writeFile(written, content);
  return written;
}

async function json(...argv: string[]) {
  const { code, out, error } = await cli(...argv, '--json');
  expect(error).toBe('');
  const document = circularSchema.parse(JSON.parse(out));
  return { code, document, own: document.findings.filter(({ check }) => check.startsWith('circular-')) };
}

const WRONG = `关于建议提案办理情况的通报

全区共承办建议提案222件。
截至10月31日，已办结162件，办结率72.9%，正在办理60件。`;

test('a circular by itself: the share is told with its paragraph and what is right, and exit is 1', async () => {
  const { code, document, own } = await json(await file('通报.txt', WRONG));
  expect(code).toBe(1);
  expect(own).toMatchObject([
    {
      check: 'circular-share',
      severity: 'error',
      paragraph: 3,
      cell: null,
      observed: '72.9%',
      expected: '73.0%',
      other: { paragraph: 3, text: '162件' },
    },
  ]);
  expect(document).toMatchObject({ sheets: [], tables: [], units: [] });
});

test('in GB 18030 it is read as well, and wording alone is exit 0', async () => {
  // “增长18～25%。” in GB 18030
  const bytes = new Uint8Array([
    0xd4, 0xf6, 0xb3, 0xa4, 0x31, 0x38, 0xa1, 0xab, 0x32, 0x35, 0x25, 0xa1, 0xa3,
  ]);
  const { code, own } = await json(await file('通报.txt', bytes), '--encoding', 'gb18030');
  expect([code, own.map(({ expected }) => expected)]).toEqual([0, ['18%～25%']]);
});

test('tables of a Word file are checked, and told by their cells', async () => {
  const rows = [
    ['镇', '任务', '已完成'],
    ['甲镇', '12', '5'],
    ['乙镇', '9', '4'],
    ['合计', '21', '8'],
  ];
  const word = docx(
    p('各镇任务完成情况如下。') + tbl(...rows.map((row) => tr(...row.map((cell) => tc(cell))))),
  );
  const { code, own } = await json(await file('通报.docx', word));
  expect(code).toBe(1);
  expect(own).toMatchObject([
    { check: 'circular-sum', paragraph: null, table: 1, cell: 'C4', observed: '8', expected: '9' },
  ]);
});

const TRUE_IN_JULY = `关于2024年《政府工作报告》重点任务上半年落实情况的通报
《报告》明确任务137项，分解为440项指标。截至7月1日，逾期202项，临近到期11项。`;

test('against the ledger at its own date, workbook before or behind', async () => {
  const right = await file('通报.txt', TRUE_IN_JULY);
  for (const files of [
    [SAMPLE, right],
    [right, SAMPLE],
  ]) {
    const { code, document, own } = await json(...files);
    expect(document.asOf).toBe('2024-07-01');
    expect([code, own]).toEqual([0, []]);
    expect(document.tables.length).toBeGreaterThan(0);
  }
  const wrong = await file('错.txt', TRUE_IN_JULY.replace('逾期202项', '逾期203项'));
  const { code, own } = await json(SAMPLE, wrong);
  expect(code).toBe(1);
  expect(own).toMatchObject([
    { check: 'circular-ledger', paragraph: 2, observed: '203项', expected: '202项', other: null },
  ]);
});

test('for people', async () => {
  const { code, out } = await cli(await file('通报.txt', WRONG));
  expect(code).toBe(1);
  expect(out).toContain('[错误] 占比、比率算错（circular-share）1 处');
  expect(out).toContain('第3段“72.9%”：162件占222件是73.0%。');
});

test.each([
  [[SAMPLE], 'shuangtaizi-2024.xlsx”是工作簿。请再写上要核对的通报（.docx 或 .txt）。'],
  [['没有.txt'], '找不到文件“没有.txt”'],
])('%s: one clear line', async (argv, words) => {
  const { code, out, error } = await cli(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(words);
});
