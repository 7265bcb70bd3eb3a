import timings from '../fixtures/golden/shuangtaizi-2024-timing.json';

export interface GoldenTiming {
  readonly task: string | null;
  readonly number: string;
  readonly kind: string;
  readonly due: readonly string[];
  readonly every: string | null;
}

/**
 * When each indicator of 双台子 is due, as read from the document: `table` 0 is 任务分解, 1 is 民生实事. A shape that has
 * no deadline column has no dates from there either.
 */
export function golden(
  table: 0 | 1,
  { columns }: { columns: Partial<Record<string, readonly string[]>> },
): GoldenTiming[] {
  return timings.indicators
    .filter((one) => one.table === table)
    .map(({ task, number, kind, due, source, ...rest }) => ({
      task,
      number,
      kind,
      due: source === 'deadline' && columns['deadline'] === undefined ? [] : due,
      every: 'every' in rest ? rest.every : null,
    }));
}
