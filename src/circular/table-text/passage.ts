import { blank } from '../../quantities/blank';
import { canonicalUnit, scaled } from '../../quantities/measuring-units';
import { notAfter } from '../../texts/after';
import { toHalfWidth } from '../../texts/width';
import { figuresWritten, numberWritten } from '../figures';
import type { CircularParagraph } from '../model';
import type { Statement } from '../statements';
import type { KnownRow } from './known-table';

/** A part of a sentence between 。 or ；, with its figures. Offsets are into its text. */
export interface PlainPassage {
  readonly paragraph: number;
  /** Where it begins in its paragraph. */
  readonly from: number;
  /** Half-width. */
  readonly text: string;
  /** What its sentence says before it. */
  readonly before: string;
  readonly figures: readonly SaidFigure[];
}

export interface SaidFigure {
  /** In single units. */
  readonly value: number;
  readonly decimals: number;
  /** What one of its last decimal is worth. */
  readonly step: number;
  readonly unit: string;
  /** As it is written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** What its sentence says of it; `null` of scores and days, and of what no table is asked for. */
  readonly said: Statement | null;
}

/** With the rows of a table that it names, in order. */
export interface Passage extends PlainPassage {
  /** Itself without them. */
  readonly plain: PlainPassage;
  readonly mentions: readonly Mention[];
}

/** Where a passage names a row. */
export interface Mention {
  readonly row: KnownRow;
  readonly start: number;
  readonly end: number;
}

const ENDS = /[。;!?\n]/;
/** Scores and days are no figures to those who add up things; of a row they are. */
const SCORES_AND_DAYS = notAfter(
  /[\d.A-Za-z/第]/,
  /(\d{1,4}(?:\.\d{1,3})?)()(分(?![类别项局公开部工米钟析布管])|天(?!然))/g,
);

/** `两个镇街`: who is counted in words. */
const WHO_IN_WORDS = notAfter(
  /[第每各某这那另任逐前十百]/,
  /([两二三四五六七八九])(万)?([个家])(?=镇|乡|街道|单位|部门|村|社区|县|区|企业|项目)/g,
);

/** @param statements by the place in the paragraph where their figures begin */
export function passagesOf(
  { number, text }: CircularParagraph,
  statements: ReadonlyMap<number, Statement>,
): PlainPassage[] {
  const shown = toHalfWidth(text);
  const counted = figuresWritten(blank(text).figures);
  const others = [...shown.matchAll(SCORES_AND_DAYS), ...shown.matchAll(WHO_IN_WORDS)].filter(
    ({ index }) => !counted.some((one) => one.index === index),
  );
  const all = [...counted, ...others].sort((a, b) => a.index - b.index);
  const figures = all.map((match): SaidFigure => {
    const [written, digits = '', multiplier, unit = ''] = match;
    const own = numberWritten(digits);
    const decimals = /\.(\d+)/.exec(own)?.[1]?.length ?? 0;
    return {
      value: scaled(own, multiplier),
      decimals,
      step: decimals === 0 && multiplier === undefined ? 0 : scaled('1', multiplier) / 10 ** decimals,
      // `分别提高3.3个、2.2个百分点`.
      unit: unit === '个' && decimals > 0 ? '百分点' : canonicalUnit(unit),
      written: text.slice(match.index, match.index + written.length),
      start: match.index,
      end: match.index + written.length,
      said: statements.get(match.index) ?? null,
    };
  });
  const passages: PlainPassage[] = [];
  let from = 0;
  let sentence = 0;
  for (let at = 0; at <= shown.length; at++) {
    if (at < shown.length && !ENDS.test(shown[at] ?? '')) continue;
    const own = figures
      .filter(({ start, end }) => start >= from && end <= at)
      .map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    if (at > from)
      passages.push({
        paragraph: number,
        from,
        text: shown.slice(from, at),
        before: shown.slice(sentence, from),
        figures: own,
      });
    from = at + 1;
    if (shown[at] !== ';') sentence = from;
  }
  return passages;
}

/** The words of a part of a passage, each name of a row as a blank. */
export function withoutNames({ text, mentions }: Passage, from: number, to: number): string {
  let words = '';
  let at = from;
  for (const { start, end } of mentions) {
    if (end <= at || start >= to) continue;
    words += `${text.slice(at, Math.max(at, start))} `;
    at = Math.min(to, end);
  }
  return words + text.slice(at, to);
}
