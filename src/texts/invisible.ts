/**
 * Characters that show nothing and are no white space to JavaScript: zero-width spaces and joiners, marks of direction,
 * soft hyphens, control characters. Web pages and chat programs leave them in what is pasted. Source for a character class.
 */
export const INVISIBLE =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';

/** White space and what shows nothing. Source for a character class. */
const EMPTY = `\\s${INVISIBLE}`;

const HAS = new RegExp(`[${INVISIBLE}]`);
const ANY = new RegExp(HAS.source, 'g');
const HAS_EMPTY = new RegExp(`[${EMPTY}]`);
const ANY_EMPTY = new RegExp(`[${EMPTY}]+`, 'g');
const AROUND = new RegExp(`^[${EMPTY}]+|[${EMPTY}]+$`, 'g');

/** Without invisible characters; white space stays. */
export function withoutInvisible(text: string): string {
  return HAS.test(text) ? text.replace(ANY, '') : text;
}

/** Without white space and invisible characters, wherever they stand. */
export function withoutEmpty(text: string): string {
  return HAS_EMPTY.test(text) ? text.replace(ANY_EMPTY, '') : text;
}

/** As `trim`, and invisible characters too. */
export function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // Most texts begin and end with a Chinese character, a Chinese point or one of ASCII.
  return isPrinted(first) && isPrinted(last) ? text : text.replace(AROUND, '');
}

/** Whether a text shows nothing. Most texts say so by their first character, without a copy being made. */
export function isBlank(text: string): boolean {
  return !isPrinted(text.charCodeAt(0)) && trimmed(text) === '';
}

function isPrinted(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) || (code > 0x3000 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff5e)
  );
}
