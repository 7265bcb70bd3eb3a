import type { HostOptions } from '../host';
import { sheetAt } from './places';
import { breathe, readTrip } from './round-trip';

/** Something that is asked of a sheet. */
export interface Question {
  readonly sheetId: string;
  /** About what the answer takes. */
  readonly bytes: number;
  /** What it returns is run when the answer is there. */
  readonly queue: (sheet: Excel.Worksheet) => () => void;
}

/** Well below what a request and its answer may take: both are estimates. */
const BYTES_AT_ONCE = 2_500_000;
/** Of a question itself, with its path. */
const QUESTION_BYTES = 900;

/** Asks all of it in as few requests as the bytes allow. */
export async function ask(questions: readonly Question[], options: HostOptions = {}): Promise<void> {
  let chunk: Question[] = [];
  let size = 0;
  for (const question of questions) {
    const bytes = question.bytes + QUESTION_BYTES;
    if (chunk.length > 0 && size + bytes > BYTES_AT_ONCE) {
      await send(chunk, options);
      [chunk, size] = [[], 0];
    }
    chunk.push(question);
    size += bytes;
  }
  if (chunk.length > 0) await send(chunk, options);
}

async function send(chunk: readonly Question[], options: HostOptions): Promise<void> {
  await breathe(options);
  await readTrip(({ workbook }) => {
    const reads = chunk.map(({ sheetId, queue }) => queue(sheetAt(workbook, sheetId)));
    return () => {
      for (const read of reads) read();
    };
  });
}
