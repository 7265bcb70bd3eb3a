import { type Position, MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from './address';

/**
 * A reference, or something that looks like one but must stay: texts, quoted sheet names, names of functions and of things, structured
 * references (`表1[列A1]`).
 */
const TOKEN =
  /"[^"]*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!\u0080-\uffff])|[\w.\\\u0080-\uffff]+/g;

/**
 * A formula seen from another cell: relative references move with it. One that would leave the sheet becomes `#REF!`,
 * as in Excel (which wraps around only inside names).
 */
export function shiftFormula(formula: string, from: Position, to: Position): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(
    TOKEN,
    (token, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return token;
      const index = columnIndex(letters);
      if (index === null || Number(digits) > MAX_ROWS) return token;
      const column = columnFixed ? index : index + columns;
      const row = rowFixed ? Number(digits) : Number(digits) + rows;
      if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return '#REF!';
      return `${columnFixed ?? ''}${columnName(column)}${rowFixed ?? ''}${row}`;
    },
  );
}

/**
 * What a formula says, wherever it stands: references without their columns, rows as distances from `row` (0-based).
 * Two rules that were made alike have the same shape also after columns were inserted or rows moved.
 */
export function formulaShape(formula: string, row: number): string {
  return formula
    .replace(TOKEN, (token, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) =>
      letters === undefined || digits === undefined
        ? token
        : `${columnFixed ?? ''}C${rowFixed ? '$' : `[${Number(digits) - 1 - row}]`}`,
    )
    .replace(/"[^"]*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));
}
