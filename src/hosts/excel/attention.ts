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
let gaveUp: Promise<void> | null = null;

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
  gaveUp = null;
  try {
    return await work();
  } finally {
    current = undefined;
    gaveUp = null;
  }
}

export function givenUp(): boolean {
  return current?.aborted === true;
}

/** Resolves when the person gives up; never where nobody can. Every request asks, and one listener answers them all. */
export function whenGivenUp(): Promise<void> {
  const signal = current;
  if (!signal) return new Promise(() => undefined);
  gaveUp ??= new Promise((resolve) => {
    const giveUp = (): void => {
      resolve();
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
  return gaveUp;
}
