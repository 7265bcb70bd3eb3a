import { DAYS_TO_1904 } from '../../grid/date-systems';
import type { Range } from '../../grid/address';
import { type CellValue, isError } from '../../grid/grid';
import type { CellsJob } from './cells-job';
import { ask, type Question } from './ask';
import { rangeAt } from './places';
import type { HostOptions } from '../host';

const NOTHING_SHOWN = ';;;';
/** 1900-03-01: before it Excel counts a day that there was not. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
const DAY = 86_400_000;
/** More digits than a number of format General may show. */
const MOST = 1e10;

/**
 * What a cell of one of our sheets shows, by its value and the few formats that we give; `null` where only Excel knows.
 * Displayed texts are nearly as long as the values, and nearly all the same.
 */
export function shownText(value: CellValue, format: string, date1904: boolean): string | null {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (format === NOTHING_SHOWN) return '';
  if (format === 'yyyy-mm-dd') {
    if (typeof value !== 'number') return typeof value === 'string' ? value : null;
    return dateText(date1904 ? value + DAYS_TO_1904 : value);
  }
  if (format !== 'General' && format !== '@' && format !== '0') return null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return Number.isInteger(value) && Math.abs(value) < MOST ? String(value) : null;
}

function dateText(serial: number): string | null {
  if (serial < FIRST_DAY || serial > LAST_DAY) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** Asks Excel for the texts of these cells; `places` of a job in the order of its rows. */
export async function readTexts(
  jobs: readonly { readonly job: CellsJob; readonly places: readonly Place[] }[],
  options: HostOptions,
): Promise<void> {
  const questions = jobs.flatMap(({ job, places }) =>
    runsDown(places).map((range): Question => ({
      sheetId: job.sheetId,
      bytes: 30 * (range.bottom - range.top + 1),
      queue: (sheet) => {
        const cells = rangeAt(sheet, range).load('text');
        return () => {
          for (const [at, [text = '']] of cells.text.entries()) {
            const row = job.rows[range.top + at];
            const cell = row?.[range.left];
            if (row && cell) row[range.left] = { ...cell, text };
          }
        };
      },
    })),
  );
  await ask(questions, options);
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

function runsDown(places: readonly Place[]): Range[] {
  const open = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  const runs: Range[] = [];
  for (const { row, column } of places) {
    const last = open.get(column);
    if (last && row - last.bottom <= GAP) last.bottom = row;
    else {
      const run = { top: row, left: column, bottom: row, right: column };
      open.set(column, run);
      runs.push(run);
    }
  }
  return runs;
}

/** So many cells are asked in vain rather than in a question of their own. */
const GAP = 20;
