import { displayWidth } from './width';

/**
 * What stays on one line: a word or number, or a Chinese character, with the marks that may not end a line before it and those that
 * may not begin one after it.
 */
const TOGETHER =
  /[（《“‘「『【〔([]*(?:[A-Za-z0-9](?:[\w.,:/+-]*\w)?|[^])[，。；：、！？…）》”’」』】〕％%\])},.;:!?]*/gu;

/** Half of a Chinese character, which fonts differ by over a line: in some of them a `%` is wider than in others. */
const TO_SPARE = 1;

/**
 * Lines that a text takes where its lines are wrapped as in Excel: Chinese anywhere, words and numbers as a whole.
 *
 * @param room of a line, in half-width characters
 */
export function wrappedLines(text: string, room: number): number {
  const most = Math.max(2, room - TO_SPARE);
  let lines = 0;
  for (const line of text.includes('\n') ? text.split('\n') : [text]) lines += linesOf(line, most);
  return lines;
}

function linesOf(line: string, room: number): number {
  if (displayWidth(line) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const [together] of line.matchAll(TOGETHER)) {
    let width = displayWidth(together);
    if (used > 0 && used + width > room) {
      lines++;
      used = 0;
    }
    for (; width > room; width -= room) lines++;
    used += width;
  }
  return lines;
}
