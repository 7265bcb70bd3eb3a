import { exec, execFile } from 'node:child_process';
import {
  chmod,
  copyFile,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Workbook } from 'exceljs';
import { builtCli } from '../built';
import { documentSchema } from '../../src/cli/contract/document';
import { cli } from './command';

const SAMPLES = path.join(process.cwd(), 'assets/samples');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-'));
});
afterEach(() => rm(folder, { recursive: true }));

const sample = (name: string): string => path.join(SAMPLES, `${name}.xlsx`);

test.each([
  ['shuangtaizi-2024', 1],
  ['taian-2023', 1],
  ['liaozhong-2024', 1],
  ['xidongting-2024', 1],
])('%s as JSON keeps to the contract', async (name, expected) => {
  const { code, out, error } = await cli('check', sample(name), '--as-of', '2024-07-01', '--json');
  expect({ code, error }).toEqual({ code: expected, error: '' });
  const document = documentSchema.parse(JSON.parse(out));
  const counts = JSON.parse(
    await readFile(path.join(process.cwd(), `test/fixtures/golden/${name}-counts.json`), 'utf8'),
  ) as { tables: { tasks: number; indicators: number }[] };
  expect(document.tables.map(({ taskCount, indicatorCount }) => [taskCount, indicatorCount])).toEqual(
    counts.tables.map(({ tasks, indicators }) => [tasks, indicators]),
  );
});

test('task 10 of 双台子: its own units own their indicators', async () => {
  const { out } = await cli('check', sample('shuangtaizi-2024'), '--as-of', '2024-07-01', '--json');
  const task = documentSchema.parse(JSON.parse(out)).tables[0]?.tasks.find(({ number }) => number === '10');
  expect(task).toMatchObject({ rows: [13], leaders: ['郭铧震'], leadUnits: ['工业和信息化局', '营商局'] });
  expect(task?.indicators.map(({ number, owners, state }) => [number, owners.join(), state])).toEqual([
    ['1', '工业和信息化局', 'overdue'],
    ['2', '工业和信息化局', 'overdue'],
    ['3', '工业和信息化局', 'open'],
    ['4', '工业和信息化局', 'open'],
    ['5', '营商局', 'overdue'],
    ['6', '营商局', 'open'],
    ['7', '营商局', 'open'],
  ]);
});

test('for people: a summary, then groups with their cells', async () => {
  const { out } = await cli('check', sample('taian-2023'), '--as-of', '2023-07-01');
  expect(out).toContain('任务 102 项');
  expect(out).toContain('表上写 13，实有 12，不符');
  expect(out).toMatch(/\[错误\] .*（stated-section）1 处\n {2}任务分解清单!A27 {2}/);
});

test('--out writes the report beside the table, and again in place', async () => {
  const once = path.join(folder, 'once.xlsx');
  const twice = path.join(folder, 'twice.xlsx');
  await cli('check', sample('shuangtaizi-2024'), '--out', once);
  await cli('check', once, '--out', twice);
  for (const file of [once, twice]) {
    const book = new Workbook();
    await book.xlsx.readFile(file);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['任务分解', '民生实事', '检查报告']);
  }
  expect(await readdir(folder)).toEqual(['once.xlsx', 'twice.xlsx']);
});

test.each<[string[], string]>([
  [['check'], '需要一个 .xlsx 文件'],
  [['check', 'a.xlsx', 'b.xlsx'], '一次只处理一个文件'],
  [['frobnicate', 'a.xlsx'], '没有“frobnicate”这个命令'],
  [['check', 'a.xlsx', '--as-of', '2024-02-30'], '日期“2024-02-30”不对'],
  [['check', 'a.xlsx', '--year', '24'], '--year 的值“24”不对'],
  [['check', 'a.xlsx', '--separate', 'x'], '没有选项 --separate'],
  [['check', 'a.xlsx', '--nonsense'], '没有“--nonsense”这个选项'],
  [['check', 'a.xlsx', '--toString'], '没有“--toString”这个选项'],
  [['check', 'a.xlsx', '--as-of'], '--as-of 后面缺少值'],
  [['check', 'a.xlsx', '--out', '--json'], '--out 后面缺少值'],
  [['check', 'a.xlsx', '--json=1'], '--json 后面不能带值'],
  [['check', 'a.xlsx', '--soon', '-1'], '--soon 的值“-1”不对'],
  [['check', 'a.xlsx', '--out', 'b.xls'], '应以 .xlsx 结尾'],
  [['check', ''], '需要一个 .xlsx 文件'],
  [['--json'], '没有写命令'],
  [['ledger', 'a.xlsx'], '需要用 --out'],
  [['check', '/nowhere/a.xlsx'], '找不到文件'],
  [['check', SAMPLES], '是文件夹'],
])('%j is one clear line and exit 2', async (argv, words) => {
  const { code, out, error } = await cli(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error.trim().split('\n')).toHaveLength(1);
  expect(error).toContain(words);
});

test.each<[string, string | Uint8Array, string]>([
  ['a.csv', '序号,任务\n1,甲\n', 'CSV'],
  ['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)), '旧格式'],
  ['empty.xlsx', '', '空文件'],
])('%s is named for what it is, and nothing is written', async (name, bytes, words) => {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const { code, error } = await cli('check', file, '--out', path.join(folder, 'out.xlsx'));
  expect(code).toBe(2);
  expect(error).toContain(words);
  expect(error).toContain('.xlsx');
  expect(await readdir(folder)).toEqual([name]);
});

test('an output that cannot be written leaves nothing behind', async () => {
  const { code, error } = await cli(
    'check',
    sample('taian-2023'),
    '--out',
    path.join(sample('taian-2023'), 'out.xlsx'),
  );
  expect(code).toBe(2);
  expect(error).toContain('写不进');
});

test('a read-only file is not overwritten; one that is there keeps its permissions, and a link stays a link', async () => {
  const [target, link] = [path.join(folder, 'out.xlsx'), path.join(folder, 'link.xlsx')];
  await writeFile(target, 'old', { mode: 0o444 });
  const refused = await cli('check', sample('taian-2023'), '--out', target);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.error).toContain('只读文件');
  expect(await readFile(target, 'utf8')).toBe('old');
  await chmod(target, 0o600);
  await symlink(target, link);
  expect((await cli('check', sample('taian-2023'), '--out', link)).code).toBe(1);
  expect((await stat(target)).mode & 0o777).toBe(0o600);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect((await readFile(target)).subarray(0, 2).toString()).toBe('PK');
});

test('a workbook with macros written under another extension: said, for Excel would not open it', async () => {
  const macros = path.join(folder, 'a.xlsm');
  await copyFile(sample('taian-2023'), macros);
  const named = async (name: string) => (await cli('check', macros, '--out', path.join(folder, name))).out;
  expect(await named('b.xlsx')).toContain('请把扩展名改为 .xlsm');
  expect(await named('b.xlsm')).not.toContain('扩展名');
});

test('who reads only the beginning of the output sees no error', async () => {
  const command = `"${process.execPath}" "${await builtCli()}" check "${sample('shuangtaizi-2024')}" --json | head -1`;
  const { stdout, stderr } = await promisify(exec)(command);
  expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
});

test('killed at any moment, it leaves the old output or the new', async () => {
  const out = path.join(folder, 'out.xlsx');
  const main = await builtCli();
  await cli('check', sample('taian-2023'), '--out', out);
  const before = await readFile(out);
  for (const milliseconds of [50, 120, 200, 280, 360]) {
    await new Promise<void>((done) => {
      const child = execFile(
        process.execPath,
        [main, 'check', sample('shuangtaizi-2024'), '--out', out],
        () => {
          done();
        },
      );
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    const after = await readFile(out);
    if (!after.equals(before)) {
      const book = new Workbook();
      await book.xlsx.readFile(out);
      expect(book.worksheets.map(({ name }) => name)).toContain('民生实事');
    }
  }
});

describe('slips on the command line', () => {
  test.each([
    [['check', '任务.xlsx', '—as-of', '2024-07-01'], '“—as-of”前面是长横线，应该是两个短横线：--as-of'],
    [['check', '任务.xlsx', '–-out', 'x.xlsx'], '应该是两个短横线：--out'],
    [['check', '任务', '分解', '表.xlsx'], '文件名里有空格时要加引号，例如："任务 分解 表.xlsx"'],
    [['check', 'a.xlsx', '--out', '核对', '结果.xlsx'], '例如："核对 结果.xlsx"'],
    [['check', 'a.xlsx', 'b.xlsx'], '一次只处理一个文件'],
    [['check', 'a.xlsx', '--lang', 'fr'], '--lang 的值“fr”不对'],
  ])('%j', async (argv, said) => {
    const { code, out, error } = await cli(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(said);
  });

  test('an empty file is not told to be saved again', async () => {
    const file = path.join(folder, 'empty.xlsx');
    await writeFile(file, '');
    expect((await cli('check', file)).error).toMatch(/空文件.*重新复制或下载/);
  });
});

describe('in English', () => {
  test('by --lang: what is said, and the sheets that are written', async () => {
    const out = path.join(folder, 'out.xlsx');
    const said = await cli('check', sample('taian-2023'), '--out', out, '--lang', 'en');
    expect(said.out).toContain('As of: ');
    const book = new Workbook();
    await book.xlsx.readFile(out);
    expect(book.worksheets.map(({ name }) => name)).toContain('Check report');
    // The next run is in Chinese again.
    expect((await cli('check', sample('taian-2023'))).out).toContain('基准日');
  });

  test('by the environment, unless the command line says otherwise', async () => {
    process.env['RENWU_LANG'] = 'en';
    try {
      expect((await cli('help')).out).toContain('All take');
      expect((await cli('check', sample('taian-2023'), '--lang', 'zh')).out).toContain('基准日');
    } finally {
      delete process.env['RENWU_LANG'];
    }
  });
});
