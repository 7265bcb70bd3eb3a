import { join, relative, sep } from 'node:path';
import type { Change } from './copy';
import { importsOf } from './imports';
import { askPlainly, type PlainFile, type Turn } from './turns';

/** A file of tests that passes without a change. */
export interface AskedFile {
  /** From the project's folder. */
  readonly path: string;
  /** All that it loads, by how many imports away. */
  readonly imports: ReadonlyMap<string, number>;
  readonly tests: PlainFile['tests'];
  /** Changes that its hooks come by. */
  readonly byHooks: ReadonlySet<number>;
  /** Changes that some file of its group came by while sources were loaded. */
  readonly byLoading: ReadonlySet<number>;
}

/** What a file of tests can say of a change. */
export interface Share {
  readonly file: AskedFile;
  /** The tests that come by it; null: all, since it shows while sources are loaded. */
  readonly only: readonly string[] | null;
  /** Of the processor. */
  readonly milliseconds: number;
  /** Imports between the tests and what is changed. */
  readonly away: number;
}

/** Files of tests, once, without a change: those of a folder together. A file that fails so would notice nothing. */
export async function firstRun(paths: readonly string[], folder: string): Promise<readonly AskedFile[]> {
  const rooms = new Map<string, string[]>();
  for (const path of paths) {
    const room = path.split(sep)[1] ?? '';
    rooms.set(room, [...(rooms.get(room) ?? []), join(folder, path)]);
  }
  const answers = await askPlainly([...rooms.values()], folder);
  const found = answers.flatMap(({ files, whileLoading }) =>
    files.map((file) => {
      const path = relative(folder, file.path);
      return { ...file, path, byHooks: new Set(file.reached), byLoading: new Set(whileLoading) };
    }),
  );
  for (const path of paths) {
    const failure = found.find((one) => one.path === path)?.failure;
    if (failure === null) continue;
    const [why = 'its process ended'] = failure?.split('\n') ?? [];
    console.log(`fails without any change, and is not asked: ${path} (${why})`);
  }
  return found
    .filter(({ failure }) => failure === null)
    .map((one) => ({ ...one, imports: importsOf(one.path) }));
}

/**
 * What is asked about a change, those first that are nearest and quick.
 *
 * @param files of tests
 */
export function sharesOf(change: Change, files: readonly AskedFile[]): readonly Share[] {
  return files
    .flatMap((file): Share[] => {
      const away = file.imports.get(change.path);
      if (away === undefined) return [];
      const isAll = file.byHooks.has(change.id) || file.byLoading.has(change.id);
      const tests = isAll ? file.tests : file.tests.filter(({ reached }) => reached.includes(change.id));
      if (tests.length === 0) return [];
      const milliseconds = tests.reduce((sum, one) => sum + one.milliseconds, 0);
      return [{ file, only: isAll ? null : tests.map(({ name }) => name), milliseconds, away }];
    })
    .sort((a, b) => costOf(a) - costOf(b));
}

/** A test twice as far is as unlikely to notice as one that takes twice the time is dear. */
function costOf({ milliseconds, away }: Share): number {
  return (milliseconds + 50) * away;
}

export function turnOf({ id }: Change, shares: readonly Share[], folder: string): Turn {
  return {
    change: id,
    files: shares.map(({ file, only }) => ({ path: join(folder, file.path), only })),
    milliseconds: shares.reduce((sum, one) => sum + one.milliseconds, 0),
  };
}
