import { withoutInvisible } from './invisible';

/** The lines of a cell as one running text. Chinese needs no space at a line break; Latin words and figures do. */
export function joinLines(text: string): string {
  const shown = withoutInvisible(text);
  if (!/[\r\n]/.test(shown)) return shown.trim();
  return shown
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (all, line) => (/[A-Za-z0-9]$/.test(all) && /^[A-Za-z0-9]/.test(line) ? `${all} ${line}` : all + line),
      '',
    );
}

/** A text of several lines, shown in one: every stretch of white space is a space. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
