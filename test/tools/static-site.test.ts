import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverConfiguration } from '../../tools/release/server-configuration';
import { RESPONSE_HEADERS } from '../../tools/response-headers';
import { serveFolder } from '../../tools/static-site';
import { headersFor, readConfiguration } from '../e2e/nginx-site';

const { nginx, iis } = serverConfiguration(readFileSync('docs/deploy.md', 'utf8'));
const WANTED = Object.entries(RESPONSE_HEADERS).map(([name, value]) => [name.toLowerCase(), value] as const);

test('the development server sends what a site must send', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'a.html'), '<!doctype html>');
  const site = await serveFolder(folder);
  const { headers } = await fetch(`${site.origin}/a.html`);
  await site.close();
  rmSync(folder, { recursive: true });
  expect(WANTED.map(([name]) => [name, headers.get(name)])).toEqual(WANTED);
  // It would keep Excel on the web out, whatever the other one says.
  expect(headers.get('x-frame-options')).toBeNull();
});

test.each([
  ['a.html', false, 'no-cache'],
  ['taskpane/a.12345678.js', false, 'public, max-age=31536000, immutable'],
  ['taskpane/a.12345678.js', true, 'no-store'],
])(
  'the development server says of %s (being built anew: %s) how long it may be kept',
  async (file, changing, kept) => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    mkdirSync(join(folder, 'taskpane'));
    writeFileSync(join(folder, file), '');
    const site = await serveFolder(folder, { changing });
    const { headers } = await fetch(`${site.origin}/${file}`);
    await site.close();
    rmSync(folder, { recursive: true });
    expect(headers.get('cache-control')).toBe(kept);
  },
);

test.each(['taskpane.html', 'taskpane/a.12345678.js', 'assets/icons/icon-32.png', 'office-js/office.js'])(
  'the sample for nginx sends them with %s',
  (file) => {
    const configuration = readConfiguration(nginx);
    const sent = headersFor(configuration, configuration.prefix + file);
    expect(WANTED.map(([name]) => [name, sent[name]])).toEqual(WANTED);
  },
);

test('the sample for IIS sends them, and no X-Frame-Options', () => {
  const sent = [...iis.matchAll(/<add name="([^"]+)" value="([^"]+)" \/>/g)].map(
    ([, name = '', value = '']) => [name.toLowerCase(), value],
  );
  expect(sent).toEqual(expect.arrayContaining(WANTED.map((one) => [...one])));
  expect(iis).toContain('<remove name="X-Frame-Options" />');
});
