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

/** The server's page, unless it is out of reach or in trouble itself: then the page that is kept serves better than an error. */
async function newestOf(request) {
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    const kept = await own(page);
    if (kept) return kept;
    throw error;
  }
  return response.status >= 500 ? ((await own(page)) ?? response) : response;
}

/** Names carry a digest: what is kept is what the server would send. */
async function keptOf(request) {
  return (await own(request)) ?? fetch(request);
}

/** From the cache of this version alone: while a page of the version before is open, its cache is still there. */
async function own(request) {
  const cache = await caches.open(PREFIX + version);
  return cache.match(request);
}
