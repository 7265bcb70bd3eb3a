import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

/** What most people ask for: the functions that these need are compiled already. */
const COMMANDS = [
  ['check'],
  ['check', '--json'],
  ['overdue', '--out'],
  ['ledger', '--out'],
  ['units', '--out'],
];
const SAMPLE = 'assets/samples/shuangtaizi-2024.xlsx';

/**
 * Keeps beside the command line what V8 compiled of it, for this version of Node (`src/cli/main.ts`): each command adds what it
 * needs. The program does without, so that a build never fails for it.
 */
export class CompiledPlugin {
  apply(compiler) {
    const { Compilation, BannerPlugin } = webpack;
    // Named at the very end: a minifier takes comments out.
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    new BannerPlugin({ banner: '//[chunkhash]', raw: true, exclude: /^main\.cjs$/, stage }).apply(compiler);
    compiler.hooks.afterEmit.tap('CompiledPlugin', ({ outputOptions, errors }) => {
      if (errors.length === 0) compile(path.join(outputOptions.path, 'main.cjs'), compiler.context);
    });
  }
}

/** Runs the program as anybody does, and keeps what was compiled when it ends. */
function compile(main, root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  const keep = `
    const { loaded } = require(process.argv[1]);
    process.on('exit', () => {
      for (const { compiled, script } of loaded)
        require('node:fs').writeFileSync(compiled, script.createCachedData());
    });`;
  for (const [command, ...options] of COMMANDS) {
    const out = options.includes('--out') ? [path.join(folder, `${command}.xlsx`)] : [];
    const argv = [command, path.join(root, SAMPLE), ...options, ...out];
    spawnSync(process.execPath, ['-e', keep, main, ...argv], { stdio: 'ignore' });
  }
  rmSync(folder, { recursive: true });
}
