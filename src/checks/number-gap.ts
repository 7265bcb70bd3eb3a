import type { Table } from '../breakdown/model';
import { message } from '../locales/message';
import { extractsOf } from './extract';
import type { Check, FindingDraft } from './model';
import type { SequenceGap } from './sequence';
import { numberSeries, wholeNumber, type NumberSeries } from './task-numbers';

/** Task numbers that are left out: 12, 14. A row without a number between them explains the gap and is no gap. */
export const numberGap: Check = {
  id: 'number-gap',
  severity: 'warning',
  *run({ breakdown }) {
    let lastOfTableBefore: number | null = null;
    for (const table of breakdown.tables) {
      if (extractsOf(breakdown).has(table)) continue;
      for (const [n, series] of numberSeries(table).entries()) {
        for (const gap of series.faults.gaps) {
          const goesOn = n === 0 && gap.after === 0 && lastOfTableBefore !== null;
          if (goesOn && series.values[gap.index] === (lastOfTableBefore ?? 0) + 1) continue;
          yield* finding(table, series, gap);
        }
      }
      const last = table.tasks.at(-1);
      lastOfTableBefore = last ? wholeNumber(last) : lastOfTableBefore;
    }
  },
};

function* finding(
  { sheet }: Table,
  { tasks, values }: NumberSeries,
  gap: SequenceGap,
): Generator<FindingDraft> {
  const task = tasks[gap.index];
  const number = values[gap.index];
  if (!task || number === null || number === undefined) return;
  const missing = gap.missing.join('、') + (gap.count > gap.missing.length ? '…' : '');
  const params = { number, after: gap.after, missing, count: gap.count };
  const id = gap.after === 0 ? 'checks.number-gap.start' : 'checks.number-gap';
  yield {
    message: message(id, params),
    sheet,
    place: task.numberPlace,
    task,
    observed: String(number),
    expected: String(gap.missing[0] ?? ''),
  };
}
