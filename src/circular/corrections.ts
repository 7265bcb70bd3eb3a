import { isSlip, sumOf } from './numbers';
import { restatedDifferently } from './restated';
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
  const [first] = figures;
  const at = first?.paragraph ?? 0;
  const same = new Set(figures.map(sameFigure));
  const near = all.filter((one) => Math.abs(one.paragraph - at) <= NEAR || same.has(sameFigure(one)));
  // Enough to tell by; a text that says the same a thousand times needs no more.
  const from = Math.max(0, near.findIndex((one) => figures.includes(one)) - MOST / 2);
  return near.slice(from, from + MOST);
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
