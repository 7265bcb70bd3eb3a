import { z } from 'zod';
import type { Figures } from '../statistics/figures';
import type { Summary } from '../statistics/summary';
import type { Breakdown } from '../breakdown/model';
import type { FigureProgress } from '../statistics/figure-progress';
import { documentSchema, type JsonDocument } from './json';

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

/** The tables of a document with the figures of their items put in. */
export function withFigures(
  tables: JsonDocument['tables'],
  { tables: read }: Breakdown,
  figures: ReadonlyMap<object, FigureProgress>,
): JsonDocument['tables'] {
  const of = (
    item: object | undefined,
  ): { figure?: Omit<FigureProgress, 'light'> & { light?: 'yellow' | 'red' } } => {
    const found = item && figures.get(item);
    if (!found) return {};
    const { light, ...figure } = found;
    return { figure: { ...figure, ...(light === null ? {} : { light }) } };
  };
  return tables.map((table, t) => ({
    ...table,
    tasks: table.tasks.map((task, n) => {
      const source = read[t]?.tasks[n];
      return {
        ...task,
        indicators: task.indicators.map((one, at) => ({ ...one, ...of(source?.indicators[at]) })),
        ...(task.parts && { parts: task.parts.map((one, at) => ({ ...one, ...of(source?.parts?.[at]) })) }),
        ...of(source),
      };
    }),
  }));
}

export function toSummaryDocument(summary: Summary): SummaryDocument {
  const { all, occurrences, byUnit, byLeader, bySection, byQuarter, byMonth } = summary;
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
      byMonth: [...byMonth],
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
