import type { Indicator, Task } from '../breakdown/model';
import { readTiming } from '../timing/read-timing';
import { lastMilestone } from './milestones';

const SENTENCES = /(?<=[；;。])/;
/** 于, 力争, 确保在 … before the date that a sentence begins with. */
const LONGEST_INTRODUCTION = 4;

/**
 * The steps of a task as its checks compare them: its indicators, or the dated sentences of the only one where that has
 * no number: `3月底前，开工；12月底前，完工。` counts as one indicator and still goes from step to step.
 */
function stagesOf({ indicators, deadline }: Task, year: number | null): readonly Indicator[] {
  const [only, another] = indicators;
  if (!only || another || only.number !== '' || !/[；;。]./.test(only.text)) return indicators;
  const stages: Indicator[] = [];
  for (const text of only.text.split(SENTENCES)) {
    const { timing, problems } = readTiming(text, { year, deadline: deadline?.date ?? null });
    const at = lastMilestone({ timing }) === null ? -1 : text.indexOf(timing.phrase ?? '\n');
    const last = stages.at(-1);
    // `甲镇：3月底前…；6月底前…。乙镇：3月底前…` are two lists.
    if (at > 0 && /[：:]/.test(text.slice(0, at))) return indicators;
    if (at >= 0 && at <= LONGEST_INTRODUCTION) {
      stages.push({ ...only, text, timing, timeProblems: problems });
    } else if (last) {
      stages[stages.length - 1] = { ...last, text: last.text + text };
    } else return indicators;
  }
  return stages.length > 1 ? stages : indicators;
}

/** The task with its stages in place of its indicators. */
export function withStages(task: Task, year: number | null): Task {
  const indicators = stagesOf(task, year);
  return indicators === task.indicators ? task : { ...task, indicators };
}
