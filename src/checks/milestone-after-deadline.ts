import type { Answers, Indicator, Part, Place, Task } from '../breakdown/model';
import { message } from '../locales/message';
import type { CivilDate, Timing } from '../timing/model';
import { answerCells } from './answer-cells';
import type { Check, FindingDraft } from './model';
import { earliestMilestone, lastMilestone, milestoneLabel } from './milestones';
import { withStages } from './stages';
import { taskLabel } from './task-label';

const NAMED = 5;
/** A deadline that says when something begins, and not when it ends. */
const STARTS = /^[^完竣建投]*(?:开工|动工|启动|开建|开始)[^完竣建投]*$/;

/** Indicators that are due after their task's deadline. All of one task are one finding, at the deadline. */
export const milestoneAfterDeadline: Check = {
  id: 'milestone-after-deadline',
  severity: 'error',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      for (const { task, part, place } of answerCells(table, 'deadline')) {
        const found = lateIn(withStages(task), part, place, table.sheet);
        if (found) yield found;
      }
    }
  },
};

function standsAt({ deadlinePlace: other }: Answers, place: Place): boolean {
  return other?.row === place.row && other.column === place.column;
}

function partsAt(parts: readonly Part[], place: Place): readonly Part[] {
  return parts.filter((one) => standsAt(one, place));
}

/** The indicators after a date, but for those of parts whose deadline stands in another cell. Most tasks have none. */
function lateOnes({ indicators }: Task, date: CivilDate, place: Place): readonly Indicator[] {
  let late: Indicator[] | null = null;
  for (let n = 0; n < indicators.length; n++) {
    const indicator = indicators[n];
    if (!indicator || (lastMilestone(indicator) ?? '') <= date) continue;
    if (indicator.part && !standsAt(indicator.part, place)) continue;
    if ((earliestMilestone(indicator) ?? '') > date) (late ??= []).push(indicator);
  }
  return late ?? NONE;
}

const NONE: readonly Indicator[] = [];

/** `part`: the first whose deadline stands in the cell, or the task itself. */
function lateIn(task: Task, part: Answers, place: Place, sheet: string): FindingDraft | null {
  const date = part.deadline?.date;
  // 3月开工 is when it begins: what comes of it is later.
  if (!date || STARTS.test(part.deadline.text)) return null;
  const late = lateOnes(task, date, place);
  const deadline = part.deadline.text.trim();
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
  for (const { timing } of task.parts ? partsAt(task.parts, place) : [task]) {
    const found = timing && laterText(task, timing, date, deadline);
    if (found) return { ...found, sheet, place, task, observed: deadline };
  }
  return null;
}

function laterText(
  task: Task,
  timing: Timing,
  date: CivilDate,
  deadline: string,
): Pick<FindingDraft, 'message' | 'expected'> | null {
  const own = lastMilestone({ timing });
  // A later year in a task's text is what it works towards (力争2027年底前建成), not what is due within it.
  if (!own || own <= date || own.slice(0, 4) !== date.slice(0, 4)) return null;
  // 年内投入使用 is kept by a deadline within the year.
  if (/年内/.test(timing.phrase ?? '')) return null;
  const params = { task: taskLabel(task), deadline, item: timing.phrase ?? own };
  return { message: message('checks.milestone-after-deadline.text', params), expected: own };
}
