/*
 * `npm run demo`: checks a real sample and prints what it finds. By itself on a fresh clone, in every shell: it installs first where
 * nothing is installed. Plain JavaScript, for it runs before anything is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

const CLI = 'dist/cli/main.cjs';
const SAMPLE = 'assets/samples/shuangtaizi-2024.xlsx';
const OUT = 'dist/demo.xlsx';

if (!existsSync(CLI)) {
  // On Windows npm is a script of the shell.
  const { status } = spawnSync('npm ci', { stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
try {
  rmSync(OUT, { force: true });
} catch {
  // It is open in Excel: the command line says so.
}
const { status } = spawnSync(
  process.execPath,
  [CLI, 'check', SAMPLE, '--as-of', '2024-07-01', '--out', OUT],
  // Files are named from here, wherever npm was called.
  { stdio: 'inherit', env: { ...process.env, INIT_CWD: undefined } },
);
// 1 says that the table has errors, which is what there is to see. Node says it too where a program breaks down: then nothing was written.
const shown = (status === 0 || status === 1) && existsSync(OUT);
process.exit(shown ? 0 : status || 1);
