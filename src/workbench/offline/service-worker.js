/* global self, caches, fetch, Request, URL */
/**
 * Keeps every file of the page in the browser, so that it opens without its server. Stands beside the page as
 * `workbench-offline.js?<version>`, unbundled. The page itself is asked of the server first: a newer one comes through.
 */
const PREFIX = 'workbench ';
const version = new URL(self.location.href).search.slice(1);
/** The folder that the page stands in. */
const folder = new URL('./', self.location.href).href;
const page = `${folder}workbench.html`;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const [address] = url.split(/[?#]/);
  if (method !== 'GET') return;
  if (address === page) event.respondWith(newestOf(event.request));
  else if (url.startsWith(`${folder}workbench/`)) event.respondWith(keptOf(event.request));
});

async function keepAll() {
  const response = await fetch(`${folder}workbench-files.json`, { cache: 'no-cache' });
  const { files } = await response.json();
  const cache = await caches.open(PREFIX + version);
  await cache.add(new Request(page, { cache: 'no-cache' }));
  await cache.addAll(files.map((file) => folder + file));
}

/** Runs once no page of the version before is open any more. */
async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== PREFIX + version);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function newestOf(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(page);
    if (kept) return kept;
    throw error;
  }
}

/** Names carry a digest: what is kept is what the server would send. */
async function keptOf(request) {
  return (await caches.match(request)) ?? fetch(request);
}
