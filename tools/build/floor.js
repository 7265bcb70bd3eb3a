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

/** Packages with `static { … }` in a class, which Safari reads since 16.4. `test/e2e/floor.test.ts` finds others that come. */
const packages = {
  test: /node_modules[\\/](?:tabster|@radix-ui[\\/]react-collection)[\\/].*\.m?js$/,
  use: forThem({ syntax: 'ecmascript' }),
};

const PURE = '/* @__PURE__ */ ';
/** Patterns with lookbehind in packages, which Safari has since 16.4 and no compiler rewrites; found in the same way. */
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
