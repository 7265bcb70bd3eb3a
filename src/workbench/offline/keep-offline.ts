/** What `webpack.workbench.js` writes beside the page. */
interface Files {
  readonly version: string;
  readonly files: readonly string[];
}

/**
 * Brings every file of the page into the browser, also those that are only loaded when they are needed: once opened, the page
 * needs its server no more. Browsers have service workers on https and on this computer alone; elsewhere the files go
 * into the browser's ordinary cache, for as long as the server allows.
 */
export async function keepOffline(): Promise<void> {
  try {
    const response = await fetch('workbench-files.json', { cache: 'no-cache' });
    const { version, files } = (await response.json()) as Files;
    if ('serviceWorker' in navigator) {
      await navigator.serviceWorker.register(`workbench-offline.js?${version}`);
    } else {
      for (const file of files) await fetch(file);
    }
  } catch {
    // The server is out of reach already, or the browser keeps nothing: the page works as long as it is open.
  }
}
