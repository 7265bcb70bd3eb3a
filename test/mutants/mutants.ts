import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
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
import { mutantsOf } from './sites';
import { type Numbered, switched } from './switched';

/*
 * `npm run mutants`: are the tests of the reading rooms, the ledger and collect precise? Changes one line at a time in a copy of the
 * project, runs the tests that could notice, and prints what nobody noticed. The same seed takes the same lines.
 *
 *   npm run mutants -- --count 200 --seed 1 --minutes 30 --jobs 2 --only timing
 *   npm run mutants -- --only collect --tests test/collect    a quick look: only these tests are asked
 *
 * All changes are in the copy at once, behind switches (`switched.ts`). A first run of the tests, with all of them off, tells which
 * tests come by which change; only those are asked about it, the quickest first.
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

interface Change extends Numbered {
  readonly path: string;
  readonly line: number;
}

interface Outcome {
  readonly change: Change;
  readonly noticed: boolean;
}

interface AskedTest {
  readonly path: string;
  readonly milliseconds: number;
  readonly reached: ReadonlySet<number>;
}

const all = values.only.flatMap((room) => sourcesIn(`src/${room}`).flatMap(changesIn));
const chosen = shuffled(all, Number(values.seed))
  .slice(0, Number(values.count))
  .map((change, id): Change => ({ ...change, id }));
console.log(`${chosen.length} of ${all.length} changes, seed ${values.seed}`);
const outcomes: Outcome[] = [];
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
try {
  copyProject();
  const tests = await firstRun();
  const waiting = [...chosen];
  const work = async (): Promise<void> => {
    for (let change = waiting.shift(); change && Date.now() < end; change = waiting.shift()) {
      outcomes.push({ change, noticed: await isNoticed(change, tests) });
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print();

/** The project with all chosen changes in it, behind their switches. */
function copyProject(): void {
  for (const name of COPIED.filter((one) => existsSync(one)))
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const path of new Set(chosen.map((change) => change.path))) {
    const changes = chosen.filter((change) => change.path === path);
    writeFileSync(join(folder, path), switched(readFileSync(path, 'utf8'), changes));
  }
  mkdirSync(join(folder, 'reached'));
  const { jest } = JSON.parse(readFileSync('package.json', 'utf8')) as { jest: object };
  const config = {
    ...jest,
    rootDir: folder,
    roots: ['src', 'test'].map((name) => join(folder, name)),
    cacheDirectory: join(folder, 'cache'),
    setupFilesAfterEnv: [join(folder, 'test/mutants/switch.cjs')],
    testSequencer: join(folder, 'test/mutants/in-order.cjs'),
    testPathIgnorePatterns: NOT_ASKED.map((name) => `/test/${name}/`),
  };
  writeFileSync(join(folder, 'jest.json'), JSON.stringify(config));
}

interface TestResult {
  readonly name: string;
  readonly status: 'passed' | 'failed';
  readonly startTime: number;
  readonly endTime: number;
}

/** All tests once, without a change: what each took, and which changes it came by. Those that fail would notice nothing. */
async function firstRun(): Promise<readonly AskedTest[]> {
  const which =
    values.tests.length > 0
      ? values.tests
      : ['--findRelatedTests', ...new Set(chosen.map(({ path }) => path))];
  const [results, reachedIn] = [join(folder, 'results.json'), join(folder, 'reached')];
  const options = ['--maxWorkers', values.jobs, '--json', '--outputFile', results, ...which];
  await passes(options, { MUTANTS_REACHED: reachedIn });
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as { testResults: TestResult[] };
  for (const { name, status } of testResults)
    if (status === 'failed') console.log(`fails without any change, and is not asked: ${name}`);
  const passed = testResults.filter(({ status }) => status === 'passed');
  console.log(`${passed.length} files of tests are asked`);
  return passed
    .map(({ name, startTime, endTime }) => ({
      path: name,
      milliseconds: endTime - startTime,
      reached: reachedBy(reachedIn, name),
    }))
    .sort((a, b) => a.milliseconds - b.milliseconds);
}

/** What `switch.cjs` noted for a file of tests. */
function reachedBy(notes: string, test: string): ReadonlySet<number> {
  const file = join(notes, `${createHash('sha1').update(test).digest('hex')}.json`);
  return new Set(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as number[]) : []);
}

/** Whether a test that comes by a change fails with it: those of its own folder first, they notice most. */
async function isNoticed(change: Change, tests: readonly AskedTest[]): Promise<boolean> {
  const able = tests.filter(({ reached }) => reached.has(change.id));
  const own = join(folder, 'test', roomOf(change), '/');
  const order = [
    ...able.filter(({ path }) => path.startsWith(own)),
    ...able.filter(({ path }) => !path.startsWith(own)),
  ];
  if (order.length === 0) {
    console.log(`${said(change)}  (no test comes by)`);
    return false;
  }
  // A change that makes tests endless is noticed as well. The machine may be busy.
  const timeout = 60_000 + 5 * order.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const paths = order.map(({ path }) => path);
  const options = ['--runInBand', '--bail', '--runTestsByPath', ...paths];
  const switches = { MUTANT: String(change.id), MUTANTS_ORDER: JSON.stringify(paths) };
  const noticed = !(await passes(options, switches, timeout));
  if (!noticed) console.log(said(change));
  return noticed;
}

/** Runs tests in the copy. */
function passes(
  options: readonly string[],
  switches: Readonly<Record<string, string>>,
  timeout?: number,
): Promise<boolean> {
  const jest = join(process.cwd(), 'node_modules/jest/bin/jest.js');
  const always = ['--config', join(folder, 'jest.json'), '--silent', '--passWithNoTests'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, ...always, ...options], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, ...switches },
      ...(timeout === undefined ? {} : { timeout }),
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

function changesIn(path: string): Omit<Change, 'id'>[] {
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

function roomOf({ path }: Change): string {
  return path.split('/')[1] ?? '';
}

function said({ path, line, what }: Change): string {
  return `  survived  ${path}:${line}  ${what.replaceAll(/\s+/g, ' ')}`;
}

function print(): void {
  const rooms = [...new Set(outcomes.map(({ change }) => roomOf(change)))].sort();
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
      outcomes.filter(({ change }) => roomOf(change) === room),
    );
  row('together', outcomes);
  if (outcomes.length < chosen.length)
    console.log(`(time was up: ${chosen.length - outcomes.length} were not tried)`);
}
