import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import enUS from '../../src/locales/en-US';
import zhCN from '../../src/locales/zh-CN';

const CHINESE: Readonly<Record<string, string>> = zhCN;
const ENGLISH: Readonly<Record<string, string>> = enUS;
const HAN = /\p{Script=Han}/u;

test('both languages have the same ids', () => {
  expect(Object.keys(ENGLISH).sort()).toEqual(Object.keys(CHINESE).sort());
});

test('both languages say the same values', () => {
  const values = (text: string | undefined): string =>
    [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort().join();
  const differ = Object.keys(CHINESE).filter((id) => values(CHINESE[id]) !== values(ENGLISH[id]));
  expect(differ).toEqual([]);
});

test('what the pane says in English holds Chinese only where it quotes the table', () => {
  const unquoted = Object.entries(ENGLISH).filter(
    ([id, text]) =>
      /^(pane|host|plan)\./.test(id) &&
      // Found by those who read Chinese only.
      id !== 'pane.settings.language' &&
      HAN.test(text.replace(/“[^“”]*”|\([^()]*\)/g, '')),
  );
  expect(Object.fromEntries(unquoted)).toEqual({});
});

/** What is Chinese whatever the language: the name of the language itself, what the ledger's cells hold, a file's name. */
const NO_WORDS = new Set(['简体中文', '已完成', '已销号', '../../../../docs/使用说明.md']);

test('the pane has no words of its own: they are all in the locales', () => {
  const strays = sourcesIn('src/taskpane').flatMap((path) => {
    const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
    const strings = code.match(/'[^'\n]*'|`[^`]*`|>[^<>{}]+</g) ?? [];
    return strings
      .filter((one) => HAN.test(one) && !NO_WORDS.has(one.slice(1, -1)))
      .map((one) => `${path}: ${one}`);
  });
  expect(strays).toEqual([]);
});

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}
