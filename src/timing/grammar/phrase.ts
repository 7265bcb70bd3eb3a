import type { Point, YearRef } from './points';
import { HANZI_COUNTING } from '../../texts/numerals';

/** What one phrase parser found: its points in the order written. */
export interface Term {
  readonly points: readonly Point[];
  /** Offset behind the phrase. */
  readonly end: number;
  /** `1-3月`: from the first to the last point. */
  readonly ranged: boolean;
}

/** One family of phrases. `year` is what was written right before `at`. */
export interface Family {
  readonly name: string;
  /** Characters that a phrase of the family can begin with. */
  readonly starts: string;
  readonly read: (text: string, at: number, year: YearRef | null) => Term | null;
}

/** Between the ends of a range. */
export const DASH = '(?:[-~－～—–―─〜]{1,2}|至|到)';
/** Between the members of a list. */
export const ALSO = '[、和及与]';

/** 底 and 末 as the end of a span, not as the beginning of another word (底数, 末端). Regex source. */
export const SPAN_END = '[底末](?![数册线层商色图端梢])';
/** 初 as the beginning of a span, not of another word (初步, 初中, 初夏). Regex source. */
export const SPAN_START = '初(?![步次审验稿评选中级始期检核设赛测筛定查试拟心诊复装夏秋冬春伏一二高])';
/** What 前 goes on to where it does not mean "before": 前期, 前往, 前置. For character classes. */
const BEFORE_GOES_ON = '后期往置沿端瞻提述言景列';
/** `前` as "before". Regex source. */
const BEFORE = `之前|以前|前(?![${BEFORE_GOES_ON}])`;
/** The same behind a bare figure, where `前10名` is no "before" either. Regex source. */
export const BEFORE_NO_RANK = `之前|以前|前(?![${BEFORE_GOES_ON}\\d${HANZI_COUNTING}])`;
/** `内` as "within", not 内部, 内容. Regex source. */
export const WITHIN = '内(?![部容涵控外河])';

const MARK = new RegExp(`前后|左右|${BEFORE}|以内|之内|${WITHIN}|为止|止(?![损])|期间`, 'y');

/** A sticky pattern, tried at one place only. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Tail {
  readonly end: number;
  readonly mark: string;
}

/** 前, 之前, 内 … or nothing. */
export function readMark(text: string, at: number): Tail {
  const mark = matchAt(MARK, text, at)?.[0] ?? '';
  return { end: at + mark.length, mark };
}

export const isBefore = (mark: string) => mark === '前' || mark === '之前' || mark === '以前';
