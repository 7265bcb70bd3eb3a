/** A stretch of the report's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The text that all offsets count in: the byte order mark off, CRLF and CR as LF, nothing else changed. Whoever pastes,
 * reads a file or takes a Word file's paragraphs apart begins with it.
 */
export function asReadText(text: string): string {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  return body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
}

const SPACE = /[\s\u3000\u00a0\u200b\ufeff]/;

/** The span without white space at its ends; empty where there is nothing else. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
