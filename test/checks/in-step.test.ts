import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../../src/checks/model';
import { CHECKS } from '../../src/checks/registry';
import zhCN from '../../src/locales/zh-CN';
import { CIRCULAR_SEVERITY } from '../../src/circular/model';
import { REPORT_SEVERITY } from '../../src/report/report-checks';

/**
 * Adding a check: the compiler asks for its title, reason and suggestion in both languages and for its severity; the
 * rest is asked for here.
 */
const HEADINGS = ['查什么', '为什么要紧', '例子', '怎样改', '什么时候可以忽略'];
const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };
const path = (...parts: string[]): string => join(process.cwd(), ...parts);

/** Ids that have words. `internal-error` is said of checks, by none. */
const WORDED = Object.keys(zhCN).flatMap((id) => /^checks\.([a-z-]+)\.title$/.exec(id)?.[1] ?? []);

/** Told of another document, by a command of its own. */
const COMPARED = Object.entries({ ...REPORT_SEVERITY, ...CIRCULAR_SEVERITY });

test('every check that has words is in the registry, or compares documents, once', () => {
  const registered = CHECKS.map(({ id }): string => id);
  expect([...registered, ...COMPARED.map(([id]) => id), 'internal-error'].sort()).toEqual([...WORDED].sort());
});

test('their words stand in the order of the checks: the pane lists them by it', () => {
  const registered = CHECKS.map(({ id }): string => id);
  expect(WORDED.filter((id) => registered.includes(id))).toEqual(registered);
});

describe('a check has code, a page and a test of its name', () => {
  test.each(CHECKS.map(({ id, severity }) => [id, severity] as const))('%s', (id, severity) => {
    expect(existsSync(path('src/checks', `${id}.ts`))).toBe(true);
    expect(existsSync(path('test/checks', `${id}.test.ts`))).toBe(true);
    expectPage(id, severity);
  });

  test.each(COMPARED)('%s', (id, severity) => {
    expectPage(id, severity);
  });

  test('internal-error', () => {
    expectPage('internal-error', 'error');
  });

  function expectPage(id: string, severity: Severity): void {
    const page = readFileSync(path('docs/checks', `${id}.md`), 'utf8');
    expect(page).toMatch(/^# \S/);
    expect(page).toContain(`\n\`${id}\` · ${SEVERITIES[severity]}\n`);
    expect([...page.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(HEADINGS);
    expect(page.split(/^## .+$/m).every((part) => part.trim() !== '')).toBe(true);
  }
});
