import path from 'node:path';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { CompiledPlugin } from './tools/build/compiled.js';
import { FOR_OLD_BROWSERS } from './tools/build/floor.js';
import { LicencesPlugin } from './tools/build/licences.js';
import { PagePlugin } from './tools/build/page.js';
import { workbench } from './tools/build/workbench.js';

const root = import.meta.dirname;

/** Where office.js comes from; it is never bundled. https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn */
const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // Excel operated by 21Vianet.
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  'self-hosted': 'office-js/office.js',
};
/**
 * How to build: `npm run build -- --env base=https://… --env office=self-hosted`.
 *
 * @param env `base`: where the pages will be served, goes into dist/manifest.xml (Excel loads nothing but https); `office`: where
 *   office.js comes from. Without them, ADDIN_BASE_URL and OFFICE_JS of the environment are asked.
 */
function optionsOf(env) {
  const base = String(env.base ?? process.env.ADDIN_BASE_URL ?? 'https://localhost:3000').replace(/\/+$/, '');
  if (!/^https:\/\/[^/]+/.test(base))
    throw new Error(`--env base=… must begin with https://, and is ${base}`);
  const office = String(env.office ?? process.env.OFFICE_JS ?? 'cdn');
  const officeJs = OFFICE_JS[office];
  if (!officeJs) {
    throw new Error(`--env office=… must be one of ${Object.keys(OFFICE_JS).join(', ')}, and is ${office}`);
  }
  return { base, officeJs, files: office === 'self-hosted' ? SELF_HOSTED : [] };
}

/** What office.js loads for Excel, by names that it makes up itself: unchanged, in one folder. */
const SELF_HOSTED = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** Nothing leaves this computer: the page may load its own files and office.js, and may talk to nobody. Fluent UI adds <style> elements. */
function securityPolicy(officeJs) {
  const scripts = officeJs.startsWith('https:') ? `'self' ${officeJs.split('/', 3).join('/')}` : `'self'`;
  return [
    `default-src 'none'`,
    `script-src ${scripts}`,
    `worker-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** Samples stand in scripts (src/taskpane/first-run/samples.ts). */
const workbooks = { test: /\.(?:xlsx|docx)$/, type: 'asset/inline' };

/** The pages never say what the command line says: 4 KB less of words before the pane opens. */
const withoutCliWords = new webpack.NormalModuleReplacementPlugin(
  /^\.\/cli$/,
  path.join(root, 'src/locales/none.ts'),
);

/** Most of what people ask of the command line writes nothing: what writes workbooks is a file of its own. */
const writingApart = new webpack.NormalModuleReplacementPlugin(
  /^\.\/writing$/,
  path.join(root, 'src/hosts/file/writing-apart.ts'),
);

/** Minified by the compiler that is here anyway: half the time of a build, at the same size. */
const minimized = { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] };

/**
 * Short names and nothing but ASCII: Node compiles that in half the time. What the compressor does beside, putting functions
 * into each other above all, makes a check slower than it makes the file smaller.
 */
const quickToLoad = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  minimizerOptions: { compress: false, mangle: true, format: { asciiOnly: true, comments: false } },
  extractComments: false,
});

/** The command line: CommonJS that starts in a few tenths of a second; `main` starts `program`. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: {
    main: { import: './src/cli/main.ts', library: { type: 'commonjs2' } },
    program: './src/cli/program.ts',
  },
  output: {
    path: path.join(root, 'dist/cli'),
    filename: '[name].cjs',
    // English is another file, for those who speak it.
    chunkFilename: '[name].cjs',
    clean: true,
  },
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    alias: Object.fromEntries(
      ['fflate', 'numfmt'].map((name) => [`${name}$`, path.join(root, `tools/build/${name}.cjs`)]),
    ),
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      },
    ],
  },
  optimization: { minimizer: [quickToLoad] },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^main\.cjs$/ }),
    writingApart,
    new LicencesPlugin('licences.txt'),
    new CompiledPlugin(),
  ],
  devtool: false,
  stats: 'errors-warnings',
};

/** The shell of the pane with 体检; the other pages are loaded when they are opened. */
const LARGEST_ENTRY = 250 * 1024;

/** Prints the gzipped sizes, and fails the build where the pane has grown too heavy to open at once. */
class SizesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SizesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'SizesPlugin', stage }, () => {
        this.weigh(compilation, compiler.options.mode);
      });
    });
  }

  weigh(compilation, mode) {
    const sizeOf = (name) => gzipSync(compilation.getAsset(name).source.buffer()).length;
    const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KB gzipped`;
    const initial = compilation.entrypoints.get('taskpane').getFiles();
    const total = initial.reduce((sum, name) => sum + sizeOf(name), 0);
    const lazy = compilation
      .getAssets()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('taskpane/') && name.endsWith('.js') && !initial.includes(name));
    console.log(`${kilobytes(total)}  shell and 体检 (at most ${LARGEST_ENTRY / 1024})`);
    for (const name of lazy) console.log(`${kilobytes(sizeOf(name))}  ${name}`);
    if (mode === 'production' && total > LARGEST_ENTRY) {
      compilation.errors.push(new webpack.WebpackError('The shell with 体检 is too large.'));
    }
  }
}

/** The pane in Excel: plain static files for any folder of a web server, and the manifest that names it. */
const taskpane = (env, { base, officeJs, files }) => ({
  name: 'taskpane',
  mode: env.watch ? 'development' : 'production',
  target: 'browserslist',
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: {
    path: path.join(root, 'dist'),
    filename: 'taskpane/[name].[contenthash:8].js',
    // dist/ holds the builds of the other configurations as well.
    clean: { keep: (name) => !/^(taskpane|office-js|assets|manifest\.xml)/.test(name) },
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [...FOR_OLD_BROWSERS, workbooks, { test: /\.(?:md|txt)$/, type: 'asset/source' }] },
  plugins: [
    withoutCliWords,
    new PagePlugin({
      entry: 'taskpane',
      filename: 'taskpane.html',
      template: path.join(root, 'src/taskpane/index.html'),
      first: path.join(root, 'src/floor/too-old.js'),
      values: { officeJs, contentSecurityPolicy: securityPolicy(officeJs) },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png' },
        {
          from: 'manifest.xml',
          transform: (text) => text.toString().replaceAll('https://localhost:3000', base),
        },
        ...files.map((file) => ({
          from: file,
          context: path.join(root, 'node_modules/@microsoft/office-js/dist'),
          to: `office-js/${file}`,
          info: { minimized: true },
        })),
        ...(files.length > 0
          ? [{ from: 'node_modules/@microsoft/office-js/LICENSE.md', to: 'office-js/' }]
          : []),
      ],
    }),
    new LicencesPlugin('taskpane-licences.txt'),
    ...(env.watch ? [] : [new SizesPlugin()]),
  ],
  optimization: minimized,
  // The second time it is there in seconds, at `npm start` and before the tests, which have another address in it.
  cache: { type: 'filesystem', name: `taskpane-${env.watch ? 'watch' : 'build'}`, idleTimeout: 2000 },
  devtool: env.watch ? 'source-map' : false,
  performance: false,
  stats: 'errors-warnings',
});

/** With `--env watch`, as `npm start` has it, pages for looking at while one works on them. */
export default [
  cli,
  (env = {}) => taskpane(env, optionsOf(env)),
  (env = {}) => {
    const built = workbench(root, [...FOR_OLD_BROWSERS, workbooks], env);
    return { ...built, plugins: [withoutCliWords, ...built.plugins], optimization: minimized };
  },
];
