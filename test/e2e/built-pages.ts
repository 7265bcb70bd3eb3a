import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The tests' own build, with office.js beside it; what is in `dist/` itself may be built for a server. */
const FOLDERS = {
  taskpane: join(process.cwd(), 'dist/test-pages'),
  workbench: join(process.cwd(), 'dist/test-workbench'),
};
type Pages = keyof typeof FOLDERS;

/** The address that the manifest of this build names. */
export const BASE_URL = 'https://pages.example/task-breakdown';

const lockOf = (pages: Pages) => `${FOLDERS[pages]}.lock`;
const SOURCES = [
  'src',
  'docs/checks',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'webpack.page.js',
  'webpack.workbench.js',
  'package-lock.json',
];
/** A build takes half a minute, more on a busy machine; a lock that is older was left by a test that was killed. */
const LONGEST = 300_000;

/** The folder with the pages as they are shipped, with office.js beside them; built where a source is newer. */
export async function builtPages(pages: Pages = 'taskpane'): Promise<string> {
  mkdirSync(join(FOLDERS[pages], '..'), { recursive: true });
  // Several test files may ask at once: one builds, the others wait.
  while (!lock(pages)) await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    if (!fresh(pages)) build(pages);
    return FOLDERS[pages];
  } finally {
    rmdirSync(lockOf(pages));
  }
}

function lock(pages: Pages): boolean {
  const folder = lockOf(pages);
  try {
    mkdirSync(folder);
    return true;
  } catch {
    if (existsSync(folder) && Date.now() - statSync(folder).mtimeMs > LONGEST) rmdirSync(folder);
    return false;
  }
}

function fresh(pages: Pages): boolean {
  const page = join(FOLDERS[pages], `${pages}.html`);
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

function build(pages: Pages): void {
  const webpack = join(process.cwd(), 'node_modules/webpack/bin/webpack.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      webpack,
      ...['--config-name', pages, '--output-path', FOLDERS[pages]],
      ...['--env', `base=${BASE_URL}`, '--env', 'office=self-hosted'],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The pages do not build:\n${stdout}${stderr}`);
}
