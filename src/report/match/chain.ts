import type { Candidate } from './score';

/** A clause and the task that it most likely is, by their order. */
interface Link {
  readonly clause: number;
  readonly task: number;
  readonly weight: number;
}

/** Only what is sure enough says anything of the order. */
const SURE = 0.6;
/** With less of the links in order, the table has an order of its own. */
const IN_ORDER = 0.5;
/** What a task gains by standing where it is to be expected. Never enough to make one out of nothing. */
const BONUS = 0.08;
/** Tasks that a clause may stand off its place, in either direction. */
const SLACK = 1;

/**
 * Adds a bonus to the tasks of one table that stand between those of the neighbouring clauses: tables are made from the
 * report's beginning to its end. A help between tasks that are alike, never a constraint.
 *
 * @param candidates by clause, of all tables
 * @param tables index of the table by task
 */
export function withOrder(
  candidates: readonly (readonly Candidate[])[],
  tables: readonly number[],
): Candidate[][] {
  const count = Math.max(-1, ...new Set(tables)) + 1;
  const windows = Array.from({ length: count }, (_, table) => windowsOf(candidates, tables, table));
  return candidates.map((list, clause) =>
    list
      .map((one) => {
        const window = windows[tables[one.task] ?? 0]?.[clause];
        const inside = window && one.task >= window.from - SLACK && one.task <= window.to + SLACK;
        return inside ? { ...one, score: Math.min(1, one.score + BONUS) } : one;
      })
      .sort((a, b) => b.score - a.score || a.task - b.task),
  );
}

function windowsOf(
  candidates: readonly (readonly Candidate[])[],
  tables: readonly number[],
  table: number,
): { from: number; to: number }[] | null {
  const links = candidates.flatMap((list, clause): Link[] => {
    const best = list.find(({ task }) => tables[task] === table);
    return best && best.score >= SURE ? [{ clause, task: best.task, weight: best.score }] : [];
  });
  const chain = heaviest(links);
  if (chain.length < 3 || chain.length < links.length * IN_ORDER) return null;
  const first = tables.indexOf(table);
  const last = tables.lastIndexOf(table);
  const windows: { from: number; to: number }[] = [];
  let next = 0;
  for (let clause = 0; clause < candidates.length; clause++) {
    while (next < chain.length && (chain[next]?.clause ?? 0) < clause) next++;
    const here = chain[next]?.clause === clause;
    windows.push({
      from: chain[next - 1]?.task ?? first,
      to: chain[here ? next + 1 : next]?.task ?? last,
    });
  }
  return windows;
}

/** The heaviest run of links whose clauses and tasks both ascend (a task may carry several clauses). O(n log n). */
function heaviest(links: readonly Link[]): Link[] {
  const most = Math.max(0, ...links.map(({ task }) => task)) + 1;
  const tree = new Array<{ weight: number; at: number } | undefined>(most + 1);
  const before: number[] = [];
  const total: number[] = [];
  links.forEach(({ task, weight }, at) => {
    let best = { weight: 0, at: -1 };
    for (let n = task + 1; n > 0; n -= n & -n) {
      const one = tree[n];
      if (one && one.weight > best.weight) best = one;
    }
    before.push(best.at);
    total.push(best.weight + weight);
    const own = { weight: best.weight + weight, at };
    for (let n = task + 1; n <= most; n += n & -n) if ((tree[n]?.weight ?? 0) < own.weight) tree[n] = own;
  });
  let at = total.indexOf(Math.max(0, ...total));
  const chain: Link[] = [];
  while (at >= 0) {
    const link = links[at];
    if (link) chain.unshift(link);
    at = before[at] ?? -1;
  }
  return chain;
}
