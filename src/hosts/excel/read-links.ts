import type { Range } from '../../grid/address';
import type { HostOptions } from '../host';
import { ask, type Question } from './ask';
import type { CellsJob } from './cells-job';
import { rangeAt } from './write-cells';

/** By row and column of the sheet, 0-based; sparse. */
export type Links = (Excel.RangeHyperlink | undefined)[][];

/** `{"hyperlink":null}` for a cell that has none, which nearly all are. */
const CELL_BYTES = 25;
const ROWS_AT_ONCE = 20_000;

/** The links of the cells that hold anything: Excel gives a linked cell a text, and takes the link off with it. */
export async function readLinks(jobs: readonly CellsJob[], options: HostOptions = {}): Promise<Links[]> {
  const links = jobs.map((): Links => []);
  const questions = jobs.flatMap((job, at) =>
    filledRanges(job).map((range): Question => {
      const { top, left, bottom, right } = range;
      return {
        sheetId: job.sheetId,
        bytes: CELL_BYTES * (bottom - top + 1) * (right - left + 1),
        queue: (sheet) => {
          const found = rangeAt(sheet, range).getCellProperties({ hyperlink: true });
          return () => {
            for (const [row, line] of found.value.entries()) {
              for (const [column, { hyperlink }] of line.entries())
                if (hyperlink) ((links[at] ??= [])[top + row] ??= [])[left + column] = hyperlink;
            }
          };
        },
      };
    }),
  );
  await ask(questions, options);
  return links;
}

/** Columns from their first cell that holds something to their last; such as lie side by side are put together. */
function filledRanges({ rows, range }: CellsJob): Range[] {
  const ends = new Map<number, { top: number; bottom: number }>();
  for (let row = range.top; row <= range.bottom; row++) {
    rows[row]?.forEach((cell, column) => {
      const found = ends.get(column);
      if (found) found.bottom = row;
      else if (cell) ends.set(column, { top: row, bottom: row });
    });
  }
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const [column, { top, bottom }] of [...ends].sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    if (last?.right === column - 1) {
      last.right = column;
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
    } else ranges.push({ top, left: column, bottom, right: column });
  }
  return ranges.flatMap(inRows);
}

function inRows(range: Range): Range[] {
  const found: Range[] = [];
  for (let { top } = range; top <= range.bottom; top += ROWS_AT_ONCE)
    found.push({ ...range, top, bottom: Math.min(range.bottom, top + ROWS_AT_ONCE - 1) });
  return found;
}
