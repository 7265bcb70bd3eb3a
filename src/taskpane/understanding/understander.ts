import { withoutUnread } from '../../actions/still-understood';
import type { Understanding } from '../../actions/understand';
import type { WorkbookGrid } from '../../grid/grid';
import { HostError } from '../../hosts/error';
import type { CivilDate } from '../../timing/model';
import { type Parcel, Unpacker } from './parcel';

/** Reads and checks a workbook without stopping the page. */
export type Understander = (
  workbook: WorkbookGrid,
  today: CivilDate,
  signal: AbortSignal,
) => Promise<Understanding>;

/** In a worker where there are workers; else in the page. */
export const understandAside: Understander = async (workbook, today, signal) => {
  const worker = startWorker();
  if (!worker) return understandHere(workbook, today, signal);
  try {
    return await ask(worker, workbook, today, signal);
  } catch (error) {
    if (error instanceof HostError) throw error;
    return await understandHere(workbook, today, signal);
  } finally {
    worker.terminate();
  }
};

export const understandHere: Understander = async (workbook, today, signal) => {
  const { answer } = await import(/* webpackChunkName: "understanding" */ './request');
  if (signal.aborted) throw new HostError('cancelled');
  return answer({ workbook, today });
};

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url));
  } catch {
    return null;
  }
}

function ask(
  worker: Worker,
  workbook: WorkbookGrid,
  today: CivilDate,
  signal: AbortSignal,
): Promise<Understanding> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new HostError('cancelled'));
    });
    const unpacker = new Unpacker();
    worker.addEventListener('message', ({ data }: MessageEvent<Parcel>) => {
      const whole = unpacker.add(data) as Understanding | null;
      if (whole) resolve({ ...whole, workbook });
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
    worker.postMessage({ workbook: withoutUnread(workbook), today });
  });
}
