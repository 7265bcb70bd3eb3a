import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';

const SCRIPT = readFileSync(path.join(process.cwd(), 'src/workbench/offline/service-worker.js'), 'utf8');
const FOLDER = 'https://office.example/tools/';

/** As much of a browser as the worker needs; caches of two versions are there. */
function worker(version: string, answer: (url: string) => { status: number; body: string } | null) {
  const handlers = new Map<string, (event: unknown) => void>();
  const caches = new Map<string, Map<string, string>>([
    [
      'workbench old',
      new Map([
        [`${FOLDER}workbench.html`, 'old page'],
        [`${FOLDER}workbench/a.js`, 'old a'],
        [`${FOLDER}workbench/gone.js`, 'old gone'],
      ]),
    ],
    [
      'workbench new',
      new Map([
        [`${FOLDER}workbench.html`, 'new page'],
        [`${FOLDER}workbench/a.js`, 'new a'],
      ]),
    ],
    ['another page', new Map([[`${FOLDER}workbench/a.js`, 'foreign a']])],
  ]);
  const urlOf = (request: string | { url: string }): string =>
    typeof request === 'string' ? request : request.url;
  const kept = (body: string | undefined) => (body === undefined ? undefined : { status: 200, body });
  const context = createContext({
    URL,
    self: {
      location: { href: `${FOLDER}workbench-offline.js?${version}` },
      clients: { claim: () => Promise.resolve() },
      addEventListener: (type: string, handler: (event: unknown) => void) => handlers.set(type, handler),
    },
    caches: {
      keys: () => Promise.resolve([...caches.keys()]),
      delete: (name: string) => Promise.resolve(caches.delete(name)),
      open: (name: string) =>
        Promise.resolve({
          match: (request: string | { url: string }) =>
            Promise.resolve(kept(caches.get(name)?.get(urlOf(request)))),
        }),
      match: (request: string | { url: string }) =>
        Promise.resolve(
          kept([...caches.values()].map((one) => one.get(urlOf(request))).find((body) => body !== undefined)),
        ),
    },
    fetch: (request: { url: string }) => {
      const found = answer(request.url);
      return found ? Promise.resolve(found) : Promise.reject(new TypeError('offline'));
    },
  });
  runInContext(SCRIPT, context);
  const get = async (name: string): Promise<string> => {
    let answered: Promise<{ body: string }> | undefined;
    const event = {
      request: { method: 'GET', url: FOLDER + name },
      respondWith: (response: Promise<{ body: string }>) => (answered = response),
    };
    handlers.get('fetch')?.(event);
    return (await answered)?.body ?? 'left to the browser';
  };
  const activate = async (): Promise<string[]> => {
    let work: Promise<unknown> = Promise.resolve();
    handlers.get('activate')?.({ waitUntil: (one: Promise<unknown>) => (work = one) });
    await work;
    return [...caches.keys()];
  };
  return { get, activate };
}

test('the page comes from the server while that answers', async () => {
  const { get } = worker('new', () => ({ status: 200, body: 'newest page' }));
  expect(await get('workbench.html')).toBe('newest page');
  expect(await get('workbench.html?from=link')).toBe('newest page');
});

test.each([500, 502, 503, 504])('a server that answers %i: the page of this version', async (status) => {
  const { get } = worker('new', () => ({ status, body: 'Bad Gateway' }));
  expect(await get('workbench.html')).toBe('new page');
});

test('what the server refuses for good is its word', async () => {
  const { get } = worker('new', () => ({ status: 404, body: 'gone' }));
  expect(await get('workbench.html')).toBe('gone');
});

test('without the server: page and files of this version, never of another', async () => {
  const { get } = worker('new', () => null);
  expect(await get('workbench.html')).toBe('new page');
  expect(await get('workbench/a.js')).toBe('new a');
  await expect(get('workbench/gone.js')).rejects.toThrow('offline');
  expect(await worker('old', () => null).get('workbench/a.js')).toBe('old a');
});

test('with nothing kept, the server’s own trouble is shown', async () => {
  const { get } = worker('third', () => ({ status: 503, body: 'busy' }));
  expect(await get('workbench.html')).toBe('busy');
});

test('taking over removes the caches of versions before, and of no other page', async () => {
  expect(await worker('new', () => null).activate()).toEqual(['workbench new', 'another page']);
});

test('what is not of the page is left to the browser', async () => {
  const { get } = worker('new', () => null);
  expect(await get('manifest.xml')).toBe('left to the browser');
});
