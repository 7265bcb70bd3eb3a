import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Only this computer is found by its name: what a page asks of another one gets nowhere. (To stop each request and look at it takes
 * as long as the page itself, and browsers then keep no file from one opening to the next.)
 */
const NOBODY_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/**
 * A Chromium to test in: `CHROME_PATH`, else one that is installed, else (on Linux) the one inside the npm package
 * `@sparticuz/chromium`. Without any the tests fail: they are never skipped.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', NOBODY_ELSE, ...more];
  const tried: string[] = [];
  for (const find of [given, installed, shipped]) {
    const executablePath = find();
    if (executablePath === null) continue;
    try {
      return await chromium.launch({ executablePath, args });
    } catch (error) {
      tried.push(`${executablePath}: ${String(error).split('\n')[0] ?? ''}`);
    }
  }
  throw new Error(
    [
      'No browser for the tests of the pages.',
      ...tried,
      'Install Chrome, Edge or Chromium, or set CHROME_PATH.',
    ].join('\n'),
  );
}

function given(): string | null {
  return process.env['CHROME_PATH'] ?? null;
}

function installed(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...ELSEWHERE,
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Unpacks the browser of the package into the temporary folder. The package is an ES module, which jest cannot load. */
function shipped(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const script = `import('@sparticuz/chromium').then(async (c) => process.stdout.write(await c.default.executablePath()))`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}
