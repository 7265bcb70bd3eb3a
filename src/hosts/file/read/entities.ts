const PREDEFINED = new Map([
  ['lt', 60],
  ['gt', 62],
  ['amp', 38],
  ['quot', 34],
  ['apos', 39],
]);

/** `&quot;` */
const LONGEST_NAMED = 6;

/** Grows with the longest text met: writers that spell every character as `&#20108;` then cost no garbage. */
let units = new Uint16Array(4096);

/** As many arguments as every engine takes in one call. */
const SLICE = 8192;

/**
 * The text that `source` holds from `start` to before `end`, with the five predefined entities and numeric character references replaced. Others
 * stay as they are written: a part's own entity definitions are never read, so nothing can be expanded from them or
 * fetched. Control characters and lone surrogates, which XML forbids, are taken as meant.
 *
 * It works on the source in place, since cutting and searching for each `&` would make a text of references cost several
 * times as much as the same text in plain.
 */
export function decodeRange(source: string, start: number, end: number): string {
  // Searching the slice: a search in the source would run on to its end.
  const raw = source.slice(start, end);
  if (!raw.includes('&')) return raw;
  if (units.length < end - start) units = new Uint16Array((end - start) * 2);
  const out = units;
  let length = 0;
  let at = start;
  while (at < end) {
    const unit = source.charCodeAt(at);
    if (unit !== 38) {
      out[length++] = unit;
      at++;
      continue;
    }
    const code = source.charCodeAt(at + 1) === 35 ? numberedAt(source, at, end) : namedAt(source, at, end);
    if (code === NONE) {
      out[length++] = unit;
      at++;
      continue;
    }
    at = referenceEnd;
    if (code > 0xffff) {
      out[length++] = 0xd800 + ((code - 0x10000) >> 10);
      out[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else {
      out[length++] = code;
    }
  }
  if (length <= SLICE) return textOf(out.subarray(0, length));
  let text = '';
  for (let from = 0; from < length; from += SLICE)
    text += textOf(out.subarray(from, Math.min(length, from + SLICE)));
  return text;
}

export function decodeEntities(raw: string): string {
  return raw.includes('&') ? decodeRange(raw, 0, raw.length) : raw;
}

/** No reference that we replace stands there. */
const NONE = -1;
const MOST_DIGITS = 9;
/** Behind the `;` of the reference found last: an object for every character would cost more than reading it. */
let referenceEnd = 0;

/** The code point of `&#20108;` or `&#x4E8C;` at `at`, else `NONE`. */
function numberedAt(source: string, at: number, end: number): number {
  const hex = (source.charCodeAt(at + 2) | 32) === 120;
  const base = hex ? 16 : 10;
  const first = at + (hex ? 3 : 2);
  let code = 0;
  let digitAt = first;
  for (; digitAt < end && digitAt <= first + MOST_DIGITS; digitAt++) {
    const unit = source.charCodeAt(digitAt);
    const digit = unit <= 57 ? unit - 48 : unit >= 65 ? (unit | 32) - 87 : base;
    if (digit < 0 || digit >= base) break;
    code = code * base + digit;
  }
  if (digitAt === first || digitAt >= end || source.charCodeAt(digitAt) !== 59) return NONE;
  referenceEnd = digitAt + 1;
  return code === 0 || code > 0x10ffff ? 0xfffd : code;
}

/** The code point of `&lt;` at `at`, else `NONE`. */
function namedAt(source: string, at: number, end: number): number {
  const semicolon = source.slice(at, Math.min(end, at + LONGEST_NAMED)).indexOf(';');
  const code = semicolon < 0 ? undefined : PREDEFINED.get(source.slice(at + 1, at + semicolon));
  if (code === undefined) return NONE;
  referenceEnd = at + semicolon + 1;
  return code;
}

function textOf(codes: Uint16Array): string {
  return String.fromCharCode.apply(null, codes as unknown as number[]);
}

/** `_x000D_` in the texts of cells stands for the character of that number, `_x005F_` for an underscore. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
