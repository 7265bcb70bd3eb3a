/** Whether all characters of a short form stand in a long one, in order. */
export function isInOrder(short: string, long: string): boolean {
  let at = -1;
  return Array.from(short).every((char) => (at = long.indexOf(char, at + 1)) >= 0);
}
