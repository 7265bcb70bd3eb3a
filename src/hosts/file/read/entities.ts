const PREDEFINED = new Map([
  ['lt', 60],
  ['gt', 62],
  ['amp', 38],
  ['quot', 34],
  ['apos', 39],
]);

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
    if (source.charCodeAt(at + 1) === 35) {
      // Five decimal digits, as every Chinese character has.
      if (source.charCodeAt(at + 7) === 59 && at + 7 < end) {
        const a = source.charCodeAt(at + 2) - 48;
        const b = source.charCodeAt(at + 3) - 48;
        const c = source.charCodeAt(at + 4) - 48;
        const d = source.charCodeAt(at + 5) - 48;
        const e = source.charCodeAt(at + 6) - 48;
        const code = a * 10_000 + b * 1000 + c * 100 + d * 10 + e;
        if (
          (a | b | c | d | e) >= 0 &&
          a < 10 &&
          b < 10 &&
          c < 10 &&
          d < 10 &&
          e < 10 &&
          code > 0 &&
          code <= 0xffff
        ) {
          out[length++] = code;
          at += 8;
          continue;
        }
      }
      let digitAt = at + 2;
      let code = 0;
      let digit = source.charCodeAt(digitAt) - 48;
      while (digit >= 0 && digit <= 9 && code <= 0x10ffff) {
        code = code * 10 + digit;
        digit = source.charCodeAt(++digitAt) - 48;
      }
      // 11 is `;` counted from `0`; a bare `&#;` has no digit.
      if (digit === 11 && digitAt > at + 2 && code <= 0xffff && digitAt < end) {
        out[length++] = code === 0 ? 0xfffd : code;
        at = digitAt + 1;
        continue;
      }
    }
    const reference = readReference(source.slice(at + 1, Math.min(end, at + 14)));
    if (reference === null) {
      out[length++] = unit;
      at++;
    } else {
      if (reference.code > 0xffff) {
        out[length++] = 0xd800 + ((reference.code - 0x10000) >> 10);
        out[length++] = 0xdc00 + ((reference.code - 0x10000) & 0x3ff);
      } else {
        out[length++] = reference.code;
      }
      at += reference.length + 2;
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

/** What stands between `&` and `;` at the beginning of `ahead`; `null` where that is no reference that we replace. */
function readReference(ahead: string): { code: number; length: number } | null {
  const length = ahead.indexOf(';');
  const name = ahead.slice(0, Math.max(0, length));
  const known = PREDEFINED.get(name);
  if (known !== undefined) return { code: known, length };
  const match = /^#(?:x([0-9a-fA-F]{1,8})|(\d{1,9}))$/i.exec(name);
  if (!match) return null;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return { code: code === 0 || code > 0x10ffff ? 0xfffd : code, length };
}

function textOf(codes: Uint16Array): string {
  return String.fromCharCode.apply(null, codes as unknown as number[]);
}

/** `_x000D_` in the texts of cells stands for the character of that number, `_x005F_` for an underscore. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
