import { isNameOf } from '../holders';
import type { Statement } from '../statements';
import { MEAN, TOTAL_WORDS, WITHIN } from '../vocabulary';
import { COUNTED_STATES } from './sum';

/** Parts that stand in one row with the first, in brackets as deep; a row of plain words is joined by 、 only. */
export function partsFrom(
  first: Statement,
  counts: readonly Statement[],
  { list }: { list: boolean },
): Statement[] {
  const parts = [first];
  const rest = counts.slice(counts.indexOf(first) + 1);
  for (const [at, one] of rest.entries()) {
    if (one.sentence !== first.sentence || one.depth < first.depth) break;
    if (one.depth > first.depth) continue;
    if (/其中/.test(one.lead + one.before) || BY_CLASS.test(one.lead)) break;
    if (one.whole && WITHIN.test(one.after)) break;
    if (isNameOf(one, rest[at + 1])) continue;
    // `工业类30项，完成20项；民生类12项，完成8项`: what is done of a part is no part.
    if (first.state === '' && COUNTED_STATES.has(one.state) && !one.remainder) continue;
    if (MEAN.test(one.before)) break;
    if (one.unit !== first.unit) {
      if (list) break;
      continue;
    }
    if (list && one.mark !== '、') break;
    // `其中省级1个、市级2个，涉及城关镇2个、…`: they are divided once more.
    if (one.mark === ',' && /^(?:涉及|分布|按|从)/.test(one.before)) break;
    if (TOTAL_WORDS.test(one.before) && !one.remainder) break;
    parts.push(one);
    if (one.remainder) break;
  }
  return parts;
}

export const BY_CLASS = /(?:按照?|从|分)[^,:;。]{1,12}(?:分|看|划分|分类|管理|评价|统计)[,:]?$/;

const CONSISTS = /^[,:(]+$/;

/** `全区共有98件，省级12件、市级30件、区级56件`: nothing else stands between. */
export function isPlainList(first: Statement, parts: readonly Statement[]): boolean {
  return (
    CONSISTS.test(first.lead) && parts.every((part, at) => at === 0 || part.lead === '、' || part.lead === '')
  );
}
