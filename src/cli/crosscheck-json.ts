import { toA1 } from '../grid/address';
import type { Carrier, CheckedClause, Crosscheck } from '../report/model';
import type { CrosscheckJson } from './contract/crosscheck';

export function toCrosscheckJson(file: string, found: Crosscheck): CrosscheckJson {
  const { report, clauses, tasksWithoutSource, counts, unlike } = found;
  return {
    report: {
      file,
      plan: report.plan && { start: report.plan.start, end: report.plan.end },
      sentences: report.sentences,
      clauses: clauses.map(toClause),
      tasksWithoutSource: tasksWithoutSource.map(({ sheet, task }) => ({ sheet, task: task.number ?? '' })),
      counts: { ...counts },
      unlike,
    },
  };
}

function toClause(one: CheckedClause): CrosscheckJson['report']['clauses'][number] {
  return {
    id: one.id,
    section: [...one.section],
    text: one.text,
    start: one.start,
    end: one.end,
    kind: one.kind,
    ...(one.verdict && { verdict: one.verdict }),
    tasks: one.tasks.map(toScored),
    ...(one.others.length > 0 && { candidates: one.others.map(toScored) }),
    uncovered: [...one.uncovered],
    differs: one.differs.map(({ what, stage, report, table, sheet, task, place }) => ({
      what,
      report,
      table,
      sheet,
      cell: toA1(place.row, place.column),
      task: task.number ?? '',
      ...(stage && { stage }),
    })),
    ...(one.damaged.length > 0 && { damaged: one.damaged.map(({ report, table }) => ({ report, table })) }),
    ...(one.decision && { reason: one.decision.reason }),
  };
}

function toScored({ sheet, task, score }: Carrier): { sheet: string; task: string; score: number } {
  return { sheet, task: task.number ?? '', score };
}
