import { z } from 'zod';
import type { Figures } from '../statistics/figures';
import type { Summary } from '../statistics/summary';
import { documentSchema } from './json';

const share = z.number().min(0).max(1);
const figures = z.object({
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

export function toSummaryDocument(summary: Summary): SummaryDocument {
  const { all, occurrences, byUnit, byLeader, bySection, byQuarter } = summary;
  return {
    summary: {
      ...plain(all),
      occurrences,
      byUnit: byUnit.map(({ unit, lead, support, collective, returned }) => ({
        unit,
        lead: plain(lead),
        support: plain(support),
        collective,
        returned,
      })),
      byLeader: byLeader.map((one) => ({ leader: one.leader, ...plain(one) })),
      bySection: bySection.map((one) => ({ sheet: one.sheet, section: one.section, ...plain(one) })),
      byQuarter: [...byQuarter],
    },
  };
}

function plain({
  items,
  due,
  done,
  overdue,
  soon,
  open,
  undated,
  adjusted,
  rate,
  onTimeRate,
}: Figures): z.infer<typeof figures> {
  return { items, due, done, overdue, soon, open, undated, adjusted, rate, onTimeRate };
}
