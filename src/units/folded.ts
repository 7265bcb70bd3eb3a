/** Names are compared without spaces and with half-width letters, digits, brackets and quotes: one code unit stays one. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (character === '“' || character === '”') return '"';
  if (character === '‘' || character === '’') return "'";
  return character;
}

/** White space of any width, control characters and invisible marks. */
// eslint-disable-next-line no-control-regex -- pasted cells do hold control characters
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff\u3000]/;
const BLANKS = new RegExp(BLANK.source, 'g');

export function isSpace(character: string): boolean {
  // Hanzi, the common case, need no pattern.
  return !(character > '\u3000' && character < '\ufe00') && BLANK.test(character);
}

export function isLineBreak(character: string): boolean {
  return (
    character === '\n' ||
    character === '\r' ||
    character === '\u000b' ||
    character === '\u2028' ||
    character === '\u2029'
  );
}

/** The name without any white space. */
export function compact(text: string): string {
  return text.replace(BLANKS, '');
}

/** Whatever `foldCharacter` changes. */
const FOLDED = /[\uff01-\uff5e“”‘’]/;

/** What two spellings of one name have in common: no spaces, half-width signs. */
export function foldName(text: string): string {
  const name = compact(text);
  return FOLDED.test(name) ? name.split('').map(foldCharacter).join('') : name;
}
