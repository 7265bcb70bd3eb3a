import type { BrowserContext, Page, Request } from 'playwright-core';

/** What asks for something beyond this computer (which it does not get: `browser.ts`). @param here how the addresses of the pages begin @param wrongs they are added to @returns stops listening */
export function listenToRequests(context: BrowserContext, here: string, wrongs: string[]): () => void {
  const listen = (request: Request) => {
    const url = request.url();
    if (![here, 'data:', 'blob:'].some((start) => url.startsWith(start)))
      wrongs.push(`leaves this computer: ${url}`);
  };
  context.on('request', listen);
  return () => context.off('request', listen);
}

/** What goes wrong in a page: files it cannot have, errors that nobody caught, complaints in its console. @param wrongs they are added to */
export function listenToWrongs(page: Page, wrongs: string[]): void {
  page.on('requestfailed', (request) => {
    // A page that is left takes what it was still loading with it.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrongs.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrongs.push(`${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error') wrongs.push(`console: ${line.text()}`);
  });
}
