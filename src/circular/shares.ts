import { sharesOf } from '../statistics/shares';
import { adjacent } from './neighbours';
import { isSpecific } from './specific';
import { sumOf } from './numbers';
import type { Statement } from './statements';
import { nounsOf, WITHIN } from './vocabulary';

/** A share that is not what its figures give. */
export interface WrongShare {
  readonly share: Statement;
  readonly part: Statement;
  readonly whole: Statement;
  /** In per cent, rounded as it is written. */
  readonly right: string;
}

/** What a share is of stands near it, or at the beginning. Figures. */
const REACH = 200;
const HEAD = 60;

export function wrongShares(statements: readonly Statement[]): WrongShare[] {
  return statements.flatMap((share, at) => {
    if (share.kind !== 'share' || !share.exact) return [];
    const from = Math.max(0, at - REACH);
    const near =
      from === 0
        ? statements
        : [...statements.slice(0, Math.min(from, HEAD)), ...statements.slice(from, at + REACH)];
    const reading = readingOf(share, near.indexOf(share), near);
    if (!reading) return [];
    const { parts, wholes, likely } = reading;
    const row = rowOf(parts[0], near);
    if (parts.some((part) => wholes.some((whole) => isShare(share, part, whole, row)))) return [];
    const [part] = parts;
    if (!part || !likely) return [];
    return [{ share, part, whole: likely, right: `${percent(part.value, likely.value, share.decimals)}%` }];
  });
}

interface Reading {
  /** What may be the part, nearest first. */
  readonly parts: readonly Statement[];
  /** What may be the whole. */
  readonly wholes: readonly Statement[];
  /** The whole that is told where none fits. */
  readonly likely: Statement | null;
}

const EXTERNAL = /全市|全省|全国|全盟|全州|GDP|生产总值|财政|人口|全行业|同类|计划投资/;

function readingOf(share: Statement, at: number, all: readonly Statement[]): Reading | null {
  const parts = partsOf(share, at, all);
  const [first] = parts;
  if (!first) return null;
  const goal = goalOf(share, at, all);
  if (goal !== undefined) return goal && { parts, wholes: [goal], likely: goal };
  const here = all.filter((one) => one.paragraph === share.paragraph && isWholeOf(one, first, parts));
  const before = all.filter(
    (one) => one.paragraph < share.paragraph && isWholeOf(one, first, parts) && one.whole,
  );
  const base = baseOf(share.before);
  const wholes = [...here, ...before];
  if (base !== null && base !== '') {
    const named = all.filter((one) =>
      one.start < share.start || one.paragraph < share.paragraph
        ? isWholeOf(one, first, parts) && one.label.includes(base)
        : false,
    );
    if (named.length === 0 || EXTERNAL.test(base)) return null;
    const nearest = named.at(-1) ?? null;
    return {
      parts,
      wholes: [...wholes, ...named],
      likely: nearest && isOfAnother(first, nearest) ? null : nearest,
    };
  }
  /** It has a share of its own. */
  const isPart = (one: Statement): boolean => {
    const next = all[all.indexOf(one) + 1];
    return next?.kind === 'share' && next !== share && adjacent(one, next);
  };
  const behind = (one: Statement): boolean => one.start < first.start || one.paragraph < first.paragraph;
  const like = [...before, ...here].filter(
    (one) => first.scope !== '' && one.scope === first.scope && one.whole && !one.nested && behind(one),
  );
  const among = here.filter(
    (one) => behind(one) && one.sentence === first.sentence && WITHIN.test(one.after),
  );
  const whole =
    among.at(-1) ??
    like.at(-1) ??
    here.filter((one) => one.whole && !one.nested && behind(one) && !isPart(one)).at(-1) ??
    here
      .filter(
        (one) =>
          behind(one) &&
          one.sentence === first.sentence &&
          !one.nested &&
          one.depth <= first.depth &&
          first.nested,
      )
      .at(-1) ??
    before.filter((one) => one.paragraph >= share.paragraph - 2 && !one.nested).at(-1) ??
    null;
  const isTotal = base === '' && /总|全/.test(share.before);
  const isOther = !isTotal && whole !== null && isOfAnother(first, whole);
  return { parts, wholes, likely: isOther ? null : whole };
}

/** A part of one town or unit is no part of the whole of all of them that another paragraph names: it has a whole of its own. */
function isOfAnother(part: Statement, whole: Statement): boolean {
  return (
    part.scope !== whole.scope &&
    isSpecific(part.scope) &&
    !isSpecific(whole.scope) &&
    part.paragraph !== whole.paragraph
  );
}

const OF_GOAL = /(?:完成|达到|实现|占)了?[^,]*?(目标|计划|任务|预算)[^,]*的$/;

/**
 * `完成120亿元，完成目标的104.3%（目标115亿元）`, `完成年度目标1.5亿美元的80%`: the goal of which it is a share. `null` where the text
 * names a goal and gives no figure for it, undefined where it names none.
 */
function goalOf(share: Statement, at: number, all: readonly Statement[]): Statement | null | undefined {
  const [part] = partsOf(share, at, all);
  const previous = all[at - 1];
  if (!part) return undefined;
  if (share.before === '的' && previous && previous !== part && previous.unit === part.unit) return previous;
  const named = OF_GOAL.exec(share.before)?.[1];
  if (named === undefined || /占/.test(share.before)) return undefined;
  const goals = all.filter(
    (one) =>
      one !== part &&
      one.kind === 'count' &&
      one.unit === part.unit &&
      one.paragraph === share.paragraph &&
      one.sentence === share.sentence &&
      one.label.includes(named),
  );
  return goals.sort((a, b) => Math.abs(a.start - share.start) - Math.abs(b.start - share.start))[0] ?? null;
}

function isWholeOf(one: Statement, part: Statement, parts: readonly Statement[]): boolean {
  return (
    one.kind === 'count' &&
    one.unit === part.unit &&
    !parts.includes(one) &&
    one.value >= part.value - 1e-9 &&
    one.value > 0
  );
}

/** `占任务总数的`: what the share is of; '' where the words name just the whole, `null` where they name none. */
function baseOf(before: string): string | null {
  const named = /占(?:了)?(.*?)(?:的)?(?:比重|比例|比)?(?:达到?|为|约)?$/.exec(before)?.[1];
  if (named === undefined) return null;
  return named
    .replace(/[^\u4e00-\u9fff]/g, '')
    .replace(
      /总数|总量|总额|全部|全年|全区|全县|所有|总|任务|指标|事项|项目|件数|项数|数量|的|比|应|数$/g,
      '',
    )
    .replace(new RegExp(nounsOf(named) || '\u0002', 'g'), '');
}

const RATE = /([\u4e00-\u9fff]{1,12})(?:率|比例)(?:为|达到?|是|约|均为)?[:]?$/;
const NO_RATE = /平均|满意|增长|同比|目标|要求|序时/;

/** The counts that a share may be of, nearest first; none where the text does not say. */
function partsOf(share: Statement, at: number, all: readonly Statement[]): Statement[] {
  const told = respectively(share, at, all);
  if (told) return [told];
  const near = (one: Statement | undefined): one is Statement =>
    one?.kind === 'count' &&
    one.paragraph === share.paragraph &&
    one.sentence === share.sentence &&
    one.exact;
  const previous = all[at - 1];
  if (share.before === '的' && near(previous) && /占|目标|计划|任务|预算|总/.test(previous.before)) {
    const back = all[at - 2];
    return near(back) && back.unit === previous.unit && adjacent(back, previous) ? [back] : [];
  }
  if (OF_GOAL.test(share.before) && !/占/.test(share.before))
    return near(previous) && adjacent(previous, share) && !previous.whole ? [previous] : [];
  if (/占(?!地|用)/.test(share.before) || /^(?:比重|比例)/.test(share.before)) {
    const back = all
      .slice(Math.max(0, at - 3), at)
      .reverse()
      .filter(near);
    return back[0] && (adjacent(back[0], share) || previous === back[0]) ? [back[0]] : [];
  }
  if (share.before === '' && share.mark === '(')
    return near(previous) && adjacent(previous, share) ? [previous] : [];
  const name = RATE.exec(share.before)?.[1];
  if (name === undefined || NO_RATE.test(name + share.lead.slice(-6))) return [];
  const core = name.replace(
    /^.*(?:总体|整体|综合|其|项目|任务|指标|建议提案|建议|提案|议案|问题|事项|工作|年度|全区|全县|我区)/,
    '',
  );
  if (core === '') return [];
  const said = all.slice(Math.max(0, at - 6), at + 3).filter((one) => near(one) && isCounted(one, core));
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
  const found =
    said.length > 0
      ? said
      : all.slice(Math.max(0, at - 8), at).filter((one) => before(one) && isCounted(one, core));
  return found.sort((a, b) => Math.abs(a.start - share.start) - Math.abs(b.start - share.start));
}

const NOT_YET: ReadonlySet<string> = new Set([
  'due',
  'planned',
  'progress',
  'undone',
  'unstarted',
  'behind',
  'overdue',
  'unreturned',
]);

/** Whether a count is of what a rate is named after: 办结率 of 已办结162件, 整改完成率 of 已完成整改79个. */
function isCounted(one: Statement, core: string): boolean {
  if (NOT_YET.has(one.state) && !/逾期|滞后/.test(core)) return false;
  if (core === '完成' && one.state === 'done') return true;
  const halves = core.length === 4 ? [core.slice(0, 2), core.slice(2)] : [core];
  return halves.every((half) => one.label.includes(half)) && !isNegated(one.label, halves[0] ?? core);
}

function isNegated(label: string, core: string): boolean {
  const at = label.indexOf(core);
  return (
    /(?:未|没有|应|待|拟|不)(?:能)?(?:按期|按时|如期)?$/.test(label.slice(0, at)) ||
    /^(?:逾期|超期|延期)/.test(label.slice(Math.max(0, at - 2), at) + core)
  );
}

/** `分别为10家、20家，分别占33.3%、66.7%`: one share for each count, in order. */
function respectively(share: Statement, at: number, all: readonly Statement[]): Statement | null {
  let from = at;
  while (
    from > 0 &&
    all[from]?.kind === 'share' &&
    !/分别/.test(all[from]?.before ?? '') &&
    all[from]?.mark === '、'
  )
    from--;
  if (!/分别/.test(all[from]?.before ?? '') || all[from]?.kind !== 'share') return null;
  let end = at;
  while (
    all[end + 1]?.kind === 'share' &&
    all[end + 1]?.mark === '、' &&
    all[end + 1]?.sentence === share.sentence
  )
    end++;
  const many = end - from + 1;
  const counts = all
    .slice(0, from)
    .filter(
      ({ kind, paragraph, sentence }) =>
        kind === 'count' && paragraph === share.paragraph && sentence === share.sentence,
    )
    .slice(-many);
  return counts.length === many && many > 1 ? (counts[at - from] ?? null) : null;
}

/** The counts that stand in one row with this one: with them a share may be rounded by largest remainder. */
function rowOf(part: Statement | undefined, all: readonly Statement[]): readonly number[] {
  if (!part) return [];
  return all
    .filter(
      (one) =>
        one.kind === 'count' &&
        one.paragraph === part.paragraph &&
        one.unit === part.unit &&
        !(one.whole && one.state === '' && WHOLE.test(one.label)),
    )
    .map(({ value }) => value);
}

const WHOLE = /共|总|明确|分解/;

function isShare(share: Statement, part: Statement, whole: Statement, row: readonly number[]): boolean {
  const half = 0.5 * 10 ** -share.decimals;
  const least = ((part.value - part.slack) / (whole.value + whole.slack)) * 100;
  const most = ((part.value + part.slack) / Math.max(whole.value - whole.slack, 1e-9)) * 100;
  if (share.value >= least - half - 1e-9 && share.value <= most + half + 1e-9) {
    if (part.slack > 0 || whole.slack > 0) return true;
    return percent(part.value, whole.value, share.decimals) === share.value.toFixed(share.decimals);
  }
  // By largest remainder it may lie beyond half a step, where the row makes up the whole.
  return wholeRows(row, part.value, whole.value).some((values) => {
    const shares = sharesOf(values, share.decimals);
    return Math.abs((shares[values.indexOf(part.value)] ?? -1) - share.value) < 1e-9;
  });
}

/** The runs of a row that hold the part and make up the whole. */
function wholeRows(row: readonly number[], part: number, whole: number): number[][] {
  const rows: number[][] = [];
  for (let from = 0; from < row.length; from++)
    for (let end = from + 2; end <= Math.min(row.length, from + 12); end++) {
      const some = row.slice(from, end);
      if (some.includes(part) && Math.abs(sumOf(some) - whole) < 1e-9) rows.push(some);
    }
  return rows;
}

/** Rounded half up, as at school, without binary fractions. */
export function percent(part: number, whole: number, decimals: number): string {
  const scale = 10 ** decimals;
  const exact = (part * 100 * scale) / whole;
  return (Math.floor(exact + 0.5 + 1e-9) / scale).toFixed(decimals);
}
