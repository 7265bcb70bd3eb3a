import type { Change } from './align';
import { endsAt, isOfOrder, startsAt } from './another-order';
import { replaced } from './change-kind';
import type { Plain } from './plain';

/** Shorter items are too often alike. */
const SHORTEST = 4;
/** In items of one length, this long, two neighbouring characters may differ; and ends this long are told from beginnings. */
const LONG = 6;

interface Item {
  readonly from: number;
  readonly to: number;
}

/**
 * Items of a list that stand in the other text as another item but for a character or two, wherever in its list they stand
 * (博瑞生物、凯达精密 / 凯达精密、博锐生物). What both texts have is no slip of either.
 */
export function itemChanges(own: Plain, theirs: Plain): Change[] {
  const missing = (items: readonly Item[], plain: Plain, other: Plain): Item[] =>
    items.length < 2
      ? []
      : items.filter(
          ({ from, to }) => to - from >= SHORTEST && !other.text.includes(plain.text.slice(from, to)),
        );
  const mine = missing(itemsOf(own), own, theirs);
  if (mine.length === 0) return [];
  const its = missing(itemsOf(theirs), theirs, own);
  return mine.flatMap((item) => {
    for (const other of its) {
      const change = changeBetween(own, item, theirs, other);
      if (change) return [change];
    }
    return [];
  });
}

function itemsOf(plain: Plain): Item[] {
  const items: Item[] = [];
  let from = 0;
  for (let at = 1; at <= plain.text.length; at++) {
    if (!endsAt(plain, at) && !startsAt(plain, at)) continue;
    if (at > from) items.push({ from, to: at });
    from = at;
  }
  return items;
}

/**
 * What differs between two items: between their ends, as long as the shorter (the first of a list stands behind its verb), or
 * between the end of the one and the beginning of the other (the last stands before what is done with all of them).
 */
function changeBetween(own: Plain, a: Item, theirs: Plain, b: Item): Change | null {
  const [length, other] = [a.to - a.from, b.to - b.from];
  const least = Math.min(length, other);
  const ends = changeAt(
    own,
    a.to - least,
    theirs,
    b.to - least,
    least,
    length === other && least >= LONG ? 2 : 1,
  );
  if (ends) return ends;
  for (let n = least; n >= LONG; n--) {
    const change =
      changeAt(own, a.to - n, theirs, b.from, n, 1) ?? changeAt(own, a.from, theirs, b.to - n, n, 1);
    if (change) return change;
  }
  return null;
}

/** The characters in a row, at most so many, in which so long a piece of both texts differs; `null` where it differs in more, or in wording. */
function changeAt(
  own: Plain,
  start: number,
  theirs: Plain,
  otherStart: number,
  length: number,
  most: number,
): Change | null {
  const differs = Array.from({ length }, (_, n) => n).filter(
    (n) => own.text[start + n] !== theirs.text[otherStart + n],
  );
  const [first, last = first] = [differs[0], differs.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (differs.length > most || last - first !== differs.length - 1) return null;
  const change = {
    from: start + first,
    to: start + last + 1,
    otherFrom: otherStart + first,
    otherTo: otherStart + last + 1,
  };
  const isFigure =
    own.text.slice(change.from, change.to).includes('#') ||
    theirs.text.slice(change.otherFrom, change.otherTo).includes('#');
  if (isFigure) return null;
  return replaced(own, theirs, change) === 'name' && !isOfOrder(theirs, own, asSeenFrom(change))
    ? change
    : null;
}

function asSeenFrom({ from, to, otherFrom, otherTo }: Change): Change {
  return { from: otherFrom, to: otherTo, otherFrom: from, otherTo: to };
}
