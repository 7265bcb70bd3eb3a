import type { Waiting } from '../pane-host';

export type WaitingListener = (waiting: Waiting | null) => void;

/** Milliseconds. One Excel, one pane: tests shorten them for all. */
export const patience = {
  /** Between two tries while another workbook is in front. */
  step: 500,
  /** How long the person may stay in the other workbook. */
  focus: 60_000,
  /** After that, an answer is said to be missing (office-js #6150, #6678: some never come). */
  answer: 30_000,
};

const listeners = new Set<WaitingListener>();
let current: AbortSignal | undefined;

export function onWaiting(listener: WaitingListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellWaiting(waiting: Waiting | null): void {
  for (const listener of listeners) listener(waiting);
}

/** Whose cancel ends the waiting: one thing is done with a workbook at a time. */
export async function attending<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  current = signal;
  try {
    return await work();
  } finally {
    current = undefined;
  }
}

export function givenUp(): boolean {
  return current?.aborted === true;
}

/** Resolves when the person gives up; never where nobody can. */
export function whenGivenUp(): Promise<void> {
  const signal = current;
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else
      signal?.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });
}
