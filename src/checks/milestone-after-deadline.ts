import type { Task } from '../breakdown/model';
import { message } from '../locales/message';
import type { Check, FindingDraft } from './model';
import { earliestMilestone, lastMilestone, milestoneLabel } from './milestones';
import { withStages } from './stages';
import { taskLabel } from './task-label';

const NAMED = 5;

/** Indicators that are due after their task's deadline. All of one task are one finding, at the deadline. */
export const milestoneAfterDeadline: Check = {
  id: 'milestone-after-deadline',
  severity: 'error',
  *run({ breakdown }) {
    for (const { sheet, tasks } of breakdown.tables) {
      for (const task of tasks) {
        const found = lateIn(withStages(task), sheet);
        if (found) yield found;
      }
    }
  },
};

function lateIn(task: Task, sheet: string): FindingDraft | null {
  const place = task.deadlinePlace;
  const date = task.deadline?.date;
  if (!place || !date) return null;
  const late = task.indicators.filter(
    (indicator) => (lastMilestone(indicator) ?? '') > date && (earliestMilestone(indicator) ?? '') > date,
  );
  const deadline = task.deadline.text.trim();
  if (late.length > 0) {
    const items = late.slice(0, NAMED).map(milestoneLabel).join('、') + (late.length > NAMED ? '…' : '');
    const latest =
      late
        .map((indicator) => lastMilestone(indicator) ?? '')
        .sort()
        .at(-1) ?? '';
    const params = { task: taskLabel(task), deadline, items, count: late.length, latest };
    return {
      message: message('checks.milestone-after-deadline', params),
      sheet,
      place,
      task,
      observed: deadline,
      expected: latest,
    };
  }
  const own = task.timing && lastMilestone({ timing: task.timing });
  // A later year in a task's text is what it works towards (力争2027年底前建成), not what is due within it.
  if (!own || own <= date || own.slice(0, 4) !== date.slice(0, 4)) return null;
  // 年内投入使用 is kept by a deadline within the year.
  if (/年内/.test(task.timing.phrase ?? '')) return null;
  const params = { task: taskLabel(task), deadline, item: task.timing.phrase ?? own };
  return {
    message: message('checks.milestone-after-deadline.text', params),
    sheet,
    place,
    task,
    observed: deadline,
    expected: own,
  };
}
