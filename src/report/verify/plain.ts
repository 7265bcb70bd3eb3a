import { remembered } from '../../grid/remembered';
import { toHalfWidth } from '../../texts/width';

/** A text for comparing letter by letter: marks, quotes and spaces out, figures with their units as one `#`. */
export interface Plain {
  readonly text: string;
  /** By character of `text`: UTF-16 offsets of what it stands for in the text as written. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** By character: whether it stands inside quotes or 《》. */
  readonly quoted: readonly boolean[];
}

/** A figure counts with its multiplier, its measure word and its limit: these are other checks' business. */
const FIGURE =
  /^\d+(?:[.,]\d+)*(?:万亿|千万|百万|十万|亿|万|千|百)?(?:平方公里|平方米|立方米|公里|美元|个百分点|个|家|户|项|处|所|座|条|件|名|人次|人|米|亩|吨|元|场|次|套|%|‰)?(?:以上|以内|以下|左右)?/;
/** What only says how a figure is meant. */
const LIMIT =
  /^(?:不低于|不少于|不超过|不小于|至少|超过|突破|高于|达到|控制在|降至|降到|升至|提高到|达|超|约|共)(?=\d)/;
const OPEN = '“《「‘"';
const CLOSE = '”》」’"';
const LEFT_OUT = /[\s,.;:!?()[\]【】、。·…—~\-“”‘’"'《》「」〈〉]/;

/** Reads a text for comparing. Results are shared. */
export const plainOf = remembered((source): Plain => {
  const half = toHalfWidth(source);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const quoted: boolean[] = [];
  let inside = 0;
  for (let at = 0; at < half.length;) {
    const char = half.charAt(at);
    if (inside === 0 && OPEN.includes(char)) inside = 1;
    else if (inside > 0 && CLOSE.includes(char)) inside = 0;
    const limit = inside === 0 ? (LIMIT.exec(half.slice(at, at + 4))?.[0].length ?? 0) : 0;
    if (limit > 0) {
      at += limit;
      continue;
    }
    const figure = /\d/.test(char) ? (FIGURE.exec(half.slice(at, at + 40))?.[0].length ?? 1) : 0;
    if (figure > 0 || !LEFT_OUT.test(char)) {
      text += figure > 0 ? '#' : char.toLowerCase();
      starts.push(at);
      ends.push(at + Math.max(1, figure));
      quoted.push(inside > 0);
    }
    at += Math.max(1, figure);
  }
  return { text, starts, ends, quoted };
}, 4_000);
