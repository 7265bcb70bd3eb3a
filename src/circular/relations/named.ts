import type { Skeleton, Term } from './terms';

const SHORTEST = 2;

/** `沟渠长度` is 沟渠248公里: a name and what is measured of it. */
export function isNamed({ run, whose }: Term, name: string): boolean {
  return longestIn(whose === '' ? run : whose, name) > 0;
}

/** How many characters of a name, from its beginning, stand in a text; 0 for fewer than two. */
function longestIn(text: string, name: string): number {
  for (let length = name.length; length >= SHORTEST; length--)
    if (text.includes(name.slice(0, length))) return length;
  return 0;
}

/**
 * The figures of a unit that a name is said to have: in its sentence the first behind the name and before the next ；, in the
 * sentences before it by the words that lead to it.
 *
 * @param end where the name itself stands in the sentence: only what stands before that is looked at
 */
export function termsNamed(
  name: string,
  unit: string,
  {
    sentence,
    end,
    before,
  }: { readonly sentence: Skeleton; readonly end: number; readonly before: readonly Term[] },
): Term[] {
  const told = [...before, ...sentence.terms.filter(({ at }) => at < end)].filter(
    (one) => one.unit === unit && one.whose.startsWith(name),
  );
  if (told.length > 0) return told.slice(-1);
  const words = sentence.text.slice(0, end);
  const length = longestIn(words, name);
  if (length > 0) {
    const at = words.lastIndexOf(name.slice(0, length));
    const part = /^[^;]*/.exec(words.slice(at))?.[0] ?? '';
    const own = sentence.terms.find((one) => one.at > at && one.at < at + part.length && one.unit === unit);
    if (own) return [own];
  }
  return before.filter((one) => one.unit === unit && isNamed(one, name)).slice(-1);
}
