import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ODD } from '../hosts/file/odd/corpus';
import { mutated, seeded } from './mutate';
import { type CaseResult, oneCase } from './one-case';
import { onePlan } from './one-plan';

/**
 * `npm run fuzz -- [--runs 1000] [--seconds 600] [--seed N] [--from 0] [--plans]`: mutated packages through every command,
 * or with `--plans` mutated plans over sound packages. Prints its seed and a summary; a package that finds a fault is kept
 * in `dist/fuzz`, and the number with the seed makes a case again. A child does the work, so that one that hangs or dies is
 * found; it is tried once more by itself before it counts, since a busy machine is silent as well.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    plans: { type: 'boolean', default: false },
    worker: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const [runs, from] = [Number(values.runs), Number(values.from)];
const KEPT = path.join(process.cwd(), 'dist/fuzz');
/** Without a word from the child for so long, wall clock: it hangs. */
const SILENCE_MS = 120_000;

interface Told {
  readonly at: number;
  readonly result?: CaseResult;
}

const SAMPLES = path.join(process.cwd(), 'assets/samples');
const bases = (): Uint8Array[] => [
  ...ODD.flatMap((one) => (one.reading === undefined && one.writing === undefined ? [one.file()] : [])),
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx') && name.startsWith('taian'))
    .map((name) => new Uint8Array(readFileSync(path.join(SAMPLES, name)))),
];

function baseOf(all: readonly Uint8Array[], at: number): Uint8Array {
  return all[at % all.length] ?? new Uint8Array();
}

function packageOf(all: readonly Uint8Array[], at: number): Uint8Array {
  const random = seeded(seed * 1_000_003 + at);
  const base = all[Math.floor(random() * all.length)] ?? new Uint8Array();
  return mutated(base, random);
}

async function work(): Promise<void> {
  const all = bases();
  const folder = path.join(tmpdir(), `fuzz-${process.pid}`);
  for (let at = from; at < from + runs; at++) {
    process.send?.({ at } satisfies Told);
    const result = values.plans
      ? await onePlan(baseOf(all, at), seeded(seed * 1_000_003 + at))
      : await oneCase(packageOf(all, at), folder);
    process.send?.({ at, result } satisfies Told);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** @returns where the child stopped, and why */
function watch(
  start: number,
  until: number,
  tell: (told: Told) => void,
): Promise<{ at: number; how: string }> {
  return new Promise((resolve) => {
    let at = start;
    const child = fork(
      process.argv[1] ?? '',
      [
        ...['--worker', '--seed', String(seed), '--from', String(start), '--runs', String(until - start)],
        ...(values.plans ? ['--plans'] : []),
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    let how = '';
    let timer = setTimeout(stop, SILENCE_MS);
    function stop(): void {
      how = 'hangs';
      child.kill('SIGKILL');
    }
    child.on('message', (told: Told) => {
      at = told.at;
      clearTimeout(timer);
      timer = setTimeout(stop, SILENCE_MS);
      tell(told);
      if (Date.now() > end) {
        how = 'time';
        child.kill('SIGKILL');
      }
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ at, how: how || (code === 0 ? 'done' : 'dies') });
    });
  });
}

const end = Date.now() + Number(values.seconds) * 1000;

async function main(): Promise<void> {
  console.log(`seed ${seed}, packages ${from} to ${from + runs - 1}, at most ${values.seconds} s`);
  const counts = new Map<string, number>();
  const all = bases();
  let done = 0;
  let faulty = 0;
  let suspect = -1;
  const keep = (at: number, faults: readonly string[]): void => {
    faulty++;
    mkdirSync(KEPT, { recursive: true });
    const made = values.plans ? baseOf(all, at) : packageOf(all, at);
    writeFileSync(path.join(KEPT, `${seed}-${values.plans ? 'plan-' : ''}${at}.xlsx`), made);
    for (const fault of faults) console.log(`${at}: ${fault.trim().slice(0, 300)}`);
  };
  for (let start = from; start < from + runs && Date.now() < end;) {
    const { at, how } = await watch(start, from + runs, ({ at: number, result }) => {
      if (!result) return;
      done++;
      for (const one of result.outcomes) counts.set(one, (counts.get(one) ?? 0) + 1);
      if (result.faults.length > 0) keep(number, result.faults);
    });
    const isSuspect = how === 'hangs' || how === 'dies';
    if (isSuspect && at === suspect) keep(at, [how]);
    start = how === 'done' ? from + runs : isSuspect && at !== suspect ? at : at + 1;
    suspect = isSuspect ? at : suspect;
  }
  const outcomes = [...counts].sort(([, a], [, b]) => b - a).map(([what, count]) => `${what} ${count}`);
  console.log(
    `${done} ${values.plans ? 'plans' : 'packages, five commands each'}: ${outcomes.join(', ')}; with faults: ${faulty}`,
  );
  if (faulty > 0) {
    console.log(`kept in ${KEPT}`);
    process.exitCode = 1;
  }
}

await (values.worker ? work() : main());
