/** What `tools/build/workbench.js` writes beside the page. */
interface Files {
  readonly version: string;
  readonly files: readonly string[];
}

/**
 * Brings every file of the page into the browser, also those that are only loaded when they are needed: once opened, the page
 * needs its server no more. Browsers have service workers on https and on this computer alone; elsewhere the files go
 * into the browser's ordinary cache, for as long as the server allows.
 *
 * Resolves to false where the server does not give what this needs, and the page was not kept before: then it must be told that the page
 * opens only while the server is there. A page that was opened from a folder needs no server.
 */
export async function keepOffline(): Promise<boolean> {
  if (location.protocol === 'file:') return true;
  try {
    const response = await fetch('workbench-files.json', { cache: 'no-cache' });
    const { version, files } = (await response.json()) as Files;
    if ('serviceWorker' in navigator) {
      await navigator.serviceWorker.register(`workbench-offline.js?${version}`);
    } else {
      for (const file of files) await fetch(file);
    }
    return true;
  } catch {
    return await keptBefore();
  }
}

async function keptBefore(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const kept = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  return kept !== undefined;
}
