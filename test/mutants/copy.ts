import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Numbered, switched } from './switched';

/** A change and the file that it is in, from the project's folder. */
export interface Change extends Numbered {
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** What is written in the copy, or what Jest would look for behind a link in vain. */
const COPIED = ['src', 'test', 'package.json'];

/**
 * The project with all these changes in it, behind their switches. All else is there as links: tests read documents, samples, the
 * manifest, and what a build has left.
 *
 * @returns the folder of the copy, with a `jest.json`
 */
export function copyWith(changes: readonly Change[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const name of readdirSync('.').filter((one) => one !== '.git'))
    if (COPIED.includes(name)) cpSync(name, join(folder, name), { recursive: true });
    else symlinkSync(join(process.cwd(), name), join(folder, name), 'junction');
  for (const path of new Set(changes.map((change) => change.path))) {
    const ofFile = changes.filter((change) => change.path === path);
    writeFileSync(join(folder, path), switched(readFileSync(path, 'utf8'), ofFile));
  }
  mkdirSync(join(folder, 'turns'));
  cpSync('test/mutants/remembered.ts', join(folder, 'src/grid/remembered.ts'));
  const { jest } = JSON.parse(readFileSync('package.json', 'utf8')) as { jest: object };
  const config = {
    ...jest,
    rootDir: folder,
    roots: ['src', 'test', 'turns'].map((name) => join(folder, name)),
    cacheDirectory: join(folder, 'cache'),
    testEnvironment: join(folder, 'test/mutants/environment.cjs'),
    globals: { WHOLE: true },
    globalSetup: undefined,
    testSequencer: undefined,
    testMatch: [join(folder, 'turns/*/*.cjs')],
    maxWorkers: 1,
  };
  writeFileSync(join(folder, 'jest.json'), JSON.stringify(config));
  return folder;
}
