import type { Statement } from './statements';

/** What is read together: a paragraph, or as much of one as anybody would read. */
export interface Passage {
  /** Counts and shares, in order. */
  readonly all: readonly Statement[];
  readonly counts: readonly Statement[];
  /** Counts of the paragraph before it. */
  readonly above: readonly Statement[];
  /** Counts of the few paragraphs before it, where what it divides is mostly said. */
  readonly nearby: readonly Statement[];
}

/** No paragraph of a circular has as many figures; what is longer is read in pieces, so that cost stays linear. */
const MOST = 150;
/** The paragraph before; a heading may stand between. */
const BESIDE = 2;
/** Paragraphs that are near. */
const NEAR = 3;

export function passagesOf(statements: readonly Statement[]): Passage[] {
  const pieces: { paragraph: number; all: Statement[]; counts: Statement[] }[] = [];
  for (const one of statements) {
    const last = pieces.at(-1);
    const isNew = last?.paragraph !== one.paragraph || last.all.length >= MOST;
    const own = isNew ? { paragraph: one.paragraph, all: [], counts: [] as Statement[] } : last;
    if (isNew) pieces.push(own);
    own.all.push(one);
    if (one.kind === 'count' && !one.threshold) own.counts.push(one);
  }
  return pieces.map(({ paragraph, all, counts }, at) => {
    const before = pieces[at - 1];
    const isAbove = before !== undefined && paragraph - before.paragraph <= BESIDE;
    const nearby = pieces
      .slice(Math.max(0, at - NEAR), at)
      .filter((one) => paragraph - one.paragraph <= NEAR)
      .flatMap((one) => one.counts);
    return { all, counts, above: isAbove ? before.counts : [], nearby };
  });
}

const FIRST = 30;

/** Wholes that a figure may be part of: the first ones of the text and the last before it. */
export function firstAndLast(wholes: readonly Statement[]): readonly Statement[] {
  return wholes.length <= FIRST + MOST ? wholes : [...wholes.slice(0, FIRST), ...wholes.slice(-MOST)];
}

/** Whether a figure stands right behind another in one sentence: only marks and its own words between. */
export function adjacent(one: Statement, next: Statement): boolean {
  return one.paragraph === next.paragraph && one.sentence === next.sentence && /^[,、(:;)]*$/.test(next.lead);
}

/** The share right behind a count: `112项，占25.5%`. */
export function shareBehind(count: Statement, all: readonly Statement[]): Statement | null {
  const next = all[all.indexOf(count) + 1];
  return next?.kind === 'share' && adjacent(count, next) ? next : null;
}
