import type { Page } from 'playwright-core';

interface HeapUsage {
  readonly usedSize: number;
  /** What array buffers hold, such as the bytes of a workbook. */
  readonly backingStorageSize?: number;
}

/** Megabytes that are in use after the rubbish was taken out: by the page, and by the workers beside it. */
export async function memoryOf(page: Page): Promise<{ readonly page: number; readonly workers: number }> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  const answers = new Map<string, (result: unknown) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
    if (id !== undefined) answers.get(`${sessionId} ${id}`)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let count = 0;
  const ask = (sessionId: string, method: string): Promise<unknown> => {
    const id = ++count;
    const answered = new Promise<unknown>((resolve) => answers.set(`${sessionId} ${id}`, resolve));
    return session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .then(() => answered);
  };
  await session.send('HeapProfiler.collectGarbage');
  let beside = 0;
  for (const worker of workers) {
    await ask(worker, 'HeapProfiler.collectGarbage');
    beside += megabytes((await ask(worker, 'Runtime.getHeapUsage')) as HeapUsage);
  }
  const here = megabytes(await session.send('Runtime.getHeapUsage'));
  await session.detach();
  return { page: Math.round(here), workers: Math.round(beside) };
}

function megabytes({ usedSize, backingStorageSize = 0 }: HeapUsage): number {
  return (usedSize + backingStorageSize) / 1e6;
}
