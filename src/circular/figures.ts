import { BLANK, blank } from '../quantities/blank';
import { canonicalUnit, MULTIPLIER_PATTERN, scaled, UNIT_PATTERN } from '../quantities/measuring-units';
import { after, notAfter } from '../texts/after';
import { HANZI_COUNTING, HUNDREDS, readCount, SEVERAL } from '../texts/numerals';
import { toHalfWidth } from '../texts/width';
import { timesOf } from './each';
import { withoutItemMark } from './item-mark';
import { ABOUT_AFTER, ABOUT_BEFORE, CHANGE, stateOf } from './vocabulary';

/** A figure of a sentence, with the words around it. */
export interface Figure {
  readonly kind: 'count' | 'share';
  /** In single units; of a share, per cent; of what several have each (`各2项`), of all of them together. */
  readonly value: number;
  /** How many have it each; 1 for all others. */
  readonly times: number;
  /** Half a unit of the last digit written: what rounding may have taken. 0 for a plain count. */
  readonly slack: number;
  /** Decimals as written. */
  readonly decimals: number;
  /** One name per measure, 项, 件, 家, 元 …; % for a share. */
  readonly unit: string;
  /** Figure, multiplier and unit as written. */
  readonly written: string;
  /** UTF-16 offsets into the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Words from the mark before it, or the figure before it, and up to the mark behind it; half-width. */
  readonly before: string;
  readonly after: string;
  /** Marks and words without figures between the figure before it (or the sentence's beginning) and `before`. */
  readonly lead: string;
  /** The mark right before its own words; '' at the beginning of a sentence or behind another figure. */
  readonly mark: string;
  /** 0-based number of its sentence in the paragraph, and of its part between ； in that. */
  readonly sentence: number;
  readonly part: number;
  /** How deep in brackets it stands. */
  readonly depth: number;
  /** How much somebody has at least or at most: `逾期3项及以上的有…` counts nothing. */
  readonly threshold: boolean;
  /** What is said to be so of all of it, right behind it: `教育局5件，全部化解`; '' where nothing is. */
  readonly wholly: string;
  /** A single figure that means just that: no range, no 约, no difference from another time. */
  readonly exact: boolean;
}

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?';
const FIGURE = notAfter(
  /[\d.A-Za-z/]/,
  new RegExp(
    `(${NUMBER})\\s{0,2}(${MULTIPLIER_PATTERN})?\\s{0,2}(个?百分点|期次|项次|件次|批次|场次|条次|户次|段(?!落)|封|分(?=[居排位列名高低、)提升降下增减较比差])|${UNIT_PATTERN})`,
    'gi',
  ),
);
/** Counts in words, of things only: `十二项`, `三十五个`, not 第二项 and 每两件. Groups as of `FIGURE`. */
const IN_WORDS = notAfter(
  new RegExp(`[第每各某这那同另任逐前${HANZI_COUNTING}百千万几数余多]`),
  new RegExp(`(${HUNDREDS}|${SEVERAL}|一)()([项件家条处起宗户]|个(?![月百体人]))`, 'g'),
);
/** `一项` mostly is no count: it is behind a word that says what became of it. */
const BEFORE_ONE = /(?:完成|办结|启动|滞后|逾期|推进|落实|整改|开工|类|局)$/;
/** How long something takes is no figure that adds up. */
const LENGTHS = /^(?:天|日|人天|小时|分钟|岁|个?工作日|度|周)$/;
const RANGE_BEFORE = /\d(?:\.\d+)?%?\s*[-—–~～至到]\s*$/;
/** When the figures were taken: the same for all of them. */
const AS_OF_ANYWHERE =
  /截[至止]到?(?:目前|当前|今|[^,;。!?]{0,14}?日|[^,;。!?]{0,10}?(?:底|末)|[^,;。!?]{0,10}?(?:月份?|季度))(?:止|为止|的?统计)?/;
const AS_OF = after(
  /^$|[,。;]/,
  new RegExp(
    `${AS_OF_ANYWHERE.source}|(?:截[至止]|[至到])到?(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底|末)`,
    'g',
  ),
  AS_OF_ANYWHERE,
);
const WHOLLY = /^,(?:均|已|都)*全部(?:已|得到)?([^,;:。、()\d]{2,4})(?=[,;。]|$)/;
/** `新建5.2万亩、改造提升3.4万亩`: a kind of works, and nothing that became more. */
const WORKS = /(?:改造|整治|更新|品质|巩固|优化)提升$/;
const THRESHOLD = /^(?:\(含\))?(?:及|或)?以[上下内](?:的|[^,;:。、()]{0,6}的)/;
/** `化解率为100%的街道有2个`: a share that tells which are meant. */
const CONDITION =
  /^的(?:[^,;:。、()\d]{0,8}(?:单位|部门|街道|乡镇|镇街|镇|乡|村|社区|县|区|市|企业|项目|任务|事项)|(?:有|共|为)?\s*\d|有)/;
export const ENDS_SENTENCE = /[。!?\n]/;
const MARK = /[,;:()、]/;

/** Figures with their units in a blanked text, lengths of time too: number, multiplier and unit as written. In order; linear. */
export function figuresWritten(plain: string): RegExpExecArray[] {
  return [...[...plain.matchAll(FIGURE)].map((one) => inPoints(one, plain)), ...countsInWords(plain)]
    .filter(({ 3: unit = '' }) => unit !== '')
    .sort((a, b) => a.index - b.index);
}

const POINTS_FOLLOW = /^[、和与]\d{1,3}(?:\.\d{1,2})?个百分点/;
/** As many characters as that takes. */
const POINTS_LENGTH = 12;

/** `分别低13.8个、17.0个百分点`: the first is in points as well. */
function inPoints(match: RegExpExecArray, plain: string): RegExpExecArray {
  const end = match.index + match[0].length;
  if (match[3] === '个' && POINTS_FOLLOW.test(plain.slice(end, end + POINTS_LENGTH))) match[3] = '百分点';
  return match;
}

/** A number as written in digits or in words. */
export function numberWritten(digits: string): string {
  return /^\d/.test(digits) ? digits : String(readCount(digits) ?? 0);
}

/** `登记信访事项2416件次，其中网上信访1494件`: letters are counted in both. */
const OF_LETTERS: Readonly<Record<string, string>> = { 件次: '件' };

/** Every figure with a unit in a paragraph, in order. Linear. */
export function figuresOf(text: string): Figure[] {
  const plain = withoutItemMark(blank(text).figures);
  const shown = withoutItemMark(toHalfWidth(text)).replace(AS_OF, (words) => BLANK.repeat(words.length));
  const matches = figuresWritten(plain).filter(({ 3: unit = '' }) => !LENGTHS.test(unit));
  const found: Figure[] = [];
  let at = 0;
  let changes = false;
  const state = { sentence: 0, part: 0, depth: 0 };
  matches.forEach((match, n) => {
    const [written, digits = '', multiplier, unitWritten = ''] = match;
    const number = numberWritten(digits);
    const start = match.index;
    const end = start + written.length;
    let from = at;
    let mark = '';
    let lead = '';
    let unclear = false;
    for (let here = at; here < start; here++) {
      const char = plain[here] ?? '';
      if (ENDS_SENTENCE.test(char)) {
        state.sentence++;
        state.part = 0;
        state.depth = 0;
        from = here + 1;
        mark = '';
        lead = '';
      } else if (MARK.test(char)) {
        if (char === ';') state.part++;
        if (char === '(') state.depth++;
        if (char === ')') state.depth = Math.max(0, state.depth - 1);
        lead += shown.slice(from, here) + char;
        from = here + 1;
        mark = char;
      }
    }
    const next = matches[n + 1]?.index ?? plain.length;
    let stop = end;
    while (stop < next && !MARK.test(plain[stop] ?? '') && !ENDS_SENTENCE.test(plain[stop] ?? '')) stop++;
    const words = shown.slice(from, start).trim();
    const before = words === '' && mark === ')' ? beforeBracket(shown, from - 1) : words;
    if (mark === '、') unclear = bothStates(lead, before);
    const joined = stop === next && next < plain.length ? tailEnd(plain.slice(end, stop)) : stop - end;
    const after = shown.slice(end, end + joined) || behindBracket(plain, end, next);
    const measure = canonicalUnit(unitWritten);
    const unit = OF_LETTERS[measure] ?? measure;
    const decimals = /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
    const previous = found.at(-1);
    const times = timesOf(lead, before, previous?.sentence === state.sentence ? previous : null);
    const value = scaled(number, multiplier) * (times ?? 1);
    // 15万亩 is a figure that was set; 12.3万亩 was rounded.
    const step = decimals === 0 ? 0 : scaled('1', multiplier) / 10 ** decimals;
    // `分别下降14.8%、8.3%、20.0%`: bare behind a change, it is one too.
    const goesOn: boolean = changes && mark === '、' && words === '' && previous?.unit === unit;
    const isChange = goesOn || CHANGE.test(before.replace(WORKS, '')) || unit === '百分点';
    changes = isChange;
    const behind = plain.slice(end, end + 14);
    const isRange = RANGE_BEFORE.test(plain.slice(Math.max(0, start - 12), start));
    found.push({
      kind: unit === '%' ? 'share' : 'count',
      value,
      times: times ?? 1,
      slack: unit === '%' ? 0 : step / 2,
      decimals,
      unit,
      written: text.slice(start, end),
      start,
      end,
      before,
      after: after.trim(),
      lead,
      mark,
      ...state,
      threshold: THRESHOLD.test(behind),
      wholly: WHOLLY.exec(behind)?.[1] ?? '',
      exact:
        !unclear &&
        times !== null &&
        !isChange &&
        !isRange &&
        !(unit === '%' && CONDITION.test(behind)) &&
        !ABOUT_BEFORE.test(before) &&
        !ABOUT_AFTER.test(plain.slice(end, end + 3)),
    });
    at = end + joined;
  });
  return found;
}

function countsInWords(plain: string): RegExpExecArray[] {
  return [...plain.matchAll(IN_WORDS)].filter(({ index, 0: written, 1: count = '', 3: unit = '' }) => {
    // `三项合计4620万元` counts no things.
    if (/^(?:合计|共计|总计|相加|共)/.test(plain.slice(index + written.length, index + written.length + 2)))
      return false;
    if (!/[项件]/.test(unit)) return /.十|十./.test(count);
    return count !== '一' || BEFORE_ONE.test(plain.slice(Math.max(0, index - 2), index));
  });
}

/** `1项（农村户厕改造）滞后`: what stands behind the bracket goes with the figure before it. */
function behindBracket(plain: string, end: number, next: number): string {
  const close = plain[end] === '(' ? plain.indexOf(')', end) : -1;
  if (close < 0 || close >= next) return '';
  return /^[^,;:()、。!?\n]{0,12}(?=[,;、。]|$)/.exec(plain.slice(close + 1, next))?.[0] ?? '';
}

/** `临近到期（30天内）8项`: what stands before the bracket is what is counted. @param close where it ends */
function beforeBracket(shown: string, close: number): string {
  const open = shown.lastIndexOf('(', close);
  const words = /[^,;:()、。!?\n]*$/.exec(shown.slice(Math.max(0, open - 30), Math.max(0, open)));
  return open < 0 ? '' : (words?.[0] ?? '').trim();
}

/** `30天内到期、尚未完成的8项`: both at once, or one and the other; nobody can tell. */
function bothStates(lead: string, before: string): boolean {
  const [, joined = ''] = /([^,;:()、。]*)、$/.exec(lead) ?? [];
  const [one, other] = [stateOf(joined), stateOf(before)];
  // `已完成整改、待验收的7个` await that, and are done.
  return one !== '' && other !== '' && one !== other && other !== 'awaiting';
}

/** Of the words between two figures without a mark, what belongs to the first: `222件建议提案中，`, `12项任务已完成5项`. */
const BELONGS =
  /^[^,;:()、。]*?(?:中|里)(?=.|$)|^(?:的)?(?:重点|主要|民生|督查|督办|阶段性)*(?:建议提案|建议|提案|指标|任务|事项|项目|实事|问题|单位|部门|工程|目标)+/;

function tailEnd(between: string): number {
  return BELONGS.exec(between)?.[0].length ?? 0;
}
