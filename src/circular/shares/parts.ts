import { adjacent } from '../neighbours';
import { isSpecific } from '../specific';
import type { Statement } from '../statements';
import { isCounted, isGoal, isNamedAfter, isReachedOf, lessUndone } from './rate-names';

export const OF_GOAL = /(?:完成|达到|实现|占|为)了?[^,]*?(目标|计划|任务|预算|序时进度)[^,]*的$/;

/** `办结率`, `增长面`. */
const RATE = /([\u4e00-\u9fff]{1,12})(?:率|比例|面)(?:为|达到?|是|约|均为)?[:]?$/;
/** `王庄镇项目1.2万亩，已完成0.63万亩，完成52.5%`. */
const PROGRESS = /^(?:完成|进度)(?:率|比例)?(?:为|达到?)?$/;
const COUNTED_IN = /([户人件个家处条项笔])数的?$/;
const NO_RATE = /平均|满意|增长|同比|目标|要求|序时/;

const SATISFIED = /(?:^|[^不本])满意的?$/;

/** The counts that a share may be of, nearest first; none where the text does not say. */
export function partsOf(share: Statement, at: number, all: readonly Statement[]): Statement[] {
  const told = respectively(share, at, all);
  if (told) return [told];
  const near = (one: Statement | undefined): one is Statement =>
    one?.kind === 'count' &&
    one.paragraph === share.paragraph &&
    one.sentence === share.sentence &&
    one.exact;
  const previous = all[at - 1];
  if (
    (share.before === '的' && near(previous) && /占|目标|计划|任务|预算|总/.test(goalWords(previous))) ||
    (isOfFigure(share) && near(previous) && /^(?:仅|只|约|已|共)*占/.test(previous.before))
  ) {
    // `完成128.3亿元，同比增长9.4%，完成年度目标185亿元的69.4%`
    const back = all.slice(Math.max(0, at - 4), at - 1).findLast(({ kind }) => kind === 'count');
    const isNamed = /目标|计划|任务|预算/.test(goalWords(previous)) || previous.depth > share.depth;
    const behind = isNamed || (back && adjacent(back, previous));
    return near(back) && back.unit === previous.unit && behind ? [back] : [];
  }
  if (OF_GOAL.test(share.before) && !/占/.test(share.before))
    return near(previous) && adjacent(previous, share) && isReached(previous, all) ? [previous] : [];
  if (/占(?!地|用)/.test(share.before) || /^(?:比重|比例)/.test(share.before)) {
    const named = subjectOf(share.before);
    if (named !== '')
      return all
        .slice(Math.max(0, at - 12), at)
        .filter(
          (one) =>
            one.kind === 'count' &&
            one.exact &&
            one.paragraph === share.paragraph &&
            one.label.replace(/[“”"]/g, '').includes(named),
        )
        .slice(-1)
        .map((one) => (MONEY.test(wordsBefore(share, at, all)) ? moneyBehind(one, all) : one))
        .filter((one) => !isOfOtherWhole(one, share, all));
    // `已消除风险287户826人，占监测户数的69.7%`: what is counted so.
    const unit = COUNTED_IN.exec(share.before)?.[1];
    const back = all
      .slice(Math.max(0, at - 3), at)
      .reverse()
      .filter((one): one is Statement => near(one) && (unit === undefined || one.unit === unit));
    return back[0] && (adjacent(back[0], share) || previous === back[0]) ? [back[0]] : [];
  }
  const words = nameOf(share);
  if (PROGRESS.test(words) && near(previous) && adjacent(previous, share)) {
    const whole = all[at - 2];
    if (near(whole) && whole.unit === previous.unit && adjacent(whole, previous)) {
      if (whole.whole && (previous.state === 'done' || isReachedOf(previous, whole))) return [previous];
      // `参保24.8万人，目标任务25万人，完成99.2%`
      if (isGoal(previous) && !isGoal(whole)) return [whole];
    }
    if (!/率|比例/.test(words)) return [];
  }
  if (words === '' && share.mark === '(')
    return near(previous) && adjacent(previous, share) ? [previous] : [];
  const name = /进度/.test(words) ? /[\u4e00-\u9fff]{2}(?=进度)/.exec(words)?.[0] : RATE.exec(words)?.[1];
  if (name === undefined) return [];
  // How satisfied people are is asked of a few, but where those are counted right before it.
  const isAsked = near(previous) && adjacent(previous, share) && SATISFIED.test(previous.before);
  const isFace = /面(?:为|达到?|是|约)?$/.test(words);
  // 方面 and 层面 are no shares of anything.
  if (isFace && /[方层全]$/.test(name)) return [];
  if (!isFace && NO_RATE.test(name + share.lead.slice(-6)) && !(isAsked && name.endsWith('满意'))) return [];
  const core = name.replace(
    /^.*(?:总体|整体|综合|累计|其|项目|任务|指标|建议提案|建议|提案|议案|问题|事项|工作|年度|全区|全县|我区)/,
    '',
  );
  if (core === '') return [];
  // `办结率52.8%，较二季度末（办结20项）`: what a bracket behind it holds is said of another time.
  const isBehind = (one: Statement): boolean => one.start > share.start && one.depth > share.depth;
  const said = all
    .slice(Math.max(0, at - 6), at + 3)
    .filter((one) => near(one) && !isBehind(one) && isCounted(one, core));
  // A sentence that begins with the rate goes on with the one before, or the paragraph before.
  const begins = share.lead === '' && previous?.sentence !== share.sentence;
  const opens = previous?.paragraph !== share.paragraph;
  const before = (one: Statement): boolean =>
    one.kind === 'count' &&
    one.exact &&
    one.depth === 0 &&
    (opens
      ? share.lead === '' && one.paragraph === share.paragraph - 1
      : begins && one.paragraph === share.paragraph && one.sentence === share.sentence - 1);
  // `其中新增的22个事项上线率59.1%`: of those, and how many these are stands behind it if anywhere.
  const isOfThose = near(previous) && share.lead === '' && previous.after !== '' && !said.includes(previous);
  if (isOfThose) return said.filter(({ start }) => start > share.start);
  const inPart = said.filter(({ part }) => part === share.part);
  const found =
    said.length > 0
      ? inPart.length > 0
        ? inPart
        : said
      : all.slice(Math.max(0, at - 8), at).filter((one) => before(one) && isCounted(one, core));
  // `…，共完成39个，整改完成率90.7%`: what was done in all, whatever the rate is called.
  // `完成整改79个，整改率81.4%，其中立行立改类完成56个，整改率96.6%`: what was done of the class right before it.
  const isTold =
    near(previous) &&
    adjacent(previous, share) &&
    (previous.nested || /共|合计|累计|总/.test(previous.before));
  if (isTold && previous.state === 'done' && !found.includes(previous)) return [previous, ...found];
  if (found.length === 0) {
    const whole = all[at - 2];
    const isBeside = near(previous) && near(whole) && adjacent(previous, share) && adjacent(whole, previous);
    if (isBeside && whole.unit === previous.unit && isNamedAfter(core, previous, whole)) return [previous];
    // `社会投资项目开工率` is of some of them.
    const rest = words.startsWith(core) ? lessUndone(core, share, all.slice(Math.max(0, at - 6), at)) : null;
    return rest ? [rest] : [];
  }
  const beside = (one: Statement): number => (one.depth === share.depth ? 0 : 1);
  // `一季度办结率92.4%，二季度办结率59.5%`: of the figures of that quarter.
  const own = found.filter(({ scope }) => isSpecific(share.scope) && scope.startsWith(share.scope));
  return (own.length > 0 ? own : found).sort(
    (a, b) => beside(a) - beside(b) || Math.abs(a.start - share.start) - Math.abs(b.start - share.start),
  );
}

/** `占全县172个村的50%`: what is counted may stand behind the figure that it is a share of. */
export function isOfFigure({ before, lead }: Statement): boolean {
  return lead === '' && /^[\u4e00-\u9fff]{0,4}的$/.test(before);
}

const MONEY = /投资|资金|金额|[\u4e00-\u9fff]额/;

/** What a share says it is of, or where it says nothing, the one beside it: `占全部投资的59.1%，基础设施类占26.7%`. */
function wordsBefore(share: Statement, at: number, all: readonly Statement[]): string {
  const before = all[at - 1];
  const isBeside =
    before?.kind === 'share' && before.sentence === share.sentence && before.paragraph === share.paragraph;
  if (!isBeside || !/占$/.test(share.before)) return share.before;
  return /占$/.test(before.before) ? wordsBefore(before, at - 1, all) : before.before;
}

/** `基础设施类项目19个，完成投资41.8亿元`: the money that is told of what a count names. */
function moneyBehind(one: Statement, all: readonly Statement[]): Statement {
  if (one.unit === '元') return one;
  const next = all[all.indexOf(one) + 1];
  return next?.unit === '元' && next.exact && adjacent(one, next) ? next : one;
}

/** `新登记2.14万户，其中企业0.68万户；年末总量12.6万户，企业占比28.5%`: the share is of a whole that was told since. */
function isOfOtherWhole(part: Statement, share: Statement, all: readonly Statement[]): boolean {
  return (
    (part.part !== share.part || part.sentence !== share.sentence) &&
    all.some(
      (one) =>
        one.kind === 'count' &&
        one.unit === part.unit &&
        one.paragraph === share.paragraph &&
        one.sentence === share.sentence &&
        one.part === share.part &&
        one.start < share.start &&
        one.start > part.start &&
        /总/.test(one.before),
    )
  );
}

/** `完成率（71.0%）`: what a share in brackets is called stands before them. */
function nameOf({ before, lead, mark }: Statement): string {
  if (before !== '' || mark !== '(') return before;
  return /[\u4e00-\u9fff]+(?:率|比例)(?=\($)/.exec(lead)?.[0] ?? '';
}

/** `完成年度计划185亿元的`, `完成年度计划（185亿元）的`: what the figure is called. */
function goalWords({ lead, before, depth }: Statement): string {
  return depth > 0 && before === '' ? (/[^,;:()]*(?=\($)/.exec(lead)?.[0] ?? '') : before;
}

/** Of what was set nothing is a share of itself; `实际新增5.46万人` says that it was reached. */
function isReached(one: Statement, all: readonly Statement[]): boolean {
  if (!one.whole || /实际|累计|已/.test(one.before)) return true;
  // `目标9亿元，到位6.3亿元，完成年度目标的70%`
  const before = all[all.indexOf(one) - 1];
  return (
    before?.unit === one.unit &&
    before.sentence === one.sentence &&
    before.paragraph === one.paragraph &&
    /目标|计划|任务|预算/.test(before.label) &&
    !/目标|计划|任务|预算/.test(one.label)
  );
}

/** `A类占`: whose share it is, where it is named once more; '' for what stands right before. */
function subjectOf(before: string): string {
  return (/^(.*?)占/.exec(before)?.[1] ?? '')
    .replace(/[^\u4e00-\u9fffA-Z]/g, '')
    .replace(/^(?:其中|分别|共|约|均|各|仅|只|合计|总计|数量|件数|项数|总数|所|其|投资|金额)*$/, '');
}

/** `分别为10家、20家，分别占33.3%、66.7%`: one share for each count, in order. */
function respectively(share: Statement, at: number, all: readonly Statement[]): Statement | null {
  let from = at;
  while (
    from > 0 &&
    all[from]?.kind === 'share' &&
    !/分别/.test(all[from]?.before ?? '') &&
    isJoined(all[from])
  )
    from--;
  if (!/分别/.test(all[from]?.before ?? '') || all[from]?.kind !== 'share') return null;
  let end = at;
  while (
    all[end + 1]?.kind === 'share' &&
    isJoined(all[end + 1]) &&
    all[end + 1]?.sentence === share.sentence
  )
    end++;
  const many = end - from + 1;
  const counts = all
    .slice(0, from)
    .filter(
      ({ kind, paragraph, sentence, before }) =>
        kind === 'count' &&
        paragraph === share.paragraph &&
        sentence === share.sentence &&
        !/(?:合计|共计|总计|共)$/.test(before),
    )
    .slice(-many);
  return counts.length === many && many > 1 ? (counts[at - from] ?? null) : null;
}

/** `43.1%和56.9%`, `43.1%、56.9%`. */
function isJoined(one: Statement | undefined): boolean {
  return one !== undefined && (one.mark === '、' || /^[和及与]$/.test(one.before));
}
