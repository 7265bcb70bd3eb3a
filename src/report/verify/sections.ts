import type { Table, Task } from '../../breakdown/model';
import { withoutMark } from '../headings';
import { commonCharacters } from '../match/common-characters';
import { termsOf } from '../match/terms';
import type { Clause } from '../model';

/** A task that stands under another section than the report has it under. */
interface SectionDifference {
  readonly clause: Clause;
  readonly task: Task;
  /** The headings as written. */
  readonly report: string;
  readonly table: string;
}

/** Titles this alike are one section. */
const ALIKE = 0.6;
/** Where titles differ, the tasks themselves say which sections belong together: most of them, and not just a few. */
const MAJORITY = 0.75;
const FEWEST = 4;

interface Carried {
  readonly clause: Clause;
  readonly tasks: readonly Task[];
}

/**
 * Tasks in another section than the clauses that they carry. Which section of the table is which of the report is told by the
 * titles' likeness, else by what most of its tasks carry; sections of which neither tells anything are left alone, and
 * tasks merged over the section columns (`unsectioned`) have none.
 */
export function sectionDifferences(
  tables: readonly Table[],
  carried: readonly Carried[],
  unsectioned: (task: Task) => boolean,
): SectionDifference[] {
  const byTask = new Map<Task, Clause[]>();
  for (const { clause, tasks } of carried) {
    for (const task of tasks) byTask.set(task, [...(byTask.get(task) ?? []), clause]);
  }
  const headings = [...new Set(carried.flatMap(({ clause }) => clause.section))];
  const found: SectionDifference[] = [];
  for (const table of tables) {
    const counterparts = counterpartsOf(table, byTask, headings);
    const known = new Set(counterparts.values());
    for (const task of table.tasks) {
      const clauses = byTask.get(task) ?? [];
      if (clauses.length === 0 || unsectioned(task)) continue;
      const differing = deepestDiffering(task, clauses, counterparts);
      if (!differing) continue;
      const clause = clauses[0];
      // A clause under no heading that the table has stands nowhere else either.
      const place = [...(clause?.section ?? [])].reverse().find((heading) => known.has(heading));
      if (clause && place !== undefined) found.push({ clause, task, report: place, table: differing });
    }
  }
  return found;
}

/** The innermost section of the task whose counterpart is above none of its clauses; `null` where all agree. */
function deepestDiffering(
  task: Task,
  clauses: readonly Clause[],
  counterparts: ReadonlyMap<string, string>,
): string | null {
  for (let level = task.sections.length - 1; level >= 0; level--) {
    const heading = counterparts.get(pathOf(task.sections, level));
    if (heading !== undefined && !clauses.some(({ section }) => section.includes(heading)))
      return task.sections[level] ?? null;
  }
  return null;
}

function pathOf(sections: readonly string[], level: number): string {
  return `${level}\n${sections[level] ?? ''}`;
}

function counterpartsOf(
  { tasks }: Table,
  byTask: ReadonlyMap<Task, readonly Clause[]>,
  headings: readonly string[],
): Map<string, string> {
  const votes = new Map<string, { title: string; all: number; headings: Map<string, number> }>();
  for (const task of tasks) {
    const clauses = byTask.get(task);
    if (!clauses) continue;
    task.sections.forEach((title, level) => {
      const key = pathOf(task.sections, level);
      const vote = votes.get(key) ?? { title, all: 0, headings: new Map<string, number>() };
      vote.all++;
      for (const heading of new Set(clauses.flatMap(({ section }) => section)))
        vote.headings.set(heading, (vote.headings.get(heading) ?? 0) + 1);
      votes.set(key, vote);
    });
  }
  const found = new Map<string, string>();
  for (const [key, { title, all, headings: counted }] of votes) {
    const like = headings
      .map((heading) => ({ heading, alike: likeness(title, heading) }))
      .reduce((a, b) => (b.alike > a.alike ? b : a), { heading: '', alike: 0 });
    // The innermost heading that most of its tasks share: 二、2024年工作安排 is above them all, and says nothing.
    const most = [...counted]
      .filter(([heading, count]) => count >= all * MAJORITY && !isAboveAll(heading, votes))
      .at(-1)?.[0];
    const chosen = like.alike >= ALIKE ? like.heading : all >= FEWEST ? most : undefined;
    if (chosen !== undefined) found.set(key, chosen);
  }
  return found;
}

function isAboveAll(
  heading: string,
  votes: ReadonlyMap<string, { readonly headings: ReadonlyMap<string, number> }>,
): boolean {
  return [...votes.values()].filter(({ headings }) => headings.has(heading)).length > votes.size * 0.5;
}

/** Dice over pairs of characters, numbers and marks aside. */
function likeness(a: string, b: string): number {
  const [title, heading] = [withoutMark(a), withoutMark(b)];
  const [one, other] = [termsOf(title), termsOf(heading)];
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const term of one.keys()) if (other.has(term)) shared++;
  const dice = (2 * shared) / (one.size + other.size);
  // 生态保护 is 全力保护生态，守护碧海蓝天 in short: all its words, in another order.
  const isShort = title.length >= SHORTEST && title.length <= heading.length && shared >= one.size * MUCH;
  return isShort && commonCharacters(title, heading) === title.length ? Math.max(dice, IN_SHORT) : dice;
}

const SHORTEST = 4;
/** Pairs of a short title that the heading has as well. */
const MUCH = 0.5;
/** As good as another title that is alike, and worse than the same. */
const IN_SHORT = 0.7;
