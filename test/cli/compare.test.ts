import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { versionsSchema } from '../../src/cli/contract/versions';
import { load } from '../actions/tabs-workbook';
import { cli as command } from './command';

const sample = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');
let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compare-'));
});
afterAll(() => rm(folder, { recursive: true }));

const cli = (...argv: string[]) => command(...argv, '--as-of', '2024-07-01');

test('a file compared with itself: exit 0 and nothing', async () => {
  const { code, out } = await cli('compare', sample, sample, '--json');
  const { changes, carry } = versionsSchema.parse(JSON.parse(out));
  expect([code, changes, carry]).toEqual([0, [], []]);
});

test('two planted changes are found where they stand; 版本对照 leads to them', async () => {
  const book = await load(await readFile(sample));
  const source = book.getWorksheet('任务分解');
  const deadline = source?.getCell('H10');
  if (deadline) deadline.value = '11月30日';
  const leader = source?.getCell('E20');
  if (leader) leader.value = '王新民';
  await book.xlsx.writeFile(at('new.xlsx'));
  const { code, out, error } = await cli(
    'compare',
    sample,
    at('new.xlsx'),
    '--out',
    at('out.xlsx'),
    '--json',
  );
  expect([code, error]).toEqual([1, '']);
  const { changes } = versionsSchema.parse(JSON.parse(out));
  expect(changes.map(({ kind, new: to, from, to: now }) => [kind, to?.cell, from, now])).toEqual([
    ['deadline', 'H10', '12月31日', '11月30日'],
    ['leader', 'E20', expect.any(String), '王新民'],
  ]);
  const sheet = (await load(await readFile(at('out.xlsx')))).getWorksheet('版本对照');
  expect(sheet?.getCell('A5').value).toBe('时限变动');
  expect(sheet?.getCell('E5').text).toBe('12月31日');
  expect(sheet?.getCell('D5').text).toBe('任务分解!H10');
  // Compared again with what has our sheet in it: still only these two.
  expect((await cli('compare', sample, at('out.xlsx'))).out).toContain('时限变动');
});

test('one file is not enough, and three are too many', async () => {
  expect(await cli('compare', sample)).toMatchObject({
    code: 2,
    error: '命令 compare 需要 2 个文件。用 --help 查看说明。\n',
  });
  expect(await cli('compare', sample, sample, sample)).toMatchObject({
    code: 2,
    error: '命令 compare 一次最多处理 2 个文件。\n',
  });
});
