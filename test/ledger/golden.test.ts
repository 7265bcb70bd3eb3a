import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../../src/actions/understand';
import { standingsOf } from '../../src/ledger/standing';
import type { State } from '../../src/timing/model';
import { documentGrid } from '../samples/grids';

interface Golden {
  readonly soonDays: number;
  readonly dates: readonly {
    readonly asOf: string;
    readonly counts: readonly Record<'overdue' | 'soon' | 'open' | 'undated', number>[];
    readonly overdue: readonly string[];
    readonly soon: readonly string[];
    readonly undated: readonly string[];
  }[];
}

const golden = JSON.parse(
  readFileSync(join(process.cwd(), 'test/fixtures/golden/shuangtaizi-2024-state.json'), 'utf8'),
) as Golden;
const book = documentGrid('shuangtaizi-2024');

describe('双台子: every indicator in its state', () => {
  test.each(golden.dates)('at $asOf', ({ asOf, counts, ...lists }) => {
    const { breakdown, states } = understand(book, { asOf, soonDays: golden.soonDays });
    const all = breakdown.tables.flatMap((table, at) =>
      table.tasks.flatMap((task) =>
        task.indicators.map(({ number }, index) => ({
          name: `${at}:${task.number ?? ''}:${number}`,
          at,
          state: states.get(task.id)?.indicators[index],
        })),
      ),
    );
    const named = (state: State): string[] =>
      all.filter((one) => one.state === state).map(({ name }) => name);
    expect({ overdue: named('overdue'), soon: named('soon'), undated: named('undated') }).toEqual(lists);
    counts.forEach((expected, at) => {
      const count = (state: State): number =>
        all.filter((one) => one.at === at && one.state === state).length;
      expect({
        overdue: count('overdue'),
        soon: count('soon'),
        open: count('open'),
        undated: count('undated'),
      }).toEqual(expected);
    });
  });

  test('the worst of its occurrences is the state of an indicator', () => {
    const { breakdown, states, progress, settings } = understand(book, { asOf: '2024-07-01' });
    const standings = standingsOf(progress.link.occurrences, {
      ...progress,
      asOf: '2024-07-01',
      soonDays: settings.soonDays,
    });
    const order: readonly State[] = ['overdue', 'soon', 'open', 'undated', 'done'];
    for (const { tasks } of breakdown.tables) {
      for (const task of tasks) {
        task.indicators.forEach((indicator, index) => {
          const own = standings.filter(({ occurrence }) => occurrence.subject.of === indicator);
          const worst = order.find((state) => own.some((one) => one.state === state));
          expect(worst).toBe(states.get(task.id)?.indicators[index]);
        });
      }
    }
  });
});
