import { spelledOut } from '../abbreviations';
import { commonCharacters } from '../match/common-characters';
import type { Said } from '../task-says';
import { amountsIn, bare, type Amount } from './amounts';
import { BOUND, commonEnd, commonWords, isNamedAs, isNamedShort, ONLY, wordsOf } from './bound-words';

/** A figure of the clause that the task gives otherwise, or (`null`) not at all. */
interface FigureDifference {
  readonly report: Amount;
  readonly table: Amount | null;
  /** As written; where the figures are the same, with the words that make the difference (增长 / 下降). */
  readonly written: { readonly report: string; readonly table: string };
  /** What of the task says so. */
  readonly said: Said;
}

/** A figure as well bound as another, or nearly, may be the one that is meant. */
const NEARLY = 1;

/** A figure of the table, and where it stands. */
interface Theirs {
  readonly one: Amount;
  readonly said: Said;
}

/**
 * Figures of a clause that the table gives otherwise for a task. Each is bound to the figure whose words are most like its
 * own, so that 2家 and 3家 that changed places are seen; more figures in the table are nobody's concern. What the task's
 * stages say is another question; a figure that stands there is not left out.
 */
export function figureDifferences(clause: string, says: readonly Said[]): FigureDifference[] {
  const own = amountsIn(clause).filter(({ weak }) => !weak);
  const [text] = says;
  if (own.length === 0 || !text) return [];
  const theirs = says.filter(({ of }) => of !== 'stage').flatMap((said) => amountsOf(said, text));
  const taken = new Map<Amount, Amount>();
  const open = own.filter((report) => {
    const equal = equalTo(report, own, theirs);
    if (equal) taken.set(equal.one, report);
    return !equal || isOpposite(report, equal.one);
  });
  const found: FigureDifference[] = [];
  for (const report of open) {
    const other =
      opposite(report, taken) ?? otherwise(report, own, theirs, taken) ?? otherMeasure(report, theirs, taken);
    if (other && !isDifferent(report, other)) taken.set(other, report);
    else if (other) {
      taken.set(other, report);
      const said = theirs.find(({ one }) => one === other)?.said ?? text;
      const isSame = sameValue(report, other);
      const words = (text: string, one: Amount): string => (isSame ? qualified(text, one) : one.written);
      const written = { report: words(clause, report), table: words(said.text, other) };
      found.push({ report, table: other, said, written });
    } else if (!standsIn(report, says) && isLeftOut(clause, text.text, report))
      found.push({ report, table: null, said: text, written: { report: report.written, table: '' } });
  }
  return found;
}

/** The figures of something said; a cell that begins with its figure counts what the task's text names. */
function amountsOf(said: Said, { text }: Said): Theirs[] {
  const bare = said.of === 'goal' && BARE.test(said.text);
  if (!bare) return amountsIn(said.text).map((one) => ({ one, said }));
  const offset = text.length;
  return amountsIn(text + said.text)
    .filter(({ start }) => start >= offset)
    .map((one) => ({ one: { ...one, start: one.start - offset, end: one.end - offset }, said }));
}

const BARE = /^(?:不低于|不少于|不超过|至少|超过|达到|控制在|力争|完成|实现|新增|共|约|达)?\s*\d/;

/** The figure of the same value whose words are as like as any other's, or nearly. */
function equalTo(report: Amount, own: readonly Amount[], theirs: readonly Theirs[]): Theirs | undefined {
  const comparable = theirs
    .filter(({ one }) => one.measure === report.measure && comparableWith(report, one))
    .map((both) => ({ both, common: commonWords(report, both.one) }))
    .sort((a, b) => b.common - a.common);
  const most = comparable[0]?.common ?? 0;
  const least = Math.min(most - NEARLY, most * 0.75);
  // 文物建筑4处、漫游线路5条 against 文物建筑5处: what has no word in common with a figure is not it where another has.
  const isOthers = ({ one }: Theirs, common: number): boolean =>
    (common < ONLY &&
      own.some(
        (other) =>
          other !== report && other.measure === one.measure && commonWords(other, one) >= BOUND + common,
      )) ||
    isNamedApart(report, one, own, comparable);
  const equal = comparable.filter(
    ({ both, common }) => sameValue(both.one, report) && common >= least && !isOthers(both, common),
  );
  return (equal.find(({ both }) => !isOpposite(report, both.one)) ?? equal[0])?.both;
}

/**
 * Whether the words of a figure name the thing of another figure of the clause to the end, and this one's thing is named so by
 * another figure of the table: 城镇…7.5%、农村…6% that changed places.
 */
function isNamedApart(
  report: Amount,
  one: Amount,
  own: readonly Amount[],
  comparable: readonly { readonly both: Theirs }[],
): boolean {
  return (
    !isNamedAs(report, one) &&
    own.some((other) => isNamedAs(other, one)) &&
    comparable.some(({ both }) => isNamedAs(report, both.one))
  );
}

/** Growth and decline are compared with themselves; a share may be meant for either. */
function comparableWith(a: Amount, b: Amount): boolean {
  if (a.comparison === b.comparison) return true;
  return a.measure === '%' && (a.comparison === 'ratio' || b.comparison === 'ratio');
}

/** Another amount, or the same of another measure, or meant the other way. */
function isDifferent(a: Amount, b: Amount): boolean {
  const turned = a.comparison !== b.comparison && a.comparison !== 'ratio' && b.comparison !== 'ratio';
  return !sameValue(a, b) || a.measure !== b.measure || turned || isOpposite(a, b);
}

/** 不低于33亿元 and 不超过33亿元, 300户 and 300人 are no less different than 33 and 30. */
function isOpposite(a: Amount, b: Amount): boolean {
  const isOfOthers = a.counts && b.counts && a.counts !== b.counts;
  // 为2200名老人安装手环 and 手环2200只 count two things; 安置居民300户 and 安置居民300人 one.
  if (isOfOthers && commonEnd(wordsOf(a).before, wordsOf(b).before) >= BOUND) return true;
  return (
    (a.bound === 'at-least' && b.bound === 'at-most') || (a.bound === 'at-most' && b.bound === 'at-least')
  );
}

function opposite(report: Amount, taken: ReadonlyMap<Amount, Amount>): Amount | undefined {
  return [...taken].find(([, own]) => own === report)?.[0];
}

/** The figure of the same thing: growth for a decline too, for then the direction is what differs. */
function otherwise(
  report: Amount,
  own: readonly Amount[],
  theirs: readonly Theirs[],
  taken: ReadonlyMap<Amount, Amount>,
): Amount | undefined {
  const comparable = theirs
    .filter(({ one }) => one.measure === report.measure && !one.weak)
    .map(({ one }) => ({ one, common: commonWords(report, one), same: comparableWith(report, one) }))
    .sort((a, b) => Number(b.same) - Number(a.same) || b.common - a.common);
  const [best] = comparable;
  const alone =
    comparable.length === 1 && own.filter(({ measure }) => measure === report.measure).length === 1;
  if (best && !taken.has(best.one) && best.common >= leastOf(report, alone)) return best.one;
  return followsEqual(report, own, theirs, taken) ?? inSameStatement(report, own, theirs, taken);
}

/** Of lengths, areas and money the only two are of one thing (维修公路8公里 / 总长度8公里); of things that are counted hardly. */
function leastOf({ measure }: Amount, alone: boolean): number {
  if (!alone || measure === '个月') return BOUND;
  return measure === '个' || measure === '%' ? ONLY : 0;
}

/** 14个小区、9600户: the figure that stands right behind the same figure in both, in the same measure word. */
function followsEqual(
  report: Amount,
  own: readonly Amount[],
  theirs: readonly Theirs[],
  taken: ReadonlyMap<Amount, Amount>,
): Amount | undefined {
  const before = own[own.indexOf(report) - 1];
  const at = theirs.findIndex(({ one }) => before !== undefined && taken.get(one) === before);
  const [here, next] = [theirs[at], theirs[at + 1]];
  if (!here || !next || next.said !== here.said || taken.has(next.one) || next.one.weak) return undefined;
  return measureWord(next.one) === measureWord(report) && comparableWith(report, next.one)
    ? next.one
    : undefined;
}

/**
 * 为5万名老年人免费体检 and 老年人免费体检50000人: the only figure of its measure word in statements that say the same, in
 * whatever order.
 */
function inSameStatement(
  report: Amount,
  own: readonly Amount[],
  theirs: readonly Theirs[],
  taken: ReadonlyMap<Amount, Amount>,
): Amount | undefined {
  const word = measureWord(report);
  if (own.some((one) => one !== report && one.statement === report.statement && measureWord(one) === word))
    return undefined;
  const [only, another] = theirs.filter(
    ({ one }) =>
      !taken.has(one) &&
      !one.weak &&
      one.measure === report.measure &&
      saysSame(report.statement, one.statement),
  );
  return only && !another ? only.one : undefined;
}

const SAYS_SAME = 0.7;

function saysSame(one: string, other: string): boolean {
  const [a, b] = [spelledOut(one), spelledOut(other)];
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && commonCharacters(a, b) >= shorter * SAYS_SAME;
}

function measureWord({ written }: Amount): string {
  return written.replace(/^[\d.,\s万亿千百十]+/, '');
}

/** 1000万美元 and 1000万元, 10% and 10个百分点: the same number of something else. */
function otherMeasure(
  report: Amount,
  theirs: readonly Theirs[],
  taken: ReadonlyMap<Amount, Amount>,
): Amount | undefined {
  const number = numberOf(report);
  return theirs.find(
    ({ one }) =>
      one.measure !== report.measure &&
      !taken.has(one) &&
      !one.weak &&
      numberOf(one) === number &&
      (commonWords(report, one) >= BOUND || isNamedShort(report, one)),
  )?.one;
}

function numberOf({ written }: Amount): string {
  return /^[\d.,]*/.exec(written)?.[0] ?? '';
}

const QUALIFIES =
  /(?:不低于|不少于|不高于|不超过|控制在|至少|超过|突破|高于|低于|达到|降至|增长|增加|提高|提升|上升|增速|增幅|涨幅|下降|降低|减少|压减|压缩|缩短|降幅)+$/;
const LIMITS = /^(?:以上|以内|以下|左右)/;

/** A figure with the words that say which way it is meant. */
function qualified(text: string, { start, end, written }: Amount): string {
  const before = QUALIFIES.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  return before + written + (LIMITS.exec(text.slice(end, end + 4))?.[0] ?? '');
}

/** Percent that a fraction may be rounded by: 三分之一 is 33%. */
const ROUND = 0.5;

/** Whether two amounts are the same, rounded as people round. */
export function sameValue(a: Amount, b: Amount): boolean {
  const apart = a.rough || b.rough ? ROUND : 0;
  const near = (one: number, other: number): boolean =>
    Math.abs(one - other) <= Math.max(apart, Math.abs(other) * 1e-9);
  return near(a.value, b.value) && near(a.upTo, b.upTo);
}

function standsIn(report: Amount, says: readonly Said[]): boolean {
  return says.some(({ text }) =>
    amountsIn(text).some((one) => one.measure === report.measure && sameValue(one, report)),
  );
}

/** The words around a figure stand in the task, and nothing where the figure was. */
function isLeftOut(clause: string, task: string, { before, after, start, measure }: Amount): boolean {
  const words = before.slice(-6) + after.slice(0, 6);
  // 三年行动: how long something takes is no goal.
  if (words.length < 6 || measure === '个月' || /[.第]$/.test(clause.slice(0, start))) return false;
  return bare(task.replace(/[（）]/g, '')).includes(words) && before.length >= 4;
}
