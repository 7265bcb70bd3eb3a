import { z } from 'zod';
import { documentSchema } from './document';

const share = z.number().min(0).max(1);
export const figures = z.object({
  items: z.number().int(),
  due: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  soon: z.number().int(),
  open: z.number().int(),
  undated: z.number().int(),
  adjusted: z.number().int(),
  rate: share,
  onTimeRate: share,
});

/** What `summary --json` prints beside what every command prints. Rates are 0 to 1. */
export const summarySchema = documentSchema.extend({
  summary: figures.extend({
    occurrences: z.object({ all: z.number().int(), overdue: z.number().int() }),
    byUnit: z.array(
      z.object({
        unit: z.string(),
        lead: figures,
        support: figures,
        collective: z.boolean(),
        returned: z.boolean(),
      }),
    ),
    byLeader: z.array(figures.extend({ leader: z.string() })),
    bySection: z.array(figures.extend({ sheet: z.string(), section: z.string() })),
    byMonth: z.array(
      z.object({
        month: z.number().int().min(1).max(12),
        occurrences: z.number().int(),
        done: z.number().int(),
        overdue: z.number().int(),
        doneBy: z.number().int().nullable(),
        doneShare: share.nullable(),
        elapsed: share,
      }),
    ),
    byQuarter: z.array(
      z.object({
        year: z.number().int(),
        quarter: z.number().int().min(1).max(4),
        occurrences: z.number().int(),
        done: z.number().int(),
        overdue: z.number().int(),
      }),
    ),
  }),
});
export type SummaryDocument = Omit<z.infer<typeof summarySchema>, keyof z.infer<typeof documentSchema>>;
