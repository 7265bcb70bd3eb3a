import { isSwapped } from '../numbers';
import type { Statement } from '../statements';
import type { Restated } from './differently';

/** How many figures before and behind one are looked at. */
const BESIDE = 3;
const SHORTEST = 2;
/** Fewer are said of many things. */
const LEAST = 10;

/**
 * `网格412个，网格员836名`, and later `412个网格共配备网格员863名`: beside a figure that is taken up again stands another one that was beside
 * it, with two of its digits changed.
 */
export function restatedBeside(counts: readonly Statement[]): Restated[] {
  const places = new Map<string, number[]>();
  return counts.flatMap((anchor, at) => {
    const key = `${anchor.unit}|${anchor.value}`;
    const known = places.get(key) ?? [];
    places.set(key, [...known, at].slice(-BESIDE));
    // What was set, and what is done, is told of many in the same words.
    if (anchor.value < LEAST || anchor.state !== '' || SET.test(anchor.before)) return [];
    return known.flatMap((place) => {
      const earlier = counts[place];
      if (
        !earlier ||
        isOneSentence(earlier, anchor) ||
        common(labelOf(earlier), labelOf(anchor, counts[at + 1])) < SHORTEST
      )
        return [];
      return besideOf(counts, at).flatMap((one) => {
        const others = besideOf(counts, place).filter((other) => other.unit === one.unit);
        if (one.value < LEAST || others.some(({ value }) => value === one.value)) return [];
        const right = others.find((other) => isSlipFor(one, other));
        return right ? [{ wrong: one, right }] : [];
      });
    });
  });
}

function besideOf(counts: readonly Statement[], at: number): Statement[] {
  const own = counts[at];
  return counts
    .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    .filter((one) => own && one !== own && isOneSentence(one, own));
}

function isOneSentence(one: Statement, other: Statement): boolean {
  return one.paragraph === other.paragraph && one.sentence === other.sentence;
}

function isSlipFor(one: Statement, other: Statement): boolean {
  return (
    one.state === other.state &&
    !SET.test(one.before) &&
    common(labelOf(one), labelOf(other)) >= SHORTEST &&
    isSwapped(one.value, other.value)
  );
}

const SET = /应|目标|计划|预算|任务/;

/** @param next the figure behind it, whose words may be its own: `412个网格共配备…` */
function labelOf({ before, after }: Statement, next?: Statement): string {
  const behind = before + after === '' && next?.lead === '' ? next.before : '';
  return (before + after + behind).replace(/[^\u4e00-\u9fff]/g, '');
}

/** The length of the longest words that both have. */
function common(a: string, b: string): number {
  let most = 0;
  for (let at = 0; at < a.length; at++)
    while (at + most < a.length && b.includes(a.slice(at, at + most + 1))) most++;
  return most;
}
