import type { Corpus, Unit, Weighted } from './corpus';

/** How well a task may carry a clause. */
export interface Candidate {
  /** Index of the task. */
  readonly task: number;
  /** 0…1, the bonus of the order included. */
  readonly score: number;
  /** The share of the clause that the task's text has. */
  readonly ofClause: number;
  /** The share of the task's text that the clause has. */
  readonly ofTask: number;
}

/** Where only the indicators say what the clause says: a weaker sign, for they also name what others do. */
const INDICATORS = 0.85;
/** A unit of fewer pairs than this is contained too easily. */
const FEWEST_PAIRS = 4;
/** What scores less is no candidate of anything. */
const LEAST = 0.12;

/** So many are kept for each clause: more can never matter. */
const MOST_KEPT = 12;

/**
 * The tasks that share most with a clause, best first: half the share of the shorter text that the other has (one clause of
 * several in a task, one task of several in a clause), half the cosine of both.
 */
export function candidatesOf(corpus: Corpus, clause: Weighted): Candidate[] {
  const best = new Map<number, number>();
  corpus.sharedWith(clause, (at, weight, dot) => {
    const unit = corpus.units[at];
    if (!unit) return;
    const score = scoreOf(clause, unit, weight, dot);
    if (score >= LEAST && score > (best.get(unit.task) ?? 0)) best.set(unit.task, score);
  });
  return [...best]
    .sort(([task, score], [other, another]) => another - score || task - other)
    .slice(0, MOST_KEPT)
    .map(([task, score]) => ({ task, score, ...corpus.shares(clause, task) }));
}

function scoreOf(clause: Weighted, unit: Unit, weight: number, dot: number): number {
  const few = Math.min(clause.terms.length, unit.terms.length) < FEWEST_PAIRS;
  const shorter = few ? Math.max(clause.weight, unit.weight) : Math.min(clause.weight, unit.weight);
  const cosine = dot / (clause.norm * unit.norm);
  if (unit.part === 'indicators') return INDICATORS * (0.5 * (weight / clause.weight) + 0.5 * cosine);
  return 0.5 * Math.min(1, weight / shorter) + 0.5 * cosine;
}
