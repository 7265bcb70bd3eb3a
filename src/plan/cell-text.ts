/** The longest text that a cell of Excel holds, in UTF-16 units. */
export const MAX_CELL_TEXT = 32_767;

/**
 * Text as a cell can hold it: half surrogate pairs (which no file can carry) become U+FFFD, line breaks are LF, and
 * what is longer than a cell is cut between characters. Every host writes text through this, so that all write the same.
 */
export function cellText(text: string): string {
  if (text.length <= MAX_CELL_TEXT && !/[\r\ud800-\udfff]/.test(text)) return text;
  const whole = wellFormed(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  return cutText(whole, MAX_CELL_TEXT);
}

/** Replaces each half of a surrogate pair that stands alone by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : '\ufffd',
  );
}

/** The first `length` UTF-16 units at most, never half a character. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
