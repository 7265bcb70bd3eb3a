import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { COMMANDS, run } from '../../src/cli/run';
import { COMMON } from '../../src/cli/options';
import { summarySchema } from '../../src/cli/contract/summary';
import zhCN from '../../src/locales/zh-CN';

/** The documents against what they speak of: files, commands, and the words on buttons. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const TEXTS = new Map(DOCUMENTS.map((path) => [path, readFileSync(path, 'utf8')]));
const all = (pattern: RegExp): [document: string, found: string][] =>
  [...TEXTS].flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map(([, found = '']): [string, string] => [path, found]),
  );

/** Where links and pictures lead, without anchors: `[document, path]`. */
const LINKS = [...all(/\]\(([^)\s]+)\)/g), ...all(/<img src="([^"]+)"/g)]
  .filter(([, to]) => !/^(?:https?:|#)/.test(to))
  .map(([from, to]): [string, string] => [
    from,
    normalize(join(dirname(from), decodeURI(to).replace(/#.*/, ''))),
  ]);

test('every link and every picture leads somewhere', () => {
  expect(LINKS.filter(([, to]) => !existsSync(to))).toEqual([]);
});

/** As sites that show documents name the places of their headings: small letters, words joined by hyphens, no marks. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

test('every link into a document leads to a heading', () => {
  const links = all(/\]\(([^)\s]*#[^)\s]+)\)/g).filter(([, to]) => !to.startsWith('http'));
  expect(links.length).toBeGreaterThan(5);
  const lost = links.filter(([from, to]) => {
    const [path = '', anchor = ''] = decodeURI(to).split('#');
    const target = path === '' ? from : normalize(join(dirname(from), path));
    return !anchorsOf(TEXTS.get(target) ?? '').includes(anchor);
  });
  expect(lost).toEqual([]);
});

test('every document is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const from of reached) {
    for (const [document, to] of LINKS) {
      if (document !== from) continue;
      reached.add(to);
      // A link to a folder shows what is in it.
      for (const one of DOCUMENTS) if (dirname(one) === to) reached.add(one);
    }
  }
  expect(DOCUMENTS.filter((one) => !reached.has(one))).toEqual([]);
});

test('every picture is shown somewhere', () => {
  const pictures = readdirSync('docs/images').map((name) => join('docs/images', name));
  const shown = new Set(LINKS.map(([, to]) => to));
  expect(pictures.filter((one) => !shown.has(one))).toEqual([]);
});

test('every script that is named is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = all(/\bnpm run (?:--silent )?([a-z][a-z:-]*)/g);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, name]) => !(name in scripts))).toEqual([]);
});

test('every command of the command line is told of in the README and in the help, and nothing else is', () => {
  const commands = readdirSync('src/cli/commands').map((name) => name.replace(/\.ts$/, ''));
  const named = new Set(all(/\bcli -- ([a-z-]+)/g).map(([, name]) => name));
  expect([...named].filter((name) => !commands.includes(name))).toEqual([]);
  const readme = TEXTS.get('README.md') ?? '';
  expect(commands.filter((name) => !readme.includes(`cli -- ${name} `))).toEqual([]);
  expect(commands.filter((name) => !zhCN['cli.help'].includes(`\n  ${name} `))).toEqual([]);
});

/** What is typed: lines of blocks of code, and code in lines. */
const TYPED = all(/^```(?:sh)?\n(.*?)^```/gms)
  .flatMap(([from, block]) => block.split('\n').map((line): [string, string] => [from, line]))
  .concat(all(/`([^`\n]+)`/g))
  .map(([from, line]): [string, string] => [from, line.replace(/\s+#.*/, '').trim()]);

test('every command of the command line is written with options that it has', async () => {
  const taken = new Map<string, readonly string[]>();
  for (const [name, load] of Object.entries(COMMANDS)) taken.set(name, (await load()).options);
  const lines = TYPED.filter(([, line]) => /\bcli -- |\bmain\.cjs /.test(line));
  expect(lines.length).toBeGreaterThan(10);
  const wrong = lines.filter(([, line]) => {
    const [, command = '', rest = ''] = /(?:cli -- |main\.cjs )([a-z-]+)(.*)/.exec(line) ?? [];
    const allowed = [...(taken.get(command) ?? []), ...COMMON];
    return [...rest.matchAll(/--([a-z-]+)/g)].some(([, option = '']) => !allowed.includes(option));
  });
  expect(wrong).toEqual([]);
});

test('every option of a build, and every test and tool that is run, is there', () => {
  const lines = TYPED.map(([from, line]): [string, string] => [
    from,
    line.replace(/^.*?\b(?=npx |npm )/, ''),
  ]);
  const builds = lines.flatMap(([, line]) => [...line.matchAll(/--env (\w+)=/g)].map(([, name]) => name));
  expect(new Set(builds)).toEqual(new Set(['base', 'office']));
  const run = lines.flatMap(([from, line]) => {
    const path = /^npx (?:jest|tsx) ([\w./-]+)/.exec(line)?.[1];
    return path === undefined ? [] : [[from, path]];
  });
  expect(run.length).toBeGreaterThan(2);
  expect(run.filter(([, path = '']) => ![path, `${path}.test.ts`].some((one) => existsSync(one)))).toEqual(
    [],
  );
});

test('no command needs a shell of one kind: no &&, no variable set before it', () => {
  const commands = TYPED.filter(([, line]) => /\b(?:npm|npx|node) /.test(line));
  expect(commands.length).toBeGreaterThan(40);
  expect(commands.filter(([, line]) => /&&|^[A-Z_]+=|\$env:|^set |^export /.test(line))).toEqual([]);
});

test('the numbers of the guide are those of the sample', async () => {
  let out = '';
  const sample = 'assets/samples/shuangtaizi-2024.xlsx';
  const keep = { out: (text: string) => (out += text), error: (text: string) => (out += text) };
  expect(await run(['summary', sample, '--as-of', '2024-07-01', '--json'], keep)).toBe(0);
  const { summary } = summarySchema.parse(JSON.parse(out));
  const guide = TEXTS.get('docs/使用说明.md') ?? '';
  expect(guide).toContain(`样表共 ${summary.items} 项`);
  expect(guide).toContain(
    `逾期 ${summary.overdue} 项、临近 ${summary.soon} 项、未到期 ${summary.open} 项、无时限 ${summary.undated} 项`,
  );
  expect(guide).toContain(`样表共 ${summary.occurrences.all} 行`);
  expect(guide).toContain(`逾期 ${summary.occurrences.overdue} 行`);
});

/** There is none: architecture.md says why. */
const NOT_THERE = 'src/commands';

test('every file of the project that is named is there', () => {
  const named = all(/`((?:src|test|tools|docs|assets)\/[\w./-]+)`/g);
  expect(named.length).toBeGreaterThan(10);
  expect(
    named.filter(([, path]) => path !== NOT_THERE && ![path, `${path}.ts`].some((one) => existsSync(one))),
  ).toEqual([]);
});

/** What is on the pages, by its words; those that are hardly more than what is put into them could be anything. */
const SHOWN = Object.values(zhCN)
  .filter((words) => words.replace(/\{\w+\}|[^\p{L}]/gu, '').length > 1)
  .map((words) => words.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')))
  .map((parts) => new RegExp(`^${parts.join('.{1,40}')}$`, 's'));

test('every button that one is told to press, and every page and menu that leads there, has that name', () => {
  const pressed = [
    ...all(/点(?:右侧的|上方的|下方的)?“([^”]+)”/g),
    ...all(/[到在]“([^”]+)”页/g),
    // A way through the menus.
    ...all(/“([^”]+ → [^”]+)”/g).filter(([, way]) => !/Excel|文件|插入|审阅|信任/.test(way)),
  ].flatMap(([document, way]) =>
    way.split(' → ').map((name): [string, string] => [document, name.replace('……', ' 8 ').trim()]),
  );
  expect(pressed.length).toBeGreaterThan(40);
  const unknown = pressed.filter(([, name]) => !SHOWN.some((words) => words.test(name)));
  expect(unknown).toEqual([]);
});
