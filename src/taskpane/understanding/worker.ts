import { pack } from './parcel';
import { answer, type Request } from './request';

/** The workbook stays behind: the page has it already. */
self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  for (const parcel of pack({ ...answer(data), workbook: null })) self.postMessage(parcel);
});
