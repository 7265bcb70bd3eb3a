import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { summarySchema } from '../../src/cli/contract/summary';
import { HEADERS } from '../../src/ledger/model';
import { FileHost } from '../../src/hosts/file/file-host';
import { paragraphTexts } from '../../src/word/model';
import { readWord } from '../../src/word/read-word';
import { cli } from './command';

const sample = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'notices-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Told {
  readonly files: readonly string[];
  readonly notices: readonly { unit: string; number: string; overdue: number; soon: number; level: string }[];
}

async function notices(file: string, out: string, ...argv: string[]) {
  const { code, out: printed, error } = await cli('notices', file, '--out', out, '--json', ...argv);
  expect([code, error]).toEqual([0, '']);
  const document: unknown = JSON.parse(printed);
  return { ...(document as Told), summary: summarySchema.parse(document).summary };
}

async function textOf(file: string): Promise<string> {
  return paragraphTexts(readWord(await readFile(file)).blocks).join('\n');
}

/** 督办编号 and 督办日期 of the ledger's rows that have a number. */
async function recordedIn(file: string): Promise<readonly (readonly string[])[]> {
  const host = FileHost.open(await readFile(file));
  const { sheets } = await host.read();
  const ledger = sheets.find(({ own }) => own?.kind === 'ledger');
  const rows = (ledger?.rows ?? []).map((row) => (row ?? []).map((cell) => cell?.text ?? ''));
  const header = rows.findIndex((row) => row.includes(HEADERS.noticeNumber));
  const at = (name: string): number => rows[header]?.indexOf(name) ?? -1;
  return rows
    .slice(header + 1)
    .map((row) => [row[at(HEADERS.noticeNumber)] ?? '', row[at(HEADERS.noticedOn)] ?? ''])
    .filter(([number]) => number !== '');
}

test('everybody who leads something overdue or near gets one, numbered on; the ledger says so, and the next begins behind', async () => {
  const out = path.join(folder, 'all');
  const ledger = path.join(folder, 'ledger.xlsx');
  const {
    files,
    notices: told,
    summary,
  } = await notices(sample, out, '--ledger', ledger, '--as-of', '2024-07-01');
  const urged = summary.byUnit.filter(({ lead }) => lead.overdue + lead.soon > 0);
  expect(told.map(({ unit, overdue, soon }) => [unit, overdue, soon])).toEqual(
    urged.map(({ unit, lead }) => [unit, lead.overdue, lead.soon]),
  );
  expect(told.map(({ number }) => number)).toEqual(urged.map((_, index) => `督办〔2024〕${index + 1}号`));
  expect((await readdir(out)).map((name) => path.join(out, name)).sort()).toEqual([...files].sort());

  // 发展改革局 leads 21 overdue items at this date, none of them due within 30 days: counted in the document.
  const text = await textOf(path.join(out, '发展改革局督办单.docx'));
  expect(text).toContain('截至7月1日，你单位牵头的2024年《政府工作报告》重点任务中，有逾期未完成事项21项。');
  for (const word of [
    '督办〔2024〕3号',
    '红色（逾期）',
    '承办单位',
    '督办事项',
    '反馈时限',
    '2024年7月8日',
    '承办人',
    '督办单回执',
    '负责人签字',
  ])
    expect(text).toContain(word);

  const recorded = await recordedIn(ledger);
  // Rows, not items: a quarterly item that is overdue twice has both rows marked.
  expect(recorded).toHaveLength(summary.occurrences.overdue + summary.soon);
  expect(new Set(recorded.map(([, date]) => date))).toEqual(new Set(['2024-07-01']));

  const again = path.join(folder, 'again.xlsx');
  const next = await notices(
    ledger,
    path.join(folder, 'one'),
    '--unit',
    '交警大队',
    '--ledger',
    again,
    '--as-of',
    '2024-08-01',
  );
  expect(next.notices.map(({ unit, number }) => [unit, number])).toEqual([
    ['交警大队', `督办〔2024〕${urged.length + 1}号`],
  ]);
  const twice = (await recordedIn(again)).filter(([number]) => number?.includes('、') ?? false);
  expect(twice.some(([number]) => number?.endsWith(`、督办〔2024〕${urged.length + 1}号`))).toBe(true);
  expect(twice.map(([, date]) => date)).toContain('2024-08-01');
});

test('what is only near is blue; without --ledger nothing but the papers is written', async () => {
  const out = path.join(folder, 'blue');
  const { notices: told } = await notices(sample, out, '--as-of', '2024-01-05', '--unit', '发展改革局');
  expect(told).toMatchObject([{ level: 'blue', overdue: 0, soon: 1, number: '督办〔2024〕1号' }]);
  expect(await textOf(path.join(out, '发展改革局督办单.docx'))).toContain('蓝色（临近到期）');
  expect(await readdir(out)).toEqual(['发展改革局督办单.docx']);
});

test('a unit that is not there is named with those like it; one with nothing to urge gets nothing', async () => {
  const out = path.join(folder, 'none');
  expect(await cli('notices', sample, '--out', out, '--unit', '发展局')).toEqual({
    code: 2,
    out: '',
    error: `“${sample}”里没有“发展局”这个单位。没有写出任何文件。\n`,
  });
  const like = await cli('notices', sample, '--out', out, '--unit', '改革局');
  expect([like.code, like.error]).toEqual([2, expect.stringContaining('相近的有：发展改革局')]);
  const nothing = await cli(
    'notices',
    sample,
    '--out',
    out,
    '--unit',
    '交警大队',
    '--as-of',
    '2024-01-01',
    '--soon',
    '0',
  );
  expect([nothing.code, nothing.out]).toEqual([0, expect.stringContaining('不用督办')]);
  const ledger = await cli('notices', sample, '--out', out, '--ledger', 'x.txt');
  expect([ledger.code, ledger.error]).toEqual([2, expect.stringContaining('应以 .xlsx 结尾')]);
  await expect(readdir(out)).rejects.toThrow('ENOENT');
});
