import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The tests' own build, with office.js beside it; what is in `dist/` itself may be built for a server. */
const FOLDER = join(process.cwd(), 'dist/test-pages');
const LOCK = `${FOLDER}.lock`;
const SOURCES = [
  'src',
  'docs/checks',
  'assets/icons',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
];
/** A build takes half a minute, more on a busy machine; a lock that is older was left by a test that was killed. */
const LONGEST = 300_000;

/** The folder with the pages as they are shipped, with office.js beside them; built where a source is newer. */
export async function builtPages(): Promise<string> {
  mkdirSync(join(FOLDER, '..'), { recursive: true });
  // Several test files may ask at once: one builds, the others wait.
  while (!lock()) await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    if (!fresh()) build();
    return FOLDER;
  } finally {
    rmdirSync(LOCK);
  }
}

function lock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > LONGEST) rmdirSync(LOCK);
    return false;
  }
}

function fresh(): boolean {
  const page = join(FOLDER, 'taskpane.html');
  return existsSync(page) && newest(SOURCES) < statSync(page).mtimeMs;
}

function newest(paths: readonly string[]): number {
  return paths.reduce((latest, path) => {
    const stat = statSync(path);
    const inside = stat.isDirectory()
      ? newest(readdirSync(path).map((name) => join(path, name)))
      : stat.mtimeMs;
    return Math.max(latest, inside);
  }, 0);
}

function build(): void {
  const webpack = join(process.cwd(), 'node_modules/webpack/bin/webpack.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--config-name', 'taskpane', '--output-path', FOLDER],
    { env: { ...process.env, OFFICE_JS: 'self-hosted' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The pages do not build:\n${stdout}${stderr}`);
}
