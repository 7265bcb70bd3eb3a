import type { Grid } from '../grid/grid';
import { type ChangedFields, type EntryChanges, NO_CHANGES } from '../ledger/entry-changes';
import { doneByEntry } from '../ledger/done';
import { yearOf } from '../ledger/ledger-of';
import { linkRows, type Link } from '../ledger/link';
import { type Entry, ENTRY_FIELDS, type LedgerField, OFFICE_FIELDS } from '../ledger/model';
import { occurrencesOf } from '../ledger/occurrences';
import type { Language } from '../locales/words';
import type { PutSheet } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { ledgerPlan, type LedgerResult } from './build-ledger';
import type { Unchecked, Understanding } from './understand';

/** The ledger of another version of the workbook. */
export interface OldLedger {
  readonly understanding: Unchecked;
  readonly grid: Grid;
  /** How it looks (`Host.readContent`). */
  readonly content: SheetContent;
}

/** Another version of the workbook, as a file that was read. */
export interface OldVersion {
  /** Of the file. */
  readonly name: string;
  readonly understanding: Unchecked;
  /** `null` where it has none. */
  readonly ledger: OldLedger | null;
}

/**
 * The ledger of a workbook with the entries of an older one: of the version before a revision, or of last year. A
 * workbook without a ledger gets the old one, people's own columns and looks with it; one that has its own gets what
 * stands there in empty fields. What matches nothing is kept under 未匹配, or named. Of another year, what was done then
 * is not done now: its status and date are not taken, nor are dates that were put off within that year, nor its 督办单. Pure.
 *
 * @param content how the workbook's own ledger looks (`ledgerContent`); without it values are kept, looks are not
 */
export function ledgerFrom(
  fresh: Understanding,
  old: OldLedger,
  language: Language,
  content?: SheetContent,
): LedgerResult {
  const link = linkFrom(fresh, old);
  const otherYear = yearOf(old.understanding.breakdown) !== yearOf(fresh.breakdown);
  const finished = otherYear ? bygone(link, fresh) : NO_CHANGES;
  if (fresh.progress.ledger) {
    const own = fresh.progress.link;
    return {
      ...ledgerPlan(fresh, language, { content, changes: filledIn(own, link, finished) }),
      unmatched: link.unmatched,
    };
  }
  const taken = { ...fresh, progress: { ledger: old.understanding.progress.ledger, link } };
  const existing = {
    grid: old.grid,
    content: withoutReferences(old.content),
    date1904: old.understanding.workbook.date1904,
  };
  const result = ledgerPlan(taken, language, { existing, changes: finished });
  const operations = result.plan.operations.map((one) => (one.op === 'put-sheet' ? asNew(one) : one));
  return { ...result, plan: { ...result.plan, operations } };
}

/** Rows of the old ledger that match nothing of the new workbook: what `ledgerFrom` would keep under 未匹配, or name. */
export function unmatchedFrom(
  fresh: Pick<Unchecked, 'breakdown' | 'issued'>,
  old: OldLedger,
): LedgerResult['unmatched'] {
  return linkFrom(fresh, old).unmatched;
}

function linkFrom({ breakdown, issued }: Pick<Unchecked, 'breakdown' | 'issued'>, old: OldLedger): Link {
  const rows = old.understanding.progress.ledger?.rows ?? [];
  return linkRows(rows, occurrencesOf(breakdown, issued));
}

/** What was true of last year alone. */
function bygone({ rows }: Link, { issued, asOf }: Understanding): EntryChanges {
  const begin = `${yearOf(issued) ?? asOf.slice(0, 4)}-01-01`;
  const changes = new Map<string, ChangedFields>();
  for (const [key, { entry }] of rows) {
    const isPast = (field: 'adjustedTo' | 'requestTo'): boolean => {
      const date = entry[field]?.date ?? null;
      return date === null || date < begin;
    };
    const fields: ChangedFields = {
      ...(doneByEntry(entry, asOf) === true && { status: '', doneOn: '' }),
      ...(isPast('adjustedTo') && { adjustedTo: '', basis: '' }),
      ...(isPast('requestTo') && { requestTo: '', requestReason: '' }),
      noticeNumber: '',
      noticedOn: '',
    };
    changes.set(key, fields);
  }
  return changes;
}

/** What the old ledger says where the new one says nothing. */
function filledIn(own: Link, old: Link, finished: EntryChanges): EntryChanges {
  const oldByContent = new Map(
    old.occurrences.flatMap(({ key, content }) => {
      const row = old.rows.get(key);
      return row ? [[content, { entry: row.entry, cleared: finished.get(key) ?? {} }] as const] : [];
    }),
  );
  const changes = new Map<string, ChangedFields>();
  for (const { key, content } of own.occurrences) {
    const from = oldByContent.get(content);
    if (!from) continue;
    const now = own.rows.get(key)?.entry;
    const fields = [...ENTRY_FIELDS, ...OFFICE_FIELDS].flatMap((field): [LedgerField, string][] => {
      const text = textOf(from.entry, field);
      const isTaken = text !== '' && (!now || textOf(now, field) === '') && from.cleared[field] === undefined;
      return isTaken ? [[field, text]] : [];
    });
    if (fields.length > 0) changes.set(key, Object.fromEntries(fields));
  }
  return changes;
}

function textOf(entry: Entry, field: LedgerField): string {
  const value = entry[field];
  if (typeof value === 'string') return value.trim();
  return value === null ? '' : (value.date ?? value.written);
}

/** Formulas that look into other sheets would look into nothing in another workbook: their values stay. */
function withoutReferences(content: SheetContent): SheetContent {
  const rows = content.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell?.formula?.includes('!') !== true) return cell;
      const { value, style, link } = cell;
      return { value, ...(style !== undefined && { style }), ...(link && { link }) };
    }),
  }));
  return { ...content, rows };
}

/** Nothing of the new workbook stood in the old ledger's rows. */
function asNew(operation: PutSheet): PutSheet {
  const { op, identity, name, content, after } = operation;
  return { op, identity, name, content, ...(after === undefined ? {} : { after }) };
}
