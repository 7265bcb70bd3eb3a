import { exec, execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { GOOD, ODD, odd, withBrokenPart } from '../hosts/file/odd/corpus';
import { cli } from './command';

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sentences-'));
  await writeFile(at('good.xlsx'), GOOD());
});
afterEach(() => rm(folder, { recursive: true }));

/** One line on stderr, exit 2, nothing said on stdout, and never a sentence about Excel's own doings. */
async function refused(...argv: string[]): Promise<string> {
  const { code, out, error } = await cli(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toMatch(/^[^\n]+\n$/);
  expect(error).not.toMatch(/Excel 没有完成|undefined|\{\w+\}/);
  return error;
}

test.each<[string, () => Promise<unknown>, string, string]>([
  ['a file that is not there', () => Promise.resolve(), 'none.xlsx', '找不到'],
  ['a path through a file', () => Promise.resolve(), 'good.xlsx/a.xlsx', '找不到'],
  ['a folder', () => mkdir(at('d.xlsx')), 'd.xlsx', '是文件夹'],
  ['a link that leads nowhere', () => symlink(at('gone'), at('l.xlsx')), 'l.xlsx', '失效的链接'],
  ['a device that never ends', () => symlink('/dev/zero', at('z.xlsx')), 'z.xlsx', '不是普通文件'],
  [
    'a pipe that nobody writes',
    () => promisify(execFile)('mkfifo', [at('p.xlsx')]),
    'p.xlsx',
    '不是普通文件',
  ],
  ['a name that is too long', () => Promise.resolve(), `${'长'.repeat(200)}.xlsx`, '太长'],
  ['a name with a line break', () => Promise.resolve(), 'a\nb.xlsx', 'a␤b.xlsx'],
])('reading %s', async (_, prepare, name, words) => {
  await prepare();
  expect(await refused('check', at(name))).toContain(words);
});

test.each<[string, () => Promise<unknown>, string, string]>([
  ['a folder', () => mkdir(at('d.xlsx')), 'd.xlsx', '是文件夹'],
  ['below a file', () => Promise.resolve(), 'good.xlsx/a.xlsx', '是个文件'],
  ['a link that leads nowhere', () => symlink(at('gone'), at('l.xlsx')), 'l.xlsx', '失效的链接'],
  ['a device', () => symlink('/dev/full', at('f.xlsx')), 'f.xlsx', '不是普通文件'],
  ['a name that is too long', () => Promise.resolve(), `${'长'.repeat(200)}.xlsx`, '太长'],
])('writing to %s', async (_, prepare, name, words) => {
  await prepare();
  const before = await readdir(folder);
  expect(await refused('check', at('good.xlsx'), '--out', at(name))).toContain(words);
  expect(await readdir(folder)).toEqual(before);
});

test('the outputs of units are one step: a unit’s file that cannot be replaced leaves all as they were', async () => {
  await mkdir(at('u'));
  await writeFile(at('u/财政局.xlsx'), 'old');
  await chmod(at('u/财政局.xlsx'), 0o444);
  await writeFile(at('out.xlsx'), 'old');
  const said = await refused('units', at('good.xlsx'), '--out', at('out.xlsx'), '--separate', at('u'));
  expect(said).toContain('财政局.xlsx');
  expect(await readdir(at('u'))).toEqual(['财政局.xlsx']);
  await rm(at('u/财政局.xlsx'));
  await mkdir(at('u/财政局.xlsx'));
  await refused('units', at('good.xlsx'), '--out', at('out.xlsx'), '--separate', at('u'));
  expect((await readdir(folder)).sort()).toEqual(['good.xlsx', 'out.xlsx', 'u']);
});

const written = ODD.filter(({ reading }) => reading === undefined);

test.each(written.map((one) => [one.name, one] as const))(
  '%s: every command writes it or says why not',
  async (_, one) => {
    await writeFile(at('odd.xlsx'), one.file());
    for (const [command, ...more] of [['check'], ['overdue'], ['ledger'], ['units', '--separate', at('u')]]) {
      const { code, error } = await cli(
        command ?? '',
        at('odd.xlsx'),
        '--as-of',
        '2024-07-01',
        '--out',
        at('o.xlsx'),
        ...more,
      );
      const lines = error.split('\n').length - 1;
      if (code === 2) expect(lines).toBe(1);
      else if (one.name !== 'a signed workbook') expect(error).toBe('');
      expect([0, 1, 2]).toContain(code);
      expect(error).not.toMatch(/Excel 没有完成|undefined|\{\w+\}/);
    }
  },
);

test('a signed workbook: said before it is written, on one line', async () => {
  await writeFile(at('s.xlsx'), odd({ '_xmlsignatures/sig1.xml': '<Signature xmlns="s"/>' }));
  expect((await cli('check', at('s.xlsx'))).error).toBe('');
  const { code, error } = await cli('check', at('s.xlsx'), '--out', at('o.xlsx'));
  expect(code).toBeLessThan(2);
  expect(error).toMatch(/^提示：[^\n]*签名不再有效[^\n]*\n$/);
});

test('a part that is only copied and broken is named, and nothing is written', async () => {
  const file = withBrokenPart(
    odd({ 'xl/media/image1.png': new Uint8Array([1, 2, 3]) }),
    'xl/media/image1.png',
  );
  await writeFile(at('b.xlsx'), file);
  expect((await cli('check', at('b.xlsx'))).code).toBeLessThan(2);
  expect(await refused('check', at('b.xlsx'), '--out', at('o.xlsx'))).toContain('xl/media/image1.png');
  expect((await readdir(folder)).sort()).toEqual(['b.xlsx', 'good.xlsx']);
});

test('where the result cannot be shown: one line, exit 2', async () => {
  const command = `"${process.execPath}" dist/cli/main.cjs check "${at('good.xlsx')}" > /dev/full`;
  const failed = promisify(exec)(command);
  await expect(failed).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^[^\n]*ENOSPC[^\n]*\n$/) as unknown,
  });
});
