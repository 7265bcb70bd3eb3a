import { understand } from '../../src/actions/understand';
import { readTiming } from '../../src/timing/read-timing';
import { bigWorkbookGrid } from '../samples/big';
import { documentGrid } from '../samples/grids';

const GIVEN = { asOf: '2024-07-01' };

/** Milliseconds of the best of several runs: what the work costs once warm, without what else the machine does. */
function best(runs: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

export function centre(): void {
  const one = bigWorkbookGrid(1);
  const base = best(40, () => understand(one, GIVEN));
  console.log(`   127 tasks  ${base.toFixed(1)} ms`);
  for (const times of [10, 50]) {
    const book = bigWorkbookGrid(times);
    const spent = best(times === 50 ? 3 : 8, () => understand(book, GIVEN));
    console.log(
      `${String(127 * times).padStart(6)} tasks  ${spent.toFixed(0)} ms, ${(spent / base).toFixed(1)} times the cost of 127`,
    );
  }
  const texts = documentGrid('shuangtaizi-2024').sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => (row?.[3]?.text ?? '').split('\n')),
  );
  const spent = best(20, () => {
    for (const text of texts) readTiming(text, { year: 2024, deadline: '2024-12-31' });
  });
  console.log(`a time expression  ${((spent / texts.length) * 1000).toFixed(1)} µs`);
}
