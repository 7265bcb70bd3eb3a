import type { Task } from '../breakdown/model';
import type { Subject } from '../ledger/subjects';
import type { Comparison } from './compare';
import type { Carried, Direction, VersionPlace } from './model';

/**
 * What became of last year's tasks (结转), in the order of the old table; what is new stands at the end. Empty for two
 * versions of one year's table. `isUnfinished`: whether last year's ledger has something of a task that is not done.
 */
export function carryOver(
  { changes, matched, years }: Comparison,
  isUnfinished: (task: Task) => boolean,
): readonly Carried[] {
  if (!years) return [];
  const fresh = new Map(matched.pairs.map((pair) => [pair.old, pair.new]));
  const continued = new Set(fresh.values());
  const directions = new Map<Task, Set<Direction>>();
  for (const { new: to, direction } of changes) {
    if (!to || direction === undefined) continue;
    directions.set(to.task, (directions.get(to.task) ?? new Set()).add(direction));
  }
  const places = tasksOf(matched.new);
  const old = [...tasksOf(matched.old)].map(([task, from]): Carried => {
    const next = fresh.get(task);
    const unfinished = isUnfinished(task);
    if (!next) return { kind: 'dropped', old: from, new: null, unfinished };
    const [direction, another] = directions.get(next) ?? [];
    const kind = direction === undefined || another !== undefined ? 'continued' : KINDS[direction];
    return { kind, old: from, new: places.get(next) ?? null, unfinished };
  });
  const added = [...places].flatMap(([task, at]): Carried[] =>
    continued.has(task) ? [] : [{ kind: 'new', old: null, new: at, unfinished: false }],
  );
  return [...old, ...added];
}

const KINDS = { up: 'raised', down: 'lowered' } as const;

function tasksOf(subjects: readonly Subject[]): ReadonlyMap<Task, VersionPlace> {
  const places = new Map<Task, VersionPlace>();
  for (const { table, task } of subjects)
    if (!places.has(task)) places.set(task, { table, task, item: null, place: task.textPlace });
  return places;
}
