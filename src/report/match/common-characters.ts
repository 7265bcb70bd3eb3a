/** How many characters of one text the other has as well, each as often as it stands in both. */
export function commonCharacters(one: string, other: string): number {
  const left = new Map<string, number>();
  for (const char of other) left.set(char, (left.get(char) ?? 0) + 1);
  let common = 0;
  for (const char of one) {
    const count = left.get(char) ?? 0;
    if (count === 0) continue;
    left.set(char, count - 1);
    common++;
  }
  return common;
}
