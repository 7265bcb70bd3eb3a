import { createServer } from 'node:net';

const HOST = 'localhost';

const addressOf = (server) => server && `http://${HOST}:${server.port}/workbench.html`;

/** Says where the page is once it can be opened, and what to do next. */
export class WelcomePlugin {
  constructor() {
    this.said = false;
  }

  apply(compiler) {
    compiler.hooks.initialize.tap('WelcomePlugin', () => {
      console.log('\n  正在准备页面，第一次约需一分钟…  Preparing the pages…\n');
    });
    compiler.hooks.done.tap('WelcomePlugin', ({ compilation }) => {
      const address = addressOf(compiler.options.devServer);
      if (this.said || !address || compilation.errors.length > 0) return;
      this.said = true;
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
    });
  }
}

/** `npm start`: on a port of this computer; opens the browser unless `BROWSER=none`. */
export async function server() {
  const port = Number(process.env.PORT) || 8321;
  if (!(await isFree(port))) {
    console.error(taken(port));
    process.exit(1);
  }
  return {
    port,
    host: HOST,
    // No script of the server's own: the page runs under the policy that it is shipped with.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    headers: { 'Cache-Control': 'no-store' },
    open: process.env.BROWSER === 'none' ? false : ['/workbench.html'],
  };
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

const taken = (port) =>
  [
    '',
    `  端口 ${port} 已被占用，工作台没有启动。`,
    '',
    `  - 也许它已经在运行：在浏览器里打开 http://${HOST}:${port}/workbench.html`,
    `  - 否则换一个端口：PORT=${port + 1} npm start（Windows 命令提示符：set PORT=${port + 1}&& npm start）`,
    '',
    `  Port ${port} is taken: the workbench may be running already; else choose another with PORT=${port + 1}.`,
    '',
  ].join('\n');
