import { toHalfWidth } from '../texts/width';

/** The ways of numbering items in a cell. To teach another, add it here. */
export type MarkStyle =
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

const CHINESE = '一二三四五六七八九十';
const chinese = (text: string): number => {
  if (text.length === 1) return CHINESE.indexOf(text) + 1;
  const [first = '', second = ''] = text;
  if (first === '十') return 10 + CHINESE.indexOf(second) + 1;
  if (second === '十')
    return (CHINESE.indexOf(first) + 1) * 10 + (text[2] ? CHINESE.indexOf(text[2]) + 1 : 0);
  return 0;
};

/**
 * Where an item may begin: at a line's start, or after a sentence's end. One sticky pattern a style; the text was made
 * half-width first (same length), so `（３）` and `(3)` are one.
 */
const STYLES: readonly { style: MarkStyle; pattern: RegExp; value: (match: RegExpExecArray) => number }[] = [
  { style: 'parentheses', pattern: /\(\s*(\d{1,3})\s*\)\s*[、.]?[^\S\n]*/y, value: (m) => Number(m[1]) },
  { style: 'parentheses', pattern: /(\d{1,2})\)\s*/y, value: (m) => Number(m[1]) },
  // ⑴ and ⒈ are characters of their own.
  { style: 'parentheses', pattern: /([⑴-⒇])[^\S\n]*/y, value: (m) => (m[1] ?? '⑴').charCodeAt(0) - 0x2473 },
  { style: 'point', pattern: /([⒈-⒛])[^\S\n]*/y, value: (m) => (m[1] ?? '⒈').charCodeAt(0) - 0x2487 },
  {
    style: 'circled',
    pattern: /([①-⑳])[^\S\n]*[、.]?[^\S\n]*/y,
    value: (m) => (m[1] ?? '①').charCodeAt(0) - 0x245f,
  },
  // `1.5亿元` and `12.31` are no marks; `1.2024年…` and `1.3月底前…` begin with one.
  {
    style: 'point',
    pattern: /(\d{1,2})(?:[.．](?:(?!\d)|(?=\d{4}年|\d{1,2}\s*(?:[-—~至]\s*\d{1,2}\s*)?月))|、)[^\S\n]*/y,
    value: (m) => Number(m[1]),
  },
  {
    style: 'chinese-parentheses',
    pattern: /\(\s*([一二三四五六七八九十]{1,3})\s*\)[^\S\n]*/y,
    value: (m) => chinese(m[1] ?? ''),
  },
  {
    style: 'chinese-point',
    pattern: /([一二三四五六七八九十]{1,3})、[^\S\n]*/y,
    value: (m) => chinese(m[1] ?? ''),
  },
  {
    style: 'ordinal',
    pattern: /([一二三四五六七八九十])是(?!否)[^\S\n]*/y,
    value: (m) => chinese(m[1] ?? ''),
  },
  { style: 'first', pattern: /第([一二三四五六七八九十]),[^\S\n]*/y, value: (m) => chinese(m[1] ?? '') },
];

/**
 * Every mark in the text, in order. At a line's start any value counts (so that two （2） are seen as such); inside a
 * line only what goes on with a series that has begun, since `按照（1）的要求` is no item.
 */
export function findMarks(text: string): Mark[] {
  const plain = toHalfWidth(text);
  const marks: Mark[] = [];
  const last = new Map<MarkStyle, number>();
  const starts = /(^|\n|[。;;,:!?、])(\s*)/g;
  for (let match = starts.exec(plain); match; match = starts.exec(plain)) {
    const start = match.index + match[0].length;
    const lineStart = match[1] === '' || match[1] === '\n' || (match[2] ?? '').includes('\n');
    const found = markAt(plain, start);
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
  if (mark.value !== 1) return false;
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
  for (const { style, pattern, value } of STYLES) {
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    if (!match) continue;
    const number = value(match);
    if (number <= 0) continue;
    return { style, value: number, written: match[0].trimEnd(), start, end: start + match[0].length };
  }
  return null;
}
