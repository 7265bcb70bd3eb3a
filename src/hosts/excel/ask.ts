import { HostError } from '../error';
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

/** Asks questions in as few requests as their bytes allow. */
export type Ask = (questions: readonly Question[]) => Promise<void>;

export async function ask(questions: readonly Question[], options: HostOptions = {}): Promise<void> {
  for (const chunk of chunksOf(questions)) await send(chunk, options);
}

interface Waiting {
  readonly questions: readonly Question[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Puts together what several readers ask at the same time: they go on when all of it is answered, and what they ask
 * then goes together again. Where Excel refuses it, each is answered alone: none falls with another's question.
 */
export function askTogether(options: HostOptions = {}): Ask {
  let waiting: Waiting[] = [];
  const send = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    try {
      await ask(
        now.flatMap(({ questions }) => questions),
        options,
      );
      for (const { done } of now) done();
    } catch (error) {
      if (now.length === 1 || error instanceof HostError) for (const { failed } of now) failed(error);
      else for (const { questions, done, failed } of now) await ask(questions, options).then(done, failed);
    }
  };
  return (questions) =>
    questions.length === 0
      ? Promise.resolve()
      : new Promise<void>((done, failed) => {
          // Once all that asks now has asked.
          if (waiting.length === 0) setTimeout(() => void send());
          waiting.push({ questions, done, failed });
        });
}

/** As many in each as a request may ask. */
export function chunksOf(questions: readonly Question[]): Question[][] {
  const chunks: Question[][] = [];
  let size = Infinity;
  for (const question of questions) {
    const bytes = question.bytes + QUESTION_BYTES;
    if (size + bytes > BYTES_AT_ONCE) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(question);
    size += bytes;
  }
  return chunks;
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
