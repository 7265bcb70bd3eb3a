import type { Range } from '../../grid/address';
import type { Ask, Question } from './ask';
import type { CellsJob } from './cells-job';
import { rangeAt } from './places';

/** By row and column of the sheet, 0-based; sparse. */
export type Links = (Excel.RangeHyperlink | undefined)[][];

/** `{"hyperlink":null}` for a cell that has none, which nearly all are. */
const CELL_BYTES = 25;
const ROWS_AT_ONCE = 20_000;

/** The links of the cells that hold anything: Excel gives a linked cell a text, and takes the link off with it. */
export async function readLinks(jobs: readonly CellsJob[], ask: Ask): Promise<Links[]> {
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
  await ask(questions);
  return links;
}

/** Runs down the columns of cells that hold something; such as lie side by side are put together where that costs less than asking twice. */
function filledRanges({ rows, range }: CellsJob): Range[] {
  const columns = new Map<number, Run[]>();
  for (let row = range.top; row <= range.bottom; row++) {
    rows[row]?.forEach((cell, column) => {
      if (!cell) return;
      let runs = columns.get(column);
      if (!runs) columns.set(column, (runs = []));
      const last = runs.at(-1);
      if (last && row - last.bottom <= IN_VAIN) last.bottom = row;
      else runs.push({ top: row, left: column, bottom: row, right: column });
    });
  }
  const found: Run[] = [];
  let before: Run[] = [];
  for (const [, runs] of [...columns].sort(([a], [b]) => a - b)) {
    before = runs.map((run) => {
      const beside = before.find((one) => one.right === run.left - 1 && inVain(one, run) <= IN_VAIN);
      if (!beside) {
        found.push(run);
        return run;
      }
      beside.right = run.right;
      beside.top = Math.min(beside.top, run.top);
      beside.bottom = Math.max(beside.bottom, run.bottom);
      return beside;
    });
  }
  return found.flatMap(inRows);
}

interface Run {
  top: number;
  readonly left: number;
  bottom: number;
  right: number;
}

/** So many cells may be asked in vain, for a question of its own costs more. */
const IN_VAIN = 36;

/** How many cells of a range around both belong to neither. */
function inVain(a: Run, b: Run): number {
  const height = Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top) + 1;
  const width = a.right - a.left + 1;
  return width * (height - (a.bottom - a.top + 1)) + (height - (b.bottom - b.top + 1));
}

function inRows(range: Range): Range[] {
  const found: Range[] = [];
  for (let { top } = range; top <= range.bottom; top += ROWS_AT_ONCE)
    found.push({ ...range, top, bottom: Math.min(range.bottom, top + ROWS_AT_ONCE - 1) });
  return found;
}
