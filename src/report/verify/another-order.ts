import type { Change } from './align';
import type { Plain } from './plain';

/** What binds or ends the items of a list without a mark. */
const BINDS = /[和与及等]/;
/** A shorter end of an item says nothing. */
const SHORTEST = 2;

/** Whether a mark, a quote or a space stands right before a character of a text as compared. */
export function isParted({ text, starts, ends }: Plain, at: number): boolean {
  return at <= 0 || at >= text.length || (starts[at] ?? 0) > (ends[at - 1] ?? 0);
}

/**
 * Whether a change is one of order: what stands there in the piece is an item of a list (or its end, behind the verb that the
 * list begins with), and the other text has that item at another place (广交会、博览会 / 博览会、广交会).
 */
export function isOfOrder(own: Plain, theirs: Plain, { from, to }: Pick<Change, 'from' | 'to'>): boolean {
  let begin = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !isParted(own, at)) continue;
    if (!standsAsItem(own, theirs, begin, at)) return false;
    begin = at;
  }
  return to > from;
}

function standsAsItem(own: Plain, theirs: Plain, from: number, to: number): boolean {
  let [first, last] = [from, to];
  while (!startsAt(own, first)) first--;
  while (!endsAt(own, last)) last++;
  const isThere = (start: number, end: number): boolean => {
    const item = own.text.slice(start, end);
    for (let at = theirs.text.indexOf(item); at >= 0; at = theirs.text.indexOf(item, at + 1)) {
      const [starts, ends] = [startsAt(theirs, at), endsAt(theirs, at + item.length)];
      // The first of a list stands behind the verb, the last before what is done with all of them.
      if ((start === first && ends) || (end === last && starts)) return true;
    }
    return false;
  };
  for (let start = first; start <= from && last - start >= SHORTEST; start++)
    if (isThere(start, last)) return true;
  for (let end = last - 1; end >= to && end - first >= SHORTEST; end--) if (isThere(first, end)) return true;
  return false;
}

/** Whether an item of a list, or a statement, begins there. */
export function startsAt(plain: Plain, at: number): boolean {
  return isParted(plain, at) || BINDS.test(plain.text.charAt(at - 1));
}

/** Whether an item of a list, or a statement, ends there. */
export function endsAt(plain: Plain, at: number): boolean {
  return isParted(plain, at) || BINDS.test(plain.text.charAt(at));
}
