import { atOnce, type Work } from '../grid/work';
import { squash } from '../texts/width';
import { baseOf as textOfKey, keyParts, textKey } from '../ledger/keys';
import type { Link } from '../ledger/link';
import { EMPTY_ENTRY, ENTRY_FIELDS, type Occurrence } from '../ledger/model';
import { fieldText, markOf } from './base';
import { conflictId } from './decide';
import { KnownOccurrences, matchRows } from './match-rows';
import type {
  Collected,
  Collection,
  Conflict,
  Foreign,
  Report,
  Returned,
  ReturnedRow,
  Reworded,
  Side,
  UnmatchedRow,
} from './model';
import { settledMark } from './settled';
import { wordChanges } from './word-changes';

/** What an accept file calls the ledger's side. */
export const LEDGER_SIDE = 'ledger';

export interface CollectContext {
  /** The ledger's rows matched with the source; without a ledger, the source alone. */
  readonly link: Link;
  /** What each unit has to do; `null` for a unit that nobody knows. */
  readonly ownOf: (unit: string | null) => readonly Occurrence[] | null;
  /** Mark of the tables of this workbook (`collect/origin`). */
  readonly origin: string;
  /** Marks of reports that were decided against before (`collect/settled`). */
  readonly settled: ReadonlySet<string>;
}

/** A sheet from elsewhere is taken all the same when at least this share of its rows is known here. */
const KNOWN_SHARE = 0.5;

/**
 * Compares what came back with the ledger, three ways: what a row holds, what it held when it was written, and what the
 * ledger says now. Only what somebody changed is news; where two say different things nobody is preferred.
 */
export function collect(returned: Iterable<Returned>, context: CollectContext): Collection {
  return atOnce(collecting(returned, context));
}

/** The same sheet by sheet. */
export function* collecting(sheets: Iterable<Returned>, context: CollectContext): Work<Collection> {
  const known = new KnownOccurrences(context.link.occurrences);
  const reports: Draft[] = [];
  const reworded: Reworded[] = [];
  const unmatched: UnmatchedRow[] = [];
  const foreign: Foreign[] = [];
  const matched = new Map<Returned, ReadonlyMap<ReturnedRow, Occurrence>>();
  const returned: Returned[] = [];
  for (const one of sheets) {
    yield null;
    returned.push(one);
    const { unit, from } = one;
    if (isForeign(one, known, context)) {
      foreign.push({ unit, from });
      continue;
    }
    const rows = matchRows(one.rows, known, context.ownOf(unit) ?? context.link.occurrences);
    matched.set(one, rows.matched);
    unmatched.push(...rows.unmatched.map((row) => ({ unit, from, row })));
    for (const [row, occurrence] of rows.matched) {
      reports.push(...reportsOf(one, row, occurrence, context));
      reworded.push(...rewordingsOf(one, row, occurrence));
    }
  }
  return {
    returned,
    ...decided(reports, context.link),
    reworded: once(reworded),
    unmatched,
    foreign,
    matched,
  };
}

interface Draft extends Report {
  /** The ledger still says what it said when the row was written. */
  readonly clean: boolean;
  readonly before: string;
}

function isForeign(
  { origin, rows, from }: Returned,
  known: KnownOccurrences,
  context: CollectContext,
): boolean {
  if (from.kind === 'tab' || origin === null || origin === context.origin || rows.length === 0) return false;
  return rows.filter((row) => known.find(row)).length < rows.length * KNOWN_SHARE;
}

function reportsOf(
  { from, unit }: Returned,
  row: ReturnedRow,
  occurrence: Occurrence,
  { link, settled }: CollectContext,
): readonly Draft[] {
  const entry = link.rows.get(occurrence.key)?.entry ?? EMPTY_ENTRY;
  return ENTRY_FIELDS.flatMap((field): Draft[] => {
    const value = fieldText(row.entry, field);
    const before = fieldText(entry, field);
    if (value === before) return [];
    const base = row.base[field];
    if (base === null ? value === '' : markOf(value) === base) return [];
    // Without a base, only an empty field can be filled without a question; to empty a field is always one.
    const clean = value !== '' && markOf(before) === (base ?? '');
    const report = { occurrence, field, base, value, unit, from, row: row.row };
    return settled.has(settledMark(report)) ? [] : [{ ...report, clean, before }];
  });
}

function decided(reports: readonly Draft[], link: Link): Pick<Collection, 'collected' | 'conflicts'> {
  const groups = new Map<string, Draft[]>();
  for (const report of reports) {
    const id = conflictId(report.occurrence, report.field);
    const group = groups.get(id);
    if (group) group.push(report);
    else groups.set(id, [report]);
  }
  const collected: Collected[] = [];
  const conflicts: Conflict[] = [];
  for (const [id, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const values = new Set(group.map(({ value }) => value));
    if (values.size === 1 && group.some(({ clean }) => clean)) collected.push(first);
    else
      conflicts.push({ id, occurrence: first.occurrence, field: first.field, sides: sidesOf(group, link) });
  }
  return { collected, conflicts };
}

function sidesOf(group: readonly Draft[], link: Link): readonly Side[] {
  const byValue = new Map<string, Draft[]>();
  for (const one of group) byValue.set(one.value, [...(byValue.get(one.value) ?? []), one]);
  const [first] = group;
  const entry = (first && link.rows.get(first.occurrence.key)?.entry) ?? EMPTY_ENTRY;
  const names = new Set([LEDGER_SIDE]);
  const sides: Side[] = [
    { name: LEDGER_SIDE, value: first ? fieldText(entry, first.field) : '', reports: [] },
  ];
  for (const [value, reports] of byValue) {
    const [report] = reports;
    let name = report ? sideName(report) : '';
    for (let number = 2; names.has(name); number++) name = `${report ? sideName(report) : ''} (${number})`;
    names.add(name);
    sides.push({ name, value, reports });
  }
  return sides;
}

function sideName({ from }: Report): string {
  return from.name;
}

/** What the key remembers of the texts tells a unit's rewording from a source that has changed since. */
function rewordingsOf(
  { from, unit }: Returned,
  row: ReturnedRow,
  occurrence: Occurrence,
): readonly Reworded[] {
  const written = row.key === null ? null : keyParts(row.content);
  const { task, subject, text } = occurrence;
  const about = { occurrence, unit, from, row: row.row };
  const changed = (after: string, before: string, part: string | undefined): boolean =>
    after !== '' &&
    squash(after) !== squash(before) &&
    (part === undefined || textKey(after) !== textOfKey(part));
  const found: Reworded[] = [];
  if (changed(row.taskText, task.text, written?.task))
    found.push({ ...about, what: 'task', ...change(task.text, row.taskText) });
  // Of a stage the key remembers the whole item: where that was another, it is the source that has changed since.
  const staged = squash(text) !== squash(subject.text);
  const since =
    staged &&
    written !== null &&
    textOfKey(written.item) !== textOfKey(keyParts(occurrence.content)?.item ?? '');
  const same = since || (staged && squash(row.itemText) === squash(subject.text));
  if (text !== '' && !same && changed(row.itemText, text, staged ? undefined : written?.item))
    found.push({ ...about, what: 'item', ...change(text, row.itemText) });
  return found;
}

function change(before: string, after: string): Pick<Reworded, 'before' | 'after' | 'words'> {
  return { before, after, words: wordChanges(before, after) };
}

/** A task's text stands in several rows: the same rewording by the same unit is one. */
function once(all: readonly Reworded[]): Reworded[] {
  const seen = new Map<string, Reworded>();
  for (const one of all) {
    const item = one.what === 'item' ? one.occurrence.key : one.occurrence.task.id;
    const id = [one.what, item, one.from.kind, one.from.name, one.from.sheet, squash(one.after)].join('\n');
    if (!seen.has(id)) seen.set(id, one);
  }
  return [...seen.values()];
}
