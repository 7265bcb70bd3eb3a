import { cellValue } from './cell-value';
import { isNothing, type FigureTable } from './figure-table';
import { IS_RATE } from './vocabulary';

/** A column of figures, whatever they are: counts, rates, differences, scores. */
export interface Measure {
  readonly at: number;
  readonly header: string;
  /** By row; rows without a figure have none. */
  readonly values: ReadonlyMap<number, number>;
  /** Rows with a dash: nothing, where it is a part of a sum. */
  readonly dashes: ReadonlySet<number>;
  /** Decimals of its figures: the most that one has. */
  readonly decimals: number;
  /** Its header or most of its figures say %. */
  readonly isRate: boolean;
}

/** `项目推进（50%）`: what a score counts for. */
export const WEIGHT = /[(（](?:权重|占)?(\d{1,2})%[)）]/;
/** Columns behind these are read no more: no circular has as many. */
const MOST = 20;

/** Columns that hold figures only, from left to right. 序号 is none. */
export function measuresOf({ table: { rows }, headers, first }: FigureTable): Measure[] {
  return headers
    .flatMap((header, at): Measure[] => {
      if (/^(?:序号|编号|年份)$/.test(header)) return [];
      const values = new Map<number, number>();
      const dashes = new Set<number>();
      let decimals = 0;
      let others = 0;
      let signs = 0;
      rows.forEach((row, n) => {
        const cell = row[at] ?? '';
        if (n < first || cell === '') return;
        if (isNothing(cell)) {
          dashes.add(n);
          return;
        }
        const value = cellValue(cell);
        if (!value) {
          others++;
          return;
        }
        values.set(n, value.value);
        if (cell.endsWith('%')) signs++;
        decimals = Math.max(decimals, value.decimals);
      });
      // Notes and words below a table are no figures of it.
      return values.size < 2 || others * 4 > values.size
        ? []
        : [
            {
              at,
              header,
              values,
              dashes,
              decimals,
              isRate: IS_RATE.test(header.replace(WEIGHT, '')) || signs * 2 > values.size,
            },
          ];
    })
    .slice(0, MOST);
}
