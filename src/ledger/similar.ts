import { squash } from '../texts/width';

/** The two-character pieces of a text, spaces and widths aside: what its likeness to another is measured by. */
export function pieces(text: string): ReadonlyMap<string, number> {
  const plain = squash(text);
  const found = new Map<string, number>();
  for (let at = 0; at < Math.max(plain.length - 1, Math.min(plain.length, 1)); at++) {
    const piece = plain.slice(at, at + 2);
    found.set(piece, (found.get(piece) ?? 0) + 1);
  }
  return found;
}

/** 0…1: how much two texts share of their pieces (Dice). Two empty texts are alike. */
export function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [sizeA, sizeB, both] = [0, 0, 0];
  for (const count of b.values()) sizeB += count;
  for (const [piece, count] of a) {
    sizeA += count;
    both += Math.min(count, b.get(piece) ?? 0);
  }
  return sizeA + sizeB === 0 ? 1 : (2 * both) / (sizeA + sizeB);
}
