import type { Range } from '../../grid/address';
import type { Ask, Question } from './ask';
import type { CellsJob } from './cells-job';
import { rangeAt } from './places';

/** `"General",` and the longer ones of dates. */
const CELL_BYTES = 13;
const CELLS_AT_ONCE = 30_000;

/** The number formats alone, where the cells are known. */
export async function readFormats(jobs: readonly CellsJob[], ask: Ask): Promise<void> {
  const questions = jobs.flatMap((job) =>
    piecesOf(job.range).map((range): Question => ({
      sheetId: job.sheetId,
      bytes: CELL_BYTES * (range.bottom - range.top + 1) * (range.right - range.left + 1),
      queue: (sheet) => {
        const cells = rangeAt(sheet, range).load('numberFormat');
        return () => {
          for (const [at, line] of (cells.numberFormat as string[][]).entries())
            if (job.formats) job.formats[range.top + at] = [...Array<string>(range.left), ...line];
        };
      },
    })),
  );
  await ask(questions);
}

function piecesOf(range: Range): Range[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / (range.right - range.left + 1)));
  const pieces: Range[] = [];
  for (let { top } = range; top <= range.bottom; top += rows)
    pieces.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  return pieces;
}
