import { termsOf } from '../../src/report/match/terms';
import type { TaskTexts } from '../../src/report/match/corpus';
import { matchClauses } from '../../src/report/match/match';
import { damaged, quality, type Damaged } from '../report/damage';
import { goldenPair } from '../report/golden-pair';

/** By clause: which tasks a matcher gives it. */
type Matcher = (
  clauses: readonly string[],
  tasks: readonly TaskTexts[],
  tables: readonly number[],
) => readonly (readonly number[])[];

const CARRIED = 0.45;
const NEARLY = 0.75;

/** All tasks nearly as good as the best, where that is good enough. */
function chosen(scores: readonly number[], least: number): number[] {
  const best = Math.max(0, ...scores);
  if (best < least) return [];
  return scores.flatMap((score, task) => (score >= NEARLY * best ? [task] : []));
}

function weights(texts: readonly string[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const term of termsOf(text).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + texts.length / (counts.get(term) ?? 1));
}

const cosine: Matcher = (clauses, tasks) => {
  const weigh = weights([...clauses, ...tasks.map(({ text }) => text)]);
  const norm = (text: string): number => Math.hypot(...[...termsOf(text).keys()].map(weigh));
  const norms = tasks.map(({ text }) => norm(text));
  return clauses.map((clause) => {
    const own = norm(clause);
    return chosen(
      tasks.map(({ text }, n) => {
        let dot = 0;
        for (const term of termsOf(clause).keys()) if (termsOf(text).has(term)) dot += weigh(term) ** 2;
        return dot / (own * (norms[n] ?? 1) || 1);
      }),
      0.35,
    );
  });
};

const containment: Matcher = (clauses, tasks) => {
  const weigh = weights([...clauses, ...tasks.map(({ text }) => text)]);
  const sum = (text: string): number => [...termsOf(text).keys()].reduce((all, term) => all + weigh(term), 0);
  const sums = tasks.map(({ text }) => sum(text));
  return clauses.map((clause) => {
    const own = sum(clause);
    return chosen(
      tasks.map(({ text }, n) => {
        let shared = 0;
        for (const term of termsOf(clause).keys()) if (termsOf(text).has(term)) shared += weigh(term);
        return shared / (Math.min(own, sums[n] ?? own) || 1);
      }),
      0.5,
    );
  });
};

/** The share of a clause that its longest common pieces of four characters and more with a task make up. */
const substrings: Matcher = (clauses, tasks) =>
  clauses.map((clause) =>
    chosen(
      tasks.map(({ text }) => {
        let common = 0;
        for (let at = 0; at < clause.length;) {
          let length = 0;
          while (at + length < clause.length && text.includes(clause.slice(at, at + length + 1))) length++;
          if (length >= 4) common += length;
          at += Math.max(1, length);
        }
        return common / (Math.min(clause.length, text.length) || 1);
      }),
      CARRIED,
    ),
  );

const ours: Matcher = (clauses, tasks, tables) =>
  matchClauses(clauses, tasks, tables).map(({ band, tasks: found }) =>
    band === 'carried' ? found.map(({ task }) => task) : [],
  );

const MATCHERS: readonly (readonly [string, Matcher])[] = [
  ['tf-idf cosine of character pairs', cosine],
  ['longest common substrings', substrings],
  ['weighted containment', containment],
  ['containment + cosine + order + pieces (ours)', ours],
];
const SEEDS = 10;

/** Prints F1 over pairs of clause and task: the pair of 双台子 as it is, and with a table as other hands might have made it. */
export function matchers(): void {
  const { clauses, tasks, tables, right } = goldenPair();
  const real: readonly Damaged[] = tasks.map((task, n) => ({ ...task, made: [n] }));
  const pairs = new Set(right.flatMap((list, clause) => list.map((one) => `${clause}/${one}`)));
  for (const [name, match] of MATCHERS) {
    const of = (table: readonly Damaged[]): number => {
      const found = match(
        clauses,
        table,
        table.map(({ made }) => tables[made[0] ?? 0] ?? 0),
      );
      const given = new Set(
        found.flatMap((list, clause) =>
          list.flatMap((one) => (table[one]?.made ?? []).map((task) => `${clause}/${task}`)),
        ),
      );
      // A task made of two brings its other half along: that is no fault of the matcher.
      const joined = new Set([...given].filter((one) => pairs.has(one) || !isOtherHalf(one, table, right)));
      return quality(joined, pairs).f1;
    };
    const others = Array.from({ length: SEEDS }, (_, seed) => of(damaged(tasks, seed + 1)));
    const mean = others.reduce((a, b) => a + b) / SEEDS;
    console.log(
      `   ${name}: real pair ${of(real).toFixed(3)}, damaged ${mean.toFixed(3)} (worst ${Math.min(...others).toFixed(3)})`,
    );
  }
  const start = performance.now();
  for (let n = 0; n < 5; n++) matchClauses(clauses, tasks, tables);
  console.log(
    `   ${clauses.length} clauses × ${tasks.length} tasks: ${((performance.now() - start) / 5).toFixed(0)} ms`,
  );
  const many = Array.from(
    { length: 1000 },
    (_, n) => `第${n % 50}片区：${clauses[n % clauses.length] ?? ''}`,
  );
  const table = Array.from({ length: 6350 }, (_, n) => ({
    text: `第${Math.floor(n / 127)}片区：${tasks[n % 127]?.text ?? ''}`,
    indicators: tasks[n % 127]?.indicators ?? [],
  }));
  const from = performance.now();
  matchClauses(
    many,
    table,
    table.map(() => 0),
  );
  console.log(`   1,000 clauses × 6,350 tasks: ${(performance.now() - from).toFixed(0)} ms`);
}

function isOtherHalf(
  pair: string,
  table: readonly Damaged[],
  right: readonly (readonly number[])[],
): boolean {
  const [clause = 0, task = 0] = pair.split('/').map(Number);
  return table.some(
    ({ made }) =>
      made.length > 1 && made.includes(task) && (right[clause] ?? []).some((one) => made.includes(one)),
  );
}
