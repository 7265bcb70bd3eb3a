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

const file = path.join(__dirname, 'program.cjs');
// The build writes ASCII alone: no text of it has to be decoded.
const text = readFileSync(file, 'latin1');
/** V8 compares no more than the length of the text: the file is named by what the text begins with, the hash of the build. */
export const compiled = path.join(__dirname, `program.${/^\/\/(\w+)/.exec(text)?.[1] ?? ''}.compiled`);

export const script = new Script(
  `(function(exports,require,module,__filename,__dirname){${text}\n})`,
  existsSync(compiled) ? { filename: file, cachedData: readFileSync(compiled) } : { filename: file },
);

/** The build's own `require` knows nothing but the build. */
declare const __non_webpack_require__: NodeJS.Require;

type Program = (
  exports: object,
  required: NodeJS.Require,
  module: object,
  filename: string,
  dirname: string,
) => void;
(script.runInThisContext() as Program)({}, __non_webpack_require__, {}, file, __dirname);
