import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { z } from 'zod';
import { crosscheckSchema } from '../../src/cli/contract/crosscheck';
import { documentSchema } from '../../src/cli/contract/document';
import { docx, p, tbl, tc, tr } from '../word/docx';
import { cli as command } from './command';

const SAMPLE = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');
const REPORT = path.join(process.cwd(), 'test/fixtures/reports/shuangtaizi-2024.txt');
const schema = z.intersection(documentSchema, crosscheckSchema);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'crosscheck-'));
});
afterEach(() => rm(folder, { recursive: true }));

const cli = (...argv: string[]) => command('crosscheck', ...argv);

/** A report of these bytes or this text, in a file. */
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const written = path.join(folder, name);
  await writeFile(written, content);
  return written;
}

async function json(report: string, ...more: string[]) {
  const { code, out, error } = await cli(
    SAMPLE,
    '--report',
    report,
    '--as-of',
    '2024-07-01',
    '--json',
    ...more,
  );
  expect(error).toBe('');
  return { code, document: schema.parse(JSON.parse(out)) };
}

test('the JSON keeps to the contract, and the sum holds', async () => {
  const { code, document } = await json(REPORT);
  expect(code).toBe(0);
  const text = (await readFile(REPORT, 'utf8')).replace(/\r\n?/g, '\n');
  const { report } = document;
  for (const one of report.clauses) {
    expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(one.verdict === undefined).toBe(one.kind !== 'commitment');
  }
  const { commitments, ...parts } = report.counts;
  expect(Object.values(parts).reduce((a, b) => a + b)).toBe(commitments);
  expect(report.tasksWithoutSource).toEqual([{ sheet: '民生实事', task: '7' }]);
  expect(report.clauses.find((one) => one.text.startsWith('支持佳合晟世'))).toMatchObject({
    verdict: 'carried',
    tasks: [{ sheet: '任务分解', task: '16' }],
  });
});

test('a figure that differs is an error, with both texts and the cell', async () => {
  const text = (await readFile(REPORT, 'utf8')).replace('签约落地项目36个', '签约落地项目63个');
  const { code, document } = await json(await file('r.txt', text));
  expect(code).toBe(1);
  expect(document.findings.filter(({ check }) => check === 'report-figure-differs')).toMatchObject([
    {
      severity: 'error',
      sheet: '任务分解',
      cell: 'C27',
      task: '24',
      message: '任务24：报告与表的数字不同。报告：63个 / 表：36个。',
    },
  ]);
  const clause = document.report.clauses.find((one) => one.text.includes('签约落地项目63个'));
  expect(clause?.differs).toMatchObject([
    { what: 'figure', report: '63个', table: '36个', sheet: '任务分解', cell: 'C27' },
  ]);
});

test('a Word file says the same as its text', async () => {
  const text = await readFile(REPORT, 'utf8');
  const body = text.split(/\r?\n/).map((line) => p(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));
  const [plain, word] = [await json(REPORT), await json(await file('r.docx', docx(body.join(''))))];
  expect(word.document.report.counts).toEqual(plain.document.report.counts);
});

describe('encodings', () => {
  const TEXT = '二、2024年工作安排\n支持佳合晟世等3户企业挂牌上市。全年新增限上企业5家。盘活大润发双台子店。';
  const utf16 = (little: boolean): Uint8Array => {
    const bytes = new Uint8Array(TEXT.length * 2);
    const view = new DataView(bytes.buffer);
    for (let n = 0; n < TEXT.length; n++) view.setUint16(n * 2, TEXT.charCodeAt(n), little);
    return bytes;
  };
  /** 支持佳合晟世等3户企业挂牌上市。 in GB18030. */
  const GB = Uint8Array.from(
    'd6a7 b3d6 bcd1 bacf eac9 cac0 b5c8 33 bba7 c6f3 d2b5 b9d2 c5c6 c9cf cad0 a1a3 c8ab c4ea b5c4 b9a4 d7f7'
      .replace(/ /g, '')
      .match(/../g)
      ?.map((hex) => parseInt(hex, 16)) ?? [],
  );

  test.each<[string, Uint8Array, string[]]>([
    ['UTF-8', new TextEncoder().encode(TEXT), []],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), []],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16(true)]), []],
    ['UTF-16 without one', utf16(true), []],
    ['UTF-16 big endian, named', utf16(false), ['--encoding', 'utf-16be']],
    ['GB18030', GB, []],
    ['GB18030, named as people name it', GB, ['--encoding', 'GBK']],
  ])('%s', async (_, bytes, more) => {
    const { document } = await json(await file('r.txt', bytes), ...more);
    expect(document.report.clauses.find(({ text }) => text.startsWith('支持佳合晟世'))?.tasks).toMatchObject([
      { task: '16' },
    ]);
  });
});

test.each<[string, string, string | Uint8Array, string[], RegExp]>([
  ['nothing in it', 'r.txt', '', [], /没有文字/],
  ['only spaces', 'r.txt', ' \n\u3000\n', [], /没有文字/],
  [
    'an encoding that nobody can tell',
    'r.txt',
    Uint8Array.from([0xff, 0x81, 0x30, 0xff, 0x80]),
    [],
    /--encoding/,
  ],
  [
    'an encoding that it is not',
    'r.txt',
    Uint8Array.from([0xd6, 0xa7, 0xff]),
    ['--encoding', 'utf-8'],
    /不是 utf-8/,
  ],
  ['an encoding that there is not', 'r.txt', '甲', ['--encoding', 'ebcdic'], /“ebcdic”不对/],
  ['a PDF', 'r.pdf', '%PDF-1.4 ', [], /PDF 文件/],
  [
    'an old Word file',
    'r.doc',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
    [],
    /另存为 \.docx/,
  ],
  ['a damaged Word file', 'r.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0]), [], /损坏/],
  ['a small Word file with millions of paragraphs', 'r.docx', docx('<w:p/>'.repeat(2_100_000)), [], /过大/],
])('%s: one line, exit 2', async (_, name, content, more, words) => {
  const { code, out, error } = await cli(SAMPLE, '--report', await file(name, content), ...more);
  expect({ code, out, lines: error.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  expect(error).toMatch(words);
});

test('without --report, and with a report that is not there', async () => {
  expect((await cli(SAMPLE)).error).toMatch(/--report/);
  expect(await cli(SAMPLE, '--report', path.join(folder, 'no.txt'))).toMatchObject({ code: 2, out: '' });
});

test('the report of another place: said, not a list of a hundred complaints alone', async () => {
  const other =
    '二、2024年工作安排\n加快港口码头建设。发展远洋渔业。办好草原那达慕。建设高寒高原牧场。推广橡胶种植。';
  const { out } = await cli(SAMPLE, '--report', await file('r.txt', other));
  expect(out).toMatch(/只有 \d+ 句对得上/);
});

describe('what nobody calls a report is read to its end', () => {
  const PLAN = '二、2024年工作安排\n支持佳合晟世等3户企业挂牌上市。';

  test('5 MB of text', async () => {
    const line = '过去一年，全区上下凝心聚力，各项事业取得新的成效，人民生活水平稳步提高。\n';
    const past = line.repeat(Math.ceil(5_000_000 / Buffer.byteLength(line)));
    const { document } = await json(await file('r.txt', `一、2023年工作回顾\n${past}${PLAN}`));
    expect(document.report.counts).toMatchObject({ commitments: 1, carried: 1 });
  });

  test('a thousand tables', async () => {
    const tables = tbl(tr(tc('项目'), tc('金额')), tr(tc('公园'), tc('3'))).repeat(1000);
    const [head = '', words = ''] = PLAN.split('\n');
    const { document } = await json(await file('r.docx', docx(p(head) + tables + p(words))));
    expect(document.report.clauses.find(({ text }) => text.startsWith('支持佳合晟世'))?.verdict).toBe(
      'carried',
    );
  });
});

test('traditional characters are told', async () => {
  const { out } = await cli(
    SAMPLE,
    '--report',
    await file(
      'r.txt',
      '二、2024年工作安排\n實現經濟發展，為企業創新與產業園區建設提供環境。推動農業與醫療養老發展。',
    ),
  );
  expect(out).toMatch(/繁体/);
});

test('for people: the sum, then the groups', async () => {
  const { out } = await cli(SAMPLE, '--report', REPORT);
  expect(out).toMatch(/承诺 \d+ = 已落实 \d+ \+ 部分落实 \d+ \+ 请核对 \d+ \+ 未见任务 \d+ \+ 无需分解 0/);
  expect(out).toMatch(/报告共读出 \d+ 句/);
});

test('--out writes 报告对照 behind the tables, and again in place', async () => {
  const [once, twice] = [path.join(folder, 'once.xlsx'), path.join(folder, 'twice.xlsx')];
  await cli(SAMPLE, '--report', REPORT, '--out', once);
  expect((await cli(once, '--report', REPORT, '--out', twice)).code).toBe(0);
  const book = new Workbook();
  await book.xlsx.readFile(twice);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['任务分解', '民生实事', '报告对照']);
  const written = book.getWorksheet('报告对照');
  expect(written?.getCell('A2').text).toMatch(/^承诺 \d+ = /);
  expect(written?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
});
