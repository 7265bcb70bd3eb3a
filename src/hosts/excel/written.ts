import type { Range } from '../../grid/address';
import type { Cell } from '../../grid/grid';
import { cellText } from '../../plan/cell-text';
import { fingerprint } from '../../plan/fingerprint';
import type { Expectation } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { Question } from './ask';
import { toWorkbookSerial } from './date-systems';
import { placeKey } from './differences';
import { rectanglesByKind } from './rectangles';
import { rangeAt } from './places';
import { Breaths } from './round-trip';
import type { State } from './steps/step';

/** A sheet of ours as it was written. */
export interface Written {
  readonly sheet: string;
  readonly content: SheetContent;
  /** Nothing of it had to be written: it is what the plan expected. */
  readonly untouched?: boolean;
}

/** What an inverse expects, once the questions are answered. */
export interface Expecting {
  readonly questions: readonly Question[];
  /** @throws HostError `cancelled` */
  expectations(): Promise<Expectation[]>;
}

/**
 * What an inverse expects of the sheets that were put: they must still be as they were put, or undoing would throw away
 * what people wrote into them. It follows from what was written; only what formulas give is asked of Excel.
 *
 * Sheet by sheet, so that the page does not stand still.
 *
 * @param expected what the plan expected, and Excel confirmed
 * @throws HostError `cancelled`
 */
export async function expecting(
  all: readonly Written[],
  expected: readonly Expectation[],
  { date1904, options }: Pick<State, 'date1904' | 'options'>,
): Promise<Expecting> {
  const still = all.flatMap(({ sheet, untouched }) => {
    const one = expected.find((known) => known.sheet === sheet && known.range === null);
    return untouched && one ? [one] : [];
  });
  const written = all.filter(({ sheet }) => !still.some((one) => one.sheet === sheet));
  const breaths = new Breaths(options);
  const grids: Values[] = [];
  const questions: Question[] = [];
  for (const { sheet, content } of written) {
    await breaths.rest();
    const values = valuesOf(content, date1904);
    grids.push(values);
    for (const range of formulaRanges(content)) questions.push(questionOf(sheet, range, values));
  }
  return {
    questions,
    expectations: async () => {
      const found = [...still];
      for (const [at, { sheet }] of written.entries()) {
        await breaths.rest();
        found.push({ sheet, range: null, fingerprint: fingerprint({ rows: grids[at] ?? [] }, null) });
      }
      return found;
    },
  };
}

type Values = (Cell | undefined)[][];

/** What formulas of a range give goes into `values`. */
function questionOf(sheetId: string, range: Range, values: Values): Question {
  return {
    sheetId,
    bytes: 20 * (range.bottom - range.top + 1) * (range.right - range.left + 1),
    queue: (worksheet) => {
      const cells = rangeAt(worksheet, range).load('values');
      return () => {
        for (const [row, line] of (cells.values as (string | number | boolean)[][]).entries())
          for (const [column, value] of line.entries())
            values[range.top + row]?.splice(range.left + column, 1, { value, text: '' });
      };
    },
  };
}

/** The values as Excel holds them. */
function valuesOf({ rows, styles, merges }: SheetContent, date1904: boolean): Values {
  // Excel drops what stands under a merge.
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) covered.add(placeKey(row, column));
    covered.delete(placeKey(top, left));
  }
  return rows.map(({ cells }, row) =>
    cells.map((cell, column) => {
      if (!cell || covered.has(placeKey(row, column))) return undefined;
      const { value, style } = cell;
      const held =
        typeof value === 'number'
          ? toWorkbookSerial(value, styles[style ?? -1]?.numberFormat, date1904)
          : typeof value === 'string'
            ? cellText(value)
            : value;
      return { value: held, text: '' };
    }),
  );
}

function formulaRanges({ rows }: SheetContent): SheetContent['merges'] {
  const found = rectanglesByKind(
    rows.length,
    (row) => rows[row]?.cells.length ?? 0,
    (row, column) => (rows[row]?.cells[column]?.formula === undefined ? undefined : true),
  );
  return found.get(true) ?? [];
}
