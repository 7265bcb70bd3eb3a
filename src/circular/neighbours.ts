import type { Statement } from './statements';

/** The counts of the running text, paragraph by paragraph, in order. */
export function countsByParagraph(statements: readonly Statement[]): Statement[][] {
  const paragraphs = new Map<number, Statement[]>();
  for (const one of statements) {
    if (one.kind !== 'count' || one.threshold) continue;
    const own = paragraphs.get(one.paragraph);
    if (own) own.push(one);
    else paragraphs.set(one.paragraph, [one]);
  }
  return [...paragraphs.values()];
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
