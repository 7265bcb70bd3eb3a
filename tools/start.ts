import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack, { type Configuration, type MultiConfiguration } from 'webpack';
import { openByDesktop } from './open-by-desktop';
import { type StaticSite, serveFolder } from './static-site';

/*
 * `npm start [PORT]`: builds the workbench and the pane, again after every change of a source, and serves them to this
 * computer. What is built here stands apart from the `dist/` that `npm run build` makes for others.
 */
const folder = join(process.cwd(), 'dist/start');
const port = Number(process.argv[2] ?? process.env['PORT'] ?? 8321);
const quiet = process.env['BROWSER'] === 'none';

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(
    `\n  端口应是 1 到 65535 之间的数：npm start 8400\n  The port is a number, as in: npm start 8400\n`,
  );
  process.exit(2);
}
const site = await serveFolder(folder, { port, changing: true }).catch((error: unknown) => {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(taken());
  process.exit(1);
});
const compiler = webpack(await configurations());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
console.log('\n  正在准备页面，第一次约需一分钟…  Preparing the pages…\n');
let welcomed = false;
// People wait for the workbench; the pane for Excel comes after it.
for (const one of compiler.compilers) {
  one.hooks.done.tap('start', (stats) => {
    if (one.name !== 'workbench' || welcomed || stats.hasErrors()) return;
    welcomed = true;
    welcome(site);
  });
}
compiler.watch({}, (error, stats) => {
  if (error) throw error;
  if (stats?.hasErrors() ?? true) console.error(stats?.toString('errors-warnings'));
});
/**
 * What was compiled is kept for the next start, which is then there in seconds: webpack keeps it in its own time, and whoever looks
 * at the workbench only for a moment would wait anew each time. What is being compiled right now is not waited for; a second Ctrl+C
 * waits for nothing.
 */
async function stop(): Promise<void> {
  const done = compiler.compilers.filter(({ idle }) => idle);
  if (done.length > 0)
    console.log('\n  正在收好编译的结果，下次几秒就能打开…  Keeping what was compiled for the next start…\n');
  await Promise.all(
    done.map(
      (one) =>
        new Promise((kept) => {
          one.close(kept);
        }),
    ),
  );
  process.exit(0);
}

/** The workbench first, and one after the other: both at once make each take as long as both. */
async function configurations(): Promise<MultiConfiguration> {
  type Build = Configuration | ((env: object) => Configuration);
  const path = pathToFileURL(join(process.cwd(), 'webpack.config.js')).href;
  const { default: builds } = (await import(path)) as { default: readonly Build[] };
  const pages = builds
    .map((build) => (typeof build === 'function' ? build({ watch: true }) : build))
    .filter(({ name }) => name !== 'cli')
    .map((build) => ({ ...build, output: { ...build.output, path: folder } }))
    .sort((a, b) => Number(b.name === 'workbench') - Number(a.name === 'workbench'));
  return Object.assign(pages, { parallelism: 1 });
}

function welcome({ origin }: StaticSite): void {
  const address = `${origin}/workbench.html`;
  console.log(
    [
      '',
      `  任务分解工作台  ${address}`,
      '',
      '  1. 已打开一份样表：点右侧的“一键体检”，再点问题跳到单元格',
      '  2. 打开自己的表：把 .xlsx 拖到页面上（文件不离开本机）',
      '  3. 在 Excel 里使用：另开一个终端，运行 npm run excel',
      '',
      '  The workbench is open at the address above; Ctrl+C stops it. In Excel: npm run excel',
      '',
    ].join('\n'),
  );
  if (!quiet) openByDesktop(address);
}

/** The same in every shell: an argument needs no `--`, no `set` and no `$env:`. */
function taken(): string {
  return [
    '',
    `  端口 ${port} 已被占用，工作台没有启动。`,
    '',
    `  - 也许它已经在运行：在浏览器里打开 http://localhost:${port}/workbench.html`,
    `  - 否则换一个端口：npm start ${port + 1}`,
    '',
    `  Port ${port} is taken: the workbench may be running already; else choose another: npm start ${port + 1}`,
    '',
  ].join('\n');
}
