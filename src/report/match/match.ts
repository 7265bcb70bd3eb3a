import { withOrder } from './chain';
import { Corpus, type TaskTexts, type Weighted } from './corpus';
import { hasFigureOf, onlyLeadsIn, saysInOtherWords } from './says-piece';
import { candidatesOf, type Candidate } from './score';
import { segmentsOf } from './segments';

/** Which tasks carry a clause. */
export interface Match {
  /** Carried, to be looked at by a person, or by no task. */
  readonly band: 'carried' | 'check' | 'none';
  /** `carried`: those that carry it; `check`: the candidates, at most three; best first. */
  readonly tasks: readonly Candidate[];
  /** The pieces of a carried clause that its tasks hardly have. */
  readonly uncovered: readonly string[];
  /** What else comes near, for a person to pick from; best first. */
  readonly others: readonly Candidate[];
}

/** Bands of the score, measured on real and reworded pairs: above the first none was wrong. */
const CARRIED = 0.45;
const CHECK = 0.22;
/** A clause may be carried by several tasks: those nearly as good as the best. */
const NEARLY = 0.75;
/** A task that the clause has nearly whole is carried by it, whatever else the clause says. */
const CONTAINED = 0.8;
/** Covered by less than this, a piece of a clause is left out. */
const PIECE = 0.34;
/** A task that says a piece that nobody else says carries it. */
const SAYS_PIECE = 0.65;
/** So little is enough where the figure is the same. */
const A_LITTLE = 0.12;
/** A piece of fewer pairs says nothing that could be missing. */
const FEWEST_PAIRS = 3;
/**
 * A task that is one clause's own, word by word, carries another only where that says what the first leaves of it: this share,
 * or less where it has most of the other clause.
 */
const OWN = 0.75;
const REST = 0.4;
const SHARES_OWN = 0.6;
const SOME_REST = 0.15;
const MOST_CANDIDATES = 3;

/**
 * Matches clauses with tasks, many to many, by plain arithmetic over shared pairs of characters.
 *
 * @param clauses texts in the order of the report
 * @param tasks in the order of the tables
 * @param tables index of the table by task
 */
export function matchClauses(
  clauses: readonly string[],
  tasks: readonly TaskTexts[],
  tables: readonly number[],
): Match[] {
  const corpus = new Corpus(tasks, clauses);
  const found = clauses.map((text) => candidatesOf(corpus, corpus.weigh(text)));
  const ordered = withOrder(found, tables);
  const owners = ownersOf(ordered);
  const weighed = clauses.map((text) => corpus.weigh(text));
  return ordered.map((list, clause) => {
    const sound = list.filter((one) => {
      const owner = owners.get(one.task);
      const [own, theirs] = [weighed[clause], weighed[owner ?? clause]];
      if (owner === undefined || owner === clause || !own || !theirs) return true;
      if (one.score >= OWN || one.ofTask >= CONTAINED) return true;
      return corpus.restSaid(one.task, theirs, own) >= (one.ofClause >= SHARES_OWN ? SOME_REST : REST);
    });
    return decide(corpus, tasks, clauses[clause] ?? '', list, sound);
  });
}

/** By task: the clause that it is nearly word by word. */
function ownersOf(candidates: readonly (readonly Candidate[])[]): Map<number, number> {
  const owners = new Map<number, { clause: number; score: number }>();
  candidates.forEach((list, clause) => {
    for (const { task, score } of list) {
      if (score >= OWN && score > (owners.get(task)?.score ?? 0)) owners.set(task, { clause, score });
    }
  });
  return new Map([...owners].map(([task, { clause }]) => [task, clause]));
}

function decide(
  corpus: Corpus,
  tasks: readonly TaskTexts[],
  text: string,
  list: readonly Candidate[],
  sound: readonly Candidate[],
): Match {
  const best = sound[0];
  if (!best || best.score < CHECK)
    return { band: 'none', tasks: [], uncovered: [], others: list.slice(0, MOST_CANDIDATES) };
  if (best.score < CARRIED) {
    const tasks = sound.filter(({ score }) => score >= CHECK).slice(0, MOST_CANDIDATES);
    return { band: 'check', tasks, uncovered: [], others: [] };
  }
  const carrying = sound.filter(
    ({ score, ofTask }) => score >= CARRIED && (score >= NEARLY * best.score || ofTask >= CONTAINED),
  );
  const uncovered: string[] = [];
  const said = (piece: string, weighed: Weighted, task: number): boolean => {
    corpus.remember([task]);
    const share = corpus.covered(weighed);
    const texts = [tasks[task]?.text ?? '', ...(tasks[task]?.indicators ?? [])];
    return (
      share >= PIECE ||
      (share >= A_LITTLE && texts.some((one) => hasFigureOf(piece, one))) ||
      texts.some((one) => saysInOtherWords(piece, one))
    );
  };
  for (const { text: piece } of segmentsOf(text)) {
    const weighed = corpus.weigh(piece);
    corpus.remember(carrying.map(({ task }) => task));
    if (corpus.covered(weighed) >= PIECE || weighed.size < FEWEST_PAIRS) continue;
    if (carrying.some(({ task }) => said(piece, weighed, task))) continue;
    const also = list.find(({ task, score }) => {
      if (carrying.some((one) => one.task === task)) return false;
      if (score >= CARRIED && said(piece, weighed, task)) return true;
      corpus.remember([task]);
      return corpus.covered(weighed) >= SAYS_PIECE;
    });
    if (also) carrying.push(also);
    else if (!onlyLeadsIn(piece)) uncovered.push(piece.trim());
  }
  const taken = new Set(carrying.map(({ task }) => task));
  const others = list
    .filter(({ task, score }) => !taken.has(task) && score >= CHECK)
    .slice(0, MOST_CANDIDATES);
  return { band: 'carried', tasks: carrying.sort((a, b) => b.score - a.score), uncovered, others };
}
