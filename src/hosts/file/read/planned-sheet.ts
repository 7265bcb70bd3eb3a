import { DAYS_TO_1904 } from '../../../grid/date-systems';
import type { Cell } from '../../../grid/grid';
import { isDateOrTimeFormat } from '../../../grid/number-format';
import { cellText } from '../../../plan/cell-text';
import type { ContentCell, SheetContent } from '../../../plan/sheet-content';
import type { Display } from '../formats/displayed-text';
import type { SheetPart } from './sheet-part';

/** A sheet that a plan put, and where the looks of its content stand in the file. */
export interface PlannedSheet {
  /** The name of its part. */
  readonly part: string;
  /** The part without its cells; `undefined` where something was put into it since. */
  readonly around: string | undefined;
  readonly content: SheetContent;
  /** By the index that cells of the content give: the number of the style in the file. */
  readonly styles: readonly number[];
}

/** What a cell of a content is in the grid. Tabs share their cells by the thousand. */
export type PlannedCells = WeakMap<ContentCell, { readonly display: Display; readonly cell: Cell | null }>;

/** Formulas in which writing changes something: control characters, halves of characters, what looks like an escape. */
// eslint-disable-next-line no-control-regex -- those that XML does not allow
const ODD_FORMULA = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

/**
 * What reading gives for a sheet as it was written from a content, without reading it: tabs hold a million cells. `null`
 * where it says something that only reading can tell.
 */
export function plannedSheet(
  { content, styles }: PlannedSheet,
  { displays, general, date1904 }: { displays: readonly Display[]; general: Display; date1904: boolean },
  known: PlannedCells,
): SheetPart | null {
  const looks = styles.map((style) => displays[style] ?? general);
  const shifts = content.styles.map(({ numberFormat }) =>
    date1904 && isDateOrTimeFormat(numberFormat) ? DAYS_TO_1904 : 0,
  );
  const rows: (Cell | undefined)[][] = [];
  const hiddenRows = new Set<number>();
  let width = 0;
  for (const [row, { cells, height, hidden }] of content.rows.entries()) {
    if (hidden === true || height === 0) hiddenRows.add(row);
    let into: (Cell | undefined)[] | undefined;
    for (let column = 0; column < cells.length; column++) {
      const written = cells[column];
      if (!written) continue;
      const display = (written.style === undefined ? undefined : looks[written.style]) ?? general;
      let found = known.get(written);
      if (found?.display !== display) {
        const cell = cellOf(written, display, shifts[written.style ?? -1] ?? 0);
        if (cell === undefined) return null;
        found = { display, cell };
        known.set(written, found);
      }
      if (!found.cell) continue;
      into ??= rows[row] = [];
      into[column] = found.cell;
      if (column >= width) width = column + 1;
    }
  }
  const hiddenColumns = new Set<number>();
  content.columns.slice(0, width).forEach((column, index) => {
    if (column.hidden === true || column.width === 0) hiddenColumns.add(index);
  });
  for (const row of hiddenRows) if (row >= rows.length) hiddenRows.delete(row);
  return {
    rows,
    merges: content.merges.filter(({ top, left, bottom, right }) => top < bottom || left < right),
    hiddenRows,
    hiddenColumns,
    filter: content.filter,
    protected: false,
  };
}

/** `null`: empty; `undefined`: not to be told without reading. */
function cellOf({ value, formula }: ContentCell, display: Display, shift: number): Cell | null | undefined {
  if (formula === undefined && (value === null || value === '')) return null;
  if (formula !== undefined && ODD_FORMULA.test(formula)) return undefined;
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  const shown =
    typeof value === 'string' ? cellText(value) : typeof value === 'number' ? value - shift + 0 : value;
  const { numberFormat } = display;
  const text = textOf(shown, display);
  if (formula === undefined)
    return numberFormat === undefined ? { value: shown, text } : { value: shown, text, numberFormat };
  if (numberFormat === undefined) return { value: shown, text, formula };
  return { value: shown, text, numberFormat, formula };
}

function textOf(value: ContentCell['value'], display: Display): string {
  if (typeof value === 'string') return display.text(value);
  if (typeof value === 'number') return display.number(value);
  return value === null ? '' : value ? 'TRUE' : 'FALSE';
}
