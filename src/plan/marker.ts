import { MARKS_NAME } from './own-names';

const OPEN = `AND(${MARKS_NAME},`;

/**
 * The formula of a highlight as it stands in the workbook. The reference to our defined name (`=TRUE`) tells our rules
 * from the user's, for the ids of conditional formats do not last; and setting that one name to FALSE switches all our
 * marks off where rules cannot be deleted. Without the name the condition is an error, which shows nothing.
 */
export function markFormula(formula: string): string {
  return `${OPEN}${formula})`;
}

/** Whether a conditional format's formula (with or without `=`) is one of ours. */
export function isMarked(formula: string): boolean {
  return unmarkFormula(formula) !== null;
}

/** The formula inside the marker; `null` where it is not one of ours. Spaces that a program put in are accepted. */
export function unmarkFormula(formula: string): string | null {
  const match = /^\s*=?\s*AND\(\s*_tba_marks\s*[,;]([\s\S]*)\)\s*$/i.exec(formula);
  return match ? (match[1] ?? '').trim() : null;
}
