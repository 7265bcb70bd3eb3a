/**
 * What Chromium 109 or Safari 15.4 lacks (docs/deploy.md). The pages are tested without it, in their workers as well: sent in front of
 * every script. What a browser cannot lose this way is its syntax: what the scripts are written in is asked of them (floor.test.ts).
 */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['toReversed', 'toSorted', 'toSpliced', 'with'],
  'Object.getPrototypeOf(Int8Array.prototype)': ['toReversed', 'toSorted', 'with'],
  Array: ['fromAsync'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  Promise: ['withResolvers', 'try'],
  URL: ['canParse', 'parse'],
  AbortSignal: ['any', 'timeout'],
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
  Error: ['isError', 'captureStackTrace'],
  Atomics: ['waitAsync'],
  '(globalThis.Response || {})': ['json'],
  '(globalThis.CSS || {})': ['registerProperty', 'highlights'],
  Math: ['f16round', 'sumPrecise'],
  globalThis: [
    ...['OffscreenCanvas', 'CompressionStream', 'DecompressionStream', 'SharedWorker', 'ElementInternals'],
    ...['requestIdleCallback', 'cancelIdleCallback', 'queryLocalFonts', 'trustedTypes', 'onscrollend'],
    ...['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'],
    'Iterator',
    'Float16Array',
    'CloseWatcher',
    'ViewTransition',
    'scheduler',
    'Observable',
    'Temporal',
  ],
  '(globalThis.Document || {}).prototype': ['startViewTransition', 'adoptedStyleSheets'],
  '(globalThis.CSSStyleSheet || {}).prototype': ['replace', 'replaceSync'],
  // Not checkVisibility, which Playwright itself asks.
  '(globalThis.Element || {}).prototype': ['computedStyleMap', 'requestFullscreen'],
  '(globalThis.HTMLElement || {}).prototype': [
    ...['showPopover', 'hidePopover', 'togglePopover', 'inert', 'attachInternals', 'attributeStyleMap'],
  ],
  '(globalThis.HTMLInputElement || {}).prototype': ['showPicker'],
  '(globalThis.PointerEvent || {}).prototype': ['getCoalescedEvents', 'getPredictedEvents'],
  '(globalThis.DataTransferItem || {}).prototype': ['getAsFileSystemHandle'],
  '(globalThis.StorageManager || {}).prototype': ['estimate'],
  '(globalThis.Screen || {}).prototype': ['orientation'],
  '(globalThis.Navigator || globalThis.WorkerNavigator).prototype': [
    ...['permissions', 'userActivation', 'userAgentData', 'connection', 'deviceMemory', 'keyboard', 'gpu'],
  ],
};

/** Once for all scripts of a page: what one of them brings in the place of what is missing stays. */
export const AT_THE_FLOOR = `if(!globalThis.atTheFloor){globalThis.atTheFloor=true;${Object.entries(NEWER)
  .map(
    ([holder, names]) =>
      `(function(o){${JSON.stringify(names)}.forEach(function(n){if(o)delete o[n]})})(${holder});`,
  )
  .join('')}}\n`;

/** Of a browser far below it. */
export const BELOW_THE_FLOOR = `delete Object.hasOwn;delete Array.prototype.findLast;\n`;
