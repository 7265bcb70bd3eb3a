import type { Progress } from '../../../src/hosts/host';
import { bigWorkbook } from '../../samples/big';
import { beside } from './beside';

jest.setTimeout(240_000);

const TODAY = '2024-07-01';
/** Copies of the sample's tables: more than a thousand tasks. */
const COPIES = 10;

/** A thousand tasks and more, and the tabs of their units, planned and not written. */
async function planned() {
  const engine = await beside(bigWorkbook(COPIES));
  const workbook = await engine.read();
  const found = await engine.understand(workbook, TODAY, new AbortController().signal);
  expect(found?.breakdown.tables.flatMap(({ tasks }) => tasks).length).toBeGreaterThan(1000);
  const counts: Progress[] = [];
  const { plan } =
    (await engine.make(
      { workbook, today: TODAY },
      'unitTabs',
      { options: { language: 'zh-CN' } },
      { onProgress: (step) => counts.push(step) },
    )) ?? {};
  if (!plan) throw new Error('nothing was planned');
  return { engine, plan, counts };
}

/** Forward, within the total, which stays. */
function expectCounting(counts: readonly Progress[]): void {
  const [first] = counts;
  expect(counts.map(({ total }) => total)).toEqual(counts.map(() => first?.total));
  for (const [at, { done, total }] of counts.entries()) {
    expect(done).toBeGreaterThanOrEqual(counts[at - 1]?.done ?? 0);
    expect(done).toBeLessThanOrEqual(total);
  }
}

test('sheets are counted while they are planned, rows while they are written; a wish to stop in the midst of it leaves the workbook as it was', async () => {
  const { engine, plan, counts } = await planned();
  expect(counts.length).toBeGreaterThan(1);
  expectCounting(counts);

  const before = { bytes: await engine.bytes(), grid: await engine.read() };
  const stop = new AbortController();
  const until: Progress[] = [];
  const stopped = engine.apply(plan, {
    signal: stop.signal,
    onProgress: (step) => {
      until.push(step);
      if (step.done > step.total / 2) stop.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  // Not before it was asked for, and not after all was written.
  const last = until.at(-1);
  expect(last?.done).toBeGreaterThan((last?.total ?? 0) / 2);
  expect(last?.done).toBeLessThan(last?.total ?? 0);
  expect(await engine.bytes()).toEqual(before.bytes);
  expect(await engine.read()).toBe(before.grid);

  // Nothing of it is left behind: the same plan can be written afterwards.
  const rows: Progress[] = [];
  await engine.apply(plan, { onProgress: (step) => rows.push(step) });
  expectCounting(rows);
  expect(rows.at(-1)).toEqual({ done: rows[0]?.total, total: rows[0]?.total });
  expect(rows[0]?.total).toBeGreaterThan(2000);
  expect((await engine.read()).sheets.filter(({ own }) => own?.kind === 'unit').length).toBeGreaterThan(40);
});
