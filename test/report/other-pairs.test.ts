import { readFileSync } from 'node:fs';
import { sheet, workbook } from '../grid/sheet';
import { crosschecked } from './pairs';

interface Pair {
  readonly name: string;
  readonly year: number;
  readonly report: readonly string[];
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How a clause begins, and the numbers of the tasks that carry it. */
  readonly golden: readonly (readonly [clause: string, tasks: string])[];
  readonly figures: readonly (readonly [task: string, report: string, table: string])[];
  /** Task, and what the names have on either side. */
  readonly names?: readonly (readonly [task: string, report: string, table: string])[];
  readonly dates?: readonly (readonly [task: string, report: string])[];
  readonly withoutSource: readonly string[];
}

/** Invented pairs of other places: other structure, other hands. Who reads both finds what `golden` says. */
const PAIRS = ['qinghe-2025', 'liutang-2025'].map(
  (name) => JSON.parse(readFileSync(`test/fixtures/reports/${name}.json`, 'utf8')) as Pair,
);

describe.each(PAIRS)('$name', (pair) => {
  const rows = [
    [pair.title, ...pair.header.slice(1).map(() => '')],
    [...pair.header],
    ...pair.rows.map((row) => [...row]),
  ];
  const grid = workbook(
    sheet(rows, { name: '任务分解', merges: [`A1:${String.fromCharCode(64 + pair.header.length)}1`] }),
  );
  const { crosscheck } = crosschecked(pair.report.join('\n'), grid);
  const { clauses } = crosscheck;

  test('every clause goes to the tasks that a reader gives it', () => {
    for (const [start] of pair.golden)
      expect([start, clauses.filter(({ text }) => text.startsWith(start)).length]).toEqual([start, 1]);
    const found = clauses
      .filter(({ verdict }) => verdict !== null)
      .map(({ text, tasks, verdict }) => [
        text,
        verdict === 'check'
          ? '?'
          : tasks
              .map(({ task }) => task.number)
              .sort((a, b) => Number(a) - Number(b))
              .join(),
      ]);
    const expected = clauses
      .filter(({ verdict }) => verdict !== null)
      .map(({ text }) => [text, pair.golden.find(([start]) => text.startsWith(start))?.[1] ?? '']);
    expect(found).toEqual(expected);
  });

  test('figures, names and dates differ where they do, and nowhere else', () => {
    const of = (what: string) => clauses.flatMap(({ differs }) => differs.filter((one) => one.what === what));
    expect(of('figure').map(({ task, report, table }) => [task.number, report, table])).toEqual(pair.figures);
    expect(of('name').map(({ task }) => task.number)).toEqual((pair.names ?? []).map(([task]) => task));
    of('name').forEach(({ report, table }, n) => {
      expect(report).toContain(pair.names?.[n]?.[1]);
      expect(table).toContain(pair.names?.[n]?.[2]);
    });
    expect(of('date').map(({ task, report }) => [task.number, report])).toEqual(pair.dates ?? []);
    expect(of('section')).toEqual([]);
  });

  test('tasks that the report does not know', () => {
    expect(crosscheck.tasksWithoutSource.map(({ task }) => task.number)).toEqual(pair.withoutSource);
    expect(crosscheck.unlike).toBe(false);
  });
});
