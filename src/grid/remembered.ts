/**
 * What is found out about an object, found out once and kept as long as the object itself: several checks turn on the
 * same things. Results are shared: nobody may change them.
 */
export function derived<Source extends object, Result extends object>(
  find: (source: Source) => Result,
): (source: Source) => Result {
  const results = new WeakMap<Source, Result>();
  return (source) => {
    let result = results.get(source);
    if (!result) {
      result = find(source);
      results.set(source, result);
    }
    return result;
  };
}

/** Characters of all texts that one reader remembers. */
const MOST_CHARACTERS = 4_000_000;

/**
 * The same pure reader of texts, which remembers what it answered. Tables repeat themselves, and a workbook that is
 * checked again after a change holds nearly the same texts. Results are shared: nobody may change them.
 *
 * @param most texts remembered; past that, or past so many characters, it begins anew: memory stays bounded
 */
export function remembered<Result extends object | string | number | null>(
  read: (text: string) => Result,
  most = 20_000,
): (text: string) => Result {
  const results = new Map<string, Result>();
  let characters = 0;
  return (text) => {
    let result = results.get(text);
    if (result === undefined) {
      result = read(text);
      if (results.size >= most || characters > MOST_CHARACTERS) {
        results.clear();
        characters = 0;
      }
      results.set(text, result);
      characters += text.length;
    }
    return result;
  };
}
