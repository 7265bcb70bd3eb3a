import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtCli } from '../built';

const SAMPLE = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');
/** Says, when the program ends, whether V8 took what was compiled at the build: `true` where it refused. */
const TELL = `
  const { script } = require(process.argv[1]);
  process.on('exit', () => process.stderr.write(String(script.cachedDataRejected)));`;

let folder: string;
let main: string;
let compiled: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  cpSync(path.dirname(await builtCli()), folder, { recursive: true });
  main = path.join(folder, 'main.cjs');
  compiled = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.compiled')) ?? '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const check = (): string =>
  spawnSync(process.execPath, [main, 'check', SAMPLE, '--as-of', '2024-07-01'], { encoding: 'utf8' }).stdout;

test('what was compiled at the build is taken', () => {
  const { stderr } = spawnSync(process.execPath, ['-e', TELL, main, '--help'], { encoding: 'utf8' });
  expect(stderr).toBe('false');
});

test('the program does the same without it, or with half of it, or with what is no code at all', () => {
  const said = check();
  expect(said).toContain('核对结果');
  truncateSync(compiled, 100_000);
  expect(check()).toBe(said);
  writeFileSync(compiled, 'no code');
  expect(check()).toBe(said);
  rmSync(compiled);
  expect(check()).toBe(said);
});
