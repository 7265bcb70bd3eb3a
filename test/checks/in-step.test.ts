import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_SEVERITY, type CheckId } from '../../src/checks/model';
import { CHECKS } from '../../src/checks/registry';
import enUS from '../../src/locales/en-US';
import zhCN from '../../src/locales/zh-CN';

const IDS = Object.keys(CHECK_SEVERITY) as CheckId[];
const HEADINGS = ['查什么', '为什么要紧', '例子', '怎样改', '什么时候可以忽略'];
const path = (...parts: string[]): string => join(process.cwd(), ...parts);
const [zh, en] = [zhCN, enUS] as unknown as [Record<string, string>, Record<string, string>];

describe('a check is code, words, a page and a test, kept in step', () => {
  test.each(IDS)('%s', (id) => {
    const registered = CHECKS.find((check) => check.id === id);
    if (id === 'internal-error') expect(registered).toBeUndefined();
    else {
      expect(registered).toBeDefined();
      expect(existsSync(path('src/checks', `${id}.ts`))).toBe(true);
    }
    expect(existsSync(path('test/checks', `${id}.test.ts`))).toBe(true);
    for (const words of [zh, en]) {
      for (const part of ['title', 'why', 'suggestion']) expect(words[`checks.${id}.${part}`]).toBeTruthy();
    }
    const page = readFileSync(path('docs/checks', `${id}.md`), 'utf8');
    expect([...page.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(HEADINGS);
    expect(page.split(/^## .+$/m).every((part) => part.trim() !== '')).toBe(true);
  });

  test('every check in the list has an id of the contract', () => {
    for (const { id } of CHECKS) expect(IDS).toContain(id);
  });
});

describe('the two languages say the same', () => {
  test('ids', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test.each(Object.keys(zh))('%s has the same placeholders', (id) => {
    const placeholders = (text = ''): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(placeholders(en[id])).toEqual(placeholders(zh[id]));
  });
});
