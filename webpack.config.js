import path from 'node:path';
import webpack from 'webpack';

const root = import.meta.dirname;

/** TypeScript by swc: the same compiler as in the tests; types are checked by `npm run typecheck`. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/** The command line: one CommonJS file that starts in a few tenths of a second. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { main: './src/cli/main.ts' },
  output: { path: path.join(root, 'dist/cli'), filename: '[name].cjs', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  devtool: false,
  stats: 'errors-warnings',
};

export default [cli];
