import { remembered } from '../../grid/remembered';
import { after } from '../../texts/after';

const HAN = '[\\u3400-\\u9fff]';
/** A half-width mark in Chinese text: a Chinese character before or after it. `8:00`, `1,200` and `http://` are none. */
const HALF_BEFORE_HAN = `[,;:!?](?=${HAN}|[“《（])`;
export const HALF_MARKS = after(
  new RegExp(`${HAN}|[”》）]`),
  new RegExp(`[,;:!?](?![/\\\\])|${HALF_BEFORE_HAN}`, 'g'),
  new RegExp(HALF_BEFORE_HAN),
);
const FULL_MARKS = /[，；：！？]/g;
/** Half-width brackets around Chinese words; `(1)` numbers an item. */
export const HALF_BRACKETS = new RegExp(`\\(([^()（）\\n]{0,60}${HAN}[^()（）\\n]{0,60})\\)`, 'g');
const FULL_BRACKETS = new RegExp(`（[^()（）\\n]{0,60}${HAN}`, 'g');

/** Which widths a table writes. `false`: no full-width habit, so half-width marks are no slips. */
export interface WidthStyle {
  readonly marks: boolean;
  readonly brackets: boolean;
}

/** Most texts hold none that is half-width, and telling costs a fraction of looking around each. */
const HALF = /[,;:!?(]/;

const widthsIn = remembered((text) => {
  const hasHalf = HALF.test(text);
  return {
    full: text.match(FULL_MARKS)?.length ?? 0,
    half: hasHalf ? (text.match(HALF_MARKS)?.length ?? 0) : 0,
    fullBrackets: text.match(FULL_BRACKETS)?.length ?? 0,
    halfBrackets: hasHalf ? (text.match(HALF_BRACKETS)?.length ?? 0) : 0,
  };
});

/** A table stored all in half-width has one style; only a stray mark among many full-width ones is a slip. */
export function widthStyle(texts: Iterable<string>): WidthStyle {
  const count = { full: 0, half: 0, fullBrackets: 0, halfBrackets: 0 };
  for (const text of texts) {
    const { full, half, fullBrackets, halfBrackets } = widthsIn(text);
    count.full += full;
    count.half += half;
    count.fullBrackets += fullBrackets;
    count.halfBrackets += halfBrackets;
  }
  return { marks: habit(count.full, count.half), brackets: habit(count.fullBrackets, count.halfBrackets) };
}

function habit(full: number, half: number): boolean {
  return full >= 3 && full >= half * 5;
}
