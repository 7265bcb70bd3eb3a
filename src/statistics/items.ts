import type { Breakdown, Table, Task } from '../breakdown/model';
import { byItem, worstOf } from '../ledger/due-items';
import type { Standing } from '../ledger/standing';
import { membersOf } from '../split/assignments';
import type { CivilDate, State } from '../timing/model';

/**
 * What counts in every headline (项): a leaf indicator, a part of a task without any, or such a task itself. However many
 * dates it has, it counts once; its occurrences (期次) are in `standings`.
 */
export interface Item {
  readonly table: Table;
  readonly task: Task;
  /** In the order of their dates. At least one. */
  readonly standings: readonly Standing[];
  /** The worst of its occurrences: overdue > soon > open > undated; done only if all are. */
  readonly state: State;
  /** Units that answer for it, each once; for a collective whose members are known, these. */
  readonly leads: readonly string[];
  /** Units that help, without those that answer for it. */
  readonly supports: readonly string[];
  readonly leaders: readonly string[];
  /** Whether a later date was approved for one of its occurrences (已调整). */
  readonly adjusted: boolean;
  /** Title of its outermost section; '' where it stands under none. */
  readonly section: string;
}

/** Groups the occurrences of a workbook by what they are occurrences of, in the order given. Linear. */
export function itemsOf(
  standings: readonly Standing[],
  { roster }: Pick<Breakdown, 'roster'>,
): readonly Item[] {
  const members = membersOf(roster);
  const units = (names: readonly string[]): string[] => [...new Set(names.flatMap(members))];
  return byItem(standings).map((group) => {
    const { table, task, subject } = group[0].occurrence;
    const leads = units(subject.leads);
    const supports = units(subject.supports).filter((name) => !leads.includes(name));
    const state = worstOf(group.map((one) => one.state));
    const [section = ''] = task.sections;
    const adjusted = group.some((one) => one.adjusted);
    return {
      table,
      task,
      standings: group,
      state,
      leads,
      supports,
      leaders: subject.leaders,
      adjusted,
      section,
    };
  });
}

/** The same, one for each task: of all its items together. In the order given. */
export function tasksOf(items: readonly Item[]): readonly Item[] {
  const tasks = new Map<Task, Item[]>();
  for (const item of items) {
    const own = tasks.get(item.task);
    if (own) own.push(item);
    else tasks.set(item.task, [item]);
  }
  const union = (own: readonly Item[], of: (item: Item) => readonly string[]): string[] => [
    ...new Set(own.flatMap(of)),
  ];
  return [...tasks.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const leads = union(own, ({ leads: names }) => names);
    return [
      {
        ...first,
        standings: own.flatMap(({ standings }) => standings),
        state: worstOf(own.map(({ state }) => state)),
        leads,
        supports: union(own, ({ supports }) => supports).filter((name) => !leads.includes(name)),
        leaders: union(own, ({ leaders }) => leaders),
        adjusted: own.some(({ adjusted }) => adjusted),
      },
    ];
  });
}

/** Whether any of its dates lies on or before the as-of date. */
export function isDue({ standings }: Item, asOf: CivilDate): boolean {
  return standings.some(({ by }) => by !== null && by <= asOf);
}

/** Whether everything of it that is due was done by its date. What is reported done without a date counts as in time. */
export function isOnTime({ standings }: Item, asOf: CivilDate): boolean {
  return standings.every(({ by, state, entry }) => {
    if (by === null || by > asOf) return true;
    return state === 'done' && (entry?.doneOn?.date ?? by) <= by;
  });
}
