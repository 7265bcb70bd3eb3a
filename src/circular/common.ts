/** Characters that two texts have in common in one piece. */
export function common(one: string, other: string): number {
  for (let length = one.length; length >= 1; length--)
    for (let at = 0; at + length <= one.length; at++)
      if (other.includes(one.slice(at, at + length))) return length;
  return 0;
}
