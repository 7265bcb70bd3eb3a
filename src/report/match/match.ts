import { atOnce, type Work } from '../../grid/work';
import { withOrder } from './chain';
import { Corpus, type TaskTexts } from './corpus';
import { leftOut, piecesOf } from './pieces';
import { hasFigureOf, saysInOtherWords, saysWhole } from './says-piece';
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
/**
 * A task that is one clause's own, word by word, carries another only where that says what the first leaves of it: this share,
 * or less where it has most of the other clause.
 */
const OWN = 0.75;
const REST = 0.4;
const SHARES_OWN = 0.6;
const SOME_REST = 0.15;
/** With less of the clause in its own text, only its stages name the clause's thing. */
const SOME_TEXT = 0.2;
const MOST_CANDIDATES = 3;
/** A statement by itself is carried where it scores as much, and the task's own text has much of it. */
const ALONE = 0.5;
const MUCH = 0.4;

/** Matches clauses with tasks in one go: see `matchWork`. */
export function matchClauses(
  clauses: readonly string[],
  tasks: readonly TaskTexts[],
  tables: readonly number[],
): Match[] {
  return atOnce(matchWork(clauses, tasks, tables));
}

/**
 * Matches clauses with tasks, many to many, by plain arithmetic over shared pairs of characters. A clause is a step.
 *
 * @param clauses texts in the order of the report
 * @param tasks in the order of the tables
 * @param tables index of the table by task
 */
export function* matchWork(
  clauses: readonly string[],
  tasks: readonly TaskTexts[],
  tables: readonly number[],
): Work<Match[]> {
  const corpus = yield* Corpus.of(tasks, clauses);
  const found: Candidate[][] = [];
  for (const text of clauses) {
    found.push(candidatesOf(corpus, corpus.weigh(text)));
    yield null;
  }
  const ordered = withOrder(found, tables);
  const owners = ownersOf(ordered);
  const weighed = clauses.map((text) => corpus.weigh(text));
  const matches: Match[] = [];
  for (const [clause, list] of ordered.entries()) {
    const sound = list.filter((one) => {
      const owner = owners.get(one.task);
      const [own, theirs] = [weighed[clause], weighed[owner ?? clause]];
      if (owner === undefined || owner === clause || !own || !theirs) return true;
      const byText = one.ofClause >= SOME_TEXT;
      if ((one.score >= OWN && byText) || one.ofTask >= CONTAINED) return true;
      return corpus.restSaid(one.task, theirs, own) >= (one.ofClause >= SHARES_OWN ? SOME_REST : REST);
    });
    matches.push(decide(corpus, tasks, clauses[clause] ?? '', list, sound));
    yield null;
  }
  return withOrphans(corpus, tasks, matches);
}

/** A task that no clause claims and a piece that no task says, alike as far as that, belong together (东延线 / 西延线). */
const ORPHAN = 0.4;

function withOrphans(corpus: Corpus, tasks: readonly TaskTexts[], matches: readonly Match[]): Match[] {
  const claimed = new Set(matches.flatMap(({ tasks }) => tasks.map(({ task }) => task)));
  return matches.map((match) => {
    const found: Candidate[] = [];
    const uncovered = match.uncovered.filter((piece) => {
      const orphan = candidatesOf(corpus, corpus.weigh(piece)).find(({ task, score, ofTask }) => {
        const text = tasks[task]?.text ?? '';
        if (claimed.has(task)) return false;
        return (
          Math.min(score, ofTask) >= ORPHAN || (hasFigureOf(piece, text) && saysInOtherWords(piece, text))
        );
      });
      if (!orphan) return true;
      claimed.add(orphan.task);
      found.push(orphan);
      return false;
    });
    if (found.length === 0) return match;
    const taken = new Set(found.map(({ task }) => task));
    return {
      ...match,
      tasks: [...match.tasks, ...found],
      uncovered,
      others: match.others.filter(({ task }) => !taken.has(task)),
    };
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
  const known = best && best.score >= CHECK ? byScore(corpus, text, sound, best) : [];
  const whole = ({ task }: Candidate): boolean => saysWhole(text, tasks[task]?.text ?? '');
  const carrying = known.length > 0 ? known : list.filter(whole);
  if (carrying.length === 0) {
    if (!best || best.score < CHECK)
      return { band: 'none', tasks: [], uncovered: [], others: list.slice(0, MOST_CANDIDATES) };
    const tasks = sound.filter(({ score }) => score >= CHECK).slice(0, MOST_CANDIDATES);
    return { band: 'check', tasks, uncovered: [], others: [] };
  }
  const pieces = piecesOf(corpus, tasks, text, carrying, list, CARRIED);
  for (const { also } of pieces) if (also) carrying.push(also);
  const taken = new Set(carrying.map(({ task }) => task));
  const others = list
    .filter(({ task, score }) => !taken.has(task) && score >= CHECK)
    .slice(0, MOST_CANDIDATES);
  return {
    band: 'carried',
    tasks: carrying.sort((a, b) => b.score - a.score),
    uncovered: leftOut(pieces),
    others,
  };
}

function byScore(corpus: Corpus, text: string, sound: readonly Candidate[], best: Candidate): Candidate[] {
  if (best.score < CARRIED) return byStatements(corpus, text, sound);
  return sound.filter(
    ({ score, ofTask }) => score >= CARRIED && (score >= NEARLY * best.score || ofTask >= CONTAINED),
  );
}

/**
 * The tasks of a clause that says several things, each a task's of its own: none of them is like the whole, each is like its
 * statement.
 */
function byStatements(corpus: Corpus, clause: string, sound: readonly Candidate[]): Candidate[] {
  const statements = [...new Set(segmentsOf(clause).map(({ statement }) => statement))];
  if (statements.length < 2) return [];
  const found = new Map<number, Candidate>();
  for (const statement of statements) {
    const [best] = candidatesOf(corpus, corpus.weigh(statement));
    if (!best || best.score < ALONE || best.ofClause < MUCH) continue;
    if (sound.some(({ task }) => task === best.task) && !found.has(best.task)) found.set(best.task, best);
  }
  return [...found.values()];
}
