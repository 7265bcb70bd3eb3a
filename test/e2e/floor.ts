/**
 * What Chromium 110 and later have beyond the floor of docs/deploy.md. The pages are tested without it, in their workers as well: sent in
 * front of every script. What a browser cannot lose this way is its syntax, which the compiler holds to ES2022.
 */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['toReversed', 'toSorted', 'toSpliced', 'with'],
  'Object.getPrototypeOf(Int8Array.prototype)': ['toReversed', 'toSorted', 'with'],
  Array: ['fromAsync'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  Promise: ['withResolvers', 'try'],
  URL: ['canParse', 'parse'],
  AbortSignal: ['any'],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['toBase64', 'toHex', 'setFromBase64', 'setFromHex'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  'ArrayBuffer.prototype': ['transfer', 'transferToFixedLength', 'resize'],
  'Set.prototype': [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ],
  'Object.getPrototypeOf(Object.getPrototypeOf([].values()))': [
    ...['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
  ],
  RegExp: ['escape'],
  Error: ['isError'],
  Math: ['f16round', 'sumPrecise'],
  globalThis: [
    'Iterator',
    'Float16Array',
    'CloseWatcher',
    'ViewTransition',
    'scheduler',
    'Observable',
    'Temporal',
  ],
  '(globalThis.Document || {}).prototype': ['startViewTransition'],
  '(globalThis.HTMLElement || {}).prototype': ['showPopover', 'hidePopover', 'togglePopover'],
};

export const AT_THE_FLOOR = Object.entries(NEWER)
  .map(
    ([holder, names]) =>
      `(function(o){${JSON.stringify(names)}.forEach(function(n){if(o)delete o[n]})})(${holder});`,
  )
  .join('')
  .concat('\n');

/** Of a browser far below it. */
export const BELOW_THE_FLOOR = `delete Object.hasOwn;delete Array.prototype.findLast;\n`;
