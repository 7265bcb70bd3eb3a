import { derived } from '../grid/remembered';
import type { Statement } from './statements';

/** Where figures stand among all of a circular, so that nobody looks through all of them for the few near one. */
interface Places {
  /** 0-based. */
  readonly of: ReadonlyMap<Statement, number>;
  readonly byParagraph: ReadonlyMap<number, readonly Statement[]>;
}

export const placesOf = derived((all: readonly Statement[]): Places => {
  const byParagraph = new Map<number, Statement[]>();
  for (const one of all) {
    const known = byParagraph.get(one.paragraph);
    if (known) known.push(one);
    else byParagraph.set(one.paragraph, [one]);
  }
  return { of: new Map(all.map((one, place) => [one, place])), byParagraph };
});

/** The figures of some paragraphs, both ends included, in order. */
export function inParagraphs(all: readonly Statement[], from: number, to: number): Statement[] {
  const { byParagraph } = placesOf(all);
  const found: Statement[] = [];
  for (let paragraph = from; paragraph <= to; paragraph++) found.push(...(byParagraph.get(paragraph) ?? []));
  return found;
}
