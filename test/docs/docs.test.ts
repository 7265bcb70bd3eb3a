import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
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

/** There is none: architecture.md says why. */
const NOT_THERE = 'src/commands';

test('every file of the project that is named is there', () => {
  const named = all(/`((?:src|test|tools|docs|assets)\/[\w./-]+)`/g);
  expect(named.length).toBeGreaterThan(10);
  expect(
    named.filter(([, path]) => path !== NOT_THERE && ![path, `${path}.ts`].some((one) => existsSync(one))),
  ).toEqual([]);
});

test('every button that one is told to press has that name', () => {
  const shown = Object.values(zhCN).map(
    (words) =>
      new RegExp(
        `^${words
          .split(/\{\w+\}/)
          .map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&'))
          .join('.{1,40}')}$`,
        's',
      ),
  );
  const pressed = all(/点(?:右侧的|上方的|下方的)?“([^”]+)”/g);
  expect(pressed.length).toBeGreaterThan(10);
  const unknown = pressed.filter(([, name]) => !shown.some((words) => words.test(name)));
  expect(unknown).toEqual([]);
});
