import { isDeepStrictEqual } from 'node:util';

/**
 * Whether two readings are the same, as `isDeepStrictEqual` has it. What was read stands in many places of a reading (a
 * task in its table, in its section, in what is due): each pair is looked at once, and not once for every way that leads to it.
 * Keys of maps and members of sets are compared as `Object.is` does.
 */
export function equalReadings(one: unknown, other: unknown): boolean {
  const looked = new Map<object, Set<object>>();
  const equal = (left: unknown, right: unknown): boolean => {
    if (Object.is(left, right)) return true;
    if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
    const pairs = looked.get(left) ?? new Set();
    // A pair that is different ends it all: what was looked at before was the same.
    if (pairs.has(right)) return true;
    looked.set(left, pairs.add(right));
    if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
    if (left instanceof Map && right instanceof Map)
      return (
        left.size === right.size &&
        [...left].every(([key, value]) => right.has(key) && equal(value, right.get(key)))
      );
    if (left instanceof Set && right instanceof Set)
      return left.size === right.size && [...left].every((value) => right.has(value));
    // Days, patterns, bytes.
    if (!/Object|Array\]/.test(Object.prototype.toString.call(left)) || ArrayBuffer.isView(left))
      return isDeepStrictEqual(left, right);
    const names = Object.keys(left) as (keyof typeof left)[];
    return (
      names.length === Object.keys(right).length &&
      names.every((name) => Object.hasOwn(right, name) && equal(left[name], right[name]))
    );
  };
  return equal(one, other);
}
