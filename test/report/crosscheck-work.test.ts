import { inSteps } from '../../src/actions/jobs/job';
import { readBreakdown } from '../../src/breakdown/read';
import type { Step } from '../../src/grid/work';
import { crosscheck, crosscheckWork } from '../../src/report/crosscheck';
import { readReport } from '../../src/report/read-report';
import { defaultSettings } from '../../src/settings/xml';
import { changedPair } from './pairs';

const { report: text, grid } = changedPair([]);
const breakdown = readBreakdown(grid, defaultSettings(), null);
const report = readReport(text, { year: 2024 });
const work = () => crosscheckWork(report, breakdown, grid, []);

test('step by step comes out what comes out in one go; the steps count the clauses', () => {
  const steps: Step[] = [];
  const running = work();
  let looks = 0;
  let next = running.next();
  for (; next.done !== true; next = running.next()) {
    looks++;
    if (next.value) steps.push(next.value);
  }
  const { clauses, counts, tasksWithoutSource } = crosscheck(report, breakdown, grid);
  expect(next.value).toMatchObject({ counts, tasksWithoutSource });
  expect(next.value.clauses).toEqual(clauses);
  const total = clauses.filter(({ kind }) => kind !== 'heading').length;
  expect(steps).toEqual(Array.from({ length: total }, (_, n) => ({ done: n + 1, total })));
  // One can look up more than once while the tasks are read, and once for each clause while they are matched.
  expect(looks).toBeGreaterThan(total * 3);
});

test('of the published pair two clauses are carried in part', () => {
  const partly = crosscheck(report, breakdown, grid).clauses.filter(({ verdict }) => verdict === 'partly');
  expect(partly.map(({ text }) => text.slice(0, 6))).toEqual(['此外,进一步', '依法接受人大']);
});

test('it stops where somebody wants it to', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(inSteps(work(), { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
});
