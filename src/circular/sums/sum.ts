import { areSame, isDigitOff, sumOf } from '../numbers';
import { shiftOf } from '../plausible';
import { isSpecific } from '../specific';
import type { Statement } from '../statements';

/** A whole and the parts that make it up, as the text says. */
export interface Sum {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  /** What the parts may not be more than, where they need not be all of it (其中). */
  readonly atMost?: boolean;
  /** The part that is wrong, where something else says so, and what it should be. */
  readonly suspect?: { readonly statement: Statement; readonly right: number };
}

export function nearestTo(value: number, statements: readonly Statement[]): Statement | undefined {
  return [...statements].sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0];
}

export const COUNTED_STATES: ReadonlySet<string> = new Set([
  'started',
  'open',
  'returned',
  'unreturned',
  'lateReturn',
  'done',
  'progress',
  'undone',
  'awaiting',
  'unstarted',
  'overdue',
  'behind',
  'soon',
  'undated',
  'adjusted',
  'on-pace',
  'late',
  'nearly',
]);

/** How far off a whole a slip of one digit may put its parts; a share of the whole. */
const CLOSE_BY_DIGIT = 0.16;

/** Whether one of these figures needs only be another one, a slip away, for the parts to make up their whole. */
export function isOffBySlip(
  whole: Statement,
  parts: readonly Statement[],
  isFor: (said: number, right: number) => boolean = isDigitOff,
): boolean {
  const sum = sumOf(parts.map(({ value }) => value));
  if (Math.abs(sum - whole.value) > CLOSE_BY_DIGIT * whole.value) return false;
  return (
    isFor(whole.value, sum) || parts.some(({ value }) => isFor(value, sumOf([whole.value, -sum, value])))
  );
}

/** It is said of somebody else than the whole: 区教育局已完成4项 behind the whole of 区发改局. */
export function isOfOthers(part: Statement, whole: Statement): boolean {
  return part.scope !== whole.scope && isSpecific(part.scope);
}

/** What is left beside what is done; beside what has begun, what has not. */
export function isOpen(state: string, core: string): boolean {
  if (core === 'started') return state === 'unstarted';
  if (core === 'returned') return state === 'unreturned';
  return state === 'progress' || state === 'undone' || state === 'open' || state === 'awaiting';
}

/**
 * `2.71亿元，其中甲6420万元，乙8.35亿元，丙12330万元`, `其中甲1.20亿元、乙950万元、丙7000万元`: the part that is just what the others leave
 * but for its multiplier.
 */
export function shiftedPart(whole: Statement, parts: readonly Statement[]): Sum['suspect'] | null {
  if (parts.length < 2) return null;
  const slack = sumOf([whole.slack, ...parts.map((part) => part.slack)]);
  for (const part of parts.filter(({ written }) => /[万亿]/.test(written))) {
    const others = parts.filter((one) => one !== part);
    const right = sumOf([whole.value, ...others.map(({ value }) => -value)]);
    const shift = shiftOf(right / part.value);
    if (shift !== null && areSame(part.value * shift, right, slack)) return { statement: part, right };
  }
  return null;
}
