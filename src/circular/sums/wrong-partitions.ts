import { shareBehind } from '../neighbours';
import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { isPartition } from './partitions';
import { COUNTED_STATES, nearestTo, type Sum } from './sum';

const MOST = 8;
/** Paragraphs that the whole may stand before. */
const NEAR = 3;

/** Parts that are all of something by their words (`95分以上的3个，90—95分的8个，90分以下的4个`), the whole being said before. */
export function wrongPartitions(
  counts: readonly Statement[],
  all: readonly Statement[],
  before: readonly Statement[],
  nearby: readonly Statement[],
): Sum[] {
  return [...new Set(counts.map(({ unit }) => unit))].flatMap((unit) => {
    const own = counts.filter((one) => one.unit === unit);
    const wrong: Sum[] = [];
    let at = 0;
    while (at < own.length) {
      const parts = longestFrom(own, at, all);
      const found = parts ? judged(parts, own, { before, nearby }) : null;
      if (found) wrong.push(found);
      at += parts?.length ?? 1;
    }
    return wrong;
  });
}

function longestFrom(
  counts: readonly Statement[],
  at: number,
  all: readonly Statement[],
): readonly Statement[] | null {
  const first = counts[at];
  if (!first) return null;
  let end = at + 1;
  while (end < counts.length && end - at < MOST) {
    const next = counts[end];
    if (next?.sentence !== first.sentence || next.depth !== first.depth) break;
    end++;
  }
  for (; end >= at + 2; end--) {
    const some = counts.slice(at, end);
    const isAll = isPartition(some) || haveAllShares(some, all);
    if (some.every(({ exact }) => exact) && isAll && !hasThird(some, counts[end])) return some;
  }
  return null;
}

/** `已销号22个；待验收5个；正在整改2个`: a state beside two others is one of them. */
function hasThird(parts: readonly Statement[], next: Statement | undefined): boolean {
  const [first] = parts;
  return (
    parts.length === 2 &&
    next?.sentence === first?.sentence &&
    next?.depth === first?.depth &&
    COUNTED_STATES.has(next?.state ?? '')
  );
}

function judged(
  parts: readonly Statement[],
  counts: readonly Statement[],
  { before, nearby }: { readonly before: readonly Statement[]; readonly nearby: readonly Statement[] },
): Sum | null {
  const [first] = parts;
  if (!first) return null;
  const beside = counts.filter((one) => one.unit === first.unit && !parts.includes(one));
  const earlier = before.filter(
    (one) => one.unit === first.unit && one.paragraph >= first.paragraph - NEAR && one.exact,
  );
  const isCumulative = [...earlier, ...beside].some(({ value }) => value === parts.at(-1)?.value);
  if (isCumulative && /前/.test(first.before)) return null;
  const sum = sumOf(parts.map(({ value }) => value));
  const slack = sumOf(parts.map((part) => part.slack));
  const told = nearby.filter((one) => one.unit === first.unit && one.exact);
  if ([...earlier, ...told, ...beside].some(({ value, slack: own }) => areSame(value, sum, slack + own)))
    return null;
  const wholes = [...earlier, ...told, ...beside.filter((one) => one.start < first.start)].filter(
    (one) => one.exact && Math.abs(one.value - sum) <= one.value / 4,
  );
  const whole = nearestTo(sum, wholes);
  return whole ? { whole, parts } : null;
}

/** `A类42项，占25.0%；B类38项，占22.6%；…`: three and more whose shares make up 100 %. */
function haveAllShares(parts: readonly Statement[], all: readonly Statement[]): boolean {
  const shares = parts.flatMap((part) => shareBehind(part, all) ?? []);
  const sum = sumOf(shares.map(({ value }) => value));
  const slack = sumOf(shares.map(({ decimals }) => 0.5 * 10 ** -decimals));
  return parts.length > 2 && shares.length === parts.length && Math.abs(sum - 100) <= slack + 1e-9;
}
