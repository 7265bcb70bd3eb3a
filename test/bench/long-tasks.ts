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

/**
 * The longest task of the page's main thread while something happens, in milliseconds of work of that thread: what other
 * programs do on the same computer does not count. Nor does what the test itself brings into the page (answers of the
 * emulated Excel, megabytes through the debugger's channel); what the page does with it does.
 */
export async function longestTask(page: Page, happen: () => Promise<void>): Promise<number> {
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
  const works = mainThreadTasks(events);
  // Else the trace has other names now, and would prove nothing.
  if (works.length === 0) throw new Error('no tasks in the trace');
  return Math.max(...works) / 1000;
}

function mainThreadTasks(events: readonly TraceEvent[]): number[] {
  const mains = new Set(
    events.flatMap((one) =>
      one.name === 'thread_name' && one.args.name === 'CrRendererMain' ? [threadOf(one)] : [],
    ),
  );
  const spans = events
    .filter((one) => one.ph === 'X' && mains.has(threadOf(one)))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return spans
    .filter(({ name }) => name.endsWith('RunTask'))
    .map((task) => {
      const inside = spans.filter(
        (one) => threadOf(one) === threadOf(task) && one.ts >= task.ts && endOf(one) <= endOf(task),
      );
      const brought = inside.some(({ name }) => name === 'Receive mojo message');
      return brought ? sum(inside.filter(({ name }) => name === 'RunMicrotasks')) : (task.tdur ?? 0);
    });
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
