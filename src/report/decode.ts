/** Encodings that reports come in. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** `unsure`: more than one encoding, or none, makes sense of the bytes: a person has to say. */
type Decoded = { readonly text: string; readonly encoding: Encoding } | 'unsure';

/** Characters that every report is full of; in a wrong encoding they hardly come up. */
const COMMON = new Set(
  '的和年工作全发展建设推进加强新实施大力社会经济项目企业服务政府区县市完成重点持续提升民生动以产业行安为中一人不是在有了，。、；：“”《》（）\n',
);
/** The least share of them in a text of some length. */
const LIKELY = 0.18;
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The bytes as text in one encoding; `null` where they are not in it. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file whose encoding nobody said: by its byte order mark; UTF-8 where it is valid; else the one of the others in
 * which it reads as Chinese. Letters alone are the same in all.
 */
export function decodeReport(bytes: Uint8Array): Decoded {
  for (const [encoding, mark] of MARKS) {
    if (!mark.every((byte, at) => bytes[at] === byte)) continue;
    const text = decodeAs(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  const utf8 = decodeAs(bytes, 'utf-8');
  // A text in UTF-16 without Chinese is valid UTF-8 full of zeros.
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8' };
  const likely = (['gb18030', 'utf-16le', 'utf-16be', 'big5'] as const).flatMap((encoding) => {
    const text = decodeAs(bytes, encoding);
    return text !== null && commonShare(text) >= LIKELY ? [{ text, encoding, share: commonShare(text) }] : [];
  });
  const [best, second] = likely.sort((a, b) => b.share - a.share);
  if (!best || (second && second.share > best.share * 0.7)) return damagedUtf8(bytes) ?? 'unsure';
  return { text: best.text, encoding: best.encoding };
}

/** UTF-8 that was cut off, or lost a byte, in a few places. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  return lost <= Math.max(2, text.length * 0.001) && commonShare(text) >= LIKELY
    ? { text, encoding: 'utf-8' }
    : null;
}

function commonShare(text: string): number {
  const head = text.slice(0, 20_000);
  let common = 0;
  let all = 0;
  for (const char of head) {
    if (char <= ' ') continue;
    all++;
    if (COMMON.has(char)) common++;
  }
  return all === 0 ? 0 : common / all;
}
