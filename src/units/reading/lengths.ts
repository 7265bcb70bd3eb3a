import { lexiconLengths } from '../words/departments';

/** First character → lengths of the names that begin with it. */
export type Lengths = ReadonlyMap<string, readonly number[]>;

export function lengthsByFirst(names: Iterable<string>, more: Lengths): Lengths {
  const found = new Map(more);
  for (const name of names) {
    const first = name.charAt(0);
    const lengths = found.get(first) ?? [];
    if (!lengths.includes(name.length)) found.set(first, [...lengths, name.length]);
  }
  return found;
}

export const LEXICON_LENGTHS: Lengths = lexiconLengths();
