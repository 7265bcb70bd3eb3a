/** About three lines of a pane. */
const LENGTH = 72;

/** A cell's text on one line (`⏎` where it breaks), as far as a card has room: the part around what was observed, else the beginning. */
export function excerpt(text: string, observed = ''): string {
  const tidy = breaksShown(text);
  if (tidy.length <= LENGTH) return tidy;
  const found = observed === '' ? -1 : tidy.indexOf(breaksShown(observed));
  const middle = found < 0 ? 0 : found + Math.floor(observed.length / 2);
  const start = Math.max(0, Math.min(middle - LENGTH / 2, tidy.length - LENGTH));
  const end = start + LENGTH;
  return `${start > 0 ? '…' : ''}${tidy.slice(start, end).trim()}${end < tidy.length ? '…' : ''}`;
}

function breaksShown(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, '⏎');
}
