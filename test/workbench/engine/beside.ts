import { EngineBeside } from '../../../src/workbench/engine/engine-beside';
import type { ToPage, ToWorker } from '../../../src/workbench/engine/messages';
import { EngineServer } from '../../../src/workbench/engine/serve-engine';

/** Hears what goes to the worker, or to the page, before it does. */
export type Hear = (to: 'worker' | 'page', message: ToWorker | ToPage) => void;

/** An engine beside the page, with copies of all that goes between them, as between threads. */
export async function beside(bytes: Uint8Array, hear: Hear = () => undefined): Promise<EngineBeside> {
  const server = new EngineServer({
    postMessage: (message, given = []) => {
      hear('page', message as ToPage);
      const copy = structuredClone(message, { transfer: given }) as ToPage;
      queueMicrotask(() => {
        engine.receive(copy);
      });
    },
  });
  const engine = new EngineBeside(
    {
      postMessage: (message, given = []) => {
        hear('worker', message as ToWorker);
        const copy = structuredClone(message, { transfer: given }) as ToWorker;
        queueMicrotask(() => {
          server.receive(copy);
        });
      },
    },
    () => undefined,
  );
  await engine.open(bytes);
  return engine;
}
