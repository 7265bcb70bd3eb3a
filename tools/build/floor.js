import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The oldest browsers that the pages open in: `browserslist` of package.json, from which webpack takes its own code's syntax as well. */
const { browserslist } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'),
);

/** swc puts into words of these browsers what is newer. */
const forThem = (parser, jsc = {}) => ({
  loader: 'swc-loader',
  options: { env: { targets: browserslist }, jsc: { parser, ...jsc } },
});

const ours = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: forThem({ syntax: 'typescript', tsx: true }, { transform: { react: { runtime: 'automatic' } } }),
};

/** Safari reads `static { … }` in a class since 16.4; of 3,000 modules of packages three have it, and compiling all would take long. */
const packages = {
  test: (file) => /node_modules.*\.m?js$/.test(file) && /\bstatic\s*\{/.test(readFileSync(file, 'utf8')),
  use: forThem({ syntax: 'ecmascript' }),
};

const PURE = '/* @__PURE__ */ ';
/** Patterns with lookbehind in packages, which Safari has since 16.4 and no compiler rewrites. `test/e2e/floor.test.ts` finds new ones. */
const mended = [
  {
    // References to columns of a table: within the brackets a # stands at the end only.
    test: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/,
    changes: [[String.raw`"\\[((?<!#).)*\\]"`, String.raw`"\\[([^#\\n\\r])*#?\\]"`]],
  },
  {
    // Nothing here fills in a document of somebody else: what does is left out, once its making counts as pure.
    test: /docx[\\/]dist[\\/]index\.mjs$/,
    changes: ['patchDetector', 'patchDocument'].map((name) => [
      `var ${name} = function() {`,
      `var ${name} = ${PURE}function() {`,
    ]),
  },
].map(({ test, changes }) => ({
  test,
  use: { loader: path.join(import.meta.dirname, 'mended.js'), options: { changes } },
}));

/** Rules for whatever a page takes in. */
export const FOR_OLD_BROWSERS = [ours, packages, ...mended];
