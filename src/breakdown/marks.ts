import { BRACKETED, HANZI_BRACKETED, HANZI_NUMBER, markValue, NO_FIGURE, ORDINAL } from '../texts/item-marks';
import { HANZI_NUMERALS } from '../texts/numerals';
import { toHalfWidth } from '../texts/width';

/** The ways of numbering items in a cell. To teach another, add it here. */
type MarkStyle =
  'parentheses' | 'point' | 'circled' | 'ordinal' | 'chinese-parentheses' | 'chinese-point' | 'first';

export interface Mark {
  readonly style: MarkStyle;
  readonly value: number;
  /** As written: `（3）`, `①`, `2.` */
  readonly written: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
  /** Offset after the mark and the white space that follows it. */
  readonly end: number;
}

/**
 * How items are numbered, and what may follow the mark. The text was made half-width first (same length), so `（３）` and
 * `(3)` are one.
 */
const STYLES = (
  [
    ['parentheses', BRACKETED, '[、.]?'],
    ['parentheses', '\\d{1,2}\\)', ''],
    ['parentheses', '[⑴-⒇]', ''],
    ['point', '[⒈-⒛]', ''],
    ['circled', '[①-⑳]', '[^\\S\\n]*[、.]?'],
    ['point', `\\d{1,2}(?:[.．]${NO_FIGURE}|、)`, ''],
    ['chinese-parentheses', HANZI_BRACKETED, ''],
    ['chinese-point', `${HANZI_NUMBER}、`, ''],
    ['ordinal', ORDINAL, ''],
    ['first', `第[${HANZI_NUMERALS}],`, ''],
  ] as const
).map(([style, mark, behind]): { style: MarkStyle; pattern: RegExp } => ({
  style,
  pattern: new RegExp(`${mark}${behind}[^\\S\\n]*`, 'y'),
}));

/** Where a mark may stand: at a line's start, behind a sign or a space; right behind a word one in a ring or in brackets. */
const STARTS = /(^|\n|[。;;,:!?、]|[^\S\n]|(?=[①-⑳⑴-⒇]|\(\d{1,2}\)(?![的中项条款所之])))(\s*)/g;
/** What a mark that is only spoken of stands behind: `按照（1）`, `见③`. */
const SPOKEN_OF = /[第见照据]/;

/**
 * Every mark in the text, in order. At a line's start any value counts (so that two （2） are seen as such); inside a
 * line only what goes on with a series that has begun.
 */
export function findMarks(text: string): Mark[] {
  const plain = toHalfWidth(text);
  const marks: Mark[] = [];
  const last = new Map<MarkStyle, number>();
  const starts = new RegExp(STARTS);
  for (let match = starts.exec(plain); match; match = starts.exec(plain)) {
    const start = match.index + match[0].length;
    const lineStart =
      (match[1] === '' && match.index === 0) || match[1] === '\n' || (match[2] ?? '').includes('\n');
    const isSpokenOf = match[0] === '' && SPOKEN_OF.test(plain.charAt(start - 1));
    const found = isSpokenOf ? null : markAt(plain, start);
    const mark = found && !isMonthList(plain, found, last) ? found : null;
    if (mark && (lineStart || continues(mark, last, match[1] ?? ''))) {
      marks.push({ ...mark, written: text.slice(start, start + mark.written.length) });
      last.set(mark.style, mark.value);
      // The item's own text may begin with a deeper mark: （1）①…
      starts.lastIndex = mark.end;
      const nested = markAt(plain, mark.end);
      if (nested && nested.style !== mark.style && nested.value === 1 && nested.style !== 'point') {
        marks.push({ ...nested, written: text.slice(mark.end, mark.end + nested.written.length) });
        last.set(nested.style, 1);
        starts.lastIndex = nested.end;
      }
    } else if (match[0] === '') starts.lastIndex++;
  }
  return marks;
}

const MONTHS = /\d{1,2}(?:、\d{1,2}){1,11}月/y;
const SECOND = /(?:^|\n)[^\S\n]*2[、.．]/;

/** `3、6、9、12月各一次` begins with months; `1、3月底前…` with a number, as does what goes on counting. */
function isMonthList(
  plain: string,
  { style, value, start }: Mark,
  last: ReadonlyMap<MarkStyle, number>,
): boolean {
  if (style !== 'point') return false;
  MONTHS.lastIndex = start;
  const list = MONTHS.exec(plain)?.[0];
  if (list === undefined) return false;
  if (value !== 1) return last.get(style) !== value - 1;
  return list.split('、').length > 2 && !SECOND.test(plain);
}

function continues(mark: Mark, last: ReadonlyMap<MarkStyle, number>, before: string): boolean {
  const previous = last.get(mark.style);
  if (previous !== undefined) {
    // Behind a sentence's end a mark that nothing else looks like may also be a slip: two ②, ③ left out.
    const slip = mark.value === previous || mark.value === previous + 2;
    if (slip && isUnmistakable(mark)) return before === '。' || before === ';';
    return mark.value === previous + 1 && before !== '、' && (before !== ',' || isWord(mark));
  }
  if (mark.value !== 1 || before.trim() === '') return false;
  // 一是…二是… inside a numbered item is its prose; where nothing else is numbered, it is the numbering.
  if (isWord(mark)) return last.size === 0;
  // A series that begins inside a line does so after a colon; `1、` there is more often a quantity.
  return before === ':' && (mark.style === 'parentheses' || mark.style === 'circled');
}

function isUnmistakable({ style }: Mark): boolean {
  return style === 'parentheses' || style === 'circled';
}

function isWord({ style }: Mark): boolean {
  return style === 'ordinal' || style === 'first';
}

function markAt(plain: string, start: number): Mark | null {
  for (const { style, pattern } of STYLES) {
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    if (!match) continue;
    const value = markValue(match[0]);
    if (value <= 0) continue;
    return { style, value, written: match[0].trimEnd(), start, end: start + match[0].length };
  }
  return null;
}
