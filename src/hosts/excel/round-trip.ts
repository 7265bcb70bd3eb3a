import { HostError } from '../error';
import type { HostOptions } from '../host';
import { isPassing } from './errors';

/** Queues calls; what it returns is run after the sync, when loaded values are there. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

/**
 * One request to Excel: `queue`, one sync, then the reading of results. Raw errors of Office.js come out: callers may
 * want their code. `delayForCellEdit` waits for a user who is typing, where Excel can.
 */
export async function roundTrip<T>(queue: Queue<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const read = queue(context);
    await context.sync();
    return read();
  });
}

/** The same for reads, which may be repeated: once more where Excel was merely busy. */
export async function readTrip<T>(queue: Queue<T>): Promise<T> {
  try {
    return await roundTrip(queue);
  } catch (error) {
    if (!isPassing(error)) throw error;
    return roundTrip(queue);
  }
}

/** Lets the page breathe between two requests. */
export async function breathe(options: HostOptions = {}): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  stopIfCancelled(options);
}

export function stopIfCancelled({ signal }: HostOptions): void {
  if (signal?.aborted) throw new HostError('cancelled');
}

/**
 * Tells Excel not to remember the object between requests: each of ours makes one request only, and remembering costs
 * two more messages per object and one more request.
 */
export function passing<T extends Excel.Range | Excel.RangeAreas>(object: T): T {
  object.untrack();
  return object;
}
