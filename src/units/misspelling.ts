/** Characters that tell one unit from another, so that a difference in them is no slip. */
const DISTINGUISHING = new Set(
  '东南西北中上下前后左右内外大小新老旧一二三四五六七八九十百千甲乙丙丁市区县镇乡村男女正副总分',
);
/** In a shorter name one character is half a word: 城建中心 and 城管中心 are two units. */
const SHORTEST_BODY = 4;

/**
 * Keys that two names share if they differ by one character at most: the name itself with each character taken out.
 * None for short names, and none for names with digits.
 */
export function misspellingKeys(name: string, body: string): readonly string[] {
  if (body.length < SHORTEST_BODY || body.length > 24 || /[\dA-Za-z]/.test(name)) return [];
  const keys = new Set([name]);
  for (let index = 0; index < name.length; index += 1) keys.add(name.slice(0, index) + name.slice(index + 1));
  return [...keys];
}

/** Whether two names differ by one wrong, missing, doubled or swapped character that does not tell units apart. */
export function isMisspelling(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)
  )
    end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const swapped =
    left.length === 2 &&
    left.charAt(0) === right.charAt(1) &&
    left.charAt(1) === right.charAt(0) &&
    right.length === 2;
  if (!swapped && (left.length > 1 || right.length > 1)) return false;
  return !Array.from(left + right).some((character) => DISTINGUISHING.has(character));
}
