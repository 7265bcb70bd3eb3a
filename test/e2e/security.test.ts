import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagsOf } from '../manifest/tags';
import { BASE_URL, builtPages } from '../built';
import { openBrowser } from './browser';
import { listenToRequests } from './page-wrongs';

jest.setTimeout(300_000);

let folder: string;
beforeAll(async () => {
  folder = await builtPages();
}, 300_000);

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('the page may load its own files and nothing else, and runs no script that stands in it', () => {
  const page = read('taskpane.html');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const rules = Object.fromEntries(
    policy.split('; ').map((rule): [string, string] => [rule.replace(/ .*/, ''), rule.replace(/^\S+ /, '')]),
  );
  expect(rules).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    // Fluent UI adds <style> elements.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  // The policy comes before all that it rules.
  expect(page.indexOf('<script')).toBeGreaterThan(page.indexOf('Content-Security-Policy'));
  expect(page.match(/<script(?![^>]*\bsrc=)[^>]*>/g)).toBeNull();
  expect(page.match(/\son\w+=|javascript:/gi)).toBeNull();
  expect(page.match(/https?:\/\//g)).toBeNull();
});

/** Names of XML and JSON formats, and pages that libraries mention in their errors: none is ever loaded. */
const NAMES =
  /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|purl\.(?:oclc\.)?org|schemas\.microsoft\.com\/office|answers\.microsoft\.com|json-schema\.org|reactjs\.org\/docs\/error-decoder|github\.com\/microsoft\/griffel|aka\.ms\/griffel)/;

test('no script of ours knows an address outside, and none makes code or HTML out of text', () => {
  const scripts = readdirSync(join(folder, 'taskpane')).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const name of scripts) {
    const code = read(`taskpane/${name}`);
    const addresses = code.match(/\b(?:https?|wss?):\/\/[\w./-]+/g) ?? [];
    expect({ name, outside: addresses.filter((one) => !NAMES.test(one)) }).toEqual({ name, outside: [] });
    expect({ name, danger: code.match(/\beval\(|sendBeacon|new WebSocket|new XMLHttpRequest/g) }).toEqual({
      name,
      danger: null,
    });
  }
});

test('no source of the pane puts text in as HTML', () => {
  const sources = readdirSync('src/taskpane', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const html = sources.filter((name) =>
    /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/.test(
      readFileSync(join('src/taskpane', name), 'utf8'),
    ),
  );
  expect(html).toEqual([]);
});

test('the manifest that is built names the address that the pages will have, and only files that are there', () => {
  const manifest = read('manifest.xml');
  expect(manifest).not.toContain('localhost');
  const addresses = tagsOf(manifest).flatMap(({ name, attributes }) =>
    /Url$|^SourceLocation$|^bt:Image$/.test(name) ? [attributes.get('DefaultValue') ?? ''] : [],
  );
  const ours = addresses.filter((address) => address !== '');
  expect(ours.length).toBeGreaterThan(8);
  for (const address of new Set(ours)) {
    expect(address.startsWith(`${BASE_URL}/`)).toBe(true);
    const file = address.slice(BASE_URL.length + 1).replace(/\?.*$/, '');
    expect(read(file).length).toBeGreaterThan(0);
  }
});

test('what a page asks of another computer is told, and gets nowhere', async () => {
  const browser = await openBrowser();
  const context = await browser.newContext();
  const [told, failures]: [string[], string[]] = [[], []];
  listenToRequests(context, 'http://localhost:8080/', told);
  context.on('requestfailed', (request) => failures.push(request.failure()?.errorText ?? ''));
  const page = await context.newPage();
  // One that has no name is not found by it either.
  const others = ['https://another.example/a', 'http://127.0.0.1:8080/b'];
  const reached = await page.evaluate(
    (addresses) => Promise.allSettled(addresses.map((one) => fetch(one, { mode: 'no-cors' }))),
    others,
  );
  await browser.close();
  expect(reached.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(told).toEqual(others.map((one) => `leaves this computer: ${one}`));
  expect(failures).toEqual(['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_NOT_RESOLVED']);
});
