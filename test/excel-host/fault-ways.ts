import { LONG } from '../amount';
import type { Fault } from './emulated-excel';

const WHENS: readonly Fault['when'][] = ['before', 'during', 'after'];

/**
 * In which ways the `k`-th request fails. Every request fails; the ways take turns, each turn begun by another, and
 * `npm run test:long` has all three at every request.
 *
 * @param turn where the turns begin: another one for each action, so that its last request is not always lost the same way
 */
export function waysAt(k: number, turn: number): readonly Fault['when'][] {
  return LONG ? WHENS : [WHENS[(k + turn) % WHENS.length] ?? 'before'];
}
