import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openByDesktop } from '../open-by-desktop';
import { serveFolder } from '../static-site';
import { registrationOn } from './registration';
import { trialWorkbook } from './trial-workbook';

/*
 * `npm run excel`: a certificate for this computer, the pages built and served over https, the add-in known to Excel, and a
 * sample workbook opened with its pane. `npm run excel:stop`: Excel knows it no longer.
 */
const PORT = 3000;
const MANIFEST = join(process.cwd(), 'dist/manifest.xml');

if (process.argv[2] === 'stop') stop();
else await start();

async function start(): Promise<void> {
  const source = readFileSync('manifest.xml', 'utf8');
  const addIn = { id: between(source, 'Id'), version: between(source, 'Version') };
  const registration = registrationOn(process.platform, MANIFEST, addIn.id) ?? nowhere();
  const certificates = await import('office-addin-dev-certs');
  // Asks for consent by a window of the system, once.
  await certificates.ensureCertificatesAreInstalled();
  const webpack = join(process.cwd(), 'node_modules/webpack/bin/webpack.js');
  const built = spawnSync(process.execPath, [webpack, '--env', `base=https://localhost:${PORT}`], {
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
  const https = await certificates.getHttpsServerOptions();
  await serveFolder(join(process.cwd(), 'dist'), { port: PORT, https, changing: true }).catch(
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      console.error(
        `\n  端口 ${PORT} 已被占用：也许 npm run excel 已经在另一个终端里运行。\n  Port ${PORT} is taken.\n`,
      );
      process.exit(1);
    },
  );
  registration.add();
  const workbook = join(tmpdir(), `任务分解助手 试用 ${Date.now()}.xlsx`);
  writeFileSync(workbook, trialWorkbook(readFileSync('assets/samples/shuangtaizi-2024.xlsx'), addIn));
  openByDesktop(workbook);
  console.log(
    [
      '',
      '  已装进本机的 Excel，正在打开一份样表；功能区应出现“任务分解”。',
      '  没有出现时：插入 → 我的加载项 → 开发人员加载项 → 任务分解助手。',
      '  用的时候请不要关这个窗口（Ctrl+C 停止）；用完运行 npm run excel:stop。',
      '',
      '  Excel opens with the add-in; keep this running. Afterwards: npm run excel:stop',
      '',
    ].join('\n'),
  );
}

function stop(): void {
  const id = between(readFileSync('manifest.xml', 'utf8'), 'Id');
  const registration = registrationOn(process.platform, MANIFEST, id) ?? nowhere();
  try {
    registration.remove();
    console.log('已从本机的 Excel 里取下；重新打开 Excel 后不再出现。  Excel no longer knows the add-in.');
  } catch {
    console.log('本机的 Excel 里没有它。  Excel does not know the add-in.');
  }
}

function nowhere(): never {
  console.error(
    '这台电脑的系统上没有桌面版 Excel（需要 Windows 或 macOS）。可以用网页工作台：npm start\n' +
      'Excel for the desktop needs Windows or macOS. The workbench runs here: npm start',
  );
  process.exit(1);
}

/** The text of the manifest's first element of that name. */
function between(text: string, name: string): string {
  const [, value] = new RegExp(`<${name}>([^<]+)</${name}>`).exec(text) ?? [];
  if (value === undefined) throw new Error(`manifest.xml has no <${name}>`);
  return value;
}
