import type { Corpus, Shared, Unit, Weighted } from './corpus';

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

/**
 * The tasks that share something with a clause, best first: half the share of the shorter text that the other has (one
 * clause of several in a task, one task of several in a clause), half the cosine of both.
 */
export function candidatesOf(corpus: Corpus, clause: Weighted): Candidate[] {
  const best = new Map<number, Candidate>();
  const whole = new Map<number, { ofClause: number; ofTask: number }>();
  for (const shared of corpus.sharedWith(clause)) {
    const unit = corpus.units[shared.unit];
    if (!unit) continue;
    const ofClause = clause.weight === 0 ? 0 : shared.weight / clause.weight;
    if (unit.part === 'whole') whole.set(unit.task, { ofClause, ofTask: shared.weight / unit.weight });
    const score = scoreOf(clause, unit, shared);
    if (score < LEAST || score <= (best.get(unit.task)?.score ?? 0)) continue;
    best.set(unit.task, { task: unit.task, score, ofClause, ofTask: 0 });
  }
  return [...best.values()]
    .map((one) => ({ ...one, ...(whole.get(one.task) ?? { ofClause: 0, ofTask: 0 }) }))
    .sort((a, b) => b.score - a.score || a.task - b.task);
}

function scoreOf(clause: Weighted, unit: Unit, { weight, dot }: Shared): number {
  const few = Math.min(clause.terms.length, unit.terms.length) < FEWEST_PAIRS;
  const shorter = few ? Math.max(clause.weight, unit.weight) : Math.min(clause.weight, unit.weight);
  const cosine = dot / (clause.norm * unit.norm);
  if (unit.part === 'indicators') return INDICATORS * (0.5 * (weight / clause.weight) + 0.5 * cosine);
  return 0.5 * Math.min(1, weight / shorter) + 0.5 * cosine;
}
