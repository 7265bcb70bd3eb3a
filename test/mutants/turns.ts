import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A change (`NO_CHANGE`: none) and the files of tests that are asked about it, in this order. */
export interface Turn {
  readonly change: number;
  readonly files: readonly {
    readonly path: string;
    /** The tests that come by the change; null: all of the file. */
    readonly only: readonly string[] | null;
  }[];
  /** What these tests take without a change, in milliseconds of the processor. */
  readonly milliseconds: number;
}

export const NO_CHANGE = -1;

/** A file of tests without a change, as `environment.cjs` says it. Times are the processor's, in milliseconds. */
export interface PlainFile {
  readonly path: string;
  /** What failed first. */
  readonly failure: string | null;
  /** Changes that its hooks come by. */
  readonly reached: readonly number[];
  readonly tests: readonly {
    readonly name: string;
    readonly milliseconds: number;
    readonly reached: readonly number[];
  }[];
}

export interface PlainAnswer {
  readonly files: readonly PlainFile[];
  /** Changes that are come by while sources are loaded, once for all these files. */
  readonly whileLoading: readonly number[];
}

type Line = { readonly began: number } | { readonly change: number; readonly noticed: boolean } | PlainAnswer;

/** Turns of one process: what is compiled is compiled once for all of them. */
const AT_ONCE = 20;
/** A change that makes tests endless is noticed as well: a turn may take a minute more and ten times what it takes. */
const PATIENCE = 60_000;
const TIMES_SLOWER = 10;
/** Of the clock, where nothing at all is said. The machine may be busy. */
const SILENCE = 600_000;

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
        const answers = await ask(some, folder, end, answer);
        if (answers.size === 0 && Date.now() < end) throw new Error(`jest says nothing in ${folder}`);
        // Where one took the process with it, the others are asked again.
        some = some.filter(({ change }) => !answers.has(change));
      }
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

async function ask(
  turns: readonly Turn[],
  folder: string,
  end: number,
  answer: (change: number, noticed: boolean) => void,
): Promise<ReadonlySet<number>> {
  const lines = await run(turns, folder, end);
  const answered = new Set<number>();
  const say = (change: number, noticed: boolean): void => {
    answered.add(change);
    answer(change, noticed);
  };
  let last: number | null = null;
  for (const line of lines) {
    if ('began' in line) last = line.began;
    if (!('change' in line)) continue;
    say(line.change, line.noticed);
    last = null;
  }
  if (last !== null && Date.now() < end) say(last, true);
  return answered;
}

/** What tests come by without any change. @param groups files of tests that are loaded together */
export async function askPlainly(
  groups: readonly (readonly string[])[],
  folder: string,
): Promise<readonly PlainAnswer[]> {
  const turns = groups.map((paths): Turn => {
    const files = paths.map((path) => ({ path, only: null }));
    return { change: NO_CHANGE, files, milliseconds: Infinity };
  });
  const lines = await run(turns, folder, Infinity);
  return lines.filter((line): line is PlainAnswer => 'files' in line);
}

let runs = 0;

/** A file for each turn, run by one process of jest. */
function run(turns: readonly Turn[], folder: string, end: number): Promise<readonly Line[]> {
  const here = join(folder, 'turns', String(runs++));
  const answers = join(here, 'answers');
  mkdirSync(here);
  writeFileSync(answers, '');
  const files = turns.map((turn, at) => {
    const file = join(here, `${at}.cjs`);
    const patience = Math.min(PATIENCE + TIMES_SLOWER * turn.milliseconds, Number.MAX_SAFE_INTEGER);
    writeFileSync(
      file,
      `require('../../test/mutants/together.cjs')(${JSON.stringify({ ...turn, patience, answers })});`,
    );
    return file;
  });
  const jest = join(process.cwd(), 'node_modules/jest/bin/jest.js');
  const asked = ['--config', join(folder, 'jest.json'), '--silent', '--runInBand', '--runTestsByPath'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, ...asked, ...files], { cwd: folder, stdio: 'ignore' });
    let [said, since] = [0, Date.now()];
    const watch = setInterval(() => {
      const { length } = readFileSync(answers);
      if (length !== said) [said, since] = [length, Date.now()];
      if (Date.now() - since > SILENCE || Date.now() > end) child.kill('SIGKILL');
    }, 2000);
    child.on('exit', () => {
      clearInterval(watch);
      const lines = readFileSync(answers, 'utf8').trim().split('\n');
      resolve(lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line));
    });
  });
}
