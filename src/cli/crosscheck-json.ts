import { z } from 'zod';
import { toA1 } from '../grid/address';
import type { Carrier, CheckedClause, Crosscheck } from '../report/model';

const taskRef = z.object({ sheet: z.string(), task: z.string() });
const scored = taskRef.extend({ score: z.number() });
const offset = z.number().int().min(0);

/** What `crosscheck --json` adds. Offsets are UTF-16 units into the report's text as read; `end` is exclusive. */
export const crosscheckSchema = z.object({
  report: z.object({
    /** As named on the command line. */
    file: z.string(),
    /** `null` where the text holds nothing. */
    plan: z.object({ start: offset, end: offset }).nullable(),
    sentences: z.number().int(),
    clauses: z.array(
      z.object({
        id: z.number().int().positive(),
        section: z.array(z.string()),
        text: z.string(),
        start: offset,
        end: offset,
        kind: z.enum(['commitment', 'slogan', 'background', 'heading']),
        verdict: z.enum(['carried', 'partly', 'check', 'none', 'waived']).optional(),
        tasks: z.array(scored),
        candidates: z.array(scored).optional(),
        uncovered: z.array(z.string()),
        differs: z.array(
          z.object({
            what: z.enum(['figure', 'name', 'date', 'section']),
            report: z.string(),
            table: z.string(),
            sheet: z.string(),
            cell: z.string(),
            task: z.string(),
            stage: z.boolean().optional(),
          }),
        ),
        damaged: z.array(z.object({ report: z.string(), table: z.string() })).optional(),
        reason: z.string().optional(),
      }),
    ),
    tasksWithoutSource: z.array(taskRef),
    counts: z.object({
      commitments: z.number().int(),
      carried: z.number().int(),
      partly: z.number().int(),
      check: z.number().int(),
      none: z.number().int(),
      waived: z.number().int(),
    }),
    unlike: z.boolean(),
  }),
});
export type CrosscheckJson = z.infer<typeof crosscheckSchema>;

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
