const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A code unit buffer that grows with the longest text met: writers that spell every character as `&#20108;` cost no garbage. */
let units = new Uint16Array(4096);
const SLICE = 8192;

/**
 * Replaces the five predefined entities and numeric character references. Others stay as they are written: a part's own
 * entity definitions are never read, so nothing can be expanded from them or fetched. Control characters and lone surrogates,
 * which XML forbids, are taken as meant.
 */
export function decodeEntities(raw: string): string {
  let ampersand = raw.indexOf('&');
  if (ampersand < 0) return raw;
  if (units.length < raw.length) units = new Uint16Array(raw.length * 2);
  let length = 0;
  let from = 0;
  while (ampersand >= 0) {
    for (; from < ampersand; from++) units[length++] = raw.charCodeAt(from);
    const end = raw.charCodeAt(ampersand + 1) === 35 ? numericEnd(raw, ampersand) : -1;
    if (end > 0) {
      const code = codePoint;
      if (code > 0xffff) {
        units[length++] = 0xd800 + ((code - 0x10000) >> 10);
        units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
      } else {
        units[length++] = code;
      }
      from = end;
    } else {
      // The longest predefined name has four letters.
      const semicolon = raw.slice(ampersand + 1, ampersand + 6).indexOf(';');
      const known =
        semicolon < 0 ? undefined : PREDEFINED[raw.slice(ampersand + 1, ampersand + 1 + semicolon)];
      if (known === undefined) {
        units[length++] = 38;
        from = ampersand + 1;
      } else {
        units[length++] = known.charCodeAt(0);
        from = ampersand + 2 + semicolon;
      }
    }
    // Runs of references are the rule where there are any: looking at the next character saves the search.
    ampersand = raw.charCodeAt(from) === 38 ? from : raw.indexOf('&', from);
  }
  for (; from < raw.length; from++) units[length++] = raw.charCodeAt(from);
  if (length <= SLICE)
    return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let at = 0; at < length; at += SLICE) {
    const slice = units.subarray(at, Math.min(length, at + SLICE));
    text += String.fromCharCode.apply(null, slice as unknown as number[]);
  }
  return text;
}

/** What `numericEnd` read: returning two numbers would allocate for each character. */
let codePoint = 0;

/** Reads `&#…;` at `start`: the position after it, or -1 where it is none. */
function numericEnd(raw: string, start: number): number {
  let at = start + 2;
  const hexadecimal = (raw.charCodeAt(at) | 32) === 120;
  if (hexadecimal) at++;
  const first = at;
  let code = 0;
  for (; at < raw.length && at - first < 9; at++) {
    const char = raw.charCodeAt(at);
    if (char === 59) {
      if (at === first) return -1;
      codePoint = code === 0 || code > 0x10ffff ? 0xfffd : code;
      return at + 1;
    }
    const digit =
      char >= 48 && char <= 57 ? char - 48 : (char | 32) >= 97 && (char | 32) <= 102 ? (char | 32) - 87 : 99;
    if (digit >= (hexadecimal ? 16 : 10)) return -1;
    code = code * (hexadecimal ? 16 : 10) + digit;
  }
  return -1;
}

/** `_x000D_` in the texts of cells stands for the character of that number, `_x005F_` for an underscore. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
