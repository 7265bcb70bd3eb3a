import { asWritten } from '../numbers';
import { mayBeSlip } from '../plausible';
import type { Skeleton, Term } from './terms';

/** A figure that is not what the figures are that its wording says it comes from. */
export interface WrongRelation {
  readonly check: 'circular-sum' | 'circular-share';
  readonly said: Term;
  readonly from: readonly Term[];
  /** In the unit of `said`. */
  readonly right: number;
}

/**
 * Looks for one wording in a sentence.
 *
 * @param before terms of its paragraph and of the one before it, nearest last
 * @param head the first terms of the circular: the wholes of everything are among them
 */
export type Relation = (
  sentence: Skeleton,
  before: readonly Term[],
  head: readonly Term[],
) => WrongRelation[];

/** One way to get at a figure: from which terms, and what comes out, with what rounding may have taken from it. */
export interface Reading {
  readonly from: readonly Term[];
  readonly right: number;
  readonly slack: number;
}

export function fits(said: Term, { right, slack }: Reading): boolean {
  return Math.abs(said.value - right) <= slack + 1e-9 * Math.max(1, Math.abs(right));
}

/**
 * A figure is wrong where no reading gives it; the first one is told, if it comes near enough to be what was meant.
 *
 * @param most how far off it may be, as a share of what would be right
 */
export function wrongIn(
  check: WrongRelation['check'],
  said: Term,
  readings: readonly Reading[],
  most = Infinity,
): WrongRelation[] {
  const [first] = readings;
  if (!first || !said.exact || readings.some((one) => fits(said, one))) return [];
  if (first.from.some(({ exact }) => !exact) || !mayBeSlip(said.value, first.right)) return [];
  const off = Math.abs(said.value - first.right);
  if (off > Math.max(most * Math.abs(first.right), 2 * said.step)) return [];
  return [{ check, said, from: first.from, right: first.right }];
}

/** Words up to the next mark or figure. */
export function wordsUpTo(most: number): string {
  return `[^,;:()、\\uE000-\\uEFFF]{0,${most}}?`;
}

/** What would be right, as it would be written: a share in words as a figure. */
export function rightWritten({ said, right }: WrongRelation): string {
  if (said.unit === '成') return `${Number(right.toFixed(1))}%`;
  if (said.unit === '倍') return `${right.toFixed(Math.max(1, said.decimals))}倍`;
  return asWritten(right, said);
}
