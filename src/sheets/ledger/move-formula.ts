/**
 * A formula that people wrote into a row, for the row where it goes (0-based): references to its own row follow it, as
 * they would if the row were cut and pasted; text, other rows and other sheets stay as they are.
 */
export function moveFormula(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  return formula.replace(TOKENS, (token, letters: string | undefined, row: string | undefined) =>
    letters !== undefined && row === String(from + 1) ? `${letters}${to + 1}` : token,
  );
}

/** Strings, quoted sheets, references with a sheet before them and other words (no reference begins within one) are stepped over; groups 1 and 2: column and row of a plain reference. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[^\s'"()+\-*/^&=<>,;:!{}]+!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(\$?[A-Z]{1,3})(\d+)(?![\w(.])|[\w.]+/g;
