import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtCli } from '../built';

jest.setTimeout(300_000);

/** A clone of the project that has been installed, with this command line. */
function clone(cli: string): string {
  const folder = mkdtempSync(join(tmpdir(), '试 用-'));
  const sample = 'assets/samples/shuangtaizi-2024.xlsx';
  for (const [from, to] of [
    ['tools/demo.js', 'tools/demo.js'],
    [sample, sample],
  ] as const) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(from, join(folder, to));
  }
  cpSync(dirname(cli), join(folder, 'dist/cli'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}

/** As `npm run demo` runs it in every shell: no shell is asked. */
const demo = (folder: string) =>
  spawnSync(process.execPath, ['tools/demo.js'], { cwd: folder, encoding: 'utf8' });

test('the demo shows the findings of the sample, and ends well', async () => {
  const folder = clone(await builtCli());
  const { status, stdout, stderr } = demo(folder);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('任务 127 项，阶段性指标 408 个');
  rmSync(folder, { recursive: true });
});

test.each([
  ['the command line refuses', 'process.exit(2)', 2],
  ['the command line breaks down', 'throw new Error("broken")', 1],
  ['the command line does nothing', '', 1],
  ['the sample cannot be written', 'process.exitCode = 70', 70],
])('the demo fails where %s', async (_, script, code) => {
  const folder = clone(await builtCli());
  writeFileSync(join(folder, 'dist/cli/main.cjs'), script);
  const { status } = demo(folder);
  expect(status).toBe(code);
  rmSync(folder, { recursive: true });
});
