import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { isHolders } from '../holders';
import { endsAsUnit } from '../../units/words/endings';
import { MEAN, WITHIN } from '../vocabulary';
import { saysAll, areExclusive } from './makes-up';
import { partsFrom, isPlainList } from './parts';
import { type Sum, COUNTED_STATES, isOpen, shiftedPart } from './sum';

const MAKE_UP = /分为|分别|组成|按.{1,8}分|从.{1,8}[看分]|包括|即|划分/;

/** A whole with the list of its parts behind it. */
export function wrongLists(counts: readonly Statement[], all: readonly Statement[]): Sum[] {
  return counts.flatMap((whole, at) => {
    const first = counts
      .slice(at + 1)
      .find(
        (one) =>
          one.unit === whole.unit &&
          one.sentence === whole.sentence &&
          (isHolders(whole) || !isHolders(one) || one.after === ''),
      );
    // 、 joins what stands side by side.
    if (MEAN.test(whole.before)) return [];
    if (!first || !whole.exact || first.remainder || first.lead.startsWith('、')) return [];
    // The last of one list is not the whole of the next one, and those who have things are not the things.
    if (whole.nested && first.nested && first.mark === ',') return [];
    if (isHolders(whole) && endsAsUnit(first.before.replace(/[有为共]$/, ''))) return [];
    const inside = counts.slice(at + 1, counts.indexOf(first));
    if (inside.length > 0 && first.depth <= whole.depth && !first.nested) return [];
    const link = `${whole.after}${first.lead}${first.before}`;
    const among = /其中/.test(first.lead + first.before) || WITHIN.test(whole.after);
    const inBrackets = first.depth > whole.depth;
    // `A 3件、B 1件，涉及2个单位，其中超期的3件`: what 其中 is said of is all of the list, not its last.
    if (among && inside.length > 0 && whole.lead === '、' && first.depth === whole.depth) return [];
    const parts = partsFrom(first, counts, {
      list: !inBrackets && !among && !MAKE_UP.test(link) && first.mark !== ':',
    }).filter((one) => !among || !isBesideOf(whole, one, first));
    if (!among && parts.length < 2) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    const slack = whole.slack + sumOf(parts.map((part) => part.slack));
    if (parts.some(({ exact }) => !exact)) return [];
    if (among && !saysAll(whole, parts, all)) {
      // `2.85亿元，占年度计划3.20亿元的89.1%，其中…`: of the first.
      const wholes = [...counts.slice(0, at), whole].filter(
        ({ sentence, unit, exact }) => sentence === whole.sentence && unit === whole.unit && exact,
      );
      for (const one of wholes) {
        const suspect = shiftedPart(one, parts);
        if (suspect) return [{ whole: one, parts, suspect }];
      }
      const more = parts.filter(
        ({ value, part }) => part === first.part && value > whole.value + slack + 1e-9,
      );
      const most =
        more.length > 0 ? more : areExclusive(parts) && sum > whole.value + slack + 1e-9 ? parts : [];
      return most.length > 0 ? [{ whole, parts: most, atMost: true }] : [];
    }
    const isState = parts.some(({ state }) => state !== whole.state && COUNTED_STATES.has(state));
    const remainder = parts.some((part) => part.remainder);
    const says =
      among ||
      inBrackets ||
      remainder ||
      first.mark === ':' ||
      MAKE_UP.test(link) ||
      isPlainList(first, parts);
    if (!says || (isState && !remainder && !among)) return [];
    const fits = parts.some((_, end) => {
      const some = parts.slice(0, end + 1);
      return (some.length > 1 || among) && areSame(sumOf(some.map(({ value }) => value)), whole.value, slack);
    });
    // One of them may be told by its state: `权属不清的38处，正在办理的25处，其他原因的15处`.
    const end = parts.at(-1)?.start ?? 0;
    const between = counts.filter(
      ({ unit, start, depth }) =>
        unit === whole.unit && start >= first.start && start <= end && depth === first.depth,
    );
    if (areSame(sumOf(between.map(({ value }) => value)), whole.value, slack)) return [];
    const others = counts.filter((one) => one !== whole && one.unit === whole.unit && !parts.includes(one));
    if (fits || others.some(({ value }) => areSame(sum, value, slack))) return [];
    return [{ whole, parts }];
  });
}

/** `已开工37个，其中已投产14个；尚未开工26个`: what stands behind ； beside the whole is none of its parts. */
function isBesideOf(whole: Statement, one: Statement, first: Statement): boolean {
  return SETTLED.has(whole.state) && one.part !== first.part && isOpen(one.state, whole.state);
}

const SETTLED: ReadonlySet<string> = new Set(['done', 'started', 'returned']);

/** A sentence that begins with 其中: its whole is in one before. */
export function wrongAmong(counts: readonly Statement[], all: readonly Statement[]): Sum[] {
  return counts.flatMap((first, at) => {
    if (!/^[^;。]{0,30}其中/.test(first.lead + first.before)) return [];
    const wholes = counts
      .slice(0, at)
      .filter((one) => one.unit === first.unit && one.exact && one.depth === 0);
    if (
      wholes.length === 0 ||
      counts.slice(0, at).some((one) => one.sentence === first.sentence && one.unit === first.unit)
    )
      return [];
    const parts = partsFrom(first, counts, { list: false });
    const whole = wholes.findLast(({ nested }) => !nested);
    // `其中重大隐患27处，已整改24处，其余3处`: the rest of what 其中 names first.
    const [, second] = counts.slice(at);
    if (
      parts.length === 2 &&
      parts[1]?.remainder === true &&
      second !== parts[1] &&
      second?.unit === first.unit
    )
      return [];
    if (!whole || parts.some(({ exact }) => !exact)) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    const slack = sumOf(parts.map((part) => part.slack));
    if (saysAll(whole, parts, all))
      return wholes.some((one) => areSame(one.value, sum, slack + one.slack)) ? [] : [{ whole, parts }];
    const suspect = shiftedPart(whole, parts);
    if (suspect) return [{ whole, parts, suspect }];
    const most = Math.max(...wholes.map(({ value }) => value));
    const over = (value: number): boolean => value > most + slack + 1e-9;
    const more = areExclusive(parts) && over(sum) ? parts : parts.filter(({ value }) => over(value));
    return more.length > 0 ? [{ whole, parts: more, atMost: true }] : [];
  });
}
