import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A change (`NO_CHANGE`: none) and the files of tests that are asked about it, in this order. */
export interface Turn {
  readonly change: number;
  readonly paths: readonly string[];
  /** What these files take without a change, in milliseconds. */
  readonly milliseconds: number;
}

export const NO_CHANGE = -1;

/** What `environment.cjs` says of the turn without a change. */
export interface PlainAnswer {
  readonly files: readonly {
    readonly path: string;
    readonly milliseconds: number;
    readonly reached: readonly number[];
    readonly passed: boolean;
  }[];
  readonly whileLoading: readonly number[];
}

type Line = { readonly began: number } | { readonly change: number; readonly noticed: boolean } | PlainAnswer;

/** Changes that one process is asked about: it keeps what each loaded. */
const AT_ONCE = 12;
/** A change that makes tests endless is noticed as well. The machine may be busy. */
const PATIENCE = 120_000;
const TIMES_SLOWER = 10;

/** Asks about all the changes, some at once. @param folder the copy of the project, with a `jest.json` of its own */
export async function askAll(
  turns: readonly Turn[],
  { folder, jobs, end }: { readonly folder: string; readonly jobs: number; readonly end: number },
  answer: (change: number, noticed: boolean) => void,
): Promise<void> {
  const waiting = [...turns];
  const work = async (): Promise<void> => {
    for (let some = waiting.splice(0, AT_ONCE); some.length > 0; some = waiting.splice(0, AT_ONCE)) {
      while (some.length > 0 && Date.now() < end) {
        const answers = await ask(some, folder);
        for (const [change, noticed] of answers) answer(change, noticed);
        if (answers.size === 0) throw new Error(`jest says nothing in ${folder}`);
        // Where one took the process with it, the others are asked again.
        some = some.filter(({ change }) => !answers.has(change));
      }
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

async function ask(turns: readonly Turn[], folder: string): Promise<ReadonlyMap<number, boolean>> {
  const lines = await run(turns, folder);
  const found = new Map<number, boolean>();
  let last: number | null = null;
  for (const line of lines) {
    if ('began' in line) last = line.began;
    if (!('change' in line)) continue;
    found.set(line.change, line.noticed);
    last = null;
  }
  if (last !== null) found.set(last, true);
  return found;
}

/** What the tests come by without any change. */
export async function askPlainly(paths: readonly string[], folder: string): Promise<PlainAnswer> {
  const lines = await run([{ change: NO_CHANGE, paths, milliseconds: Infinity }], folder);
  const answer = lines.find((line): line is PlainAnswer => 'files' in line);
  if (!answer) throw new Error(`jest says nothing in ${folder}`);
  return answer;
}

let runs = 0;

function run(turns: readonly Turn[], folder: string): Promise<readonly Line[]> {
  const name = join(folder, `turns-${runs++}`);
  const answers = `${name}.answers`;
  writeFileSync(name, JSON.stringify(turns));
  writeFileSync(answers, '');
  const jest = join(process.cwd(), 'node_modules/jest/bin/jest.js');
  const slowest = Math.max(...turns.map(({ milliseconds }) => milliseconds));
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [jest, '--config', join(folder, 'jest.json'), '--silent', '--runInBand'],
      {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, MUTANTS_TURNS: name, MUTANTS_ANSWERS: answers },
      },
    );
    let [said, since] = [0, Date.now()];
    const watch = setInterval(() => {
      const { length } = readFileSync(answers);
      if (length !== said) [said, since] = [length, Date.now()];
      else if (Date.now() - since > PATIENCE + TIMES_SLOWER * slowest) child.kill('SIGKILL');
    }, 2000);
    child.on('exit', () => {
      clearInterval(watch);
      const lines = readFileSync(answers, 'utf8').trim().split('\n');
      resolve(lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line));
    });
  });
}
