/** Whether a text shows nothing. Most texts say so by their first character, without a copy being trimmed. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  const printed = (first > 0x20 && first < 0x7f) || (first >= 0x3400 && first <= 0x9fff);
  return !printed && text.trim() === '';
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
