import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

/** Nothing leaves this computer: the page loads its own files and talks to nobody. Univer and Fluent UI add <style> elements. */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `worker-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

const addressOf = (server) => server && `http://localhost:${server.port}/workbench.html`;

/** Says where the page is once it can be opened, and what to do next. */
class WelcomePlugin {
  constructor() {
    this.said = false;
  }

  apply(compiler) {
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

/**
 * The workbench: plain static files for any folder of a web server.
 *
 * @param root of the project
 * @param typescript the rule for its sources
 */
export const workbench = (root, typescript, env = {}) => ({
  name: 'workbench',
  mode: env.WEBPACK_SERVE ? 'development' : 'production',
  target: ['web', 'es2022'],
  entry: { workbench: './src/workbench/index.tsx' },
  output: {
    path: path.join(root, 'dist'),
    filename: 'workbench/[name].[contenthash:8].js',
    cssChunkFilename: 'workbench/[name].[contenthash:8].css',
    assetModuleFilename: 'workbench/[name].[contenthash:8][ext]',
    // dist/ holds the builds of the other configurations as well.
    clean: { keep: (name) => !/^workbench/.test(name) },
  },
  // Univer brings style sheets; webpack reads them by itself.
  experiments: { css: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript, { test: /\.md$/, type: 'asset/source' }] },
  plugins: [
    new HtmlPlugin({
      filename: 'workbench.html',
      template: './src/workbench/index.html',
      scriptLoading: 'defer',
      minify: false,
      templateParameters: { contentSecurityPolicy },
    }),
    new CopyPlugin({ patterns: [{ from: 'assets/icons/icon-32.png', to: 'workbench/icon-32.png' }] }),
    new WelcomePlugin(),
  ],
  // The grid is large, and building it anew for every start would take long.
  cache: {
    type: 'filesystem',
    name: `workbench-${env.WEBPACK_SERVE ? 'serve' : 'build'}`,
    idleTimeout: 2000,
  },
  devtool: false,
  performance: false,
  stats: 'errors-warnings',
  ...(env.WEBPACK_SERVE && { devServer: server() }),
});

/** `npm start`: on a port of this computer; opens the browser unless `BROWSER=none`. */
function server() {
  const port = Number(process.env.PORT ?? 8321);
  return {
    port,
    host: 'localhost',
    // No script of the server's own: the page runs under the policy that it is shipped with.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    headers: { 'Cache-Control': 'no-store' },
    open: process.env.BROWSER === 'none' ? false : ['/workbench.html'],
  };
}
