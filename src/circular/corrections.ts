import { derived } from '../grid/remembered';
import { isSlip, sumOf } from './numbers';
import { inParagraphs, placesOf } from './places';
import { restatedDifferently } from './restated/differently';
import { judgedShares } from './shares/wrong-shares';
import type { Statement } from './statements';
import type { Sum } from './sums/sum';

/** Which figure of a sum is wrong, and what would be right. */
export interface Correction {
  readonly wrong: Statement;
  readonly right: number;
}

/**
 * Any figure of a sum could be the wrong one. Told is the one whose correction leaves least wrong in the rest of the text: shares, and
 * the same figure in other places. Where that does not tell, a part that alone agrees as well as the whole; else the whole.
 */
export function correctionOf({ whole, parts, suspect }: Sum, statements: readonly Statement[]): Correction {
  if (suspect) return { wrong: suspect.statement, right: suspect.right };
  const all = around([whole, ...parts], statements);
  const total = sumOf(parts.map(({ value }) => value));
  const ofWhole = { wrong: whole, right: total };
  const candidates: Correction[] = parts
    .filter(({ times }) => times === 1)
    .map((part) => ({ wrong: part, right: sumOf([whole.value, -total, part.value]) }))
    .filter(({ right }) => right >= 0);
  const before = faultsIn(all);
  const scored = candidates.map((one) => ({ one, left: faultsAfter(one, all) }));
  const [best, second] = [...scored].sort(
    (a, b) => a.left - b.left || Number(b.one.wrong.remainder) - Number(a.one.wrong.remainder),
  );
  const ownLeft = faultsAfter(ofWhole, all);
  const slip = scored.find(
    ({ one, left }) => left <= before && isSlip(String(one.wrong.value), String(one.right)),
  );
  if (slip && !isSlip(String(whole.value), String(total))) return slip.one;
  if (!best || best.left > ownLeft) return ofWhole;
  if (best.left < ownLeft || best.one.wrong.remainder) return best.one;
  return best.left < before && (!second || best.left < second.left) ? best.one : ofWhole;
}

/** Paragraphs that a figure of one may be spoken of in again, and the same figures wherever they stand. */
const NEAR = 3;
const MOST = 200;

function around(figures: readonly Statement[], all: readonly Statement[]): Statement[] {
  const { of } = placesOf(all);
  const at = figures[0]?.paragraph ?? 0;
  const near = inParagraphs(all, at - NEAR, at + NEAR);
  const known = figures.flatMap((one) => of.get(one) ?? []);
  const first = known.length > 0 ? Math.min(...known) : ((near[0] && of.get(near[0])) ?? 0);
  const same = alike(all);
  const places = new Set([
    ...near.flatMap((one) => of.get(one) ?? []),
    ...[...new Set(figures.map(sameFigure))].flatMap((key) => nearestOf(same.get(key) ?? [], first)),
  ]);
  const inOrder = [...places].sort((a, b) => a - b);
  // Enough to tell by; a text that says the same a thousand times needs no more.
  const from = Math.max(0, inOrder.indexOf(first) - MOST / 2);
  return inOrder.slice(from, from + MOST).flatMap((place) => all[place] ?? []);
}

/** By the same figure, its places. */
const alike = derived((all: readonly Statement[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  all.forEach((one, place) => {
    const known = found.get(sameFigure(one));
    if (known) known.push(place);
    else found.set(sameFigure(one), [place]);
  });
  return found;
});

/** Of places in order those that lie next to one of them. */
function nearestOf(places: readonly number[], place: number): readonly number[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return places.slice(Math.max(0, low - MOST / 2), low + MOST);
}

function sameFigure({ kind, state, verb, unit, scope }: Statement): string {
  return [kind, state, verb, unit, scope].join('|');
}

function faultsAfter({ wrong, right }: Correction, all: readonly Statement[]): number {
  return faultsIn(all.map((one) => (one === wrong ? { ...one, value: right } : one)));
}

function faultsIn(all: readonly Statement[]): number {
  return judgedShares(all).wrong.length + restatedDifferently(all).length;
}
