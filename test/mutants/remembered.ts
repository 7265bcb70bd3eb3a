/*
 * Stands in the place of `src/grid/remembered.ts` in the copy that `mutants.ts` makes: what is remembered there is remembered with
 * the changes that were come by when it was found out, and whoever is told it again comes by them as well. Otherwise a
 * change would be known to the first test alone that meets a text.
 */
interface Noted<Result> {
  readonly result: Result;
  readonly reached: ReadonlySet<number>;
}

declare const MUTANTS: {
  noting<Result>(work: () => Result): Noted<Result>;
  again(reached: ReadonlySet<number>): void;
};

export function derived<Source extends object, Result extends object>(
  find: (source: Source) => Result,
): (source: Source) => Result {
  return keptIn(new WeakMap<Source, Noted<Result>>(), find);
}

export function remembered<Result extends object | string | number | null>(
  read: (text: string) => Result,
): (text: string) => Result {
  return keptIn(new Map<string, Noted<Result>>(), read);
}

function keptIn<Key, Result>(
  results: { get(key: Key): Noted<Result> | undefined; set(key: Key, value: Noted<Result>): unknown },
  find: (key: Key) => Result,
): (key: Key) => Result {
  return (key) => {
    const known = results.get(key);
    if (known) {
      MUTANTS.again(known.reached);
      return known.result;
    }
    const noted = MUTANTS.noting(() => find(key));
    results.set(key, noted);
    return noted.result;
  };
}
