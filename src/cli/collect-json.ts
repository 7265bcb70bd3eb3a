import { z } from 'zod';
import type { CollectResult } from '../actions/collect';
import type { Origin, Report } from '../collect/model';
import { HEADERS, type Occurrence } from '../ledger/model';
import { documentSchema } from './json';

const about = z.object({
  sheet: z.string(),
  task: z.string().nullable(),
  indicator: z.string(),
  due: z.string().nullable(),
});
const from = z.object({
  /** File, or tab of the workbook. */
  source: z.string(),
  unit: z.string().nullable(),
  /** Row in the sheet that came back, from 1. */
  row: z.number().int(),
});

/** What `collect --json` prints beside what every command prints. */
export const collectSchema = documentSchema.extend({
  returned: z.array(
    z.object({
      source: z.string(),
      kind: z.enum(['tab', 'file']),
      unit: z.string().nullable(),
      rows: z.number(),
    }),
  ),
  collected: z.array(
    about.extend(from.shape).extend({ field: z.string(), before: z.string(), value: z.string() }),
  ),
  /** Set `choose` to the `name` of a side and give the document to --accept. */
  conflicts: z.array(
    about.extend({
      id: z.string(),
      field: z.string(),
      sides: z.array(z.object({ name: z.string(), value: z.string(), from: z.array(from) })),
      choose: z.string().nullable(),
    }),
  ),
  settled: z.array(
    about.extend({ id: z.string(), field: z.string(), chosen: z.string(), value: z.string() }),
  ),
  reworded: z.array(
    about.extend(from.shape).extend({
      what: z.enum(['task', 'indicator']),
      before: z.string(),
      after: z.string(),
      words: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
    }),
  ),
  unmatched: z.array(
    from.extend({ task: z.string(), text: z.string(), entry: z.record(z.string(), z.string()) }),
  ),
  notReturned: z.array(z.string()),
  foreign: z.array(z.object({ source: z.string(), unit: z.string().nullable() })),
});
export type CollectDocument = Omit<z.infer<typeof collectSchema>, keyof z.infer<typeof documentSchema>>;

export function toCollectDocument({ collection, outcome, notReturned }: CollectResult): CollectDocument {
  return {
    returned: collection.returned.map(({ from: origin, unit, rows }) => ({
      source: sourceName(origin),
      kind: origin.kind,
      unit,
      rows: rows.length,
    })),
    collected: collection.collected.map((one) => ({
      ...aboutOf(one.occurrence),
      ...fromOf(one),
      field: HEADERS[one.field],
      before: one.before,
      value: one.value,
    })),
    conflicts: outcome.open.map(({ id, occurrence, field, sides }) => ({
      id,
      ...aboutOf(occurrence),
      field: HEADERS[field],
      sides: sides.map(({ name, value, reports }) => ({ name, value, from: reports.map(fromOf) })),
      choose: null,
    })),
    settled: outcome.settled.map(({ conflict: { id, occurrence, field }, side }) => ({
      id,
      ...aboutOf(occurrence),
      field: HEADERS[field],
      chosen: side.name,
      value: side.value,
    })),
    reworded: collection.reworded.map((one) => ({
      ...aboutOf(one.occurrence),
      ...fromOf(one),
      what: one.what === 'task' ? ('task' as const) : ('indicator' as const),
      before: one.before,
      after: one.after,
      words: one.words.map(({ kind, text }) => ({ kind, text })),
    })),
    unmatched: collection.unmatched.map(({ unit, from: origin, row }) => ({
      source: sourceName(origin),
      unit,
      row: row.row + 1,
      task: row.taskNumber,
      text: [row.taskText, row.itemText].filter((text) => text !== '').join('；'),
      entry: {
        [HEADERS.status]: row.entry.status,
        [HEADERS.doneOn]: row.entry.doneOn?.written ?? '',
        [HEADERS.progress]: row.entry.progress,
        [HEADERS.problem]: row.entry.problem,
        [HEADERS.evidence]: row.entry.evidence,
      },
    })),
    notReturned: [...notReturned],
    foreign: collection.foreign.map(({ from: origin, unit }) => ({ source: sourceName(origin), unit })),
  };
}

export function sourceName({ name }: Origin): string {
  return name;
}

function aboutOf({ table, task, subject, due }: Occurrence): z.infer<typeof about> {
  return { sheet: table.sheet, task: task.number, indicator: subject.number, due };
}

function fromOf({ from: origin, unit, row }: Pick<Report, 'from' | 'unit' | 'row'>): z.infer<typeof from> {
  return { source: sourceName(origin), unit, row: row + 1 };
}
