import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import { container } from './container';
import type { EmulatedExcel } from './emulated-excel';
import { windowExternal } from './window-external';

export interface Booted {
  /** Changes the Excel behind the page: the library is loaded once for many tests. */
  use(excel: EmulatedExcel): void;
  close(): void;
}

/**
 * Loads the real, unmodified office.js into jsdom, as a task pane of Excel, and makes `Office`, `Excel` and
 * `OfficeExtension` global. A call above the floor (ExcelApi 1.13) throws.
 */
export async function bootOffice(): Promise<Booted> {
  const folder = join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')),
    'dist',
  );
  const script = pathToFileURL(join(folder, 'office.js')).href;
  const behind = container();
  const dom = new JSDOM(`<!doctype html><script src="${script}"></script>`, {
    url: pathToFileURL(join(folder, 'pane.html')).href,
    runScripts: 'dangerously',
    resources: 'usable',
    virtualConsole: new VirtualConsole(),
    beforeParse(window) {
      Object.defineProperty(window, 'external', { value: windowExternal(behind), configurable: true });
    },
  });
  const window = dom.window as unknown as Record<'Office' | 'Excel' | 'OfficeExtension', unknown> &
    EventTarget;
  await new Promise((resolve) => {
    window.addEventListener('load', resolve);
  });
  const { Office, Excel, OfficeExtension } = window;
  await new Promise((resolve) => {
    (Office as { onReady(done: (info: unknown) => void): void }).onReady(resolve);
  });
  // Off in the published bundle; on, the library itself refuses what the matrix does not name.
  (
    OfficeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  ).CommonUtility._doApiNotSupportedCheck = true;
  Object.assign(globalThis, { Office, Excel, OfficeExtension });
  return {
    use: (excel) => {
      behind.use(excel);
    },
    close: () => {
      // Events that are late have nobody left to tell.
      behind.listen(() => undefined);
      dom.window.close();
    },
  };
}
