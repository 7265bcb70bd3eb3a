import type { Indicator, Task } from '../breakdown/model';
import { message } from '../locales/message';
import { daysBetween } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import { earliestMilestone, lastMilestone, milestoneLabel } from './milestones';
import type { Check, FindingDraft } from './model';
import { sequenceFaults } from './sequence';
import { parentNumber } from './parent-item';
import { withStages } from './stages';
import { taskLabel } from './task-label';

/** A milestone as a stretch of time: one that only says 3月 may lie anywhere in that month. */
interface Milestone {
  readonly indicator: Indicator;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Dates that go backwards within one series of indicators: （1）6月底前 （2）3月底前. */
export const milestoneOrder: Check = {
  id: 'milestone-order',
  severity: 'warning',
  *run({ breakdown }) {
    for (const { sheet, tasks } of breakdown.tables) {
      for (const written of tasks) {
        const task = withStages(written);
        if (areInOrder(task.indicators)) continue;
        for (const series of seriesOf(task)) yield* backwardsIn(series, task, sheet);
      }
    }
  },
};

/** Dates that never step back do so in no series either. */
function areInOrder(indicators: readonly Indicator[]): boolean {
  let last = '';
  for (let n = 0; n < indicators.length; n++) {
    const indicator = indicators[n];
    const date = indicator?.timing.due.length === 1 ? lastMilestone(indicator) : null;
    if (date === null) continue;
    if (date < last) return false;
    last = date;
  }
  return true;
}

/** Items in one column, under one inner heading and one parent. Without a single date of its own an item is left out. */
function seriesOf(task: Task): Iterable<readonly Milestone[]> {
  const series = new Map<string, Milestone[]>();
  for (const indicator of task.indicators) {
    const to = lastMilestone(indicator);
    if (to === null || indicator.timing.due.length !== 1) continue;
    const from = startOf(indicator, to);
    if (from === null || hasTopic(indicator)) continue;
    const parent = parentNumber(indicator);
    // Measures with a deadline of their own each are no series.
    const row = indicator.part?.rows[0] ?? '';
    const key = [indicator.place.column, row, parent, indicator.heading ?? ''].join('\n');
    const items = series.get(key) ?? [];
    items.push({ indicator, from, to });
    series.set(key, items);
  }
  return series.values();
}

/** `汽车：6月底前…` beside `家电：3月底前…`: items with a topic each are no steps of one thing. */
function hasTopic({ timing, text }: Indicator): boolean {
  const at = text.indexOf(timing.phrase ?? '');
  const before = text.slice(0, Math.max(0, at));
  return /[：:。]/.test(before) && !/阶段|步/.test(before);
}

function startOf(indicator: Indicator, to: CivilDate): CivilDate | null {
  const { timing } = indicator;
  if (timing.kind === 'by') return earliestMilestone(indicator);
  if (timing.kind === 'in') return `${to.slice(0, 8)}01`;
  const month = /(\d{1,2})\s*月?\s*[-—–－~～至到]/.exec((timing.phrase ?? '').normalize('NFKC'))?.[1];
  return month === undefined ? null : `${to.slice(0, 5)}${month.padStart(2, '0')}-01`;
}

function* backwardsIn(series: readonly Milestone[], task: Task, sheet: string): Generator<FindingDraft> {
  // Equal dates are in order: their place in the series tells them apart.
  const scale = series.length + 3;
  const days = series.map(({ to }, index) => daysBetween('2000-01-01', to) * scale + index);
  const cells = new Set<string>();
  for (const { index, forward } of sequenceFaults(days).misplaced) {
    const item = series[index];
    if (!item) continue;
    const cell = `${item.indicator.place.row},${item.indicator.place.column}`;
    if (cells.has(cell)) continue;
    const other = forward
      ? series.slice(index + 1).find((later) => later.to < item.from)
      : series.slice(0, index).findLast((earlier) => item.to < earlier.from);
    if (!other) continue;
    cells.add(cell);
    const params = {
      task: taskLabel(task),
      item: milestoneLabel(item.indicator),
      other: milestoneLabel(other.indicator),
    };
    yield {
      message: message(forward ? 'checks.milestone-order.ahead' : 'checks.milestone-order', params),
      sheet,
      place: item.indicator.place,
      task,
      observed: milestoneLabel(item.indicator),
    };
  }
}
