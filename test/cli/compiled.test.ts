import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtCli } from '../built';

const SAMPLE = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');
/** Says, when the program ends, of which of its files V8 took what was compiled at the build: `true` where it refused. */
const TELL = `
  const { loaded } = require(process.argv[1]);
  process.on('exit', () => {
    for (const { script, compiled } of loaded)
      process.stderr.write(require('node:path').basename(compiled).split('.')[0] + ' ' + script.cachedDataRejected + '\\n');
  });`;

let folder: string;
let main: string;
let compiled: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  cpSync(path.dirname(await builtCli()), folder, { recursive: true });
  main = path.join(folder, 'main.cjs');
  compiled = readdirSync(folder)
    .filter((name) => name.endsWith('.compiled'))
    .map((name) => path.join(folder, name));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (command: string): string =>
  spawnSync(process.execPath, [main, command, SAMPLE, '--as-of', '2024-07-01'], { encoding: 'utf8' }).stdout;

const refused = (...argv: string[]): string[] =>
  spawnSync(process.execPath, ['-e', TELL, main, ...argv], { encoding: 'utf8' })
    .stderr.trim()
    .split('\n');

test('what was compiled at the build is taken', () => {
  const files = refused('overdue', SAMPLE);
  expect(files).toContain('program false');
  expect(files).toContain('commands false');
  expect(files.filter((said) => !said.endsWith(' false'))).toEqual([]);
});

test('a check that writes nothing takes no more than the program', () => {
  expect(refused('check', SAMPLE)).toEqual(['program false']);
});

test('the program does the same without it, or with half of it, or with what is no code at all', () => {
  const said = [run('check'), run('overdue')];
  expect(said[0]).toContain('核对结果');
  expect(compiled.length).toBeGreaterThan(1);
  const again = (): string[] => [run('check'), run('overdue')];
  for (const file of compiled) truncateSync(file, 10_000);
  expect(again()).toEqual(said);
  for (const file of compiled) writeFileSync(file, 'no code');
  expect(again()).toEqual(said);
  for (const file of compiled) rmSync(file);
  expect(again()).toEqual(said);
});
