import { HostError } from '../error';
import type { HostOptions } from '../host';
import { givenUp, patience, tellWaiting, whenGivenUp } from './attention';
import { isPassing, needsFocus } from './errors';

/** Queues calls; what it returns is run after the sync, when loaded values are there. */
type Queue<T> = (context: Excel.RequestContext) => () => T;

/**
 * One request to Excel: `queue`, one sync, then the reading of results. Raw errors of Office.js come out: callers may
 * want their code. `delayForCellEdit` waits for a user who is typing, where Excel can.
 *
 * @throws HostError `no-answer` where none came for long and the person gave up
 */
export async function roundTrip<T>(queue: Queue<T>): Promise<T> {
  const context = new Excel.RequestContext();
  // Queued before the run begins: what is made inside one, Excel is told to remember until the run ends, two more
  // messages an object and one more request; each context of ours makes one request only.
  const read = queue(context);
  const answer = Excel.run({ delayForCellEdit: true, previousObjects: context }, async () => {
    await context.sync();
    return read();
  });
  return watched(answer);
}

/** Some requests are never answered: that is said, and then the person may give up. */
async function watched<T>(answer: Promise<T>): Promise<T> {
  const state = { missing: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const none = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      state.missing = true;
      tellWaiting('answer');
      void whenGivenUp().then(() => {
        reject(new HostError('no-answer'));
      });
    }, patience.answer);
  });
  try {
    return await Promise.race([answer, none]);
  } finally {
    clearTimeout(timer);
    if (state.missing) tellWaiting(null);
  }
}

/** The same for reads, which may be repeated: once more where Excel was merely busy. */
export async function readTrip<T>(queue: Queue<T>): Promise<T> {
  return inFront(async () => {
    try {
      return await roundTrip(queue);
    } catch (error) {
      if (!isPassing(error)) throw error;
      return roundTrip(queue);
    }
  });
}

/**
 * Work that Excel refuses while another workbook is in front (https://github.com/OfficeDev/office-js/issues/771, 6365,
 * 6964): tried again, from its start, until ours is in front again or the person's patience ends. `work` must bear
 * being done twice, whatever part of it was done.
 */
export async function inFront<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + patience.focus;
  let waited = false;
  try {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!needsFocus(error) || Date.now() > until || givenUp()) throw error;
        waited = true;
        tellWaiting('focus');
        await Promise.race([new Promise((resolve) => setTimeout(resolve, patience.step)), whenGivenUp()]);
      }
    }
  } finally {
    if (waited) tellWaiting(null);
  }
}

/** Lets the page breathe between two requests. */
export async function breathe(options: HostOptions = {}): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  stopIfCancelled(options);
}

/** Milliseconds between two breaths. */
const LONG_ENOUGH = 40;

/** Breathes now and then in work that takes its time: the page must not stand still in it. */
export class Breaths {
  private last = performance.now();

  constructor(private readonly options: HostOptions = {}) {}

  async rest(): Promise<void> {
    if (performance.now() - this.last < LONG_ENOUGH) return;
    await breathe(this.options);
    this.last = performance.now();
  }
}

export function stopIfCancelled({ signal }: HostOptions): void {
  if (signal?.aborted) throw new HostError('cancelled');
}
