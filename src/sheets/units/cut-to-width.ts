import { displayWidth } from '../../grid/text';

/** The beginning of a text that fits `width` half-width characters on one line, with … where something is left out. */
export function cutToWidth(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (displayWidth(line) <= width) return line;
  let cut = '';
  let used = 2;
  for (const char of line) {
    used += displayWidth(char);
    if (used > width) break;
    cut += char;
  }
  return `${cut}…`;
}
