import type { Table, Task } from '../../breakdown/model';
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

/** An assignment that stands in no tab, in one too many, or twice. */
export interface Difference {
  readonly kind: 'missing' | 'extra' | 'twice';
  readonly role: Role;
  readonly holder: string;
  readonly table: Table | null;
  readonly task: Task | null;
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
export interface Sides {
  readonly source: number;
  readonly tabs: number;
}

/** A task that rows of a tab show, by what their keys say. */
interface Written extends Pick<Assignment, 'role' | 'table' | 'task'> {
  readonly holder: string;
  /** Rows that count as it. */
  count: number;
  /** Whether an assignment asks for it. */
  seen: boolean;
}

/**
 * Holds what was written against the source. The tabs are counted from their cells, by the words of their headers and
 * the keys of their rows, not from what the writing meant to do: so the sums prove something.
 */
export function reconcile(
  assignments: readonly Assignment[],
  tabs: readonly WrittenTab[],
  occurrences: readonly Occurrence[],
  roleOf: (written: string) => Role | null,
): Reconciliation {
  const byKey = new Map(occurrences.map((one) => [one.key, one]));
  const written: Written[] = [];
  const byHolder = new Map<string, Record<Role, Map<string, Written>>>();
  const extra: Difference[] = [];
  for (const { holder, content } of tabs) {
    let held = byHolder.get(holder);
    if (!held) byHolder.set(holder, (held = { lead: new Map(), support: new Map() }));
    for (const { key, role: words } of taskRows(content)) {
      const role = roleOf(words);
      const occurrence = byKey.get(key) ?? null;
      if (!role || !occurrence) {
        extra.push({ kind: 'extra', role: role ?? 'lead', holder, table: null, task: null });
        continue;
      }
      const { task, table } = occurrence;
      const known = held[role].get(task.id);
      if (known) known.count++;
      else {
        const one = { holder, role, table, task, count: 1, seen: false };
        held[role].set(task.id, one);
        written.push(one);
      }
    }
  }
  const sums = { lead: { source: 0, tabs: 0 }, support: { source: 0, tabs: 0 } };
  const differences: Difference[] = [];
  for (const { role, task, table, holders } of assignments) {
    sums[role].source++;
    let whole = true;
    for (const holder of holders) {
      const one = byHolder.get(holder)?.[role].get(task.id);
      if (!one) {
        whole = false;
        differences.push({ kind: 'missing', role, holder, table, task });
      } else one.seen = true;
    }
    if (whole) sums[role].tabs++;
  }
  for (const { count, seen, ...about } of written) {
    if (!seen) differences.push({ kind: 'extra', ...about });
    else if (count > 1) differences.push({ kind: 'twice', ...about });
    sums[about.role].tabs += count - (seen ? 1 : 0);
  }
  for (const one of extra) sums[one.role].tabs++;
  return { ...sums, differences: [...differences, ...extra] };
}

/** The rows of a tab that count as a task, as the cells have them. */
export function taskRows(content: SheetContent): readonly { key: string; role: string }[] {
  const header = content.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === TAB_HEADERS.key));
  const column = (words: string): number =>
    content.rows[header]?.cells.findIndex((cell) => cell?.value === words) ?? -1;
  const [key, role, mark] = [TAB_HEADERS.key, TAB_HEADERS.role, TAB_HEADERS.mark].map(column);
  const found: { key: string; role: string }[] = [];
  for (let row = header + 1; row < content.rows.length; row++) {
    const cells = content.rows[row]?.cells ?? [];
    const marked = cells[mark ?? -1]?.value;
    if (typeof marked === 'string' && marked.startsWith('T'))
      found.push({
        key: readKey(String(cells[key ?? -1]?.value ?? ''))?.key ?? '',
        role: String(cells[role ?? -1]?.value ?? ''),
      });
  }
  return found;
}
