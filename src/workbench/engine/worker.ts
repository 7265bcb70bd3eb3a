import type { ToWorker } from './messages';
import { EngineServer } from './serve-engine';

const server = new EngineServer({
  postMessage: (message, given = []) => {
    self.postMessage(message, { transfer: given });
  },
});
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  server.receive(data);
});
// The page waits for this: where a page has no workers of its own, none ever says it.
self.postMessage('ready');
