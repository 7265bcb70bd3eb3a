import type { ReadName } from './cell-names';
import { isListMark } from '../marks/marks';
import { isSpace, isLineBreak } from '../folded';

/**
 * The text of a unit cell as it should be written: each name unbroken, one separator between two names, none at the
 * ends. Labels, numbers and linking words stay as they are, and so does the separator that the cell uses.
 * `null` where the text is so already.
 */
export function tidiedCell(text: string, names: readonly ReadName[]): string | null {
  const gaps = names.slice(1).map((name, index) => text.slice(names[index]?.end, name.start));
  const eachOnItsLine = gaps.every(
    (gap, index) => names[index + 1]?.boundary === 'glued' || gap === '' || hasLine(gap),
  );
  const separator = eachOnItsLine ? '\n' : usualSeparator(gaps);
  const parts = [edge(text.slice(0, names[0]?.start)).trimStart()];
  names.forEach((name, index) => {
    const gap = gaps[index - 1] ?? '';
    // 李建国 区住建局: the space belongs to how the two are written.
    const isBesidePerson = gap !== '' && (name.form === 'person') !== (names[index - 1]?.form === 'person');
    if (index > 0) parts.push(isBesidePerson ? gap : tidyGap(gap, separator, eachOnItsLine));
    const keepsPadding = name.form === 'person' && !name.wrapped;
    parts.push(keepsPadding ? text.slice(name.start, name.end) : name.written);
  });
  parts.push(edge(text.slice(names[names.length - 1]?.end)).trimEnd());
  const tidy = parts.join('');
  return tidy === text.replace(/\r\n?/g, '\n') ? null : tidy;
}

function tidyGap(gap: string, separator: string, eachOnItsLine: boolean): string {
  const signs = Array.from(gap).filter((sign) => !isSpace(sign));
  if (!signs.every(isListMark)) return gap.replace(/\r\n?/g, '\n');
  const mark = signs[0];
  if (mark === undefined) return hasLine(gap) ? '\n' : separator;
  if (!hasLine(gap)) return mark;
  return eachOnItsLine ? '\n' : `${mark}\n`;
}

/** What stands before the first name or after the last: nothing, unless it says something or ends the sentence. */
function edge(text: string): string {
  const signs = Array.from(text).filter((sign) => !isSpace(sign));
  if (signs.every(isListMark)) return signs[0] === '。' ? '。' : '';
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The mark that most names of the cell are separated by; a line break where there are only spaces, but 、 within a line of
 * roles. The marks of those (`；配合：`) separate no names.
 */
function usualSeparator(gaps: readonly string[]): string {
  const counts = new Map<string, number>();
  const names = gaps.filter((gap) => !/[:：]/.test(gap));
  for (const gap of names) {
    const mark = Array.from(gap).find(isListMark) ?? (hasLine(gap) ? '\n' : undefined);
    if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  let best = names.length < gaps.length && !gaps.some(hasLine) ? '、' : '\n';
  for (const [mark, count] of counts) if (count > (counts.get(best) ?? 0)) best = mark;
  return best;
}

function hasLine(gap: string): boolean {
  return Array.from(gap).some(isLineBreak);
}
