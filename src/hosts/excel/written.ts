import { contains } from '../../grid/address';
import type { Cell } from '../../grid/grid';
import { cellText } from '../../plan/cell-text';
import { fingerprint } from '../../plan/fingerprint';
import type { Expectation } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { Question } from './ask';
import { toWorkbookSerial } from './date-systems';
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
  /** Sheet by sheet. @throws HostError `cancelled` */
  expectations(): Promise<Expectation[]>;
}

/**
 * What an inverse expects of the sheets that were put: they must still be as they were put, or undoing would throw away
 * what people wrote into them. It follows from what was written; only what formulas give is asked of Excel.
 *
 * @param expected what the plan expected, and Excel confirmed
 */
export function expecting(
  all: readonly Written[],
  expected: readonly Expectation[],
  { date1904, options }: Pick<State, 'date1904' | 'options'>,
): Expecting {
  const still = all.flatMap(({ sheet, untouched }) => {
    const one = expected.find((known) => known.sheet === sheet && known.range === null);
    return untouched && one ? [one] : [];
  });
  const written = all.filter(({ sheet }) => !still.some((one) => one.sheet === sheet));
  const grids = written.map(({ content }) => valuesOf(content, date1904));
  const questions = written.flatMap(({ sheet, content }, at): Question[] =>
    formulaRanges(content).map((range) => ({
      sheetId: sheet,
      bytes: 20 * (range.bottom - range.top + 1) * (range.right - range.left + 1),
      queue: (worksheet) => {
        const cells = rangeAt(worksheet, range).load('values');
        return () => {
          for (const [row, line] of (cells.values as (string | number | boolean)[][]).entries())
            for (const [column, value] of line.entries())
              (grids[at] ?? [])[range.top + row]?.splice(range.left + column, 1, { value, text: '' });
        };
      },
    })),
  );
  return {
    questions,
    expectations: async () => {
      const found = [...still];
      const breaths = new Breaths(options);
      for (const [at, { sheet }] of written.entries()) {
        await breaths.rest();
        found.push({ sheet, range: null, fingerprint: fingerprint({ rows: grids[at] ?? [] }, null) });
      }
      return found;
    },
  };
}

/** The values as Excel holds them. */
function valuesOf({ rows, styles, merges }: SheetContent, date1904: boolean): (Cell | undefined)[][] {
  // Excel drops what stands under a merge.
  const covered = (row: number, column: number): boolean =>
    merges.some((m) => contains(m, row, column) && (m.top !== row || m.left !== column));
  return rows.map(({ cells }, row) =>
    cells.map((cell, column) => {
      if (!cell || covered(row, column)) return undefined;
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
