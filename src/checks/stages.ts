import type { Indicator, Task } from '../breakdown/model';

/**
 * The steps of a task as its checks compare them: its indicators, each that has no number taken apart into its stages:
 * `3月底前，开工；12月底前，完工。` counts as one indicator and still goes from step to step.
 */
export function withStages(task: Task): Task {
  if (!task.indicators.some(hasStages)) return task;
  return { ...task, indicators: task.indicators.flatMap((one) => (hasStages(one) ? stagesOf(one) : [one])) };
}

function hasStages({ number, timing }: Indicator): boolean {
  return number === '' && timing.stages !== undefined;
}

/** A stage's own words may tell more of its date than the list does: a range, a quarter. */
function stagesOf(indicator: Indicator): readonly Indicator[] {
  const { timing } = indicator;
  return (timing.stages ?? []).map(({ due, text, phrase, kind }) => ({
    ...indicator,
    text,
    timing: { kind, due: [due], source: timing.source, phrase },
  }));
}
