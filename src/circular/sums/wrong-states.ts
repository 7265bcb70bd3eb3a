import { isSpecific } from '../specific';
import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { type Sum, nearestTo, COUNTED_STATES, isOfOthers, isOpen } from './sum';

/** 已完成 a，正在推进 b（，未启动 c …）: together what was set, since what is not done is not done yet. */
export function wrongStates(counts: readonly Statement[], before: readonly Statement[]): Sum[] {
  const runs: { readonly wholes: Statement[]; readonly parts: Statement[] }[] = [];
  let run: { wholes: Statement[]; parts: Statement[] } | null = null;
  let wholes: Statement[] = [];
  for (const one of counts) {
    if (!one.exact) continue;
    if (one.whole && !one.nested) {
      if (run && run.parts.some(({ unit }) => unit === one.unit)) run = null;
      wholes = [...wholes, one];
      continue;
    }
    if (!COUNTED_STATES.has(one.state) || (/另有|另外/.test(one.before) && !isMiddle(one, counts))) continue;
    if (
      one.state === 'progress' &&
      ((one.before.endsWith('项目') && isFirst(one, counts)) || isSaidOf(one, counts))
    ) {
      wholes = [...wholes, one];
      continue;
    }
    const outer = run?.parts.at(-1);
    if (outer && (one.depth > outer.depth || (one.nested && !outer.nested)) && one.unit === outer.unit)
      continue;
    const repeats = run?.parts.some(({ state, verb }) => state === one.state && verb === one.verb);
    if (!run || repeats || run.parts[0]?.unit !== one.unit) {
      run = { wholes, parts: [] };
      runs.push(run);
    }
    run.parts.push(one);
  }
  return runs.flatMap(({ wholes: own, parts }) => {
    const [first] = parts;
    const started = parts.some(({ state }) => state === 'unstarted')
      ? 'started'
      : parts.some(({ state }) => state === 'unreturned')
        ? 'returned'
        : '';
    const core = parts.filter(({ state }) => state === 'done' || state === started);
    const behind = parts.some(({ state }) => state === 'behind');
    const open = parts.filter(
      ({ state }) =>
        isOpen(state, core[0]?.state ?? '') ||
        (behind && core[0]?.state !== 'started' && state === 'on-pace'),
    );
    if (!first || core.length !== 1 || open.length === 0) return [];
    const candidates = [
      ...own,
      ...counts.filter((one) => one.whole && one.start > first.start && /共|合计|总/.test(one.before)),
      ...before,
    ].filter((one) => one.exact && one.unit === first.unit);
    const near = own.filter((one) => one.exact && one.unit === first.unit);
    const last = before.at(-1);
    if (near.length === 0 && last && last.paragraph === first.paragraph - 1)
      near.push(...before.filter((one) => one.exact && one.unit === first.unit).slice(-3));
    // 达到序时 may hold what is done.
    const paces = parts.filter(({ state }) => state === 'on-pace' || state === 'behind');
    // Parts in words that say no state (`因政策变化暂缓3项`) may belong to them.
    const lastPart = parts.at(-1)?.part ?? 0;
    const others = counts.filter(
      (one) =>
        one.sentence === first.sentence &&
        (one.part <= lastPart || (one.part === lastPart + 1 && isAlone(one, counts))) &&
        one.unit === first.unit &&
        one.depth === first.depth &&
        one.exact &&
        !one.nested &&
        (one.start > first.start || COUNTED_STATES.has(one.state)) &&
        !parts.includes(one),
    );
    // `已整改488条；重大隐患已整改6条；未整改35条`: the rest may be that of another figure of the same state.
    const cores = counts.filter(
      (one) =>
        one === core[0] ||
        (one.state === core[0]?.state &&
          one.sentence === first.sentence &&
          one.unit === first.unit &&
          !isSpecific(one.scope)),
    );
    const ways = cores.flatMap((one) => {
      const own = [one, ...parts.filter((part) => !core.includes(part))];
      return subsets([...own, ...others], new Set([one]), new Set(open));
    });
    const fits = [...ways, paces].some((some) =>
      candidates.some(({ value, slack }) =>
        areSame(sumOf(some.map((part) => part.value)), value, slack + sumOf(some.map((part) => part.slack))),
      ),
    );
    const told = parts.filter(
      (part) =>
        part.state !== 'adjusted' &&
        (core[0]?.state !== 'started' || core.includes(part) || open.includes(part)),
    );
    const total = sumOf(told.map(({ value }) => value));
    const whole =
      nearestTo(
        total,
        near.filter(({ value }) => parts.every((part) => part.value <= value)),
      ) ?? nearestTo(total, near);
    if (fits || !whole || isOfOthers(first, whole) || areOtherThings(first, whole)) return [];
    return [{ whole, parts: told }];
  });
}

/** `已完成28公里；另有19公里正在施工，15公里尚未动工`: what is under way between what is done and what has not begun is all of the rest. */
function isMiddle(one: Statement, counts: readonly Statement[]): boolean {
  const next = counts[counts.indexOf(one) + 1];
  return (
    one.state === 'progress' &&
    next?.state === 'unstarted' &&
    next.unit === one.unit &&
    next.sentence === one.sentence
  );
}

/** `在建项目32个，已竣工12个`: what is under way is the whole there. */
function isFirst(one: Statement, counts: readonly Statement[]): boolean {
  return !counts.some(({ sentence, start }) => sentence === one.sentence && start < one.start);
}

/** `限期整改的72个问题已整改51个`: what became of it follows without a mark. */
function isSaidOf(one: Statement, counts: readonly Statement[]): boolean {
  const next = counts[counts.indexOf(one) + 1];
  const isNext =
    next?.paragraph === one.paragraph && next.sentence === one.sentence && next.unit === one.unit;
  return isNext && next.lead === '' && next.state === 'done' && one.after !== '';
}

/** Nothing else is counted between the ； around it. */
function isAlone({ part, sentence, unit }: Statement, counts: readonly Statement[]): boolean {
  return (
    counts.filter((one) => one.part === part && one.sentence === sentence && one.unit === unit).length === 1
  );
}

/** Both say what they count, and it is not the same. */
function areOtherThings(a: Statement, b: Statement): boolean {
  return a.nouns !== '' && b.nouns !== '' && !a.nouns.includes(b.nouns) && !b.nouns.includes(a.nouns);
}

/** The parts with `must` among them, at least one that is open, in all ways. */
function subsets(
  parts: readonly Statement[],
  must: ReadonlySet<Statement>,
  open: ReadonlySet<Statement>,
): Statement[][] {
  const free = parts.filter((part) => !must.has(part)).slice(0, 10);
  return Array.from({ length: 1 << free.length }, (_, bits) => [
    ...must,
    ...free.filter((_part, at) => (bits >> at) & 1),
  ]).filter((some) => some.some((one) => open.has(one)));
}
