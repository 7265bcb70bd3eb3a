/** Chinese office text: the same words with other widths, spaces and line breaks. */

/** Full-width ASCII (`１２Ａ（，`) to half-width, full-width space to a space. The length never changes. */
export function toHalfWidth(text: string): string {
  let half = '';
  let from = 0;
  // A loop, since a replacer function a character is what a whole workbook's reading would mostly do.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x3000 && (code < 0xff01 || code > 0xff5e)) continue;
    half += text.slice(from, at) + (code === 0x3000 ? ' ' : String.fromCharCode(code - 0xfee0));
    from = at + 1;
  }
  return from === 0 ? text : half + text.slice(from);
}

/** Whether a text shows nothing. Most texts say so by their first character, without a copy being trimmed. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  const printed = (first > 0x20 && first < 0x7f) || (first >= 0x3400 && first <= 0x9fff);
  return !printed && text.trim() === '';
}

/** All white space out, widths evened: for comparing words, never for showing them. */
export function squash(text: string): string {
  const half = toHalfWidth(text);
  return /\s/.test(half) ? half.replace(/\s+/g, '') : half;
}

/** The lines of a cell as one running text. Chinese needs no space at a line break; Latin words and figures do. */
export function joinLines(text: string): string {
  if (!/[\r\n]/.test(text)) return text.trim();
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (all, line) => (/[A-Za-z0-9]$/.test(all) && /^[A-Za-z0-9]/.test(line) ? `${all} ${line}` : all + line),
      '',
    );
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A count written in digits of any width or in Chinese numerals up to 9999 (`一百二十七`); `null` where it is neither. */
export function readCount(text: string): number | null {
  const plain = squash(text);
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (!/^[〇零一二两三四五六七八九十百千]{1,9}$/.test(plain)) return null;
  let total = 0;
  let digit = 0;
  for (const char of plain) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[char];
    if (unit === undefined) digit = DIGITS[char] ?? 0;
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/** Width in half-width characters: a Chinese character takes two. For column widths and row heights. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}
