import { blank } from '../../quantities/blank';
import { canonicalUnit, scaled } from '../../quantities/measuring-units';
import { toHalfWidth } from '../../texts/width';
import { figuresWritten, numberWritten } from '../figures';
import { withoutItemMark } from '../item-mark';
import type { CircularParagraph } from '../model';
import { ABOUT_AFTER, ABOUT_BEFORE } from '../vocabulary';
import { namesRespectively } from './respectively';
import { type Rough, roughWritten } from './rough';

/** A figure as one term of an equation. */
export interface Term {
  readonly paragraph: number;
  /** 0-based, of its paragraph. */
  readonly sentence: number;
  /** In single units; of a share, per cent. */
  readonly value: number;
  /** Half a unit of the last digit written, where decimals were; 0 else. */
  readonly slack: number;
  /** A unit of the last digit written. */
  readonly step: number;
  readonly unit: string;
  readonly written: string;
  readonly decimals: number;
  /** Words from the mark or figure before it, and up to the next mark or figure; half-width. */
  readonly before: string;
  readonly after: string;
  /** Everything since the figure before it in its sentence: `其中最快的是县人社局，平均用时`. */
  readonly run: string;
  /** Of `甲镇、乙镇分别完成3项、5项` the name that it stands for; '' of all others. */
  readonly whose: string;
  /** Not 约, not 以上. */
  readonly exact: boolean;
  /** Whether it stands in brackets. */
  readonly bracketed: boolean;
  /** Its place in the sentence's skeleton. */
  readonly at: number;
}

/** A sentence whose figures stand as one character each, so that its wording can be looked at as a whole. */
export interface Skeleton {
  readonly text: string;
  /** Its paragraph up to its end, half-width: what times it is about. */
  readonly context: string;
  /** By `MARK_FROM` + n. */
  readonly terms: readonly Term[];
  /** Figures at the end of a quotation (`“外贸进出口突破80亿元”`): what a task that is called so has for its goal. Their text is no mark. */
  readonly goals: readonly Term[];
}

/** What a figure is in a skeleton: the nth of its sentence is the nth character of this range. */
const MARK_FROM = 0xe000;
/** No sentence of a circular has as many figures; what is longer is read in pieces, so that cost stays linear. */
const MOST = 60;
/** For patterns over skeletons. */
export const FIGURE = '[\\uE000-\\uEFFF]';

/** The term that a character of a skeleton stands for. */
export function termOf({ terms }: Skeleton, char: string | undefined): Term | undefined {
  return char === undefined || char === '' ? undefined : terms[char.charCodeAt(0) - MARK_FROM];
}

/** The sentences of a paragraph that hold figures, in order. Linear. */
export function skeletonsOf({ number: paragraph, text }: CircularParagraph): Skeleton[] {
  const shown = withoutItemMark(toHalfWidth(text));
  const found = writtenIn(withoutItemMark(blank(text).figures));
  const quoted = quotedIn(text);
  const skeletons: Skeleton[] = [];
  let n = 0;
  let from = 0;
  let sentence = 0;
  while (from < shown.length) {
    const whole = endOf(shown, from);
    const end = Math.min(whole, found[n + MOST]?.index ?? whole);
    let words = '';
    let at = from;
    const own: { match: Written; at: number }[] = [];
    const ownGoals: typeof own = [];
    const goalsUpTo = (next: number): void => {
      for (const match of quoted)
        if (match.index >= at && match.index < next)
          ownGoals.push({ match, at: words.length + match.index - at });
    };
    for (; n < found.length; n++) {
      const match = found[n];
      if (!match || match.index >= end) break;
      goalsUpTo(match.index);
      words += shown.slice(at, match.index);
      own.push({ match, at: words.length });
      words += String.fromCharCode(MARK_FROM + own.length - 1);
      at = match.index + match.written.length;
    }
    goalsUpTo(end);
    words += shown.slice(at, end);
    const names = namesRespectively(words);
    const termsOf = (some: typeof own): Term[] =>
      some.map((one) => termAt(one, words, text, { paragraph, sentence, whose: names.get(one.at) ?? '' }));
    const terms = termsOf(own);
    if (terms.length > 0)
      skeletons.push({ text: words, context: shown.slice(0, end), terms, goals: termsOf(ownGoals) });
    from = end === whole ? end + 1 : end;
    sentence++;
  }
  return skeletons;
}

/** A figure where it is written: with a unit of tables, or as no table would have it. */
type Written = Rough | Plain;

interface Plain {
  readonly index: number;
  readonly written: string;
  readonly unit: string;
  readonly digits: string;
  readonly multiplier: string | undefined;
}

/** @param from where the text of the match begins in the paragraph */
function plainFigure(
  { index, 0: written, 1: digits = '', 2: multiplier, 3: unit = '' }: RegExpExecArray,
  from = 0,
): Plain {
  return {
    index: from + index,
    written,
    unit: canonicalUnit(unit),
    digits: numberWritten(digits),
    multiplier,
  };
}

/** In order; none within another. */
function writtenIn(plain: string): Written[] {
  const figures = figuresWritten(plain).map((one) => plainFigure(one));
  const rough = roughWritten(plain);
  if (rough.length === 0) return figures;
  const isApart = ({ index }: Rough): boolean =>
    !figures.some((one) => index >= one.index && index < one.index + one.written.length);
  return [...figures, ...rough.filter(isApart)].sort((a, b) => a.index - b.index);
}

const QUOTATION = /“([^“”\n]{2,60})”/g;
const ENDS_QUOTATION = /^(?:个|名)?[\u4e00-\u9fff]{0,3}$/;

/** The figures that quotations end with, but for a word or so: `“新增学位3000个”`, `“规上工业增加值增长9%以上”`. */
function quotedIn(text: string): Plain[] {
  if (!text.includes('“')) return [];
  const { words } = blank(text);
  return [...text.matchAll(QUOTATION)].flatMap(({ index, 1: inside = '' }) => {
    const own = withoutItemMark(words).slice(index + 1, index + 1 + inside.length);
    const last = figuresWritten(own).at(-1);
    if (!last || !/[\u4e00-\u9fff]{2}$/.test(own.slice(0, last.index))) return [];
    if (!ENDS_QUOTATION.test(own.slice(last.index + last[0].length))) return [];
    return [plainFigure(last, index + 1)];
  });
}

const LONGEST = 30;
const WORDS_BEFORE = new RegExp(`[^,;:()、${FIGURE.slice(1)}*$`);
const LONGEST_RUN = 60;
const RUN_BEFORE = new RegExp(`[^${FIGURE.slice(1)}*$`);
const WORDS_AFTER = new RegExp(`^[^,;:()、${FIGURE.slice(1)}*`);

function termAt(
  { match, at }: { readonly match: Written; readonly at: number },
  skeleton: string,
  text: string,
  place: { readonly paragraph: number; readonly sentence: number; readonly whose: string },
): Term {
  const { index, written, unit } = match;
  const before = WORDS_BEFORE.exec(skeleton.slice(Math.max(0, at - LONGEST), at))?.[0] ?? '';
  const after = WORDS_AFTER.exec(skeleton.slice(at + 1, at + 1 + LONGEST))?.[0] ?? '';
  return {
    ...place,
    ...sizeOf(match),
    unit,
    written: text.slice(index, index + written.length),
    before,
    after,
    run: RUN_BEFORE.exec(skeleton.slice(Math.max(0, at - LONGEST_RUN), at))?.[0] ?? '',
    bracketed: isOpen(skeleton, at),
    // How far words stretch a rough figure is known.
    exact: 'least' in match || (!ABOUT_BEFORE.test(before) && !ABOUT_AFTER.test(after)),
    at,
  };
}

function sizeOf(match: Written): Pick<Term, 'value' | 'slack' | 'step' | 'decimals'> {
  if ('least' in match) {
    const slack = (match.most - match.least) / 2;
    return { value: match.least + slack, slack, step: 2 * slack, decimals: match.decimals };
  }
  const { digits, multiplier } = match;
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const step = scaled('1', multiplier) / 10 ** decimals;
  return { value: scaled(digits, multiplier), slack: decimals === 0 ? 0 : step / 2, step, decimals };
}

/** Whether the last bracket before a place was opened. */
function isOpen(skeleton: string, at: number): boolean {
  const near = skeleton.slice(Math.max(0, at - LONGEST_BRACKET), at);
  return near.lastIndexOf('(') > near.lastIndexOf(')');
}

const LONGEST_BRACKET = 80;

const ENDS = /[。!?\n]/g;

function endOf(text: string, from: number): number {
  ENDS.lastIndex = from;
  return ENDS.exec(text)?.index ?? text.length;
}
