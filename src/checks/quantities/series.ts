import type { Indicator, Task } from '../../breakdown/model';
import type { CivilDate } from '../../timing/model';
import { readQuantities, type Quantity } from './read-quantities';

/** One figure of one dated indicator. */
export interface Stage {
  readonly indicator: Indicator;
  readonly quantity: Quantity;
  /** The last date on which the indicator is due. */
  readonly due: CivilDate;
  /** Whether the words name a stretch of time (`1-3月份`, `二季度`, `每月`), not the day by which something stands. */
  readonly perPeriod: boolean;
}

/** The figures of one thing in one measure over the stages of a task, by due date. Never empty. */
export interface Series {
  readonly thing: string;
  readonly unit: string;
  readonly comparison: Quantity['comparison'];
  readonly stages: readonly [Stage, ...Stage[]];
}

/**
 * Sorts the figures of a task's indicators into series. Only indicators under one inner heading, or under one parent
 * item, belong together. A figure without a named thing joins only where the whole item is that figure (`完成50%`).
 */
export function seriesOf(task: Task): readonly Series[] {
  let series = known.get(task);
  if (!series) {
    series = readSeries(task);
    known.set(task, series);
  }
  return series;
}

/** Two checks look at the same series. */
const known = new WeakMap<Task, readonly Series[]>();

function readSeries(task: Task): Series[] {
  const groups = new Map<string, Stage[]>();
  for (const indicator of task.indicators) {
    const due = indicator.timing.due.at(-1);
    if (due === undefined) continue;
    const perPeriod = namesPeriod(indicator);
    const all = readQuantities(indicator.text);
    const quantities = all.filter(({ attribute, thing }) => !attribute && (thing !== '' || all.length === 1));
    const keys = quantities.map((quantity) => keyOf(indicator, quantity));
    quantities.forEach((quantity, n) => {
      const key = keys[n] ?? '';
      // The same thing twice in one item: which of the two continues the series cannot be known.
      if (keys.indexOf(key) !== keys.lastIndexOf(key)) return;
      const stages = groups.get(key) ?? [];
      stages.push({ indicator, quantity, due, perPeriod });
      groups.set(key, stages);
    });
  }
  return [...groups.values()].flatMap((stages) => {
    const [first, ...rest] = stages.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    if (!first) return [];
    const { thing, unit, comparison } = first.quantity;
    return [{ thing, unit, comparison, stages: [first, ...rest] as const }];
  });
}

function keyOf({ heading, number }: Indicator, { thing, unit, comparison }: Quantity): string {
  const parent = /^(\d+)[^\d]/.exec(number)?.[1] ?? '';
  return [heading ?? '', parent, unit, comparison, thing].join('\n');
}

/** `二季度`, `4-6月份`, `下半年` are stretches; `二季度末`, `6月底前` are days. */
function namesPeriod({ timing }: Indicator): boolean {
  if (timing.kind === 'range' || timing.kind === 'every' || timing.kind === 'in') return true;
  return /(?:季度|下半年)$/.test(timing.phrase ?? '');
}
