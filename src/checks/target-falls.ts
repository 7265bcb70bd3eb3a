import type { Indicator, Task } from '../breakdown/model';
import { message } from '../locales/message';
import { lastMilestone } from './milestones';
import type { Check, FindingDraft } from './model';
import { taskFiguresOf, type TaskFigures } from './targets/task-figures';
import { fits } from './targets/goals';
import { mustNotFall, risesWithout } from './targets/direction';
import type { Series, Stage } from './targets/series';
import { readQuantities } from '../quantities/read-quantities';
import { likeness } from '../quantities/thing';
import { taskLabel } from './task-label';

/** A target that steps back between two stages, though its figures can only grow. All of one cell are one finding. */
export const targetFalls: Check = {
  id: 'target-falls',
  severity: 'warning',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      for (const { task, figures } of taskFiguresOf(table)) {
        const all = fallsOf(task, figures);
        if (all.length === 0) continue;
        const cells = new Map<string, [Fall, ...Fall[]]>();
        for (const fall of all) {
          const { row, column } = fall.at.place;
          const key = `${row},${column}`;
          const others = cells.get(key);
          if (others) others.push(fall);
          else cells.set(key, [fall]);
        }
        for (const falls of cells.values()) yield finding(table.sheet, task, falls);
      }
    }
  },
};

interface Fall {
  readonly series: Series;
  readonly from: Stage;
  readonly to: Stage;
  /** The indicator whose figure is probably the wrong one. */
  readonly at: Indicator;
}

function finding(sheet: string, task: Task, [fall, ...more]: [Fall, ...Fall[]]): FindingDraft {
  const { series, from, to, at } = fall;
  const observed = stageText(to);
  const params = {
    task: taskLabel(task),
    thing: series.thing,
    from: stageText(from),
    to: observed,
    count: more.length + 1,
  };
  const variant = more.length > 0 ? '.several' : series.thing === '' ? '.unnamed' : '';
  return {
    message: message(`checks.target-falls${variant}`, params),
    sheet,
    place: at.place,
    task,
    observed,
    expected: `≥ ${from.quantity.written}`,
  };
}

/** `9月底前 1%`: date and figure as the table writes them. */
function stageText({ indicator, due, quantity }: Stage): string {
  return `${indicator.timing.source === 'own' ? (indicator.timing.phrase ?? due) : due} ${quantity.written}`;
}

function fallsOf(task: Task, figures: TaskFigures): readonly Fall[] {
  const falls: Fall[] = [];
  for (const series of figures.all) {
    const { stages } = series;
    // The last stage of an earlier date.
    let from: Stage | undefined;
    for (let n = 1; n < stages.length; n++) {
      const [before, to] = [stages[n - 1], stages[n]];
      if (!before || !to) break;
      if (before.due < to.due) from = before;
      if (!from || to.quantity.upTo >= from.quantity.value || meantToFall(series, task)) continue;
      if (!mustNotFall(series, n, figures) || dateIsWrong(from, to, task)) continue;
      if (keepsGoal(series, to, task, figures)) continue;
      const values = stages.map(({ quantity }) => quantity.value);
      const peak = stages.indexOf(from);
      const peakIsWrong = !risesWithout(values, n) && risesWithout(values, peak);
      falls.push({ series, from, to, at: (peakIsWrong ? from : to).indicator });
    }
  }
  return falls;
}

/**
 * Figures that rise as they are written, with dates that do not: the slip is in a date, and is reported as that. Of two
 * items alone it may as well be the figures.
 */
function dateIsWrong({ indicator: from }: Stage, { indicator: to }: Stage, { indicators }: Task): boolean {
  return (
    indicators.length > 2 &&
    samePlace(from, to) &&
    to.start < from.start &&
    lastMilestone(from) !== null &&
    lastMilestone(to) !== null
  );
}

function samePlace(a: Indicator, b: Indicator): boolean {
  return a.place.row === b.place.row && a.place.column === b.place.column;
}

/** Growth that slows down and stays at or above what the year wants: 9%, 8.5%, 8% of 8%. */
function keepsGoal(series: Series, { quantity }: Stage, task: Task, { goals }: TaskFigures): boolean {
  if (series.comparison !== 'growth') return false;
  const named = goals.filter((goal) => goal.series.includes(series)).map((goal) => goal.quantity);
  // Stages that only say 增长9% speak of the one growth that the task's text names.
  const wanted =
    named.length > 0 || series.thing !== ''
      ? named
      : readQuantities(task.text).filter((goal) => fits(goal, series));
  const [goal] = wanted;
  return goal !== undefined && wanted.length === 1 && quantity.value >= goal.value;
}

const SHOULD_FALL =
  /库存|存栏|在栏|去化|空置|稳定在|失业|能耗|排放|浓度|事故|死亡|发案|案件数|投诉|负债|债务率|不良|降|减|压|逾期|欠|返贫|损失|损耗|漏损|产销差|电耗|水耗|煤耗|成本|流失|近视|发病|超标|违法|隐患数|时限|耗时/;

/** What is meant to go down may go down. */
function meantToFall({ thing, unit, comparison, stages }: Series, task: Task): boolean {
  return (
    comparison === 'fall' ||
    stages.some(({ quantity }) => quantity.bound === 'at-most') ||
    SHOULD_FALL.test(thing) ||
    // 漏损率控制在9%以内 in the task's text says so of its stages too.
    readQuantities(task.text).some(
      (goal) => goal.bound === 'at-most' && goal.unit === unit && likeness(goal.thing, thing) >= ALIKE,
    )
  );
}

const ALIKE = 0.5;
