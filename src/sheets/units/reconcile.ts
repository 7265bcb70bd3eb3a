import { type Answers, answersOf, type Table, type Task } from '../../breakdown/model';
import type { Work } from '../../grid/work';
import { readKey } from '../../ledger/keys';
import type { Occurrence } from '../../ledger/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { Assignment, Role } from '../../split/assignments';
import { TAB_HEADERS } from './tab-columns';

/** A tab as it is about to be written, with the holder for whom it is. */
export interface WrittenTab {
  readonly holder: string;
  readonly content: SheetContent;
}

/** An assignment, or a part of it, that stands in no tab, in one too many, or twice. */
export interface Difference {
  readonly kind: 'missing' | 'extra' | 'twice';
  readonly role: Role;
  readonly holder: string;
  readonly table: Table | null;
  readonly task: Task | null;
  /** Which part of the task, from 1, where not the whole of it. */
  readonly part?: number;
}

export interface Reconciliation {
  readonly lead: Sides;
  readonly support: Sides;
  readonly differences: readonly Difference[];
}

/**
 * `source`: assignments in the source, a collective counting as the one name that it is. `tabs`: how many of them the
 * rows of the tabs show whole (a collective: in the tab of every member), and what the tabs have beyond that.
 */
interface Sides {
  readonly source: number;
  readonly tabs: number;
}

/** A task that rows of a tab show, by what their keys say. */
interface Written extends Pick<Assignment, 'role' | 'table' | 'task'> {
  readonly holder: string;
  /** Rows that count as it. */
  count: number;
  /** What of the task its rows are about. */
  readonly parts: Set<Answers>;
  /** What of it the assignments ask for. */
  readonly wanted: Set<Answers>;
  /** Whether an assignment asks for it. */
  seen: boolean;
}

/**
 * Holds what was written against the source, tab by tab. The tabs are counted from their cells, by the words of their headers and
 * the keys of their rows, not from what the writing meant to do: so the sums prove something.
 */
export function* reconciling(
  assignments: readonly Assignment[],
  tabs: readonly WrittenTab[],
  occurrences: readonly Occurrence[],
  roleOf: (written: string) => Role | null,
): Work<Reconciliation> {
  const byKey = new Map(occurrences.map((one) => [one.key, one]));
  const written: Written[] = [];
  const byHolder = new Map<string, Record<Role, Map<string, Written>>>();
  const extra: Difference[] = [];
  for (const { holder, content } of tabs) {
    yield null;
    let held = byHolder.get(holder);
    if (!held) byHolder.set(holder, (held = { lead: new Map(), support: new Map() }));
    for (const { key, role: words, counts } of tabRowsIn(content)) {
      const role = roleOf(words);
      const occurrence = byKey.get(key) ?? null;
      if (!role || !occurrence) {
        if (counts) extra.push({ kind: 'extra', role: role ?? 'lead', holder, table: null, task: null });
        continue;
      }
      const { task, table, subject } = occurrence;
      let one = held[role].get(task.id);
      if (counts && one) one.count++;
      if (counts && !one) {
        one = { holder, role, table, task, count: 1, parts: new Set(), wanted: new Set(), seen: false };
        held[role].set(task.id, one);
        written.push(one);
      }
      one?.parts.add(subject.answers);
    }
  }
  const sums = { lead: { source: 0, tabs: 0 }, support: { source: 0, tabs: 0 } };
  const differences: Difference[] = [];
  const dated = datedParts(occurrences);
  for (const { role, task, table, holders, answers } of assignments) {
    const own = dated.get(task);
    sums[role].source++;
    let whole = true;
    for (const holder of holders) {
      const one = byHolder.get(holder)?.[role].get(task.id);
      if (!one) {
        whole = false;
        differences.push({ kind: 'missing', role, holder, table, task });
        continue;
      }
      one.seen = true;
      for (const part of answers) one.wanted.add(part);
      for (const part of answers) {
        if (own?.has(part) !== true || one.parts.has(part)) continue;
        whole = false;
        differences.push({ kind: 'missing', role, holder, table, task, part: partOf(task, part) });
      }
    }
    if (whole) sums[role].tabs++;
  }
  for (const { count, seen, parts, wanted, ...about } of written) {
    if (!seen) differences.push({ kind: 'extra', ...about });
    else if (count > 1) differences.push({ kind: 'twice', ...about });
    sums[about.role].tabs += count - (seen ? 1 : 0);
    for (const part of seen && dated.has(about.task) ? parts : []) {
      if (wanted.has(part)) continue;
      differences.push({ kind: 'extra', ...about, part: partOf(about.task, part) });
      sums[about.role].tabs++;
    }
  }
  for (const one of extra) sums[one.role].tabs++;
  return { ...sums, differences: [...differences, ...extra] };
}

/**
 * The parts of each task that has several, as far as whoever answers for them must find something of them in the tab:
 * an item under a heading may be another unit's, and left out.
 */
function datedParts(occurrences: readonly Occurrence[]): ReadonlyMap<Task, ReadonlySet<Answers>> {
  const found = new Map<Task, Set<Answers>>();
  for (const { task, subject } of occurrences) {
    if (answersOf(task).length < 2 || ('heading' in subject.of && subject.of.heading !== null)) continue;
    const parts = found.get(task);
    if (parts) parts.add(subject.answers);
    else found.set(task, new Set([subject.answers]));
  }
  return found;
}

function partOf(task: Task, part: Answers): number {
  return answersOf(task).indexOf(part) + 1;
}

interface RowInTab {
  readonly key: string;
  readonly role: string;
  /** Whether it counts as a task. */
  readonly counts: boolean;
}

/** The rows of a tab that count as a task, as the cells have them. */
export function taskRows(content: SheetContent): readonly RowInTab[] {
  return tabRowsIn(content).filter(({ counts }) => counts);
}

function tabRowsIn(content: SheetContent): readonly RowInTab[] {
  const header = content.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === TAB_HEADERS.key));
  const column = (words: string): number =>
    content.rows[header]?.cells.findIndex((cell) => cell?.value === words) ?? -1;
  const [key, role, mark] = [TAB_HEADERS.key, TAB_HEADERS.role, TAB_HEADERS.mark].map(column);
  const found: RowInTab[] = [];
  for (let row = header + 1; row < content.rows.length; row++) {
    const cells = content.rows[row]?.cells ?? [];
    const written = readKey(String(cells[key ?? -1]?.value ?? ''))?.key ?? '';
    const marked = cells[mark ?? -1]?.value;
    const counts = typeof marked === 'string' && marked.startsWith('T');
    if (counts || written !== '')
      found.push({ key: written, role: String(cells[role ?? -1]?.value ?? ''), counts });
  }
  return found;
}
