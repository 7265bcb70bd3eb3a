import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { CHANGE, MEAN, TOTAL_WORDS, WITHIN } from '../vocabulary';
import { isOffBySlip, type Sum } from './sum';

/** Below so many a part may well have been left out. */
const LEAST = 20;
/** How far off the whole any slip may put its parts. */
const CLOSE = 0.04;
const MOST_PARTS = 8;

/**
 * `312件，其中重点件45件、一般件276件`, `84项。部门承担61项，街道承担24项`: two and more parts named alike behind their whole that come
 * out at nearly the whole, and not at it. What is picked out leaves more.
 *
 * @param counts of the passage
 * @param earlier counts that the parts may be of
 */
export function wrongAlike(counts: readonly Statement[], earlier: readonly Statement[]): Sum[] {
  const taken = new Set<Statement>();
  return counts.flatMap((first, at) => {
    if (taken.has(first) || !isPart(first)) return [];
    const parts = partsFrom(first, counts.slice(at + 1));
    if (parts.length < 2) return [];
    for (const part of parts) taken.add(part);
    const whole = wholeOf(first, counts.slice(0, at));
    if (!whole || whole.value < LEAST || parts.some(({ value }) => value >= whole.value)) return [];
    const own = [...earlier, ...counts].filter((one) => one.unit === first.unit && !parts.includes(one));
    const sum = sumOf(parts.map(({ value }) => value));
    const slack = sumOf(parts.map((part) => part.slack));
    if (own.some((one) => areSame(one.value, sum, slack + one.slack))) return [];
    return isSlipped(whole, parts, sum) ? [{ whole, parts }] : [];
  });
}

/** Words of parts that one thing may be several of: 省级, 亿元以上, 新开工. */
const OVERLAPPING = /级|以[上下内]|超过|涉及|含|新开工|属于|列入|纳入|连续|首次|最|较|仍|达标/;

function isPart(one: Statement): boolean {
  const name = nameOf(one);
  return (
    one.exact &&
    !one.threshold &&
    !WITHIN.test(one.after) &&
    name.length >= 2 &&
    name.length <= 14 &&
    !OVERLAPPING.test(one.unit === '元' ? name.replace('级', '') : name) &&
    !TOTAL_WORDS.test(name) &&
    !MEAN.test(name) &&
    !/各$/.test(name)
  );
}

function nameOf({ before }: Statement): string {
  return before.replace(/^其中|\([^()]*\)/g, '').trim();
}

function partsFrom(first: Statement, rest: readonly Statement[]): Statement[] {
  const parts = [first];
  for (const one of rest) {
    // `甲类124件，比上年减少27件；乙类188件`: how it has changed is said beside it.
    if (one.sentence === first.sentence && one.mark === ',' && CHANGE.test(one.before)) continue;
    const isNext = one.sentence === first.sentence && one.unit === first.unit && one.depth === first.depth;
    if (!isNext || !/^[、,;和]?$/.test(one.lead) || parts.length === MOST_PARTS) break;
    // What the others leave is told where whole and parts are.
    if (one.remainder) return [];
    // A list that holds what is no part is not read whole.
    if (!isPart(one)) {
      if (one.mark === '、') return [];
      break;
    }
    const isList = parts.length > 1 && parts.slice(1).every(({ mark }) => mark === '、');
    if (isList && one.mark !== '、') break;
    if (/其中/.test(one.before) || (one.state !== first.state && one.mark !== '、')) break;
    parts.push(one);
  }
  const names = parts.map(nameOf);
  if (new Set(names).size < parts.length) return [];
  const isList =
    (first.nested || (/中,$/.test(first.lead) && parts.length > 2)) &&
    parts.every(({ mark }, at) => at === 0 || mark === '、');
  return isList || areAlike(names) ? parts : [];
}

/** They end in the same two characters. */
function areAlike(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.slice(-2))).size === 1;
}

/** What 其中 is said of; for parts that begin a sentence, what the one before is about. */
function wholeOf(first: Statement, before: readonly Statement[]): Statement | undefined {
  const like = before.filter((one) => one.unit === first.unit && one.depth <= first.depth);
  const last = like.at(-1);
  const own = last?.sentence === first.sentence;
  if (/其中/.test(first.lead + first.before)) {
    const [whole] = like
      .filter((one) => one.sentence === (own ? first.sentence : first.sentence - 1))
      .slice(own ? -1 : 0);
    return whole?.exact === true ? whole : undefined;
  }
  if (own && /中,$/.test(first.lead) && last.depth === first.depth) return last.exact ? last : undefined;
  if (own || !/^(?:[^\d,;:()、]{2,6},)?$/.test(first.lead)) return undefined;
  return like.find((one) => one.whole && !one.nested && one.exact && one.depth === 0);
}

function isSlipped(whole: Statement, parts: readonly Statement[], sum: number): boolean {
  const off = Math.abs(sum - whole.value);
  return off <= Math.max(1, (CLOSE * whole.value) / parts.length) || isOffBySlip(whole, parts);
}
