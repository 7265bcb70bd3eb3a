import { squash } from '../texts/width';
import { linkRows } from '../ledger/link';
import type { Occurrence } from '../ledger/model';
import { pieces, similarity } from '../ledger/similar';
import type { ReturnedRow } from './model';

interface MatchedRows {
  readonly matched: ReadonlyMap<ReturnedRow, Occurrence>;
  readonly unmatched: readonly ReturnedRow[];
}

/** A row whose words have this little in common with what its key says has been written over with something else. */
const SOMETHING_ELSE = 0.25;

/** What rows can be about, looked up by key. */
export class KnownOccurrences {
  private readonly byKey: ReadonlyMap<string, Occurrence>;
  private readonly byContent: ReadonlyMap<string, Occurrence>;

  constructor(readonly all: readonly Occurrence[]) {
    this.byKey = new Map(all.map((one) => [one.key, one]));
    this.byContent = new Map(all.map((one) => [one.content, one]));
  }

  /** By the key that travels in the row; else by what the texts were when it was written. */
  find({ key, content }: ReturnedRow): Occurrence | undefined {
    return key === null ? undefined : (this.byKey.get(key) ?? this.byContent.get(content));
  }
}

/**
 * Tells what each returned row is about: by its key, wherever it stands. Rows that lost their key, or whose key the
 * ledger no longer knows, are matched as the ledger's own rows are, within `own`: what the unit has to do.
 */
export function matchRows(
  rows: readonly ReturnedRow[],
  known: KnownOccurrences,
  own: readonly Occurrence[],
): MatchedRows {
  const matched = new Map<ReturnedRow, Occurrence>();
  const rest: ReturnedRow[] = [];
  const strangers = new Set<ReturnedRow>();
  for (const row of rows) {
    const occurrence = known.find(row);
    if (!occurrence) rest.push(row);
    else if (isSomethingElse(row, occurrence)) strangers.add(row);
    else matched.set(row, occurrence);
  }
  if (rest.length > 0) {
    const taken = new Set(matched.values());
    const free = own.filter((one) => !taken.has(one));
    const link = linkRows(rest, free);
    link.occurrences.forEach((one, index) => {
      const row = link.rows.get(one.key);
      const occurrence = free[index];
      // The link gives back the very rows that it was given.
      if (row && occurrence) matched.set(row as ReturnedRow, occurrence);
    });
  }
  const unmatched = rows.filter((row) => strangers.has(row) || (!matched.has(row) && saysSomething(row)));
  return { matched, unmatched };
}

/** Somebody copied a row, or took one, and wrote another task into it: its key went along. */
function isSomethingElse({ taskText, itemText }: ReturnedRow, { task, subject, text }: Occurrence): boolean {
  const unlike = (written: string, ours: string): boolean =>
    squash(written) !== squash(ours) && similarity(pieces(written), pieces(ours)) < SOMETHING_ELSE;
  if (taskText === '' && itemText === '') return false;
  const otherTask = taskText !== '' && unlike(taskText, task.text);
  if (text === '') return otherTask;
  const otherItem = itemText !== '' && unlike(itemText, text) && unlike(itemText, subject.text);
  return otherItem && (otherTask || taskText === '');
}

function saysSomething({ cells }: ReturnedRow): boolean {
  return cells.some((cell) => cell !== undefined && cell.text.trim() !== '');
}
