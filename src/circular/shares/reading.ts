import { adjacent } from '../neighbours';
import { sumOf } from '../numbers';
import { isSpecific } from '../specific';
import type { Statement } from '../statements';
import { nounsOf, WITHIN } from '../vocabulary';
import { isOfFigure, OF_GOAL, partsOf } from './parts';
import { isGoal } from './rate-names';

/** What a share may be of. */
export interface Reading {
  /** What may be the part, nearest first. */
  readonly parts: readonly Statement[];
  /** What may be the whole. */
  readonly wholes: readonly Statement[];
  /** The whole that is told where none fits. */
  readonly likely: Statement | null;
  /** Its words leave no other reading. */
  readonly isOnly?: boolean;
}

/** 监测户 of 监测对象412户. */
const MEASURE = /^(.{2,})[额量数户]$/;
/** It names the whole of all. */
const OF_ALL = /总[数量额]|全部/;
const EXTERNAL = /全市|全省|全国|全盟|全州|GDP|生产总值|财政|人口|全行业|同类|计划投资/;

export function readingOf(share: Statement, at: number, said: readonly Statement[]): Reading | null {
  const all = said.filter((one) => !isOfOtherThings(one, share, said[at - 1]));
  return readingAmong(share, all.indexOf(share), all);
}

/** A rate by its deed: 签订率. */
const DEED = /([\u4e00-\u9fff]{2})率(?:达到?|为)?$/;

/** `发放宣传资料5.6万份，…签订承诺书4.2万份，签订率98%`: what was done to other things is no whole of those that the rate is about. */
function isOfOtherThings(one: Statement, share: Statement, part: Statement | undefined): boolean {
  const deed = DEED.exec(share.before)?.[1];
  if (deed === undefined || one === part || one.kind !== 'count' || one.unit !== part?.unit) return false;
  if (!PAPERS.test(one.unit)) return false;
  const things = part.before.startsWith(deed) ? part.before.slice(deed.length) : '';
  if (things.length < 2 || one.before.length < LEAST_NAMED || one.before.includes(deed)) return false;
  return !Array.from(things).some((char) => one.before.includes(char));
}

/** What counts papers of any kind. */
const PAPERS = /^[份张册本封]$/;
/** A deed and things of two characters. */
const LEAST_NAMED = 4;

function readingAmong(share: Statement, at: number, all: readonly Statement[]): Reading | null {
  const parts = partsOf(share, at, all);
  const [first] = parts;
  if (!first) return null;
  const goal = goalOf(share, at, all);
  if (goal !== undefined) return goal && { parts, wholes: [goal], likely: goal };
  const here = all.filter((one) => one.paragraph === share.paragraph && isWholeOf(one, first, parts));
  const before = all.filter(
    (one) => one.paragraph < share.paragraph && isWholeOf(one, first, parts) && one.whole,
  );
  // What a sentence begins with may be the whole of what comes later: `支出完成48.36亿元`.
  const leading = all.filter(
    (one, n) =>
      one.paragraph < share.paragraph &&
      isWholeOf(one, first, parts) &&
      (all[n - 1]?.paragraph !== one.paragraph || all[n - 1]?.sentence !== one.sentence),
  );
  const base = baseOf(share.before);
  const wholes = [...here, ...before, ...leading];
  if (base !== null && base !== '') {
    // 完成额 is what 完成投资 counts, 投资额 what 总投资 does.
    const named = all.filter(
      (one) =>
        (one.paragraph < share.paragraph || (one.paragraph === share.paragraph && one.start < share.start)) &&
        isWholeOf(one, first, parts) &&
        one.label.includes(base.replace(MEASURE, '$1')),
    );
    if (named.length === 0 || EXTERNAL.test(base)) return null;
    const nearest = named.at(-1) ?? null;
    return {
      parts,
      // `占受理总数的`: what became of some of them is no total.
      wholes: [...(OF_ALL.test(share.before) ? wholes.filter((one) => one.whole) : wholes), ...named],
      likely: nearest && !OF_ALL.test(share.before) && isOfAnother(first, nearest) ? null : nearest,
    };
  }
  const tight = all[all.indexOf(first) - 1];
  if (
    tight &&
    isToldOf(tight, first) &&
    all[at - 1] === first &&
    adjacent(first, share) &&
    !/占/.test(share.before)
  )
    return { parts: [first], wholes: [tight], likely: tight, isOnly: true };
  const isTotal = base === '' && /总|全/.test(share.before);
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
  // `赴外招商17批次，其中…，拜访企业94家，邀请回访52家，回访率55.3%`: both stand behind 其中, and belong together.
  const isBeside =
    tight?.nested === true && first.nested && tight.whole && adjacent(tight, first) && here.includes(tight);
  const whole =
    among.at(-1) ??
    like.at(-1) ??
    (isBeside ? tight : null) ??
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
    // A sentence that begins with 其中 goes on with the one before.
    (first.nested
      ? here
          .filter(
            (one) => behind(one) && !one.nested && one.depth === 0 && one.sentence === first.sentence - 1,
          )
          .at(-1)
      : undefined) ??
    before.filter((one) => one.paragraph >= share.paragraph - 2 && !one.nested).at(-1) ??
    before.find(({ scope, nested }) => scope === '' && !nested) ??
    (isTotal ? before.find(({ nested, depth }) => !nested && depth === 0) : null) ??
    null;
  const isOther = !isTotal && whole !== null && isOfAnother(first, whole);
  return { parts, wholes, likely: (isOther ? null : whole) ?? withRest(first, share, all, wholes) };
}

/** `面商212件，面商率97.7%；其余5件…`: the whole that part and rest make up, where it was told before. */
function withRest(
  part: Statement,
  share: Statement,
  all: readonly Statement[],
  wholes: readonly Statement[],
): Statement | null {
  const rest = all[all.indexOf(share) + 1];
  if (rest?.remainder !== true || rest.unit !== part.unit || rest.sentence !== share.sentence) return null;
  const sum = sumOf([part.value, rest.value]);
  return wholes.find(({ value }) => value === sum) ?? null;
}

/** `22个事项已上线13个`: without a mark between them, and but one word for what is counted, nothing else can be meant. */
function isToldOf(whole: Statement, part: Statement): boolean {
  return (
    whole.kind === 'count' &&
    whole.unit === part.unit &&
    whole.paragraph === part.paragraph &&
    whole.sentence === part.sentence &&
    part.lead === '' &&
    part.after === '' &&
    whole.after !== '' &&
    nounsOf(part.before) === '' &&
    whole.exact &&
    whole.value >= part.value
  );
}

/** A part of one town or unit is no part of the whole of all of them that another paragraph names: it has a whole of its own. */
function isOfAnother(part: Statement, whole: Statement): boolean {
  return (
    part.scope !== whole.scope &&
    isSpecific(part.scope) &&
    !/(?:类|方面|领域)$/.test(part.scope) &&
    !isSpecific(whole.scope) &&
    part.paragraph !== whole.paragraph
  );
}

/**
 * `完成120亿元，完成目标的104.3%（目标115亿元）`, `完成年度目标1.5亿美元的80%`: the goal of which it is a share. `null` where the text
 * names a goal and gives no figure for it, undefined where it names none.
 */
function goalOf(share: Statement, at: number, all: readonly Statement[]): Statement | null | undefined {
  const [part] = partsOf(share, at, all);
  const previous = all[at - 1];
  if (!part) return undefined;
  if (
    (share.before === '的' || isOfFigure(share)) &&
    previous &&
    previous !== part &&
    previous.unit === part.unit
  )
    return previous;
  if (previous?.unit === part.unit && previous !== part && isGoal(previous) && adjacent(part, previous))
    return previous;
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
  const [near] = goals.sort((a, b) => Math.abs(a.start - share.start) - Math.abs(b.start - share.start));
  return near ?? goalAbove(part, named, all);
}

/** `计划新增学位9600个`, and in a later paragraph `新增学位4200个，完成年度计划的43.8%`; `null` where none or several are called so. */
function goalAbove(part: Statement, named: string, all: readonly Statement[]): Statement | null {
  const what = part.before.replace(/已|累计|实际|完成/g, '');
  const goals = all.filter(
    (one) =>
      one.kind === 'count' &&
      one.unit === part.unit &&
      one.paragraph < part.paragraph &&
      one.label.includes(named) &&
      what.length > 2 &&
      one.before.endsWith(what.slice(-4)),
  );
  return goals.length === 1 ? (goals[0] ?? null) : null;
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
