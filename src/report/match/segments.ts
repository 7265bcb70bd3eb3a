import type { Span } from '../text';

/** A piece of a clause that can be carried, or left out, by itself. Offsets into the clause's text. */
export interface Segment extends Span {
  readonly text: string;
}

/** A shorter piece says nothing of its own: a name in a list, a short word of manner. */
const SHORTEST = 6;

/** The pieces of a clause between ，、 and 及 that are long enough to say something; `【` and `（…）` stay whole. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let depth = 0;
  const close = (end: number): void => {
    const raw = text.slice(from, end);
    if (raw.trim().length >= SHORTEST) segments.push({ start: from, end, text: raw });
  };
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (/[（(“《]/.test(char)) depth++;
    else if (/[）)”》]/.test(char)) depth = Math.max(0, depth - 1);
    const ends = at === text.length || /[，,；;：:]/.test(char) || (depth === 0 && /[、及]/.test(char));
    if (!ends) continue;
    close(at);
    from = at + 1;
  }
  return segments;
}
