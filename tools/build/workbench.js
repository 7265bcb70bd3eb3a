import { createHash } from 'node:crypto';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';
import { LicencesPlugin } from './licences.js';
import { PagePlugin } from './page.js';

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

/** Lists the files of the page for `src/workbench/offline`, which keeps them in the browser. */
class FilesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FilesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'FilesPlugin', stage }, () => {
        const files = compilation
          .getAssets()
          .map(({ name }) => name)
          .filter((name) => name.startsWith('workbench/') && !name.endsWith('.txt'))
          .sort();
        const page = compilation.getAsset('workbench.html')?.source.buffer() ?? '';
        const version = createHash('sha256').update(files.join('\n')).update(page).digest('hex').slice(0, 12);
        const source = new webpack.sources.RawSource(JSON.stringify({ version, files }));
        compilation.emitAsset('workbench-files.json', source);
      });
    });
  }
}

/**
 * The workbench: plain static files for any folder of a web server.
 *
 * @param root of the project
 * @param rules for its sources
 */
export const workbench = (root, rules, env) => ({
  name: 'workbench',
  mode: env.watch ? 'development' : 'production',
  target: 'browserslist',
  entry: { workbench: './src/workbench/index.tsx' },
  output: {
    path: path.join(root, 'dist'),
    filename: 'workbench/[name].[contenthash:8].js',
    cssChunkFilename: 'workbench/[name].[contenthash:8].css',
    // dist/ holds the builds of the other configurations as well.
    clean: { keep: (name) => !/^workbench/.test(name) },
  },
  // Univer brings style sheets; webpack reads them by itself.
  experiments: { css: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      ...rules,
      { test: /\.(?:md|txt)$/, type: 'asset/source' },
      {
        test: /[\\/]@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/,
        loader: path.join(root, 'tools/build/univer.js'),
      },
    ],
  },
  plugins: [
    new PagePlugin({
      entry: 'workbench',
      filename: 'workbench.html',
      template: path.join(root, 'src/workbench/index.html'),
      first: path.join(root, 'src/floor/too-old.js'),
      values: { contentSecurityPolicy },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/icon-32.png', to: 'workbench/icon-32.png' },
        { from: 'src/workbench/offline/service-worker.js', to: 'workbench-offline.js' },
      ],
    }),
    new FilesPlugin(),
    new LicencesPlugin('workbench-licences.txt'),
  ],
  // The grid is large, and building it anew for every start would take long.
  cache: {
    type: 'filesystem',
    name: `workbench-${env.watch ? 'watch' : 'build'}`,
    idleTimeout: 2000,
  },
  devtool: false,
  performance: false,
  stats: 'errors-warnings',
});
