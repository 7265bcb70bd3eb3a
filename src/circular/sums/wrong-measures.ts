import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { MEAN } from '../vocabulary';
import { partsFrom } from './parts';
import { type Sum, nearestTo } from './sum';

/**
 * `项目100个，总投资300亿元，其中省级10个、投资50亿元，市级90个、投资250亿元`: where the parts are all of a whole by one measure,
 * they are by the other. `包案47件，化解36件。其中甲包案6件已化解5件，乙包案41件已化解31件` has what became of them as the other.
 */
export function wrongMeasures(counts: readonly Statement[]): Sum[] {
  return counts.flatMap((whole, at) => {
    const first = counts
      .slice(at + 1)
      .find(({ unit, state, before }) => unit === whole.unit && state === whole.state && !MEAN.test(before));
    if (!first?.nested || !whole.exact || !whole.whole || first.sentence > whole.sentence + 1) return [];
    const parts = partsFrom(first, counts, { list: false });
    const isAll = areSame(sumOf(parts.map(({ value }) => value)), whole.value, whole.slack);
    if (parts.length < 2 || !isAll) return [];
    return BESIDE.filter((offset) => offset > 0 || parts.every(({ lead }) => lead === '')).flatMap(
      (offset) => {
        const beside = parts.flatMap((part) => counts[counts.indexOf(part) + offset] ?? []);
        const [one] = beside;
        const isAlike =
          one !== undefined &&
          (one.unit !== whole.unit || one.state !== '') &&
          beside.length === parts.length &&
          beside.every(({ unit, state, exact }) => exact && unit === one.unit && state === one.state);
        // `乙镇52户，丙镇…`: it is that of another part.
        if (!isAlike || beside.some((two, n) => two.part !== parts[n]?.part || parts.includes(two)))
          return [];
        const wholes = counts.filter(
          ({ unit, state, exact, start, sentence }) =>
            unit === one.unit &&
            state === one.state &&
            exact &&
            start < Math.min(first.start, one.start) &&
            sentence >= whole.sentence - 1,
        );
        const sum = sumOf(beside.map(({ value }) => value));
        const slack = sumOf(beside.map((two) => two.slack));
        const near = nearestTo(sum, wholes);
        if (!near || wholes.some((two) => areSame(sum, two.value, slack + two.slack))) return [];
        return [{ whole: near, parts: beside }];
      },
    );
  });
}

/** The other measure of a part stands behind it, or right before it: `3284户10516人`. */
const BESIDE = [1, -1] as const;
