import type { Span } from '../../report/model';

/** The text with 【】 around what differs: it must also be seen in black and white. Spans may touch or overlap. */
export function bracketed(text: string, spans: readonly (Span | undefined)[]): string {
  const known = spans.flatMap((span) => span ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
  let written = '';
  let at = 0;
  for (const { start, end } of known) {
    if (start < at || end > text.length) continue;
    written += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  return written + text.slice(at);
}
