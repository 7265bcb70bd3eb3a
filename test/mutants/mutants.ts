import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './sites';

/*
 * `npm run mutants`: are the tests of the reading rooms, the ledger and collect precise? Changes one line at a time in a copy of the
 * project, runs the tests that could notice, and prints what nobody noticed. The same seed takes the same lines.
 *
 *   npm run mutants -- --count 200 --seed 1 --minutes 30 --jobs 2 --only timing
 *   npm run mutants -- --only collect --tests test/collect    a quick look: only these tests are asked
 */
const ROOMS = [
  'texts',
  'timing',
  'units',
  'quantities',
  'breakdown',
  'checks',
  'ledger',
  'collect',
  'split',
  'report',
  'statistics',
  'versions',
];
/** Slow, or of the hosts and doors: what a reading room does wrong is nearer tests' to notice. */
const NOT_ASKED = [
  'e2e',
  'taskpane',
  'hosts',
  'contracts',
  'samples',
  'workbench',
  'quarter',
  'mutants',
  'tools',
  'cli',
  'docs',
];
const COPIED = ['src', 'test', 'assets', 'docs', 'package.json', 'tsconfig.json'];

/** Milliseconds that tests may take: a change that makes them endless is noticed as well. */
const LONGEST = 600_000;
/** Before anything is changed, all tests of all chosen sources, on a machine that may be busy. */
const LONGEST_AT_FIRST = 3_600_000;

const SEQUENCER = join(process.cwd(), 'test/mutants/quick-first.cjs');

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '30' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    only: { type: 'string', multiple: true, default: ROOMS },
    tests: { type: 'string', multiple: true, default: [] },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;

interface Change extends Mutant {
  readonly path: string;
  readonly line: number;
}

interface Outcome {
  readonly change: Change;
  readonly noticed: boolean;
}

const all = values.only.flatMap((room) => sourcesIn(`src/${room}`).flatMap(changesIn));
const chosen = shuffled(all, Number(values.seed)).slice(0, Number(values.count));
console.log(`${chosen.length} of ${all.length} changes, seed ${values.seed}`);
const waiting = [...chosen];
const outcomes: Outcome[] = [];
await Promise.all(Array.from({ length: Number(values.jobs) }, () => work()));
print();

/** Takes one change after the other, in a copy of its own, where the tests pass before anything is changed. */
async function work(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    for (const name of COPIED.filter((one) => existsSync(one)))
      cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
    const paths = [...new Set(chosen.map(({ path }) => path))];
    const which = values.tests.length > 0 ? values.tests : ['--findRelatedTests', ...paths];
    if (!(await passes(folder, which, LONGEST_AT_FIRST))) {
      throw new Error(`Tests fail before anything is changed, and would notice nothing: ${folder}`);
    }
    for (let change = waiting.shift(); change && Date.now() < end; change = waiting.shift()) {
      const noticed = await isNoticed(change, folder);
      outcomes.push({ change, noticed });
      if (!noticed) console.log(said(change));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isNoticed({ path, start, end: until, text }: Change, folder: string): Promise<boolean> {
  const file = join(folder, path);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.slice(0, start) + text + source.slice(until));
  try {
    if (values.tests.length > 0) return !(await passes(folder, values.tests));
    // The tests of its own folder first: they notice most.
    const own = join('test', path.split('/')[1] ?? '');
    if (existsSync(own) && !(await passes(folder, [own]))) return true;
    return !(await passes(folder, ['--findRelatedTests', path]));
  } finally {
    writeFileSync(file, source);
  }
}

/** Runs tests in a folder until one fails. A change that never ends is noticed as well. */
function passes(folder: string, which: readonly string[], timeout = LONGEST): Promise<boolean> {
  const jest = join(process.cwd(), 'node_modules/jest/bin/jest.js');
  const options = [
    '--runInBand',
    '--bail',
    '--silent',
    '--passWithNoTests',
    '--roots',
    'src',
    'test',
    '--testSequencer',
    SEQUENCER,
  ];
  const left = NOT_ASKED.map((name) => `/test/${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, ...options, ...which, '--testPathIgnorePatterns', ...left], {
      cwd: folder,
      stdio: 'ignore',
      timeout,
    });
    child.on('exit', (code) => {
      resolve(code === 0);
    });
  });
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function changesIn(path: string): Change[] {
  const source = readFileSync(path, 'utf8');
  return mutantsOf(source).map((one) => ({
    ...one,
    path,
    line: source.slice(0, one.start).split('\n').length,
  }));
}

/** In an order that depends on the seed alone (mulberry32). */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function said({ path, line, what }: Change): string {
  return `  survived  ${path}:${line}  ${what.replaceAll(/\s+/g, ' ')}`;
}

function print(): void {
  const rooms = [...new Set(outcomes.map(({ change }) => change.path.split('/')[1] ?? ''))].sort();
  const row = (name: string, of: readonly Outcome[]): void => {
    const noticed = of.filter((one) => one.noticed).length;
    const share = of.length === 0 ? '' : `${((noticed / of.length) * 100).toFixed(0)} %`;
    console.log(
      `${name.padEnd(14)}${String(of.length).padStart(6)}${String(noticed).padStart(9)}${share.padStart(8)}`,
    );
  };
  console.log('\nroom          tried  noticed');
  for (const room of rooms)
    row(
      room,
      outcomes.filter(({ change }) => change.path.split('/')[1] === room),
    );
  row('together', outcomes);
  if (outcomes.length < chosen.length)
    console.log(`(time was up: ${chosen.length - outcomes.length} were not tried)`);
}
