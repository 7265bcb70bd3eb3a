import { after } from '../texts/after';
import { toHalfWidth } from '../texts/width';
import { isSpecific } from './specific';
import { figuresOf, type Figure } from './figures';
import type { Circular, CircularParagraph, CircularPlace } from './model';
import { nounsOf, scopeOf, stateOf, TAKEN_UP, verbOf, type FigureState, WHOLE_WORDS } from './vocabulary';
import { QUARTER } from '../texts/numerals';
import { HANZI_NUMBER } from '../texts/item-marks';

/** A figure with what it says: which things, in which state. */
export interface Statement extends Figure {
  readonly paragraph: number;
  readonly state: FigureState;
  /** What is counted; of a figure that does not say it, that of the figure before it. */
  readonly nouns: string;
  /** Which of the things are meant, by everything that its sentence and headings say; '' for all of them. */
  readonly scope: string;
  /** Of a state, the scope of the whole that its sentence names before it: 已整改29条 of 重大隐患36条. */
  readonly of: string;
  /** The whole that its paragraph names last before it, whatever it is the whole of; `null` where it names none. */
  readonly amid: number | null;
  /** The time that it is said of (前三季度, 累计, 去年), where that is not the circular's own; '' for that. */
  readonly when: string;
  /** Its own words, before and behind it. */
  readonly label: string;
  /** Everything between the count of its unit before it (or the beginning of its sentence) and it, figures too. */
  readonly run: string;
  /** Its part of the sentence between ； up to it, with the figures in it. */
  readonly clause: string;
  /** Words say that it is a whole: 共, 明确, 承办; or it says no state at all. */
  readonly whole: boolean;
  /** Behind 其中. */
  readonly nested: boolean;
  /** What was done, as a word: 完成 and 竣工 are two figures. */
  readonly verb: string;
  /** 其余, 剩余: what the others leave. */
  readonly remainder: boolean;
}

const OUTER = new RegExp(`^${HANZI_NUMBER}、`);
const HEADING = new RegExp(`^(?:${HANZI_NUMBER}、|[(（]${HANZI_NUMBER}[)）]|\\d{1,2}[.．、](?!\\d))\\s*`);
/** Headings that say nothing about which things are meant. */
const GENERIC_HEADING =
  /总体|基本|整体|今后|努力方向|意见|压实|强化|加强|加快|提高|严格|严肃|明确|狠抓|紧盯|突出|措施|调度|督导|考核|问责|整改|意识|下步|下一阶段|下阶段|存在|问题|不足|下一步|工作要求|要求|打算|安排|较好|较快|成效|做法|特点|单位|责任|未完成|清单|报送|办理|落实|督查|督办|推进|情况|进展|按时|及时|成绩|主要|有关|方面|和|与|的/g;
/** A chapter on what is wrong counts no problems. */
const SHORTCOMINGS = /(?:存在|主要|突出|有关)(?:的)?(?:主要|突出)?问题|问题(?:和|与|及)不足/g;
/** `六、建议` proposes, and counts no proposals. */
const ADVICE = /^(?:工作|有关|几点|意见|下步|整改|对策)?(?:和|与)?建议$|意见建议$/;
const NOWHERE = Number.POSITIVE_INFINITY;
const LONGEST_HEADING = 40;
const LONGEST_RUN = 120;
const LONGEST_CLAUSE = 80;
/** What the others leave; `其他5个单位共6项` is said of both figures. */
const REST = /其余|剩余|余下|其他|其它/;
/** `其中其他垃圾1.79万吨`: what is named first leaves nothing over, it is called so. */
const BEGINS_WITH_OTHERS = /其中[:,]?其[他它]/;
const PERIOD = new RegExp(
  `${QUARTER}|上半年|下半年|前三季度|1[-—–~～至]\\d{1,2}月份?|\\d{1,2}月份|全年`,
  'g',
);

const OTHER_TIME = new RegExp(
  `前[一二三四]季度|${QUARTER}|[上下]半年|1[-—–~～至]\\d{1,2}月份?|\\d{1,2}月份|累计|去年|上年|上月|上周|同期|前[一二三]批|上一?年度`,
  'g',
);

/** `1—11月`: when, not whose. */
const SPAN = /1[-—–~～至]\d{1,2}月份?/g;

/** Clauses that say why or how, and nothing about which things are counted. */
const BACKGROUND = after(
  /^$|[,、:]/,
  /(?:为|按照|根据|围绕|对照|近日|近期|日前|今年以来|各|请|要|通过|据|从总体|总体|总的)[^,;:]{0,40},/g,
);

/** What every figure of the running text says, in order. */
export function statementsOf({ paragraphs }: Circular): Statement[] {
  const period = periodOf(paragraphs);
  const own = ownTimeOf(paragraphs);
  const all: Statement[] = [];
  const headings = { outer: '', inner: '', nouns: '' };
  for (const paragraph of paragraphs) {
    const head = headingOf(toHalfWidth(paragraph.text));
    if (head) {
      const scope = scopeOf(head.words.replace(/\(?\d+.*$/, '').replace(GENERIC_HEADING, '')).replace(
        GENERIC_HEADING,
        '',
      );
      if (head.outer) Object.assign(headings, { outer: scope, inner: '' });
      else headings.inner = scope;
      headings.nouns = nounsOf(head.words.replace(SHORTCOMINGS, '').replace(ADVICE, ''));
    }
    all.push(...ofParagraph(paragraph, headings, { period, own }));
  }
  return withoutIntroduction(all);
}

/** How the whole of everything is introduced (`县人大三次会议提出的65项`) narrows nothing: later figures leave it out. */
function withoutIntroduction(all: readonly Statement[]): Statement[] {
  const scope = all.find(({ whole }) => whole)?.scope ?? '';
  if (isSpecific(scope)) return [...all];
  const less = (own: string): string => (own === scope ? '' : own);
  return all.map((one) => ({ ...one, scope: less(one.scope), of: less(one.of) }));
}

export function placeOf({ paragraph, written }: Statement): CircularPlace {
  return { paragraph, text: written };
}

function ofParagraph(
  { number, text }: CircularParagraph,
  headings: { readonly outer: string; readonly inner: string; readonly nouns: string },
  { period, own: ownTime }: { readonly period: RegExp | null; readonly own: string },
): Statement[] {
  const found: Statement[] = [];
  const plain = toHalfWidth(text);
  let previous: Statement | undefined;
  let when = '';
  /** By unit the last whole; it is that of its own sentence only. */
  const wholes = new Map<string, Statement>();
  const wholeOf = ({ unit, sentence }: Figure): Statement | undefined => {
    const one = wholes.get(unit);
    return one?.sentence === sentence ? one : undefined;
  };
  const amid = new Map<string, number>();
  let nestedWhole: Statement | undefined;
  const last = new Map<string, Statement>();
  const ends = new Map<string, number>();
  const ownOf = new Map<Statement, string>();
  /** How deep in brackets 其中 stands whose parts follow. */
  let within = NOWHERE;
  for (const figure of figuresOf(text)) {
    const label = figure.before + figure.after;
    const ownLead = (/[^;]*$/.exec(figure.lead)?.[0] ?? '').replace(BACKGROUND, '');
    const state = isAll(figure.after)
      ? ''
      : stateOf(figure.before, figure.after) ||
        (figure.after === '' && /^[为是达有]?$/.test(figure.before) ? stateOf(ownLead) : '');
    // `对照42项正在推进事项`: how they are taken up again narrows nothing.
    const ownBefore = TAKEN_UP.test(figure.before) ? '' : figure.before;
    const all = `${ownBefore === figure.before ? ownLead : ''}${ownBefore}${state === '' ? figure.after : attributeOf(figure.after)}`;
    const timeless = isAll(figure.after) ? all.replace(WANTED_BY, '') : all;
    const dated = period ? timeless.replace(period, '') : timeless;
    let own = scopeOf(dated.replace(SPAN, '').replace(HEADING, ''));
    const time = dated.match(OTHER_TIME)?.at(-1);
    // 累计 is said of its own clause, a period of all that follows.
    const goesOn =
      when !== '累计' || (previous?.sentence === figure.sentence && previous.part === figure.part);
    when = time ?? (goesOn ? when : '');
    const isFirst = previous?.sentence !== figure.sentence || previous.part !== figure.part;
    const whole = state === '' || state === 'due' || state === 'planned';
    if (/其中/.test(ownLead + figure.before)) within = figure.depth;
    else if (
      isFirst ||
      (within !== NOWHERE && figure.depth < within) ||
      (previous && backOut(previous, state, figure.mark))
    )
      within = NOWHERE;
    const nested = within !== NOWHERE;
    const like =
      found.findLast(
        ({ kind, sentence, depth }) =>
          kind === 'count' && sentence === figure.sentence && depth <= figure.depth,
      ) ?? last.get(figure.unit === '%' ? (previous?.unit ?? '') : figure.unit);
    if (own === '' && like && !(whole && figure.sentence !== like.sentence)) own = inherited(ownOf.get(like));
    const scope = [headings.outer, headings.inner, own].filter((one) => one !== '').join('/');
    const known =
      like?.unit === figure.unit || figure.kind === 'share' ? like?.nouns : last.get(figure.unit)?.nouns;
    const nouns =
      nounsOf(ownBefore + attributeOf(figure.after)) ||
      nounsOf(ownBefore + figure.after) ||
      (isFirst && state === '' ? headings.nouns : (known ?? headings.nouns));
    const said: Statement = {
      ...figure,
      paragraph: number,
      state,
      nouns,
      scope,
      of: state === '' ? '' : (wholeOf(figure)?.scope ?? ''),
      amid:
        (nestedWhole?.unit === figure.unit && nestedWhole.sentence === figure.sentence
          ? nestedWhole.value
          : amid.get(figure.unit)) ?? null,
      when: when === ownTime ? '' : when,
      label,
      run: runBefore(plain, figure.start, ends.get(figure.unit) ?? 0),
      clause:
        /[^;。!?\n]*$/.exec(plain.slice(Math.max(0, figure.start - LONGEST_CLAUSE), figure.start))?.[0] ?? '',
      whole: figure.kind === 'count' && whole && (state !== 'planned' || WHOLE_WORDS.test(label)),
      nested,
      verb: verbOf(label, state),
      remainder:
        (REST.test(figure.before) && !BEGINS_WITH_OTHERS.test(figure.before)) ||
        (figure.lead === '' && previous?.remainder === true && !isFirst),
    };
    found.push(said);
    ownOf.set(said, own);
    if (said.kind !== 'count') continue;
    previous = said;
    if (state === '' && said.whole && !nested) wholes.set(said.unit, said);
    if (whole && nested) nestedWhole = said;
    else if (whole) amid.set(said.unit, said.value);
    ends.set(said.unit, said.end);
    if (!said.nested || !last.has(said.unit)) last.set(said.unit, said);
  }
  return found;
}

function runBefore(plain: string, start: number, from: number): string {
  const between = plain.slice(Math.max(from, start - LONGEST_RUN), start);
  return /[^。!?\n]*$/.exec(between)?.[0] ?? '';
}

const WANTED_BY =
  /确保|力争|保证|务必|于?(?:\d{1,2}月(?:\d{1,2}日|底|末)?|年底|年内|年)前|年底|年内|全部|如期|按期|圆满|完成/g;

/** `27件正在办理的建议提案，…`: words up to what is counted tell which are meant, what follows tells what is done with them. */
function attributeOf(after: string): string {
  const noun = /任务|指标|事项|项目|建议|提案|问题|单位/.exec(after);
  return noun && noun.index < 14 ? after.slice(0, noun.index + noun[0].length) : after;
}

/** `确保156项任务全部完成`: that is all of them, whatever is wanted of them. */
function isAll(after: string): boolean {
  return /^(?:重点)?(?:工作)?(?:任务|指标|事项|项目|实事)[^,;]{0,4}(?:全部|如期|按期|圆满)/.test(after);
}

/** `已办结162件，其中A类100件，正在办理60件`: another state behind a comma is no part of the one before 其中. */
function backOut(previous: Statement, state: FigureState, mark: string): boolean {
  return mark === ')' || (mark === ',' && state !== '' && state !== previous.state && previous.state !== '');
}

function headingOf(text: string): { readonly words: string; readonly outer: boolean } | null {
  const numbered = HEADING.exec(text);
  if (!numbered) return null;
  const first = /^[^。]*/.exec(text)?.[0] ?? '';
  if (first.length > LONGEST_HEADING) return null;
  return { words: first.slice(numbered[0].length), outer: OUTER.test(text) };
}

/** The period that the circular is about, as its title says: its figures need not say it again. */
function periodOf(paragraphs: readonly CircularParagraph[]): RegExp | null {
  const title =
    paragraphs
      .slice(0, 8)
      .map(({ text }) => text)
      .find((text) => /通报|情况|报告/.test(text)) ?? '';
  const found = [...title.matchAll(PERIOD)].map(([words]) => words);
  const year = paragraphs.flatMap(({ text }) => /(?:^|\D)(20\d{2}年)/.exec(text)?.[1] ?? [])[0];
  if (year !== undefined) found.push(year);
  const asOf = paragraphs.flatMap(
    ({ text }) => /截[至止]到?(?:\d{4}年)?(\d{1,2}月\d{1,2}日)/.exec(text)?.[1] ?? [],
  )[0];
  if (asOf !== undefined) found.push(asOf);
  return found.length === 0
    ? null
    : new RegExp(found.map((one) => one.replace(/[^\u4e00-\u9fff\d]/g, '.')).join('|'), 'g');
}

/** The time that the first figures are said of: it goes without saying later. */
function ownTimeOf(paragraphs: readonly CircularParagraph[]): string {
  const first = paragraphs
    .slice(1)
    .find(({ text }) => /\d(?:项|件|个|家|条|户|亿元|万元)/.test(toHalfWidth(text)));
  const times = first ? (toHalfWidth(first.text).match(OTHER_TIME) ?? []) : [];
  return times.find((time) => time !== '累计') ?? '';
}

/** Who or what in particular a figure before was about goes on; other words of it do not. */
function inherited(scope: string | undefined): string {
  return scope !== undefined && isSpecific(scope) ? scope : '';
}
