import { squash } from '../texts/width';
import { baseOf, TASK_ITSELF, keyParts } from './keys';
import { matchItems, type NewItem, type OldItem } from './match-items';
import { matchOccurrences } from './match-occurrences';
import { matchTasks, type TaskSide } from './match-tasks';
import type { LedgerRow, Occurrence } from './model';
import { grouped, Pairing } from './pairing';

/** How the source differs from what a row of the ledger last said. */
export interface Change {
  readonly what: 'task' | 'item' | 'number' | 'section' | 'due';
  readonly occurrence: Occurrence;
  readonly row: LedgerRow;
  readonly before: string;
  readonly after: string;
}

/** A ledger's rows (or a tab's, or a returned file's), matched with the source. */
export interface Link {
  /** All of them, in their order, under the keys by which the ledger knows them. */
  readonly occurrences: readonly Occurrence[];
  /** By the occurrence's key. */
  readonly rows: ReadonlyMap<string, LedgerRow>;
  /** Rows that match nothing of the source, in their order: they are kept. */
  readonly unmatched: readonly LedgerRow[];
  readonly changes: readonly Change[];
}

interface OldTask extends TaskSide {
  readonly list: readonly OldItem[];
}

interface NewTask extends TaskSide {
  readonly list: readonly NewItem[];
}

/**
 * Tells what each row is about: the task by its text, else by what is left of number, section and likeness; within it
 * the indicator, and within that the date. Never by the place of a row. What could be two things is left unmatched.
 */
export function linkRows(rows: readonly LedgerRow[], occurrences: readonly Occurrence[]): Link {
  const found = new Map<Occurrence, LedgerRow>();
  // Most workbooks that are checked have no ledger yet: each occurrence has the key of its content.
  if (rows.length === 0)
    return new Set(occurrences.map(({ key }) => key)).size === occurrences.length
      ? { occurrences, rows: new Map(), unmatched: [], changes: [] }
      : withKeys(rows, occurrences, found);
  const { within, moved } = matchLedgerRows(rows, occurrences);
  for (const { old, fresh } of [...within.flatMap(({ items }) => items), ...moved]) {
    for (const [row, occurrence] of matchOccurrences(old.rows, fresh.occurrences)) found.set(occurrence, row);
  }
  return withKeys(rows, occurrences, found);
}

interface Pair<Old, New> {
  readonly old: Old;
  readonly fresh: New;
}

/** Which rows are about which task and which of its items: what ledgers and versions of a table are both matched by. */
interface Matched {
  /** By task of both sides: its items. */
  readonly within: readonly (Pair<OldTask, NewTask> & {
    readonly items: readonly Pair<OldItem, NewItem>[];
  })[];
  /** Items that stand under another task now. */
  readonly moved: readonly Pair<OldItem, NewItem>[];
}

export function matchLedgerRows(rows: readonly LedgerRow[], occurrences: readonly Occurrence[]): Matched {
  const oldTasks = oldTasksOf(rows);
  const newTasks = newTasksOf(occurrences);
  const pair = <Old, New>([old, fresh]: readonly [Old, New]): Pair<Old, New> => ({ old, fresh });
  const within = matchTasks(oldTasks, newTasks).map((tasks) => {
    const { old, fresh } = pair(tasks);
    return { old, fresh, items: matchItems(old.list, fresh.list).map(pair) };
  });
  const paired = within.flatMap(({ items }) => items);
  return { within, moved: movedItems(oldTasks, newTasks, paired).map(pair) };
}

/** An indicator that stands under another task now is known by its text, where that is the only one of its kind. */
function movedItems(
  oldTasks: readonly OldTask[],
  newTasks: readonly NewTask[],
  paired: readonly Pair<OldItem, NewItem>[],
): readonly (readonly [OldItem, NewItem])[] {
  const done = new Set<OldItem | NewItem>(paired.flatMap(({ old, fresh }) => [old, fresh]));
  const left = <T extends OldItem | NewItem>(tasks: readonly { readonly list: readonly T[] }[]): T[] =>
    tasks.flatMap(({ list }) => list.filter((item) => item.key !== TASK_ITSELF && !done.has(item)));
  const pairing = new Pairing(left(oldTasks), left(newTasks));
  const byText = ({ key }: OldItem | NewItem): string => baseOf(key);
  pairing.byKey(byText, byText);
  return pairing.pairs;
}

function oldTasksOf(rows: readonly LedgerRow[]): OldTask[] {
  return [...grouped(rows, ({ content }) => keyParts(content)?.task ?? null)].flatMap(([key, list]) => {
    const first = list.find(({ taskText }) => taskText !== '') ?? list[0];
    if (!first) return [];
    const { sheet, section, taskNumber, taskText } = first;
    const items = [...grouped(list, ({ content }) => keyParts(content)?.item ?? null)].map(
      ([item, all]): OldItem => ({
        key: item,
        number: all[0]?.itemNumber ?? '',
        // Rows of one item may each hold the words of a stage.
        text: [...new Set(all.map(({ itemText }) => itemText))].join('\n'),
        rows: all,
      }),
    );
    const side = { key, sheet, section, number: taskNumber, text: taskText };
    return [{ ...side, items: new Set(items.map((item) => item.key)), list: items }];
  });
}

function newTasksOf(occurrences: readonly Occurrence[]): NewTask[] {
  return [...grouped(occurrences, ({ content }) => keyParts(content)?.task ?? null)].flatMap(
    ([key, list]) => {
      const [first] = list;
      if (!first) return [];
      const items = [...grouped(list, ({ content }) => keyParts(content)?.item ?? null)].map(
        ([item, all]): NewItem => ({
          key: item,
          number: all[0]?.subject.number ?? '',
          text: all[0]?.subject.text ?? '',
          occurrences: all,
        }),
      );
      const side: Omit<TaskSide, 'items'> = {
        key,
        sheet: first.table.sheet,
        section: sectionOf(first),
        number: first.task.number ?? '',
        text: first.task.text,
      };
      return [{ ...side, items: new Set(items.map((item) => item.key)), list: items }];
    },
  );
}

/** Section titles as one cell of the ledger holds them, from the outermost. */
export function sectionOf({ task }: Pick<Occurrence, 'task'>): string {
  return task.sections.join('\n');
}

function withKeys(
  rows: readonly LedgerRow[],
  occurrences: readonly Occurrence[],
  found: ReadonlyMap<Occurrence, LedgerRow>,
): Link {
  const matched = new Set(found.values());
  const unmatched = rows.filter((row) => !matched.has(row));
  const taken = new Set(unmatched.flatMap(({ key }) => (key === null ? [] : [key])));
  const keys = new Map<Occurrence, string>();
  for (const [occurrence, { key }] of found) {
    if (key === null || taken.has(key)) continue;
    taken.add(key);
    keys.set(occurrence, key);
  }
  const byKey = new Map<string, LedgerRow>();
  const changes: Change[] = [];
  const linked = occurrences.map((one) => {
    const occurrence = { ...one, key: keys.get(one) ?? freeKey(one.content, taken) };
    taken.add(occurrence.key);
    const row = found.get(one);
    if (row) {
      byKey.set(occurrence.key, row);
      changes.push(...changesOf(row, occurrence));
    }
    return occurrence;
  });
  return { occurrences: linked, rows: byKey, unmatched, changes };
}

function freeKey(content: string, taken: ReadonlySet<string>): string {
  if (!taken.has(content)) return content;
  let number = 2;
  while (taken.has(`${content}+${number}`)) number++;
  return `${content}+${number}`;
}

/** What the row above says already the ledger shows on one line. */
function saysTheSame(before: string, after: string): boolean {
  return squash(before.replaceAll('\n', '、')) === squash(after.replaceAll('\n', '、'));
}

function changesOf(row: LedgerRow, occurrence: Occurrence): Change[] {
  const { task, subject, text, due } = occurrence;
  const changes: Change[] = [];
  const compare = (what: Change['what'], before: string, after: string): void => {
    if (!saysTheSame(before, after)) changes.push({ what, occurrence, row, before, after });
  };
  compare('number', row.taskNumber, task.number ?? '');
  compare('section', row.section, sectionOf(occurrence));
  compare('task', row.taskText, task.text);
  // A ledger from before its stages were told apart holds the whole text in their rows: nothing has changed.
  if (!saysTheSame(row.itemText, subject.text)) compare('item', row.itemText, text);
  compare('due', row.due ?? '', due ?? '');
  return changes;
}
