import { endsAsUnit } from '../../units/words/endings';
import { holderOf, isNameOf } from '../holders';
import { areSame, isSwapped, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { MEAN, nounsOf, stateOf, TOTAL_WORDS, WITHIN } from '../vocabulary';
import { isOffBySlip, nearestTo, type Sum } from './sum';

/** What stands side by side, by the words that name it. */
type Kind = 'holder' | 'class' | 'state' | 'words';

/** How far from its whole a row of parts may be to be told: a share of the whole. */
const CLOSE = 0.1;
const CLOSED_BY_REST = 0.25;
const LONGEST = 40;

/**
 * `未化解的9件中，征地拆迁4件、劳资纠纷3件、物业管理3件`: figures named alike, one behind the other, that come to nearly the whole that
 * they divide, and not to it. Parts that are picked out leave at least as much as the least of them.
 *
 * @param counts of the passage
 * @param earlier counts that the whole may be among
 */
export function wrongRuns(counts: readonly Statement[], earlier: readonly Statement[]): Sum[] {
  const taken = new Set<Statement>();
  return counts.flatMap((first, at) => {
    if (taken.has(first)) return [];
    const parts = runFrom(first, counts.slice(at, at + LONGEST));
    if (parts.length < 2) return [];
    for (const part of parts) taken.add(part);
    const before = [...earlier, ...counts.slice(0, at)].filter(
      (one) => one.exact && one.unit === first.unit && !parts.includes(one) && !MEAN.test(one.before),
    );
    const own = firstOfAll(parts);
    if (own) return [own];
    const wholes = wholesOf(first, parts, before);
    const sentence = counts.filter((one) => one.sentence === first.sentence && !parts.includes(one));
    const isMade = introductionOf(first) === 'made';
    if (comesOut(parts, [...wholes, ...sentence], { all: isMade })) return [];
    const whole = nearestTo(sumOf(parts.map(({ value }) => value)), wholes);
    return whole && mayBeAll(parts, whole, introductionOf(first)) ? [{ whole, parts }] : [];
  });
}

const CLOSE_TO_FIRST = 0.03;

/** `检查企业210家，合格185家，责令整改22家，停产整顿3家`: what is counted first, and what became of it, bare of any name. */
function firstOfAll([whole, ...parts]: readonly Statement[]): Sum | null {
  if (!whole || parts.length < 3 || whole.value < LARGE || nounsOf(whole.label) === '') return null;
  const areBare = parts.every(
    (one) => nounsOf(one.label) === '' && one.times === 1 && kindOf(one) !== 'holder' && one.mark === ',',
  );
  const off = Math.abs(sumOf(parts.map(({ value }) => value)) - whole.value);
  const isNear = off > 0 && off <= Math.max(1, CLOSE_TO_FIRST * whole.value);
  return areBare && isNear && parts.every(({ value }) => value < whole.value) ? { whole, parts } : null;
}

const LARGE = 20;

function runFrom(first: Statement, counts: readonly Statement[]): Statement[] {
  if (!isPart(first)) return [];
  const isState = kindOf(first) === 'state';
  const parts = [first];
  for (const [at, one] of counts.entries()) {
    if (at === 0 || one.unit !== first.unit || one.depth > first.depth || isNameOf(one, counts[at + 1]))
      continue;
    if (one.sentence !== first.sentence || one.depth < first.depth || !isPart(one)) break;
    if (/其中/.test(one.lead + one.before) || !JOINED.test(one.lead.replace(/^.*\)/, ''))) break;
    if (one.before === '' && one.times === 1) break;
    if (endsList(parts, one)) break;
    if ((kindOf(one) === 'state') !== isState && !one.remainder) break;
    parts.push(one);
    if (one.remainder) break;
  }
  return parts;
}

/** Nothing but names stands between a part and the one before it. */
const JOINED = /^[、,;]?(?:[^,;:()]{2,12}、)*$/;

/** `甲1.2亿元、乙0.9亿元；已到位…`: what stands behind a greater mark than all of the others, unless somebody is named again. */
function endsList([, ...joined]: readonly Statement[], one: Statement): boolean {
  if (joined.length === 0 || one.remainder || kindOf(one) === 'holder') return false;
  return MARKS.indexOf(one.mark) > Math.max(...joined.map(({ mark }) => MARKS.indexOf(mark)));
}

const MARKS = '、,;';

function isPart(one: Statement): boolean {
  if (!one.exact || one.threshold || WITHIN.test(one.after)) return false;
  const isNone =
    TOTAL_WORDS.test(one.before) ||
    MEAN.test(one.before) ||
    /最|[应需]$|^[较比](?![好差快慢多少])|^[多少]$/.test(one.before);
  return one.remainder || !isNone;
}

function kindOf(one: Statement): Kind {
  const name = holderOf(one).replace(/(?:牵头|承办|负责|分管|承担|共?完成|办结|落实|逾期|滞后)+$/, '');
  if (one.times > 1 || endsAsUnit(name) || /(?:同志|[区市县]长|书记|主任)$/.test(name)) return 'holder';
  if (/(?:类|方面|领域|板块)(?:项目|任务|指标|事项)?$/.test(one.before)) return 'class';
  const isWords = UNSETTLED.has(one.state) || /季度|月底|年底/.test(one.before);
  return isWords ? 'words' : 'state';
}

/** What says no state yet. */
const UNSETTLED: ReadonlySet<string> = new Set(['', 'planned', 'due', 'undated', 'soon']);

type Introduction = 'made' | 'within' | 'among' | 'list' | '';

/** How the words before the first part make it one: `资金来源为：`, `N项中，`, `其中`, `分别为`, nothing. */
function introductionOf({ lead, before }: Statement): Introduction {
  const words = lead + before;
  if (/其中/.test(words)) return 'among';
  if (MADE_OF.test(lead)) return 'made';
  if (/中,$/.test(lead)) return 'within';
  return /分别|:$/.test(lead) ? 'list' : '';
}

/** `36项县（区）事项中，`, `23件超过5000字的文件中，`: brackets and figures may stand between. */
const LEADS_IN = /^(?:\([^()]*\))?[^,;:()、]*中,/;

/** A sentence that begins with how something is made up. */
const MADE_OF =
  /^[^,;:()\d]{0,8}(?:来源|构成|组成|结构|方式|渠道|安排|分布|分类|性质)(?:情况)?(?:分别)?(?:为|是|如下)?[:,]$/;

/** The counts that the parts may be said to divide; none where no words say that they divide one. */
function wholesOf(
  first: Statement,
  parts: readonly Statement[],
  before: readonly Statement[],
): readonly Statement[] {
  const last = before.at(-1);
  if (last && last.paragraph === first.paragraph && last.sentence === first.sentence) {
    const isWithin = WITHIN.test(last.after) || LEADS_IN.test(first.run);
    const divides = isWithin || introductionOf(first) === 'among';
    if (divides && last.depth === first.depth) return [last];
    // The parts begin before these.
    if (last.depth === first.depth && JOINED.test(first.lead)) return [];
  }
  if (/^其中,?/.test(first.lead + first.before) && last?.paragraph === first.paragraph)
    return before.filter(
      (one) => one.paragraph === first.paragraph && one.sentence === first.sentence - 1 && !one.nested,
    );
  // `概算总投资5.94亿元。资金来源为：中央补助1.52亿元、…`: of what the sentence before it ends with.
  if (MADE_OF.test(first.lead) && last?.paragraph === first.paragraph)
    return before
      .filter(({ paragraph, sentence }) => paragraph === first.paragraph && sentence === first.sentence - 1)
      .slice(-1);
  // `上述未办结事项中，`, `已支出资金中，`: told by its words.
  const named = /([^,;:。]{2,16})中,$/.exec(first.lead)?.[1];
  if (named !== undefined) {
    const state = stateOf(named);
    const core = named.replace(
      /^(?:上述|以上|这些|在)|的[^的]*$|(?:重点)?(?:任务|项目|事项|资金|问题|件)$/g,
      '',
    );
    return before.filter(
      (one) =>
        !one.nested &&
        (state === '' ? core.length > 1 && one.before.endsWith(core) : one.state === state) &&
        one.value >= Math.max(...parts.map(({ value }) => value)),
    );
  }
  if (!parts.some(({ remainder }) => remainder)) return [];
  return before.filter((one) => one.paragraph >= first.paragraph - 2 && one.value > (parts[0]?.value ?? 0));
}

/** Some reading of the parts, or (but where words say that it is made of `all`) of the first ones of them, is what another figure says. */
function comesOut(
  parts: readonly Statement[],
  others: readonly Statement[],
  { all }: { readonly all: boolean },
): boolean {
  return parts.some((_, end) => {
    const some = parts.slice(0, end + 1);
    const slack = sumOf(some.map((part) => part.slack));
    const sum = sumOf(some.map(({ value }) => value));
    return (
      (some.length === parts.length || (!all && some.length > 2)) &&
      others.some(
        (one) => one.unit === parts[0]?.unit && one.exact && areSame(one.value, sum, slack + one.slack),
      )
    );
  });
}

/** Words of parts that one thing may be several of: 省级, 亿元以上, 新开工. */
const OVERLAPPING = /级|以上|以下|以内|超过|重点|重大|涉及|含|新开工|新增|需要|属于|列入|纳入/;
const REASON = /^(?:因|由于|受)|原因|影响/;

function mayBeAll(parts: readonly Statement[], whole: Statement, introduction: Introduction): boolean {
  const values = parts.map(({ value }) => value);
  const off = sumOf([whole.value, ...values.map((value) => -value)]);
  const far = Math.abs(off);
  if (parts.some(({ remainder }) => remainder) || introduction === 'made')
    return far <= CLOSED_BY_REST * whole.value + 1;
  const isPicked = parts.some(({ before, unit }) =>
    // Money of one level is none of another.
    OVERLAPPING.test(before.replace(unit === '元' ? /级/g : /^(?:其中)?涉及/, '')),
  );
  const kinds = new Set(parts.map(kindOf));
  const kind = kinds.size === 1 ? [...kinds][0] : 'words';
  if (isPicked && (kind === 'words' || kind === 'state')) return false;
  // `完成的89项中，超额完成23项、按目标完成66项`: how it was done.
  const areWays = WITHIN.test(whole.after) && parts.every(({ state }) => state === whole.state);
  const areOneState = new Set(parts.map(({ state, verb }) => state + verb)).size < parts.length;
  if (kind === 'state' && areOneState && !areWays) return false;
  // 其中 may name what overlaps, unless the parts are named alike.
  if (introduction === 'among' && (kind === 'words' || kind === 'state') && parts.length < 3) return false;
  if (introduction === 'among' && kind === 'state') return false;
  const least = Math.min(...values);
  const leaves = off > least || (off === least && !parts.some(({ before }) => REASON.test(before)));
  // Another part may have been left out, unless two digits that have changed places leave just that.
  if (
    leaves &&
    !(
      parts.length > 2 &&
      introduction !== '' &&
      off <= CLOSE * whole.value &&
      isOffBySlip(whole, parts, isSwapped)
    )
  )
    return false;
  // Named units can have no more than all of them have, and what is not done is so for one reason.
  const isEachOnce = kind === 'holder' || parts.every(({ before }) => REASON.test(before));
  if (off < 0 && isEachOnce && introduction === 'within' && parts.length > 2)
    return far <= CLOSED_BY_REST * whole.value + 1;
  return far <= Math.max(1, CLOSE * whole.value) || isOffBySlip(whole, parts);
}
