import { WITHIN } from '../vocabulary';
import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { partsFrom, BY_CLASS } from './parts';
import { type Sum, nearestTo } from './sum';
import { HANZI_NUMERALS } from '../../texts/numerals';

/** `按类别分：A 3件、B 4件`, the whole being in a sentence before. */
export function wrongClasses(counts: readonly Statement[], before: readonly Statement[]): Sum[] {
  return counts.flatMap((first) => {
    const parts = partsFrom(first, counts, { list: false });
    const isKinds =
      /分别(?:是|为)?:?$/.test(first.lead) && parts.every(({ before: label }) => label.endsWith('类'));
    if ((!BY_CLASS.test(first.lead) && !isKinds) || WITHIN.test(first.after)) return [];
    if (PICKED.test(first.lead + first.before)) return [];
    if (
      counts.some(
        (one) =>
          one.unit === first.unit &&
          one.sentence === first.sentence &&
          one.start < first.start &&
          !BY_CLASS.test(first.lead),
      )
    )
      return [];
    const wholes = [...before, ...counts.filter((one) => one.start < first.start)].filter(
      (one) => one.exact && one.unit === first.unit && !parts.includes(one),
    );
    if (parts.length < 2 || parts.some(({ exact }) => !exact) || wholes.length === 0) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    const slack = sumOf(parts.map((part) => part.slack));
    const later = counts.filter(
      (one) => one.unit === first.unit && one.start > first.start && !parts.includes(one),
    );
    if ([...wholes, ...later].some((whole) => areSame(sum, whole.value, slack + whole.slack))) return [];
    const near = wholes.filter(
      (one) =>
        (one.whole || /共|总/.test(one.before) || one.state === first.state) &&
        (one.paragraph >= first.paragraph - NEAR || one === wholes[0]) &&
        Math.abs(one.value - sum) <= one.value / 2,
    );
    const whole = nearestTo(sum, near);
    // What is as much as the whole is none of its classes.
    if (
      !whole ||
      parts.some(({ value }) => value === whole.value) ||
      (LOOKS_AT.test(first.lead) && mayGoOn(parts, whole))
    )
      return [];
    return [{ whole, parts }];
  });
}

/** Paragraphs that the whole may stand before. */
const NEAR = 3;

/** `分镇街看，签约数前三的是…`: only some are told. */
const PICKED = new RegExp(`前[${HANZI_NUMERALS}\\d]|居前|靠前|较[多少快慢好]|最[多少快慢高低]`);

/** `从单位看` picks some out, `按单位分` names all. */
const LOOKS_AT = /看[,:]?$/;

/** What the parts leave is as much as one of them: another may have been left out. */
function mayGoOn(parts: readonly Statement[], whole: Statement): boolean {
  const values = parts.map(({ value }) => value);
  return whole.value - sumOf(values) >= Math.min(...values);
}
