import { HostError } from '../error';
import { toHostError } from './errors';
import type { Step } from './steps/step';
import { takeBack } from './steps/take-back';
import type { Surroundings } from './steps/undo';

/** Undoes the steps, the last one first; each is tried twice. @throws HostError `partly-applied` with what stands */
export async function rollBack(done: readonly Step[], around: Surroundings, cause: unknown): Promise<void> {
  // Nothing else would be answered either: what the workbook and the journal say of it stays for the next start.
  if (cause instanceof HostError && cause.code === 'no-answer') throw cause;
  const standing: string[] = [];
  for (const { undo, stands } of [...done].reverse()) {
    try {
      await takeBack(undo, around);
    } catch {
      try {
        await takeBack(undo, around);
      } catch {
        standing.push(stands);
      }
    }
  }
  if (standing.length === 0) return;
  const { code } = toHostError(cause);
  throw new HostError('partly-applied', { stands: standing.join('、'), because: code }, { cause });
}
