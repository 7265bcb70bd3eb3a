import type { Page } from 'playwright-core';

/** An event of Chromium's trace; times in microseconds, `tdur` is the time that the thread itself was at work. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** In milliseconds of work of a thread: what other programs do on the same computer does not count. */
export interface Work {
  readonly longestTask: number;
  /** All that the page's main thread did. */
  readonly page: number;
  /** All that the workers beside it did. */
  readonly workers: number;
}

/**
 * What the page has to do while something happens. What the test itself brings into it (answers of the emulated Excel,
 * megabytes through the debugger's channel) does not count; what the page does with it does.
 */
export async function workOf(page: Page, happen: () => Promise<void>): Promise<Work> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'v8.execute', '__metadata'] },
  });
  await happen();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  await session.send('Tracing.end');
  await complete;
  const works = tasksOf(events, 'CrRendererMain');
  // Else the trace has other names now, and would prove nothing.
  if (works.length === 0) throw new Error('no tasks in the trace');
  const total = (tasks: readonly number[]) => tasks.reduce((sum, one) => sum + one, 0) / 1000;
  return {
    longestTask: Math.max(...works) / 1000,
    page: total(works),
    workers: total(tasksOf(events, 'DedicatedWorker thread')),
  };
}

/** The work of each task of the threads of that name. */
function tasksOf(events: readonly TraceEvent[], thread: string): number[] {
  const threads = new Set(
    events.flatMap((one) => (one.name === 'thread_name' && one.args.name === thread ? [threadOf(one)] : [])),
  );
  const spans = events
    .filter((one) => one.ph === 'X' && threads.has(threadOf(one)))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return spans.flatMap((task, at) => (task.name.endsWith('RunTask') ? [workIn(task, spans, at)] : []));
}

/** @param at where the task stands among the events; those inside of it come behind it */
function workIn(task: TraceEvent, spans: readonly TraceEvent[], at: number): number {
  const inside: TraceEvent[] = [];
  for (let next = at; next < spans.length; next++) {
    const one = spans[next];
    if (!one || one.ts > endOf(task)) break;
    if (threadOf(one) === threadOf(task) && endOf(one) <= endOf(task)) inside.push(one);
  }
  const brought = inside.some(({ name }) => name === 'Receive mojo message');
  return brought ? sum(inside.filter(({ name }) => name === 'RunMicrotasks')) : (task.tdur ?? 0);
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, { tdur = 0 }) => total + tdur, 0);
}
