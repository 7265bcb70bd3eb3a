import type { Finding } from '../../src/checks/model';
import type { Difference } from '../../src/report/model';
import { comparedPair, nameIn, PAIRS, type Pair } from './invented-pairs';

/** Invented pairs of other places: other structure, other hands. Who reads both finds what the fixture says. */
describe.each(PAIRS)('$name', (pair) => {
  const base = comparedPair(pair);
  const { crosscheck } = base;
  const { clauses } = crosscheck;
  const commitments = clauses.filter(({ verdict }) => verdict !== null);

  test('every clause goes to the tasks that a reader gives it', () => {
    for (const [start] of pair.golden)
      expect([start, clauses.filter(({ text }) => text.startsWith(start)).length]).toEqual([start, 1]);
    const found = commitments.map(({ text, tasks, verdict }) => [
      text,
      verdict === 'check' ? '?' : inOrder(tasks.map(({ sheet, task }) => nameIn(pair, sheet, task))),
    ]);
    const expected = commitments.map(({ text }) => [
      text,
      inOrder((pair.golden.find(([start]) => text.startsWith(start))?.[1] ?? '').split(',').filter(Boolean)),
    ]);
    expect(found).toEqual(expected);
  });

  test('what of a clause is left out', () => {
    const found = commitments
      .filter(({ verdict }) => verdict === 'partly')
      .map(({ text, uncovered }) => [
        pair.partly.find(([start]) => text.startsWith(start))?.[0] ?? text,
        uncovered.join('|'),
      ]);
    expect(found.sort()).toEqual([...pair.partly].sort());
  });

  test('figures, names and dates differ where they do, and nowhere else', () => {
    const of = (what: Difference['what']) =>
      clauses.flatMap(({ differs }) => differs.filter((one) => one.what === what));
    const at = ({ sheet, task }: Difference) => nameIn(pair, sheet, task);
    expect(of('figure').map((one) => [at(one), one.report])).toEqual(
      pair.figures.map(([task, report]) => [task, report]),
    );
    of('figure').forEach(({ table }, n) => {
      expect(table).toContain(pair.figures[n]?.[2]);
    });
    expect(of('name').map(at)).toEqual(pair.names.map(([task]) => task));
    of('name').forEach(({ report, table }, n) => {
      expect(report).toContain(pair.names[n]?.[1]);
      expect(table).toContain(pair.names[n]?.[2]);
    });
    expect(of('date').map((one) => [at(one), one.report])).toEqual(pair.dates);
    expect(of('section').map(at)).toEqual(pair.sections);
  });

  test('tasks that the report does not know', () => {
    expect(crosscheck.tasksWithoutSource.map(({ sheet, task }) => nameIn(pair, sheet, task))).toEqual(
      pair.withoutSource,
    );
    expect(crosscheck.unlike).toBe(false);
  });

  const known = new Set(base.findings.map(key));
  const cells = new Set(base.findings.map((one) => `${one.check} ${labelOf(pair, one) ?? ''}`));

  if (pair.found.length > 0)
    test.each(pair.found)(
      'in the %s: %s → %s gives %s at %s, and nothing else',
      (where, from, to, check, task) => {
        const { findings } = comparedPair(pair, [where, from, to]);
        const told = findings
          .filter((one) => one.severity !== 'info' && !known.has(key(one)))
          .map((one) => [one.check, task === null ? null : labelOf(pair, one)]);
        expect(told.length).toBeGreaterThan(0);
        for (const [id, at] of told) {
          expect(check.split('|')).toContain(id);
          expect(at).toBe(task);
        }
      },
    );

  if (pair.silent.length > 0)
    test.each(pair.silent)('in the %s: %s → %s stays silent', (where, from, to) => {
      const { findings } = comparedPair(pair, [where, from, to]);
      const told = findings
        .filter(({ severity }) => severity !== 'info')
        .map((one) => `${one.check} ${labelOf(pair, one) ?? ''}`);
      expect(told.filter((one) => !cells.has(one))).toEqual([]);
    });
});

test.each(PAIRS.map((pair, n) => [pair, PAIRS[(n + 3) % PAIRS.length] ?? pair] as const))(
  'a report of another place is said to be one',
  (tables, { report }) => {
    expect(comparedPair({ ...tables, report }).crosscheck.unlike).toBe(true);
  },
);

function inOrder(names: readonly string[]): string {
  return [...names].sort().join();
}

function key(one: Finding): string {
  return `${one.check} ${one.sheet} ${one.task?.id ?? ''} ${JSON.stringify(one.message.params)}`;
}

function labelOf(pair: Pair, { task, sheet }: Finding): string | null {
  return task ? nameIn(pair, sheet, task) : null;
}
