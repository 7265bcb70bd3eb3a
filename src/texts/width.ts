import { withoutEmpty } from './invisible';

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

/** All white space and invisible characters out, widths evened: for comparing words, never for showing them. */
export function squash(text: string): string {
  return withoutEmpty(toHalfWidth(text));
}

/** Width in half-width characters: a Chinese character takes two. For column widths and row heights. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    width += code > 0xff ? 2 : 1;
    // The second half of a character beyond the first 65,536 adds nothing.
    if (isFirstHalf(code) && isSecondHalf(text.charCodeAt(at + 1))) at++;
  }
  return width;
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
