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
import { mutantsOf } from './sites';
import { type Numbered, switched } from './switched';
import { askAll, askPlainly, type Turn } from './turns';

/*
 * `npm run mutants`: are the tests of the reading rooms, the ledger and collect precise? Changes one line at a time in a copy of the
 * project, runs the tests that could notice, and prints what nobody noticed. The same seed takes the same lines.
 *
 *   npm run mutants -- --count 200 --seed 1 --minutes 30 --jobs 2 --only timing
 *   npm run mutants -- --only collect --tests test/collect    a quick look: only these tests are asked
 *   npm run mutants -- --from 50 --count 50                   goes on where a run of 50 ended
 *   npm run mutants -- --at src/units/names.ts:12             every change of one line
 *
 * All changes are in the copy at once, behind switches (`switched.ts`). A first run of the tests, with all of them off, tells which
 * tests come by which change; only those are asked about it, first the quick ones of its own folder, then the others of that folder,
 * then the rest, and a dozen changes in one process (`turns.ts`), so that a change takes a few seconds.
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
/** Milliseconds of tests of its own folder that a change is shown to first. */
const QUICK = 4000;
const COPIED = ['src', 'test', 'assets', 'docs', 'package.json', 'tsconfig.json'];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    at: { type: 'string', multiple: true, default: [] },
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
const wanted = all.filter(
  ({ path, line }) => values.at.length === 0 || values.at.includes(`${path}:${line}`),
);
const [from, count] = [Number(values.from), Number(values.count)];
const chosen = shuffled(wanted, Number(values.seed))
  .slice(from, from + count)
  .map((change, id): Change => ({ ...change, id }));
console.log(`${chosen.length} of ${all.length} changes, seed ${values.seed}`);
const outcomes: Outcome[] = [];
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
try {
  copyProject();
  const tests = await firstRun();
  await askInRounds(tests);
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
  const { jest } = JSON.parse(readFileSync('package.json', 'utf8')) as { jest: object };
  const config = {
    ...jest,
    rootDir: folder,
    roots: ['src', 'test'].map((name) => join(folder, name)),
    cacheDirectory: join(folder, 'cache'),
    testEnvironment: join(folder, 'test/mutants/environment.cjs'),
    testMatch: [join(folder, 'test/mutants/together.cjs')],
  };
  writeFileSync(join(folder, 'jest.json'), JSON.stringify(config));
}

/** All tests once, without a change: what each took, and which changes it came by. Those that fail would notice nothing. */
async function firstRun(): Promise<readonly AskedTest[]> {
  const { files, whileLoading } = await askPlainly(testsOf(values.tests), folder);
  for (const { path, passed } of files)
    if (!passed) console.log(`fails without any change, and is not asked: ${path}`);
  const asked = files.filter(({ passed }) => passed);
  console.log(`${asked.length} files of tests are asked`);
  // A change of what is worked out while a source is loaded may show in any test.
  return asked
    .map(({ path, milliseconds, reached }) => ({
      path,
      milliseconds,
      reached: new Set([...reached, ...whileLoading]),
    }))
    .sort((a, b) => a.milliseconds - b.milliseconds);
}

/** The files of tests in some folders of the project, as paths in the copy; all that may be asked where none is named. */
function testsOf(named: readonly string[]): readonly string[] {
  return sourcesIn('test')
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) =>
      named.length > 0
        ? named.some((one) => path.startsWith(one))
        : !NOT_ASKED.some((name) => path.startsWith(join('test', name))),
    )
    .map((path) => join(folder, path));
}

/** Asks about each change the tests that come by it, those first that notice most for what they take, until one fails. */
async function askInRounds(tests: readonly AskedTest[]): Promise<void> {
  const noticed = new Set<number>();
  const asked = new Set<number>();
  const shares = chosen.map((change) => ({ change, rounds: roundsOf(change, tests) }));
  for (const round of [0, 1, 2]) {
    const turns = shares.flatMap(({ change: { id }, rounds }): Turn[] => {
      const share = rounds[round] ?? [];
      if (noticed.has(id) || share.length === 0) return [];
      const milliseconds = share.reduce((sum, one) => sum + one.milliseconds, 0);
      return [{ change: id, paths: share.map(({ path }) => path), milliseconds }];
    });
    console.log(`${turns.length} to ask`);
    await askAll(turns, { folder, jobs: Number(values.jobs), end }, (id, isNoticed) => {
      asked.add(id);
      if (isNoticed) noticed.add(id);
    });
  }
  for (const { change, rounds } of shares) {
    const isReached = rounds.some((share) => share.length > 0);
    if (isReached && !asked.has(change.id)) continue;
    outcomes.push({ change, noticed: noticed.has(change.id) });
    if (!noticed.has(change.id)) console.log(`${said(change)}${isReached ? '' : '  (no test comes by)'}`);
  }
}

function roundsOf(change: Change, tests: readonly AskedTest[]): readonly (readonly AskedTest[])[] {
  const able = tests.filter(({ reached }) => reached.has(change.id));
  const folderOf = join(folder, 'test', roomOf(change), '/');
  const own = able.filter(({ path }) => path.startsWith(folderOf));
  let sum = 0;
  const quick = own.filter(({ milliseconds }) => (sum += milliseconds) < QUICK);
  return [quick, own.filter((one) => !quick.includes(one)), able.filter((one) => !own.includes(one))];
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
