import type { z } from 'zod';
import type { CollectResult } from '../actions/collect';
import type { Origin, Report } from '../collect/model';
import { HEADERS, type Occurrence } from '../ledger/model';
import type { CollectDocument, about, from } from './contract/collect';

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
