/** What stands between 、 outside of brackets; half-width brackets. Blank pieces are left out. */
export function pieces(words: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let piece = '';
  for (const char of words) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth === 0 && char === '、') {
      found.push(piece);
      piece = '';
    } else piece += char;
  }
  return [...found, piece].filter((one) => one.trim() !== '');
}
