import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../tools/static-site';
import { BASE_URL, builtCli, builtPages } from '../built';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { openBrowser } from './browser';
import { openExcelPane } from './excel-pane';
import { AT_THE_FLOOR } from './floor';
import { turnTo } from './turn-to';
import { sheetsOf } from './workbench-book';
import { WorkbenchPage } from './workbench-page';

jest.setTimeout(300_000);

// The package, as somebody has it who was handed the zip: unpacked where people unpack things.
let folder: string;
let zip: Uint8Array;
let checkSum: string;
let browser: Browser;
beforeAll(async () => {
  const [cli, taskpane, workbench] = [await builtCli(), await builtPages(), await builtPages('workbench')];
  const to = mkdtempSync(join(tmpdir(), 'release-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', 'tools/release/release.ts', '--to', to],
      ...['--cli', dirname(cli), '--taskpane', taskpane, '--workbench', workbench],
    ],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  const [name = ''] = readdirSync(to).filter((one) => one.endsWith('.zip'));
  zip = readFileSync(join(to, name));
  checkSum = readFileSync(join(to, `${name}.sha256`), 'utf8');
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(to, '新 文件夹 (2)', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  folder = join(to, '新 文件夹 (2)', name.replace(/\.zip$/, ''));
  browser = await openBrowser();
}, 900_000);
afterAll(() => browser.close());

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const inFolder = (path: string): string[] => readdirSync(join(folder, path)).sort();

test('what is in the package, and its check sum', () => {
  expect(checkSum).toMatch(/^[0-9a-f]{64} {2}任务分解助手-[\d.]+\.zip\n$/);
  expect(checkSum.slice(0, 64)).toBe(createHash('sha256').update(zip).digest('hex'));
  // With office.js; what may be carried over on any stick.
  expect(zip.length).toBeLessThan(25 * 1024 * 1024);
  expect(inFolder('.')).toEqual(
    ['先读我.txt', '使用说明.html', '加载项', '命令行', '工作台', '打开工作台.html', '样表', '许可'].sort(),
  );
  expect(inFolder('工作台')).toEqual(
    expect.arrayContaining([
      'workbench',
      'workbench.html',
      'workbench-files.json',
      'nginx.conf',
      'web.config',
    ]),
  );
  expect(inFolder('加载项')).toEqual(
    expect.arrayContaining([
      'manifest.xml',
      'nginx.conf',
      'office-js',
      'taskpane',
      'taskpane.html',
      'web.config',
    ]),
  );
  expect(read('加载项/manifest.xml')).toContain(`${BASE_URL}/taskpane.html`);
  expect(inFolder('命令行')).toEqual(
    expect.arrayContaining([
      'main.cjs',
      'program.cjs',
      'renwu-fenjie.cmd',
      'renwu-fenjie.sh',
      'need-node.txt',
    ]),
  );
  // It serves one version of Node, and who gets the package has another.
  expect(inFolder('命令行').filter((name) => name.endsWith('.compiled'))).toEqual([]);
});

test('the first text says three ways to begin in three lines each, its version and day, and names only what is there', () => {
  const text = read('先读我.txt');
  expect(text).toMatch(/^\uFEFF任务分解助手 \d+\.\d+\.\d+（\d{4}-\d{2}-\d{2}）\r\n/);
  const ways = [...text.matchAll(/^[一二三]、.*\r\n((?: {2}\d\. .*\r\n)+)/gm)].map(([, lines = '']) =>
    lines
      .trim()
      .split('\r\n')
      .map((line) => line.trim().slice(0, 1)),
  );
  expect(ways).toEqual(Array(3).fill(['1', '2', '3']));
  expect(text).not.toMatch(/\{\w+\}/);
  const named = [
    ...text.matchAll(/“([^“”]+\.(?:txt|html))”|(?:check "|[：h] )((?:命令行|样表)[\\/][^"\r\n]*?\.\w+)/g),
  ];
  expect(named.length).toBeGreaterThan(4);
  for (const [, quoted, plain] of named)
    expect(read((quoted ?? plain ?? '').replaceAll('\\', '/'))).toBeTruthy();
});

test('scripts are as their shells read them: of cmd in ASCII with CR LF, of sh with LF', () => {
  // cmd reads them by the code page of the computer, which is not UTF-8.
  expect(read('命令行/renwu-fenjie.cmd')).toMatch(/^(?:[ -~]*\r\n)+$/);
  expect(read('命令行/renwu-fenjie.sh')).toMatch(/^#!\/bin\/sh\n[^\r]*\n$/);
});

test('licence texts of every package that the builds took in, and none that asks for the source', () => {
  for (const part of ['工作台', '加载项', '命令行']) {
    const text = read(`许可/${part}里的软件包.txt`);
    const packages = [...text.matchAll(/^(\S+) \d+\.\d+\.\S+ \((.+)\)\r$/gm)].map(([, name, licence]) => [
      name,
      licence,
    ]);
    expect(packages.map(([name]) => name)).toEqual(expect.arrayContaining(['zod', 'fflate']));
    const others = packages.filter(
      ([, licence = '']) => !/^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Apache License)$/.test(licence),
    );
    expect(others).toEqual([]);
    expect(text).toContain('WITHOUT WARRANTY OF ANY KIND');
  }
  expect(read('许可/工作台里的软件包.txt')).toMatch(/^@univerjs\/core /m);
  expect(read('许可/任务分解助手.txt')).toContain('MIT License');
});

test('all documents are one page that loads nothing: links lead into it, pictures stand in it', () => {
  const page = read('使用说明.html');
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, to = '']) => to);
  const pictures = [...page.matchAll(/<img [^>]*src="([^"]{0,22})/g)].map(([, start]) => start);
  expect(links.length).toBeGreaterThan(80);
  expect(links.filter((to) => !(to.startsWith('#') ? ids.has(to.slice(1)) : /^https:\/\//.test(to)))).toEqual(
    [],
  );
  expect(pictures.length).toBeGreaterThan(60);
  expect(new Set(pictures)).toEqual(new Set(['data:image/png;base64,']));
  expect(page).not.toMatch(/<script|<link|<iframe/);
  // Each document is there: every page on a check, the guide, this project's README.
  const documents = ['docs', 'docs/checks'].flatMap((from) =>
    readdirSync(from).filter((name) => name.endsWith('.md')),
  );
  expect(page.match(/<article /g)).toHaveLength(documents.length + 2);
});

test('the workbench opens by a double click, in the oldest browser: check, mark, take back, download, other samples', async () => {
  const address = pathToFileURL(join(folder, '打开工作台.html')).href;
  const workbench = await WorkbenchPage.open(browser, address, { before: AT_THE_FLOOR });
  const { page } = workbench;
  await workbench.ready('双台子区 2024 年任务分解.xlsx');
  await workbench.button('一键体检').click();
  await page.getByRole('article').filter({ hasText: '任务60的完成时限是“10月31日”' }).waitFor();
  await turnTo(page, 'overdue');
  await workbench.button('标记').click();
  await page.getByText('有改动，未下载').waitFor();
  await turnTo(page, 'history');
  await page.getByRole('button', { name: '撤回这一步' }).first().click();
  await page.getByText('还没有写入过任何内容').waitFor();
  const { bytes } = await workbench.download();
  expect((await sheetsOf(bytes)).worksheets.map(({ name }) => name)).toContain('任务分解');
  await workbench.button('示例').click();
  await page.getByRole('menuitem', { name: '台安县 2023 年任务分解' }).click();
  await workbench.ready('台安县 2023 年任务分解.xlsx');
  await workbench.openFile(join(folder, '样表/辽中区 2024 年任务分解.xlsx'));
  expect(workbench.wrongs).toEqual([]);
  await workbench.close();
});

test('the add-in is served from its folder, office.js with it', async () => {
  const site = await serveFolder(join(folder, '加载项'));
  const model = await loadXlsx(readFileSync(join(folder, '样表/双台子区 2024 年任务分解.xlsx')));
  const pane = await openExcelPane(browser, `${site.origin}/taskpane.html`, model);
  await pane.page.getByRole('button', { name: '一键体检' }).click();
  await pane.page.getByText('与表上写的相符：任务总数 127、指标总数 408').waitFor();
  expect(pane.wrongs()).toEqual([]);
  await pane.close();
  await site.close();
});

/** As one types it in that folder. */
function commandLine(args: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
  const windows = process.platform === 'win32';
  const shell = windows ? 'cmd' : '/bin/sh';
  const script = windows ? ['/c', '命令行\\renwu-fenjie.cmd'] : ['命令行/renwu-fenjie.sh'];
  return spawnSync(shell, [...script, ...args], { cwd: folder, encoding: 'utf8', env: environment });
}

test('the command line runs by its script, from where the person stands', async () => {
  const sample = '样表/双台子区 2024 年任务分解.xlsx';
  const out = '核对 结果.xlsx';
  const { status, stdout, stderr } = commandLine(['check', sample, '--as-of', '2024-07-01', '--out', out]);
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toContain('任务 127 项，阶段性指标 408 个');
  const written = await sheetsOf(new Uint8Array(readFileSync(join(folder, out))));
  expect(written.worksheets.map(({ name }) => name)).toContain('检查报告');
});

test('without Node, the command line says what to do', () => {
  // Nothing but what the script itself needs.
  const { status, stderr } = commandLine(['--help'], { PATH: withoutNode() });
  expect(status).toBe(2);
  expect(stderr).toContain('命令行需要 Node.js 20.11 或更新的版本');
});

function withoutNode(): string {
  if (process.platform === 'win32') return join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
  const tools = mkdtempSync(join(tmpdir(), 'tools-'));
  for (const tool of ['dirname', 'cat']) {
    const script = `#!/bin/sh\nPATH=/usr/bin:/bin exec ${tool} "$@"\n`;
    writeFileSync(join(tools, tool), script, { mode: 0o755 });
  }
  return tools;
}
