import type { TypedCell } from '../../src/workbench/engine/live-results';
import type { Result } from '../../src/workbench/formulas/recalculation';
import { OwnResults } from '../../src/workbench/grid/own-results';

const at = (row: number) => ({ sheet: '进度台账', row, column: 3 });

/** The results of a book whose engine answers, or does not. */
function results() {
  const asked: { readonly rows: readonly number[]; readonly anew: boolean }[] = [];
  const shown: Result[] = [];
  let broken = false;
  const own = new OwnResults({
    hasOwn: () => true,
    recalculate: (typed: readonly TypedCell[], anew: boolean) => {
      asked.push({ rows: typed.map(({ row }) => row), anew });
      if (broken) return Promise.reject(new Error('out of memory'));
      return Promise.resolve(typed.map((cell) => ({ ...cell, column: 4, value: '●' })));
    },
    live: () => ({ getValue: () => null }),
    show: (_, found) => shown.push(...found),
  });
  return {
    ...{ own, asked, shown },
    breaks: (yes: boolean) => {
      broken = yes;
    },
  };
}

test('what could not be worked out is told, and comes along with what is typed next', async () => {
  const { own, asked, shown, breaks } = results();
  breaks(true);
  await expect(own.typed([at(1)])).rejects.toThrow('out of memory');
  await expect(own.typed([at(2)])).rejects.toThrow('out of memory');
  expect(shown).toEqual([]);
  breaks(false);
  await own.typed([at(3)]);
  await own.typed([at(4)]);
  // Nothing was known of the workbook until the third time.
  expect(asked).toEqual([
    { rows: [1], anew: true },
    { rows: [1, 2], anew: true },
    { rows: [1, 2, 3], anew: true },
    { rows: [4], anew: false },
  ]);
  expect(shown.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
});

test('what was worked out before it failed stays known', async () => {
  const { own, asked, breaks } = results();
  await own.typed([at(1)]);
  breaks(true);
  await expect(own.typed([at(2)])).rejects.toThrow();
  breaks(false);
  await own.typed([at(3)]);
  expect(asked.map(({ anew }) => anew)).toEqual([true, false, false]);
  expect(asked.at(-1)?.rows).toEqual([2, 3]);
});
