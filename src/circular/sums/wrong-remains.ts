import { areSame, sumOf } from '../numbers';
import { isSpecific } from '../specific';
import type { Statement } from '../statements';
import type { Sum } from './sum';

/** How far it may be off to be told: a share of what is left. */
const CLOSE = 0.15;

/**
 * `143项，已落实104项`, and paragraphs below `39项未落实事项`: what is not done is what was set less what is done. Only figures about all
 * are held against each other.
 */
export function wrongRemains(statements: readonly Statement[]): Sum[] {
  const counts = statements.filter((one) => one.kind === 'count' && one.exact && !one.nested);
  const general = counts.filter(({ scope, depth }) => depth === 0 && !isSpecific(scope));
  const pairs = firstPairs(general);
  if (pairs.length === 0) return [];
  const said = new Map<string, number>();
  for (const one of counts) said.set(keyOf(one), (said.get(keyOf(one)) ?? 0) + 1);
  return general.flatMap((left) => {
    if (left.state !== 'undone' || left.after === '') return [];
    const own = pairs.filter(
      ({ whole, done }) =>
        done.unit === left.unit && done.paragraph < left.paragraph && whole.value > left.value,
    );
    const [first] = own;
    if (!first || first.done.verb !== left.verb.replace(/^(?:按期|按时|如期)/, '')) return [];
    const rest = ({ whole, done }: Pair): number => sumOf([whole.value, -done.value]);
    const isTold = own.some((pair) => areSame(rest(pair), left.value, 0));
    // Said twice, it is a figure of its own.
    const isRepeated = (said.get(keyOf(left)) ?? 0) > 1;
    if (isTold || isRepeated || Math.abs(rest(first) - left.value) > Math.max(1, CLOSE * rest(first)))
      return [];
    return [
      { whole: first.whole, parts: [first.done, left], suspect: { statement: left, right: rest(first) } },
    ];
  });
}

interface Pair {
  readonly whole: Statement;
  readonly done: Statement;
}

/** What was set and what is done, where both stand in one paragraph; the first ones of the text. */
function firstPairs(counts: readonly Statement[]): Pair[] {
  const pairs: Pair[] = [];
  let whole: Statement | undefined;
  for (const one of counts) {
    if (one.state === '' && one.whole) whole = one;
    else if (one.state === 'done' && whole?.paragraph === one.paragraph && whole.unit === one.unit)
      pairs.push({ whole, done: one });
    if (pairs.length === MOST) break;
  }
  return pairs;
}

const MOST = 12;

function keyOf({ unit, value }: Statement): string {
  return `${unit}|${value}`;
}
