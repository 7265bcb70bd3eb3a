import { toHalfWidth } from '../../texts/width';

/** A word in Latin letters of one text that stands where the other has another. Offsets into the texts as written. */
interface LatinChange {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

/** SiC, OLED, PM2.5, R&D, Tier1; a single letter is a grade or a block of houses. */
const WORD = /[a-z][a-z0-9.+&-]*[a-z0-9+]/g;
/** Characters right before and behind both words that are the same, marks aside. */
const CONTEXT = 3;
const REACH = 6;

/**
 * Words in Latin letters that a clause has and a task has not, each with the task's own at that place (SiC功率器件 / GaN功率器件).
 * They are names wherever they stand, however differently the rest is worded.
 */
export function latinChanges(clause: string, task: string): LatinChange[] {
  const [own, its] = [toHalfWidth(clause).toLowerCase(), toHalfWidth(task).toLowerCase()];
  const missing = wordsIn(own).filter(({ 0: word }) => !its.includes(word));
  if (missing.length === 0) return [];
  const theirs = wordsIn(its).filter(({ 0: word }) => !own.includes(word));
  return missing.flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    const other = theirs.find(
      (one) =>
        commonAround(
          bare(own.slice(Math.max(0, index - REACH), index)),
          bare(its.slice(Math.max(0, one.index - REACH), one.index)),
          bare(own.slice(end, end + REACH)),
          bare(its.slice(one.index + one[0].length, one.index + one[0].length + REACH)),
        ) >= CONTEXT,
    );
    return other
      ? [{ start: index, end, otherStart: other.index, otherEnd: other.index + other[0].length }]
      : [];
  });
}

function wordsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(WORD)];
}

function bare(text: string): string {
  return text.replace(/[\s“”"'《》()（）、，。·]/g, '');
}

function commonAround(before: string, otherBefore: string, after: string, otherAfter: string): number {
  let common = 0;
  for (let n = 1; n <= before.length && before.at(-n) === otherBefore.at(-n); n++) common++;
  for (let n = 0; n < after.length && after[n] === otherAfter[n]; n++) common++;
  return common;
}
