import fc from 'fast-check';

/** Halves of characters, which are none by themselves. */
const HALVES = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, as the `unit` of `fc.string`: what fast-check's own `'binary'` draws, without its list of all
 * of them, a million, which takes a second in every test file.
 */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - HALVES.count }).map(
  (at) => String.fromCodePoint(at < HALVES.first ? at : at + HALVES.count),
  (character) => {
    const at = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1;
    if (at < 0 || String.fromCodePoint(at) !== character) throw new Error('not a character');
    return at < HALVES.first ? at : at - HALVES.count;
  },
);
