import type { Corpus, TaskTexts } from './corpus';
import { isConcrete, onlyLeadsIn } from './lead-in';
import { hasFigureOf, isFigureMissing, isWrittenShort, saysInOtherWords, shareOfWords } from './says-piece';
import type { Candidate } from './score';
import { segmentsOf, thingsOf } from './segments';

/** A piece of a clause, and what of it no task says. */
export interface Piece {
  readonly text: string;
  /** The words between commas that it stands in. */
  readonly statement: string;
  readonly covered: boolean;
  /** Of a covered piece with several things: those that nothing says. */
  readonly without: readonly string[];
  /** A task beside the ones known that carries the clause, since it says this piece. */
  readonly also?: Candidate;
}

/** Covered by less than this, a piece of a clause is left out. */
const PIECE = 0.34;
/** Covered by less than this, where it is the indicators that cover it: they name what others do as well. */
const BY_INDICATORS = 0.5;
/** One thing of several is left out only where next to nothing of it is said. */
const THING = 0.2;
/** A task that says a piece that nobody else says carries it. */
const SAYS_PIECE = 0.65;
const A_THIRD = 1 / 3;
/** So little is enough where the figure is the same. */
const A_LITTLE = 0.12;
/** A piece of fewer pairs says nothing that could be missing. */
const FEWEST_PAIRS = 3;

/**
 * Which pieces of a clause the tasks that carry it say, and which other tasks say the rest.
 *
 * @param carrying tasks that carry the clause
 * @param list all that come near, best first
 * @param sure the score from which a task may carry a piece by the piece's words alone
 */
export function piecesOf(
  corpus: Corpus,
  tasks: readonly TaskTexts[],
  clause: string,
  carrying: readonly Candidate[],
  list: readonly Candidate[],
  sure: number,
): Piece[] {
  const known = [...carrying];
  const share = (piece: string, of: readonly number[]): number => {
    const weighed = corpus.weigh(piece);
    corpus.remember(of, true);
    const all = corpus.covered(weighed);
    if (all < PIECE || all >= BY_INDICATORS) return all;
    corpus.remember(of, false);
    const own = corpus.covered(weighed);
    return own >= PIECE ? all : own;
  };
  const textsOf = (of: readonly number[]): string[] =>
    of.flatMap((task) => [tasks[task]?.text ?? '', ...(tasks[task]?.indicators ?? [])]);
  const says = (piece: string, task: number): boolean => {
    const covered = share(piece, [task]);
    const texts = textsOf([task]);
    return (
      covered >= PIECE ||
      (covered >= A_LITTLE && texts.some((one) => hasFigureOf(piece, one))) ||
      texts.some((one) => saysInOtherWords(piece, one) || isWrittenShort(piece, one))
    );
  };
  // What heads a clause is said where a third of its words are (加强人才引育, before what is done for 人才); a programme is not.
  const isHeadSaid = (piece: string, at: number, of: readonly number[]): boolean =>
    at === 0 && !isConcrete(piece) && shareOfWords(piece, textsOf(of)) >= A_THIRD;
  return segmentsOf(clause).map(({ text, statement }, at): Piece => {
    const all = known.map(({ task }) => task);
    if (corpus.weigh(text).size < FEWEST_PAIRS) {
      const covered = !isFigureMissing(text, textsOf(all));
      return { text, statement, covered, without: [] };
    }
    if (share(text, all) >= PIECE || all.some((task) => says(text, task)) || isHeadSaid(text, at, all)) {
      const without = thingsOf(text).filter(
        (thing) => thing !== text && share(thing, all) < THING && !all.some((task) => says(thing, task)),
      );
      return { text, statement, covered: true, without };
    }
    const also = list.find(({ task, score }) => {
      if (all.includes(task)) return false;
      return (score >= sure && says(text, task)) || share(text, [task]) >= SAYS_PIECE;
    });
    if (!also) return { text, statement, covered: false, without: [] };
    known.push(also);
    return { text, statement, covered: true, without: [], also };
  });
}

/** The pieces that nothing says, without those that only lead in to the others. */
export function leftOut(pieces: readonly Piece[]): string[] {
  const last = pieces.map(({ covered }) => covered).lastIndexOf(true);
  const begun = new Set(pieces.filter(({ covered }) => covered).map(({ statement }) => statement));
  let isHead = true;
  return pieces.flatMap(({ text, statement, covered, without }, at) => {
    isHead &&= at < last;
    // Of a list that is carried in part, what is left out is missing.
    if (!covered && onlyLeadsIn(begun.has(statement) ? text : statement, isHead)) return [];
    isHead = false;
    return covered ? without.map((thing) => thing.trim()) : [text.trim()];
  });
}
