import type { z } from 'zod';
import type { Figures } from '../statistics/figures';
import type { Summary } from '../statistics/summary';
import type { Breakdown } from '../breakdown/model';
import type { FigureProgress } from '../statistics/figure-progress';
import type { JsonDocument } from './contract/document';
import type { SummaryDocument, figures } from './contract/summary';

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
