import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { partsFrom } from './parts';
import { type Sum, nearestTo } from './sum';

/**
 * `项目100个，总投资300亿元，其中省级10个、投资50亿元，市级90个、投资250亿元`: where the parts are all of a whole by one measure,
 * they are by the other.
 */
export function wrongMeasures(counts: readonly Statement[]): Sum[] {
  return counts.flatMap((whole, at) => {
    const first = counts.slice(at + 1).find((one) => one.unit === whole.unit);
    if (!first?.nested || !whole.exact || !whole.whole || first.sentence > whole.sentence + 1) return [];
    const parts = partsFrom(first, counts, { list: false });
    const isAll = areSame(sumOf(parts.map(({ value }) => value)), whole.value, whole.slack);
    if (parts.length < 2 || !isAll) return [];
    const others = parts.map((part) => counts[counts.indexOf(part) + 1]);
    const unit = others[0]?.unit;
    const beside = others.filter((one): one is Statement => one?.exact === true && one.unit === unit);
    if (unit === whole.unit || beside.length !== parts.length || beside.some(({ state }) => state !== ''))
      return [];
    const wholes = counts.filter(
      (one) =>
        one.unit === unit && one.exact && one.start < first.start && one.sentence >= whole.sentence - 1,
    );
    const sum = sumOf(beside.map(({ value }) => value));
    const slack = sumOf(beside.map((one) => one.slack));
    const near = nearestTo(sum, wholes);
    if (!near || wholes.some((one) => areSame(sum, one.value, slack + one.slack))) return [];
    return [{ whole: near, parts: beside }];
  });
}
