import { answer, type Request } from './request';

/** The workbook stays behind: the page has it already. */
self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  self.postMessage({ ...answer(data), workbook: null });
});
