import { itemOf } from '../../ledger/due-items';
import type { Item } from '../../statistics/items';
import { dayOf } from '../dates';
import { say } from '../words';
import type { CircularContent } from './content';

/** What changed since the last circular. */
interface Since {
  /** Done now and not then. */
  readonly done: number;
  /** Of these: overdue then. */
  readonly late: number;
  /** Overdue now and not then. */
  readonly newlyOverdue: number;
  /** Overdue at both. */
  readonly stillOverdue: number;
}

/**
 * Counts by item how the states of two dates differ, both by what the ledger says now: of one table, read once. What is done without a
 * date was done at both.
 */
function sinceOf(before: readonly Item[], now: readonly Item[]): Since {
  const states = new Map(before.map((item) => [identityOf(item), item.state]));
  const pairs = now.map((item) => [states.get(identityOf(item)), item.state] as const);
  const count = (is: (then: Item['state'] | undefined, state: Item['state']) => boolean): number =>
    pairs.filter(([then, state]) => is(then, state)).length;
  return {
    done: count((then, state) => state === 'done' && then !== 'done'),
    late: count((then, state) => state === 'done' && then === 'overdue'),
    newlyOverdue: count((then, state) => state === 'overdue' && then !== 'overdue'),
    stillOverdue: count((then, state) => state === 'overdue' && then === 'overdue'),
  };
}

function identityOf({ standings }: Item): object | undefined {
  const [first] = standings;
  return first && itemOf(first.occurrence);
}

/** One sentence; none where nobody said when the last circular was. */
export function sinceText({
  last,
  items,
  naming,
}: Pick<CircularContent, 'last' | 'items' | 'naming'>): string {
  if (last === null) return '';
  const { done, late, newlyOverdue, stillOverdue } = sinceOf(last.items, items);
  const changes = [
    ...(done > 0 ? [say(late > 0 ? 'since.done-late' : 'since.done', { done, late })] : []),
    ...(newlyOverdue > 0 ? [say('since.newly-overdue', { count: newlyOverdue })] : []),
    ...(stillOverdue > 0 ? [say('since.still-overdue', { count: stillOverdue })] : []),
  ];
  return say('overview.since', {
    last: dayOf(last.asOf, naming.year),
    changes: changes.length > 0 ? changes.join(say('semicolon')) : say('since.none'),
  });
}
