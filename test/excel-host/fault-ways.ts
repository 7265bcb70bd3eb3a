import { LONG } from '../amount';
import type { Fault } from './emulated-excel';

const WHENS: readonly Fault['when'][] = ['before', 'during', 'after'];

/**
 * In which ways the `k`-th request fails. `npm test` takes every second request, and the ways take turns; the first request
 * of an action always fails. `npm run test:long` has every request fail in all three, or in `turns` as well.
 *
 * @param turn where the turns begin: another one for each action, so that its last request is not always lost the same way
 */
export function waysAt(k: number, turn: number, turns = false): readonly Fault['when'][] {
  if (LONG) return turns ? [WHENS[(k + turn) % WHENS.length] ?? 'before'] : WHENS;
  const place = k + turn;
  if (place % 2 === 1 && k > 1) return [];
  return [WHENS[Math.ceil(place / 2) % WHENS.length] ?? 'before'];
}
