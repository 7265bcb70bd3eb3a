import { remembered } from '../grid/remembered';
import { toHalfWidth } from '../texts/width';
import { isNoEntry } from './items';
import { findMarks } from './marks';
import { isStage } from './stage-line';

/** What no text ends in: pauses, colons, open brackets and quotes, words that call for another. */
const CANNOT_END = [
  /[,、:([{《〈「『【“‘<—]$/,
  /(?:^|[^目标])的$/,
  /(?:^|[^共总中缓温饱平祥随调柔谐])和$/,
  /(?:^|[^普涉顾触提推])及$/,
  /(?:^|[^参])与$/,
  /(?:^|[^存所潜现实内外好旨])在$/,
  /(?:^|[^合兼撤归裁])并$/,
  /[或第]$/,
];
/** What no text begins with: what closes or goes on, endings of words, what only stands behind a figure. */
const CANNOT_BEGIN = [
  /^[,.。;、:!?)\]}》〉」』】”’>%‰·—]/,
  /^的(?!士|确)/,
  /^等(?!级|待|候|额|高|距|效)/,
  /^(?:以上|以下|以内|左右|上下|不等|以及|并且)/,
  /^与(?!会|时)/,
  /^和(?!平|谐|睦|解|美)/,
  /^及(?!时|早|格)/,
  /^化(?!解|工|肥|妆|学|债|纤|粪|验|险)/,
  /^性(?!别|能|质|价)/,
  /^率(?!先|领|队)/,
  /^(?:者|们)/,
];
/** A figure and what it counts, on either side of the cut. */
const FIGURE_ENDS = /[\d.]$/;
const GOES_ON_FIGURE =
  /^(?:[\d.,]|[%‰]|[百千万亿]|多|余|个|家|户|名|人(?!才|民|社|大|居|工|力|防)|公里|米|亩|公顷|平方|立方|吨|元|项(?!目)|件|套|座|条|所|场|处|次|批|台|辆|张|年|月(?!度)|日(?!常)|天|小时)/;

const SENTENCE_ENDS = /[。;!?.)\]》】”’]$/;
/** How much of either side a word can reach over, well counted. */
const REACH = 8;
const HANZI = /[\u4e00-\u9fff]/;

let segmenter: Intl.Segmenter | null | undefined;

/** The platform's own dictionary of Chinese words; `null` where it has none. */
function words(text: string): string[] | null {
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return segmenter && [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Whether the end of one text and the beginning of the other are one word: `完成建` and `设任务`. */
function cutsWord(upper: string, lower: string): boolean {
  const [end, begin] = [upper.slice(-REACH), lower.slice(0, REACH)];
  if (!HANZI.test(end.slice(-1)) || !HANZI.test(begin.slice(0, 1)))
    return /[A-Za-z]$/.test(end) && /^[a-z]/.test(begin);
  // 引育企业1家 ends with what it counts.
  if (/\d.$/.test(end)) return false;
  let at = 0;
  const cut = words(end + begin)?.some((word) => {
    const from = at;
    at += word.length;
    return from < end.length && at > end.length;
  });
  // Words that are whole on their own side are not one by chance: 产业园 and 区财政局.
  return cut === true && words(end)?.at(-1)?.length === 1 && words(begin)?.[0]?.length === 1;
}

/** Whether the text is a line over what stands below it: `营商局：`, `【文明城方面】`, `一季度`. */
export function headsBelow(text: string): boolean {
  const line = toHalfWidth(text).trim();
  return /:$|^[【[][^【[]*[】\]]$/.test(line) || isStage(line);
}

/**
 * Whether a text goes on in the cell below: the upper cannot end there, or the lower cannot begin there. Two sentences
 * or measures in rows of their own are two, whatever their punctuation.
 */
export function goesOnBelow(upper: string, lower: string): boolean {
  if (isNoEntry(upper) || isNoEntry(lower)) return false;
  const [end, begin] = [upper.slice(-2 * REACH).trimEnd(), lower.trimStart().slice(0, 2 * REACH)];
  return cutBetween(`${end}\n${begin.replace(/\s*\n[^]*/, '')}`) === 1 || leavesOpen(upper, lower);
}

/** 1 where the texts on both sides of the line break are one, else 0. */
const cutBetween = remembered((both): number => {
  const [upper = '', lower = ''] = toHalfWidth(both).split(/\n(?=[^\n]*$)/);
  return isCut(upper, lower) ? 1 : 0;
});

function isCut(upper: string, lower: string): boolean {
  if (findMarks(lower)[0]?.start === 0) return false;
  if (headsBelow(upper) || CANNOT_END.some((pattern) => pattern.test(upper))) return true;
  if (CANNOT_BEGIN.some((pattern) => pattern.test(lower))) return true;
  if (FIGURE_ENDS.test(upper) && GOES_ON_FIGURE.test(lower)) return true;
  return !SENTENCE_ENDS.test(upper) && cutsWord(upper, lower);
}

/** A bracket that the upper opens and the lower closes. */
function leavesOpen(upper: string, lower: string): boolean {
  const half = toHalfWidth(upper);
  const closes = /^[^(]*\)/.test(toHalfWidth(lower));
  return closes && half.lastIndexOf('(') > half.lastIndexOf(')');
}
