import { displayWidth } from '../../texts/width';

/** The beginning of a text that fits `width` half-width characters on one line, with … where something is left out. */
export function cutToWidth(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ');
  let used = 0;
  let at = 0;
  /** Where the text ends if it has to be cut. */
  let cut = 0;
  for (const char of line) {
    used += displayWidth(char);
    if (used > width) return `${line.slice(0, cut)}…`;
    at += char.length;
    if (used + 2 <= width) cut = at;
  }
  return line;
}
