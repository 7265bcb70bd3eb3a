import { type Answers, answersOf, type Breakdown, type Table, type Task } from '../breakdown/model';
import { derived } from '../grid/remembered';
import type { SplitBy } from '../settings/tabs';
import type { Roster } from '../units/model';
import { unitNames } from '../units/unit-names';

/** What a unit is in a task. */
export type Role = 'lead' | 'support';

/** A name that a task's cell gives a part to, counted once per task and role, and the holders of the tabs that it goes to. */
export interface Assignment {
  readonly table: Table;
  readonly task: Task;
  readonly role: Role;
  /** Canonical name as the cell has it. */
  readonly name: string;
  /** Where it says so: the parts that name it, else the whole task. */
  readonly answers: readonly Answers[];
  /** The name itself; for a collective whose members are known, these. */
  readonly holders: readonly string[];
}

/** One tab's share of the work. */
export interface Holder {
  readonly name: string;
  /** `collective`: nobody has said yet who its members are. */
  readonly kind: 'unit' | 'collective' | 'leader';
  /** Tasks of each role, in the order of the source, each once. */
  readonly lead: readonly HeldTask[];
  readonly support: readonly HeldTask[];
}

export interface HeldTask {
  readonly table: Table;
  readonly task: Task;
  /** What of the task is theirs: parts that answer for themselves, else the whole task. */
  readonly answers: ReadonlySet<Answers>;
}

export interface Split {
  /** Those that lead come first, then those that only support, collectives last; else in the order of the source. */
  readonly holders: readonly Holder[];
  readonly assignments: readonly Assignment[];
  /** Tasks, and parts of tasks, that name nobody who could get them. */
  readonly unassigned: readonly HeldTask[];
  /** With `lead`: assignments of units that lead nothing and get no tab. */
  readonly outside: readonly Assignment[];
}

/** What is split once for a choice is kept as long as the tables are: several pages and jobs turn on the same. */
const splitsOf = derived((_: Breakdown['tables']) => derived((_: Roster) => new Map<SplitBy, Split>()));

/** Who has what to do, over all tables. Every task, name and role counts exactly once. Linear in the names. */
export function splitWork(breakdown: Breakdown, by: SplitBy): Split {
  const known = splitsOf(breakdown.tables)(breakdown.roster);
  let split = known.get(by);
  if (!split) known.set(by, (split = newSplit(breakdown, by)));
  return split;
}

function newSplit({ tables, roster }: Breakdown, by: SplitBy): Split {
  const members = membersOf(roster);
  const all: Assignment[] = [];
  const unassigned: HeldTask[] = [];
  for (const table of tables) {
    for (const task of table.tasks) {
      const found = by === 'leader' ? ofLeaders(table, task) : ofUnits(table, task, members);
      const given = new Set(found.flatMap(({ answers }) => answers));
      const left = answersOf(task).filter((one) => !given.has(one));
      if (left.length > 0) unassigned.push({ table, task, answers: new Set(left) });
      all.push(...found);
    }
  }
  if (by !== 'lead')
    return { holders: holdersOf(all, by, roster), assignments: all, unassigned, outside: [] };
  const leading = new Set(all.flatMap(({ role, holders }) => (role === 'lead' ? holders : [])));
  const inside: Assignment[] = [];
  const outside: Assignment[] = [];
  for (const one of all) {
    const holders = one.holders.filter((name) => leading.has(name));
    if (holders.length > 0) inside.push({ ...one, holders });
    else outside.push(one);
  }
  return { holders: holdersOf(inside, by, roster), assignments: inside, unassigned, outside };
}

function ofLeaders(table: Table, task: Task): Assignment[] {
  return named(task, ({ leaders }) => leaders).map(([name, answers]) => ({
    table,
    task,
    role: 'lead',
    name,
    answers,
    holders: [name],
  }));
}

function ofUnits(table: Table, task: Task, members: (name: string) => readonly string[]): Assignment[] {
  return (['lead', 'support'] as const).flatMap((role) =>
    named(task, (answers) => unitNames(answers[role])).map(([name, answers]) => ({
      table,
      task,
      role,
      name,
      answers,
      holders: members(name),
    })),
  );
}

/** Every name that a task or its parts give, once, with those that give it. */
function named(
  task: Task,
  namesIn: (answers: Answers) => readonly string[],
): readonly (readonly [string, readonly Answers[]])[] {
  const found = new Map<string, Set<Answers>>();
  for (const answers of answersOf(task)) {
    for (const name of namesIn(answers)) found.set(name, (found.get(name) ?? new Set()).add(answers));
  }
  return [...found].map(([name, answers]) => [name, [...answers]]);
}

/** Members down to units; a collective may hold another. A name without members stands for itself. */
export function membersOf(roster: Roster): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const standard = (name: string): string => roster.given.aliases[name] ?? name;
  const expand = (name: string, above: ReadonlySet<string>): readonly string[] => {
    const members = roster.units.get(name)?.members ?? roster.given.members[name] ?? [];
    const inner = members.map(standard).filter((member) => !above.has(member));
    if (inner.length === 0) return [name];
    const next = new Set([...above, name]);
    return [...new Set(inner.flatMap((member) => (member === name ? [] : expand(member, next))))];
  };
  return (name) => {
    let found = known.get(name);
    if (!found) {
      const expanded = expand(name, new Set([name]));
      found = expanded.length > 0 ? expanded : [name];
      known.set(name, found);
    }
    return found;
  };
}

interface DraftTask extends HeldTask {
  readonly answers: Set<Answers>;
}

interface Draft {
  readonly lead: Map<string, DraftTask>;
  readonly support: Map<string, DraftTask>;
}

function holdersOf(all: readonly Assignment[], by: SplitBy, roster: Roster): Holder[] {
  const drafts = new Map<string, Draft>();
  for (const { table, task, role, answers, holders } of all) {
    for (const name of holders) {
      let draft = drafts.get(name);
      if (!draft) drafts.set(name, (draft = { lead: new Map(), support: new Map() }));
      let held = draft[role].get(task.id);
      if (!held) draft[role].set(task.id, (held = { table, task, answers: new Set() }));
      for (const one of answers) held.answers.add(one);
    }
  }
  const holders = [...drafts].map(([name, { lead, support }]): Holder => {
    const collective = roster.units.get(name)?.kind === 'collective';
    const kind = by === 'leader' ? 'leader' : collective ? 'collective' : 'unit';
    return { name, kind, lead: [...lead.values()], support: [...support.values()] };
  });
  const rank = ({ kind, lead }: Holder): number => (kind === 'collective' ? 2 : lead.length > 0 ? 0 : 1);
  return holders.sort((a, b) => rank(a) - rank(b));
}
