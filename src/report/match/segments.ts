import type { Span } from '../text';
import { notAfter } from '../../texts/after';

/** A piece of a clause that can be carried, or left out, by itself. Offsets into the clause's text. */
export interface Segment extends Span {
  readonly text: string;
  /** The words between commas that it stands in. */
  readonly statement: string;
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
    if (raw.trim().length >= SHORTEST)
      segments.push({ start: from, end, text: raw, statement: statementAt(text, from, end) });
  };
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (/[（(“《]/.test(char)) depth++;
    else if (/[）)”》]/.test(char)) depth = Math.max(0, depth - 1);
    const joins = char === '、' || (char === '及' && !IN_A_WORD.test(text.slice(at - 1, at + 2)));
    const ends = at === text.length || /[，,；;：:]/.test(char) || (depth === 0 && joins);
    if (!ends) continue;
    close(at);
    from = at + 1;
  }
  return segments;
}

/** 普及率, 涉及, 及时: no 及 that joins. */
const IN_A_WORD = /[普涉波触顾危提推]及|及[时早格]/;

const AND = notAfter(/[共总饱温中缓祥平亲随谦调人政]/, /和(?![美谐平解睦气顺合善风服])/);
const WITH = notAfter(/[参给赋授赠]/, /与(?![会时])/);

/** The things of a piece that stand at both sides of 和 or 与; 和美, 共和, 温和, 参与 are words. The piece itself where there is but one. */
export function thingsOf(piece: string): string[] {
  const both = piece.split(AND).flatMap((thing) => thing.split(WITH));
  const things = both.filter((one) => one.trim().length >= SHORTEST);
  return things.length > 1 ? things : [piece];
}

function statementAt(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && !MARK.test(text.charAt(from - 1))) from--;
  while (to < text.length && !MARK.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

const MARK = /[，,；;：:]/;
