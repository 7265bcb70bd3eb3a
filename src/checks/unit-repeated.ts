import type { Answers, Breakdown, Place, Task } from '../breakdown/model';
import { message } from '../locales/message';
import { answerCells } from './answer-cells';
import type { Check, FindingDraft } from './model';
import { taskLabel } from './task-label';
import { problemsOf, unitCells } from './unit-cells';

/** A unit twice in one cell, or both leading and supporting one task. The first is reported where a cell has both. */
export const unitRepeated: Check = {
  id: 'unit-repeated',
  severity: 'warning',
  *run({ breakdown }) {
    yield* twiceInOneCell(breakdown);
    for (const table of breakdown.tables) {
      const { sheet } = table;
      // One that leads a part may well support another.
      for (const { task, part, place } of answerCells(table, 'support')) {
        const found = leadsAndSupports(sheet, task, part, place);
        if (found) yield found;
      }
    }
  },
};

function* twiceInOneCell(breakdown: Breakdown): Generator<FindingDraft> {
  for (const { sheet, place, task, cell } of unitCells(breakdown)) {
    const problems = problemsOf(cell, 'repeated');
    if (problems.length === 0) continue;
    const units = [...new Set(problems.flatMap((problem) => problem.names))].join('、');
    const params = { task: taskLabel(task), units };
    yield { message: message('checks.unit-repeated', params), sheet, place, task, observed: units };
  }
}

function leadsAndSupports(
  sheet: string,
  task: Task,
  { lead, leadPlace, support }: Answers,
  place: Place,
): FindingDraft | null {
  if (!leadPlace) return null;
  // A cell that says who leads and who supports is found above.
  if (place.row === leadPlace.row && place.column === leadPlace.column) return null;
  const both = support.mentions.filter(({ name }) =>
    lead.mentions.some((one) => one.kind === 'unit' && one.name === name),
  );
  if (both.length === 0) return null;
  const units = [...new Set(both.map(({ name }) => name))].join('、');
  const params = { task: taskLabel(task), units };
  return { message: message('checks.unit-repeated.roles', params), sheet, place, task, observed: units };
}
