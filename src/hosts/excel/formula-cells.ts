/** A text of a cell of the sheet, 0-based. */
type CellText = readonly [row: number, column: number, text: string];

interface Formulas {
  readonly texts: () => Iterable<CellText>;
  /** Number formats of the same cells, as far as they were asked for. */
  readonly formats: () => Iterable<CellText>;
}

const PLACE = 'areas/items/rowIndex,areas/items/columnIndex';
const FORMATS = 'areas/items/numberFormat';

/** What is wanted of formulas. `areas` must be named (https://github.com/OfficeDev/office-js/issues/1590). */
export const TEXTS = `areas/items/formulas,${PLACE}`;
export const TEXTS_AND_FORMATS = `${TEXTS},${FORMATS}`;
/** Where they stand; their texts are then ''. */
export const PLACES = `${PLACE},areas/items/rowCount,areas/items/columnCount`;

/** Special cells cannot be asked for on a protected sheet: there, everything is loaded and looked through. */
export function allFormulas(range: Excel.Range): Formulas {
  range.load('formulas,rowIndex,columnIndex');
  return { texts: () => formulasIn(range), formats: () => [] };
}

/** Formulas are rare in these tables: only the areas that hold some are loaded. */
export function formulaCells(
  range: Excel.Range,
  told: typeof TEXTS | typeof TEXTS_AND_FORMATS | typeof PLACES,
): Formulas {
  const found = range.getSpecialCellsOrNullObject('Formulas');
  found.load(told);
  const textsOf = told === PLACES ? placesIn : formulasIn;
  return {
    texts: () => areasOf(found).flatMap((area) => [...textsOf(area)]),
    formats: told === TEXTS_AND_FORMATS ? formatsIn(found) : () => [],
  };
}

/**
 * In sheets of ours formats say how numbers are shown, and texts are shown as they are: for each cell a format would be
 * as long as what it holds.
 */
export function formatsOfNumbers(range: Excel.Range): () => Iterable<CellText> {
  const found = range.getSpecialCellsOrNullObject('Constants', 'Numbers');
  found.load(`${PLACE},${FORMATS}`);
  return formatsIn(found);
}

function formatsIn(found: Excel.RangeAreas): () => Iterable<CellText> {
  return () =>
    areasOf(found).flatMap((area) => [...within(area, area.numberFormat as unknown[][])] as CellText[]);
}

function areasOf(found: Excel.RangeAreas): readonly Excel.Range[] {
  return found.isNullObject ? [] : found.areas.items;
}

function* formulasIn(area: Excel.Range): Generator<CellText> {
  for (const [row, column, formula] of within(area, area.formulas as unknown[][]))
    if (typeof formula === 'string' && formula.startsWith('=')) yield [row, column, formula.slice(1)];
}

function* placesIn({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Generator<CellText> {
  for (let row = rowIndex; row < rowIndex + rowCount; row++)
    for (let column = columnIndex; column < columnIndex + columnCount; column++) yield [row, column, ''];
}

/** @param lines what was loaded of its cells */
function* within(
  { rowIndex, columnIndex }: Excel.Range,
  lines: readonly (readonly unknown[])[],
): Generator<readonly [row: number, column: number, what: unknown]> {
  for (const [at, line] of lines.entries())
    for (const [along, what] of line.entries()) yield [rowIndex + at, columnIndex + along, what];
}
