import { LEXICON } from './known-units';

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

export const LEXICON_LENGTHS = lengthsByFirst(LEXICON, new Map());

/** The same work, done once a name. */
export function remembered<T>(work: (name: string) => T): (name: string) => T {
  const results = new Map<string, T>();
  return (name) => {
    let result = results.get(name);
    if (result === undefined) {
      result = work(name);
      results.set(name, result);
    }
    return result;
  };
}
