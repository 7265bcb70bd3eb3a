import { endsAsUnit } from '../../units/words/endings';
import { holderOf, isHolders, isNameOf } from '../holders';
import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { nearestTo, type Sum } from './sum';

/** What says that all of them are named. */
const ALL = /(?:^|[^要]|(?:^|[^主])要)(?:涉及|分别[是为由]?|分布在|具体[是为]|责任单位为)/;

/** `涉及城关镇2个、河口镇2个、开发区1个`: who has how many of what was counted before. */
export function wrongSpreads(counts: readonly Statement[], above: readonly Statement[]): Sum[] {
  return counts.flatMap((first, at) => {
    const said = /[^;]*$/.exec(first.lead === '(' ? first.run : first.lead)?.[0] ?? '';
    if (!ALL.test(said + first.before)) return [];
    const parts = partsFrom(counts.slice(at));
    if (parts.length < 2 || parts.some(({ exact }) => !exact)) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    const wholes = [...above, ...counts].filter(
      (one) => one.unit === first.unit && one.exact && !isHolders(one) && !parts.includes(one),
    );
    if (wholes.some(({ value, slack }) => areSame(value, sum, slack))) return [];
    const near = wholes.filter(
      (one) =>
        (one.paragraph < first.paragraph || one.start < first.start) &&
        Math.abs(one.value - sum) <= one.value / 4 + 1 &&
        (first.state === '' || one.state === first.state),
    );
    const whole = nearestTo(sum, near);
    return whole ? [{ whole, parts }] : [];
  });
}

function isBare({ before }: Statement): boolean {
  return endsAsUnit(before);
}

/** Figures of named units, one behind the other. */
function partsFrom(counts: readonly Statement[]): Statement[] {
  const [first] = counts;
  const parts: Statement[] = [];
  if (!first) return parts;
  for (const [at, one] of counts.entries()) {
    if (one.sentence !== first.sentence || one.unit !== first.unit || one.depth !== first.depth) break;
    // `…、南溪县42条，市经开区28条`: a name alone goes on with the list.
    const goesOn =
      one.lead === '' ||
      /^[、)和及与]/.test(one.lead) ||
      (one.lead === ',' && isBare(one)) ||
      /^,(?:[^,;:()\d]{2,12}、)+$/.test(one.lead);
    if (at > 0 && !goesOn) break;
    if (isNameOf(one, counts[at + 1])) continue;
    if (!endsAsUnit(holderOf(one)) && !one.remainder) break;
    parts.push(one);
  }
  return parts;
}
