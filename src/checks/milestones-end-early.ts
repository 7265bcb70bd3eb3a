import type { Indicator, Task } from '../breakdown/model';
import { isErrorCell } from '../grid/grid';
import { daysBetween } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import { datesNamed } from '../timing/read-timing';
import { message } from '../locales/message';
import { lastMilestone, milestoneLabel } from './milestones';
import type { Check } from './model';
import { sheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';

/**
 * A quarter: units report monthly or at a quarter's end, so with this much between the last milestone and the deadline
 * at least one report has nothing to be held against.
 */
const EARLY_DAYS = 90;

/** All indicators of a task are dated, and the last of them lies well before the deadline. */
export const milestonesEndEarly: Check = {
  id: 'milestones-end-early',
  severity: 'info',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const { sheet, columns, tasks, year } of breakdown.tables) {
      const steps = columns.filter(({ role }) => role === 'indicators');
      // What a cell of #REF! said cannot be known.
      const isLost = (row: number): boolean =>
        steps.some(({ column }) => {
          const cell = texts.cell(sheet, { row, column });
          return cell !== undefined && isErrorCell(cell);
        });
      for (const task of tasks) {
        const place = task.deadlinePlace;
        const date = task.deadline?.date;
        const last = lastOf(task);
        if (!place || !date || !last) continue;
        const days = daysBetween(last.date, date);
        if (days < EARLY_DAYS || task.rows.some(isLost)) continue;
        // A project of several years: the table plans this one, to its end.
        if (last.date === `${String(year.value)}-12-31`) continue;
        // `3月底前开工，12月底前完工` in one item is due in March, but goes on to the end of the year.
        const later = task.indicators.flatMap(({ text }) => datesNamed(text, year.value));
        if (later.some((one) => daysBetween(one, date) < EARLY_DAYS)) continue;
        const deadline = task.deadline.text.trim();
        const params = { task: taskLabel(task), item: milestoneLabel(last.indicator), deadline, days };
        yield {
          message: message('checks.milestones-end-early', params),
          sheet,
          place,
          task,
          observed: deadline,
        };
      }
    }
  },
};

/** The indicator with the latest date; `null` where any has no date of its own. */
function lastOf(task: Task): { indicator: Indicator; date: CivilDate } | null {
  const { indicators } = task;
  let last: Indicator | undefined;
  let latest = '';
  for (let n = 0; n < indicators.length; n++) {
    const indicator = indicators[n];
    const date = indicator ? lastMilestone(indicator) : null;
    if (date === null) return null;
    if (date < latest) continue;
    last = indicator;
    latest = date;
  }
  return last ? { indicator: last, date: latest } : null;
}
