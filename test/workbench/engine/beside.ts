import { EngineBeside } from '../../../src/workbench/engine/engine-beside';
import type { ToPage, ToWorker } from '../../../src/workbench/engine/messages';
import { EngineServer } from '../../../src/workbench/engine/serve-engine';

/** An engine beside the page, with copies of all that goes between them, as between threads. */
export async function beside(bytes: Uint8Array): Promise<EngineBeside> {
  const server = new EngineServer({
    postMessage: (message) => {
      const copy = structuredClone(message) as ToPage;
      queueMicrotask(() => {
        engine.receive(copy);
      });
    },
  });
  const engine = new EngineBeside(
    {
      postMessage: (message) => {
        const copy = structuredClone(message) as ToWorker;
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
