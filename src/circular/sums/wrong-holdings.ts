import { endsAsUnit } from '../../units/words/endings';
import { holderOf, isHolders, isNameOf } from '../holders';
import type { WrongList } from '../lists/wrong-list';
import { passagesOf, firstAndLast } from '../neighbours';
import { areSame, sumOf } from '../numbers';
import { placeOf, type Statement } from '../statements';
import { nearestTo, type Sum } from './sum';

/** What of figures by holder does not come out. */
interface Holdings {
  readonly sums: readonly Sum[];
  /** Counts of holders, and how many are named. */
  readonly holders: readonly { readonly count: Statement; readonly named: number }[];
}

/** Counts of those who have something that are not the number of those who are named with their figures. */
export function wrongHolders(statements: readonly Statement[]): WrongList[] {
  let before: readonly Statement[] = [];
  return passagesOf(statements).flatMap(({ counts }) => {
    const { holders } = wrongHoldings(counts, before);
    before = firstAndLast([...before, ...counts.filter(({ whole, nested }) => whole && !nested)]);
    return holders.map(({ count, named }) => ({
      count: placeOf(count),
      list: placeOf(count),
      counted: count.value,
      named,
      unit: count.unit,
    }));
  });
}

/**
 * `A档工作涉及14家单位，其中甲局、乙局各3项，丙局等6家单位各2项`: where as many are named as are counted, their figures add up to what
 * was counted before; where their figures do, they are as many.
 */
export function wrongHoldings(counts: readonly Statement[], before: readonly Statement[]): Holdings {
  const sums: Sum[] = [];
  const holders: Holdings['holders'][number][] = [];
  counts.forEach((count, at) => {
    const named = namedBefore(count, counts.slice(Math.max(0, at - MOST), at));
    if (named > 1 && named !== count.value) holders.push({ count, named });
    const found = holdingsOf(count, counts.slice(at + 1));
    const [first] = found?.parts ?? [];
    if (!found || !first) return;
    const { parts, named: many } = found;
    const sum = sumOf(parts.map(({ value }) => value));
    const wholes = [...before, ...counts.slice(0, at)].filter(
      (one) =>
        one.unit === first.unit && one.exact && one.paragraph >= count.paragraph - 1 && !isHolders(one),
    );
    const fits = wholes.some(({ value, slack }) => areSame(value, sum, slack));
    if (fits && many !== count.value) holders.push({ count, named: many });
    if (fits || many !== count.value) return;
    const whole = nearestTo(
      sum,
      wholes.filter(({ value }) => Math.abs(value - sum) <= value / 4 + 1),
    );
    if (whole) sums.push({ whole, parts });
  });
  return { sums, holders };
}

/** `甲局4项，乙局、丙局各3项，共涉及3个单位`: how many have a figure each right before they are counted; 0 where it is no such list. */
function namedBefore(count: Statement, before: readonly Statement[]): number {
  if (!isHolders(count) || !count.exact || !COUNTED_LAST.test(count.before) || count.mark !== ',') return 0;
  const unit = before.at(-1)?.unit;
  let named = 0;
  for (const one of [...before].reverse()) {
    const isNamed = one.times > 1 || endsAsUnit(holderOf(one));
    if (one.sentence !== count.sentence || one.unit !== unit || !one.exact || !isNamed || isHolders(one))
      break;
    // `甲局、乙局共5项`: of several together.
    if (one.times === 1 && /[^,;:、()]、$|[和及与]/.test(one.lead + one.before)) return 0;
    named += one.times;
  }
  return named;
}

const MOST = 40;
const COUNTED_LAST = /^(?:共计?|合计|总计|一共)?涉及(?:到)?$|^(?:共计?|合计|总计)$/;

/** The figures behind a count of holders, and how many have them. */
function holdingsOf(
  count: Statement,
  rest: readonly Statement[],
): { readonly parts: readonly Statement[]; readonly named: number } | null {
  if (!isHolders(count) || !count.exact || !/涉及|分布|来自|由|共/.test(count.before + count.lead))
    return null;
  const own = rest.filter(({ sentence, depth }) => sentence === count.sentence && depth >= count.depth);
  const names = own.filter((one, at) => isNameOf(one, own[at + 1]));
  const parts = own.filter((one) => !names.includes(one));
  const [first] = parts;
  if (!first || !/其中|分别|[:,(]/.test(first.lead) || parts.length < 2) return null;
  if (parts.some((one) => one.unit !== first.unit || !one.exact || one.depth !== first.depth)) return null;
  const isOf = (one: Statement): boolean =>
    one.times > 1 || one.remainder || endsAsUnit(holderOf(one)) || names.some((name) => isNameOf(name, one));
  if (!parts.every(isOf)) return null;
  const named = parts.map((part) => {
    const name = own[own.indexOf(part) - 1];
    if (part.times > 1) return part.times;
    return name && names.includes(name) ? name.value : 1;
  });
  return { parts, named: sumOf(named) };
}
