import type { Range } from '../../grid/address';
import { isError } from '../../grid/grid';
import type { CellsJob } from './cells-job';
import { readTrip } from './round-trip';

const ERROR =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!)$/;

/** Office.js gives an error value as its text, like a text that says the same. */
export function looksLikeError(text: string): boolean {
  return ERROR.test(text);
}

/**
 * Asks Excel which of the values that look like errors are errors; the others become texts. One request more, and only
 * where there are such values: their types would cost bytes for every cell.
 */
export async function tellErrorsFromTexts(jobs: readonly CellsJob[]): Promise<void> {
  const suspects = jobs.flatMap((job) => runsOfErrors(job).map((range) => ({ job, range })));
  if (suspects.length === 0) return;
  await readTrip((context) => {
    const reads = suspects.map(({ job, range: { top, left, bottom } }) => {
      const sheet = context.workbook.worksheets.getItem(job.sheetId);
      return sheet.getRangeByIndexes(top, left, bottom - top + 1, 1).load('valueTypes');
    });
    return () => {
      for (const [at, { job, range }] of suspects.entries()) {
        const types = (reads[at]?.valueTypes ?? []) as readonly (readonly string[])[];
        for (const [along, [type]] of types.entries()) {
          if (type !== 'Error') becomeText(job, range.top + along, range.left);
        }
      }
    };
  });
}

function becomeText({ rows }: CellsJob, row: number, column: number): void {
  const cells = rows[row];
  const cell = cells?.[column];
  if (cells && cell && isError(cell.value)) cells[column] = { ...cell, value: cell.value.error };
}

/** Errors come in columns: runs downwards. */
function runsOfErrors({ rows, range }: CellsJob): Range[] {
  const runs: Range[] = [];
  const open = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  for (let row = range.top; row <= range.bottom; row++) {
    rows[row]?.forEach((cell, column) => {
      if (!cell || !isError(cell.value)) return;
      const last = open.get(column);
      if (last?.bottom === row - 1) last.bottom = row;
      else {
        const run = { top: row, left: column, bottom: row, right: column };
        open.set(column, run);
        runs.push(run);
      }
    });
  }
  return runs;
}
