import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages } from '../built';

jest.setTimeout(600_000);

/** Words that only the library for .docx has, in the scripts of a page. */
const OF_WORD = 'w:evenAndOddHeaders';

test.each(['workbench', 'taskpane'] as const)(
  'the %s opens without the library for Word files: it comes when a paper is made',
  async (of) => {
    const site = await builtPages(of);
    const html = readFileSync(join(site, `${of}.html`), 'utf8');
    const first = [...html.matchAll(/<script[^>]+src="([^"]+\.js)"/g)].flatMap(([, src]) => src ?? []);
    expect(first.length).toBeGreaterThan(0);
    const holding = (files: readonly string[]): readonly string[] =>
      files.filter((file) => readFileSync(join(site, file), 'utf8').includes(OF_WORD));
    expect(holding(first)).toEqual([]);
    const scripts = readdirSync(join(site, of)).filter((name) => name.endsWith('.js'));
    expect(holding(scripts.map((name) => join(of, name)))).toHaveLength(1);
  },
);
