import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** The tests' own builds; what is in `dist/` itself may be built for a server, or be older than the sources. */
const FOLDERS = {
  taskpane: join(process.cwd(), 'dist/test-pages'),
  workbench: join(process.cwd(), 'dist/test-workbench'),
  cli: join(process.cwd(), 'dist/test-cli'),
};
type Built = keyof typeof FOLDERS;
type Pages = Exclude<Built, 'cli'>;

/** What is there once it is built. */
const RESULTS: Readonly<Record<Built, string>> = {
  taskpane: 'taskpane.html',
  workbench: 'workbench.html',
  cli: 'main.cjs',
};

/** Where `npm ci` and `npm run build` leave the same: the pane alone depends on where it will be served. */
const LEFT: Readonly<
  Record<Exclude<Built, 'taskpane'>, { readonly folder: string; readonly names: RegExp }>
> = {
  workbench: { folder: join(process.cwd(), 'dist'), names: /^workbench/ },
  cli: { folder: join(process.cwd(), 'dist/cli'), names: /./ },
};

/** The address that the manifest of this build names. */
export const BASE_URL = 'https://pages.example/task-breakdown';

const lockOf = (what: Built) => `${FOLDERS[what]}.lock`;
const SOURCES = [
  'src',
  'docs/checks',
  'assets',
  'manifest.xml',
  'tools/build',
  'webpack.config.js',
  'package-lock.json',
];
/** A build takes half a minute, more on a busy machine; a lock that is older was left by a test that was killed. */
const LONGEST = 300_000;

/** The folder with the pages as they are shipped, with office.js beside them; built where a source is newer. */
export function builtPages(pages: Pages = 'taskpane'): Promise<string> {
  return built(pages);
}

/** The path of the command line as it is shipped; built where a source is newer. */
export async function builtCli(): Promise<string> {
  return join(await built('cli'), RESULTS.cli);
}

async function built(what: Built): Promise<string> {
  mkdirSync(join(FOLDERS[what], '..'), { recursive: true });
  // Several test files may ask at once: one builds, the others wait.
  while (!lock(what)) await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    if (!isFresh(FOLDERS[what], what)) make(what);
    return FOLDERS[what];
  } finally {
    rmdirSync(lockOf(what));
  }
}

function lock(what: Built): boolean {
  const folder = lockOf(what);
  try {
    mkdirSync(folder);
    return true;
  } catch {
    if (existsSync(folder) && Date.now() - statSync(folder).mtimeMs > LONGEST) rmdirSync(folder);
    return false;
  }
}

function isFresh(folder: string, what: Built): boolean {
  const result = join(folder, RESULTS[what]);
  return existsSync(result) && newest(SOURCES) < statSync(result).mtimeMs;
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

function make(what: Built): void {
  if (what === 'taskpane' || !isFresh(LEFT[what].folder, what)) {
    build(what);
    return;
  }
  const { folder, names } = LEFT[what];
  rmSync(FOLDERS[what], { recursive: true, force: true });
  for (const name of readdirSync(folder))
    if (names.test(name)) cpSync(join(folder, name), join(FOLDERS[what], name), { recursive: true });
}

function build(what: Built): void {
  const webpack = join(process.cwd(), 'node_modules/webpack/bin/webpack.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      webpack,
      ...['--config-name', what, '--output-path', FOLDERS[what]],
      ...['--env', `base=${BASE_URL}`, '--env', 'office=self-hosted'],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${what} does not build:\n${stdout}${stderr}`);
  // A file that comes out as it was is not written: it would be older than its sources for ever, and built for every test file.
  const now = new Date();
  utimesSync(join(FOLDERS[what], RESULTS[what]), now, now);
}
