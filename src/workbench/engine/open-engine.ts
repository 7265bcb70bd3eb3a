import type { WorkbenchEngine } from './engine';
import { EngineBeside } from './engine-beside';
import type { ToPage } from './messages';

/**
 * Opens a workbook in an engine beside the page; in the page itself where it may have no workers, as when it is opened
 * from a folder.
 *
 * @throws HostError as `FileEngine.open`
 */
export async function openEngine(bytes: Uint8Array): Promise<WorkbenchEngine> {
  const beside = await startBeside();
  if (!beside) {
    const { EngineHere } = await import(/* webpackChunkName: "engine" */ './engine-here');
    return EngineHere.open(bytes);
  }
  try {
    await beside.open(bytes);
    return beside;
  } catch (error) {
    beside.close();
    throw error;
  }
}

/** `null` where there are no workers. */
function startBeside(): Promise<EngineBeside | null> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url));
  } catch {
    return Promise.resolve(null);
  }
  const engine = new EngineBeside(worker, () => {
    worker.terminate();
  });
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<'ready' | ToPage>) => {
      if (data === 'ready') resolve(engine);
      else engine.receive(data);
    });
    worker.addEventListener('error', ({ message }) => {
      resolve(null);
      engine.fail(message);
    });
  });
}
