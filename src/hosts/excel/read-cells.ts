import { contains, type Range } from '../../grid/address';
import type { Cell, CellValue } from '../../grid/grid';
import { HostError } from '../error';
import type { HostOptions } from '../host';
import type { CellsJob } from './cells-job';
import { looksLikeError, tellErrorsFromTexts } from './error-values';
import { isTooLarge } from './errors';
import { FIRST_CHUNK_CELLS, MAX_CHUNK_CELLS, RESPONSE_BYTES } from './limits';
import {
  allFormulas,
  formatsOfNumbers,
  formulaCells,
  PLACES,
  TEXTS,
  TEXTS_AND_FORMATS,
} from './formula-cells';
import { rangeAt, sheetAt } from './places';
import { breathe, readTrip } from './round-trip';
import { type Place, readTexts, shownText } from './shown-texts';
import { textBytes } from './text-bytes';

export interface CellsOptions {
  /** Values alone: no texts, formats or formulas. */
  readonly valuesOnly?: boolean;
  /** No displayed texts, which are long: `text` is empty. */
  readonly withoutTexts?: boolean;
}

/** What else is wanted in the first of the requests, of the same sheets. */
type Extra = (context: Excel.RequestContext) => () => void;

/**
 * Reads the cells of many ranges in as few requests as their bytes allow. The size of a text is not known before it
 * is read: the first chunk is sized by experience, each next one by what came before, and one that Excel refuses as
 * too large is halved.
 */
export async function readCells(
  jobs: readonly CellsJob[],
  extra: Extra,
  options: HostOptions & CellsOptions = {},
): Promise<void> {
  const waiting = jobs.map((job) => ({ ...job })).reverse();
  const total = jobs.reduce((sum, { range }) => sum + cellsIn(range), 0);
  // What is read without its texts takes about half.
  const brief = options.valuesOnly || options.withoutTexts || jobs.every(({ ours, again }) => ours || again);
  let budget = FIRST_CHUNK_CELLS * (brief ? 2 : 1);
  let done = 0;
  let first = true;
  while (waiting.length > 0) {
    await breathe(options);
    const chunk = take(waiting, budget);
    const size = chunk.reduce((sum, { range }) => sum + cellsIn(range), 0);
    try {
      const untold = chunk.map((job) => ({ job, places: [] as Place[] }));
      const bytes = await readChunk(untold, first ? extra : null, options);
      await readTexts(untold, options);
      if (!options.valuesOnly) await tellErrorsFromTexts(chunk);
      if (size > 0) budget = nextBudget(size, bytes);
    } catch (error) {
      if (!isTooLarge(error) || size <= 1) throw error;
      // The parts go back as they were; the next bite is half as large.
      waiting.push(...chunk.reverse());
      budget = Math.max(1, Math.floor(size / 2));
      continue;
    }
    first = false;
    done += size;
    options.onProgress?.({ done, total });
  }
}

export function cellsIn({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

function nextBudget(cellsRead: number, bytes: number): number {
  return Math.min(
    MAX_CHUNK_CELLS,
    Math.max(1, Math.floor((RESPONSE_BYTES * cellsRead) / Math.max(bytes, 1))),
  );
}

/** Takes jobs off the end of `waiting`, whole rows at a time, until the budget is used. */
function take(waiting: CellsJob[], budget: number): CellsJob[] {
  const taken: CellsJob[] = [];
  let left = budget;
  for (let job = waiting.pop(); job; job = waiting.pop()) {
    const { range } = job;
    const width = range.right - range.left + 1;
    const rows = Math.floor(left / width);
    if (rows === 0 && taken.length > 0) {
      waiting.push(job);
      break;
    }
    const bottom = Math.min(range.bottom, range.top + Math.max(rows, 1) - 1);
    taken.push({ ...job, range: { ...range, bottom } });
    left -= (bottom - range.top + 1) * width;
    if (bottom < range.bottom) {
      waiting.push({ ...job, range: { ...range, top: bottom + 1 } });
      break;
    }
  }
  return taken;
}

/** A job, and the cells of which Excel must still say what they show. */
interface Untold {
  readonly job: CellsJob;
  readonly places: Place[];
}

/** Answers the number of bytes that the values took, as far as we can see. */
async function readChunk(
  chunk: readonly Untold[],
  extra: Extra | null,
  options: CellsOptions,
): Promise<number> {
  return readTrip((context) => {
    const more = extra?.(context);
    const reads = chunk.map((one) =>
      options.valuesOnly || one.job.again === 'values'
        ? queueValues(context, one.job)
        : queueJob(context, one, options),
    );
    return () => {
      for (const { places } of chunk) places.length = 0;
      more?.();
      return reads.reduce((sum, read) => sum + read(), 0);
    };
  });
}

function queueValues(context: Excel.RequestContext, job: CellsJob): () => number {
  const range = rangeOf(context, job).load('values');
  return () => {
    const values = range.values as unknown[][];
    const empty = values.map(() => []);
    return store(job, { values, textOf: () => '', numberFormat: empty });
  };
}

function rangeOf(context: Excel.RequestContext, { sheetId, range }: CellsJob): Excel.Range {
  return rangeAt(sheetAt(context.workbook, sheetId), range);
}

function queueJob(
  context: Excel.RequestContext,
  { job, places }: Untold,
  { withoutTexts }: CellsOptions,
): () => number {
  const range = rangeOf(context, job);
  const { ours, again } = job;
  const few = ours !== undefined && !job.protected;
  const untold = withoutTexts || again !== undefined;
  range.load(few ? 'values' : untold || ours ? 'values,numberFormat' : 'values,text,numberFormat');
  const told = !few ? TEXTS : again ? PLACES : TEXTS_AND_FORMATS;
  const formulas = job.protected ? allFormulas(range) : formulaCells(range, told);
  const formats = few ? formatsOfNumbers(range) : null;
  return () => {
    // More cells than Excel can hand over come back as null, without an error.
    if ((range.values as unknown) === null) throw new HostError('too-large');
    const { values } = range;
    const { top, left } = job.range;
    const numberFormat = formats ? [] : (range.numberFormat as string[][]);
    for (const [row, column, format] of [...(formats?.() ?? []), ...(few ? formulas.formats() : [])])
      (numberFormat[row - top] ??= [])[column - left] = format;
    const follows: TextOf = (value, format, at, along) => {
      const text = shownText(value, format, ours?.date1904 === true);
      if (text === null) places.push({ row: top + at, column: left + along });
      return text ?? '';
    };
    const asked: TextOf = (_value, _format, at, along) => range.text[at]?.[along] ?? '';
    const textOf: TextOf = untold ? () => '' : ours ? follows : asked;
    const size = store(job, { values, numberFormat, textOf });
    let more = 0;
    for (const [row, column, formula] of formulas.texts()) {
      addFormula(job, row, column, formula);
      more += textBytes(formula) + 2;
    }
    return size + more;
  };
}

/** What a cell shows. @param at, @param along of the range, from 0 */
type TextOf = (value: CellValue, format: string, at: number, along: number) => string;

/** Of a number and the comma behind it. */
const NUMBER_BYTES = 8;

/** Puts what was loaded into the job's rows; answers about how many bytes it took. */
function store(
  { rows, ours, formats: wanted, range: { top, left } }: CellsJob,
  range: { readonly values: unknown[][]; readonly textOf: TextOf; readonly numberFormat: unknown[][] },
): number {
  const { values, textOf } = range;
  const formats = range.numberFormat as string[][];
  let size = 0;
  for (const [at, row] of values.entries()) {
    const target = (rows[top + at] ??= []);
    for (const [along, raw] of row.entries()) {
      const format = formats[at]?.[along] ?? 'General';
      if (wanted) (wanted[top + at] ??= [])[left + along] = format;
      size += (typeof raw === 'string' ? textBytes(raw) : NUMBER_BYTES) + format.length + 4;
      if (raw === '') continue;
      const value = valueOf(raw);
      const shown = textOf(value, format, at, along);
      if (!ours) size += textBytes(shown) + 1;
      const cell: Cell = { value, text: shown };
      target[left + along] = format === 'General' ? cell : { ...cell, numberFormat: format };
    }
  }
  return size;
}

function valueOf(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  const text = String(raw);
  return looksLikeError(text) ? { error: text } : text;
}

function addFormula({ rows, range }: CellsJob, row: number, column: number, formula: string): void {
  // Asked about one cell alone, Excel answers for the whole sheet.
  if (!contains(range, row, column)) return;
  const cells = (rows[row] ??= []);
  cells[column] = { ...(cells[column] ?? { value: '', text: '' }), formula };
}
