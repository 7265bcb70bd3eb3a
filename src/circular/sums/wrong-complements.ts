import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { areOpposite, arePair, plainLabel } from './complements';
import { type Sum, COUNTED_STATES, isOfOthers } from './sum';

/** 万 where 亿 was meant. */
const TEN_THOUSAND = 10_000;

/** `已签约1674户，未签约186户`: two parts of which one is what the other is not are all. */
export function wrongComplements(counts: readonly Statement[], before: readonly Statement[]): Sum[] {
  return counts.flatMap((one, at) => {
    const other = counts
      .slice(at + 1)
      .find(({ unit, paragraph }) => unit === one.unit && paragraph === one.paragraph);
    if (!other || other.sentence !== one.sentence || other.depth !== one.depth || !one.exact || !other.exact)
      return [];
    // `6个未开工，其中3个计划三季度开工`: part of the other.
    if (other.nested && !one.nested) return [];
    const [label, next] = [plainLabel(one), plainLabel(other)];
    if (!areOpposite(label, next) && !arePair(label, next)) return [];
    const beside = counts.some(
      (third) =>
        third !== one &&
        third !== other &&
        third.sentence === one.sentence &&
        third.unit === one.unit &&
        !third.nested &&
        COUNTED_STATES.has(third.state),
    );
    if (beside) return [];
    const wholes = [
      ...before.filter(({ paragraph }) => paragraph === one.paragraph - 1),
      ...counts.slice(0, at),
    ].filter((whole) => whole.exact && whole.unit === one.unit && !isOfOthers(one, whole));
    const sum = sumOf([one.value, other.value]);
    const fits = wholes.some(({ value, slack }) => areSame(value, sum, slack + one.slack + other.slack));
    // `优良30段，合格15段，不合格3段`: a third class stands beside them.
    const third = counts.filter(
      (part) => part.sentence === one.sentence && part.unit === one.unit && part !== one && part !== other,
    );
    if (
      third.some((part) =>
        wholes.some((whole) => whole !== part && areSame(whole.value, sum + part.value, 0)),
      )
    )
      return [];
    const later = counts.slice(at + 1).some(({ value, unit }) => unit === one.unit && areSame(value, sum, 0));
    const whole =
      wholes.findLast(({ value }) => value >= Math.max(one.value, other.value)) ??
      wholes.findLast(({ value, slack }) => areSame(value * TEN_THOUSAND, sum, slack * TEN_THOUSAND));
    return fits || later || !whole ? [] : [{ whole, parts: [one, other] }];
  });
}
