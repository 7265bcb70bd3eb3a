import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/*
 * Starts the program with what V8 compiled when it was built: a fifth of a small check is compiling. V8 itself refuses
 * what another version made, or other flags; then it compiles as ever. `tools/build/compiled.js` makes it.
 */

// A command is over in a second, and while V8 optimizes beside it every collection of garbage waits for that thread:
// optimizing after three times as much work takes a seventh off a large check (two cores), and less off the rest. Later
// versions have an optimizer for this between the two, and other flags.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');
// Nearly every pattern is asked more than once: compiling it for the interpreter of patterns first is a tenth of a small check.
setFlagsFromString('--no-regexp-tier-up');

/** A file of the build that was loaded, and where that is kept what V8 compiled of it. */
export interface Loaded {
  readonly script: Script;
  readonly compiled: string;
}
/** `program.cjs`, and the files that it asked for. */
export const loaded: Loaded[] = [];

/** The build's own `require` knows nothing but the build. */
declare const __non_webpack_require__: NodeJS.Require;

type Wrapped = (
  exports: object,
  required: (name: string) => unknown,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

/** What `require` would do, for the files of the build. */
function load(name: string): unknown {
  const filename = path.join(__dirname, name);
  // The build writes ASCII alone: no text of it has to be decoded.
  const text = readFileSync(filename, 'latin1');
  // V8 compares no more than the length of the text: what it compiled is named by what the text begins with, the hash of the build.
  const hash = /^\/\/(\w+)/.exec(text)?.[1] ?? '';
  const compiled = path.join(__dirname, `${path.basename(name, '.cjs')}.${hash}.compiled`);
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${text}\n})`,
    existsSync(compiled) ? { filename, cachedData: readFileSync(compiled) } : { filename },
  );
  loaded.push({ script, compiled });
  const module = { exports: {} };
  (script.runInThisContext() as Wrapped)(module.exports, required, module, filename, __dirname);
  return module.exports;
}

function required(name: string): unknown {
  return name.startsWith('./') ? load(name) : __non_webpack_require__(name);
}

load('./program.cjs');
