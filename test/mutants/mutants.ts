import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { firstRun, type Share, sharesOf, turnOf } from './asked';
import { type Change, copyWith } from './copy';
import { mutantsOf } from './sites';
import { askAll, type Turn } from './turns';

/*
 * `npm run mutants`: are the tests of the reading rooms, the ledger and collect precise? Changes one line at a time in a copy of the
 * project, runs the tests that could notice, and prints what nobody noticed. The same seed takes the same lines.
 *
 *   npm run mutants -- --count 200 --seed 1 --minutes 30 --jobs 2 --only timing
 *   npm run mutants -- --near                                 only the tests of these rooms are asked
 *   npm run mutants -- --only collect --tests test/collect    only these tests are asked
 *   npm run mutants -- --from 50 --count 50                   goes on where a run of 50 ended
 *   npm run mutants -- --at src/units/names.ts:12             every change of one line
 *   npm run mutants -- --again                                what survived the last run, wherever its lines are now
 *
 * All changes are in the copy at once, behind switches (`switched.ts`). A first run of the tests, with all of them off, tells which
 * tests come by which change; only those are asked about it (`asked.ts`): first the nearest that are quick, then all of these rooms,
 * then whatever else there is, which has its first run only when something is left to ask. Twenty changes go through one process.
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
/** Milliseconds of tests, the processor's, that a change is shown to first; then so many more. */
const QUICK = [500, 4000];
const SURVIVORS = join('dist', 'mutants', 'survivors.json');

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    at: { type: 'string', multiple: true, default: [] },
    again: { type: 'boolean', default: false },
    near: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '30' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    only: { type: 'string', multiple: true, default: ROOMS },
    tests: { type: 'string', multiple: true, default: [] },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;

/** A change as it is known again when lines above it have come or gone. */
interface Known {
  readonly path: string;
  readonly what: string;
  /** Its line as it is written. */
  readonly written: string;
  /** How many such changes of such lines stand above it. */
  readonly nth: number;
}

const all = values.only.flatMap((room) => sourcesIn(`src/${room}`).flatMap(changesIn));
const chosen = choose().map((change, id): Change & Known => ({ ...change, id }));
console.log(`${chosen.length} of ${all.length} changes, seed ${values.seed}`);
const noticed = new Set<number>();
/** Changes that some test was asked about, and those whose answer has not come. */
const asked = new Set<number>();
const waiting = new Set(chosen.map(({ id }) => id));
const folder = copyWith(chosen);
try {
  const isNear = (path: string): boolean => ROOMS.includes(path.split(sep)[1] ?? '');
  const paths = testsOf(values.tests);
  await ask(paths.filter(isNear));
  if (!values.near)
    for (const one of chosen) if (!noticed.has(one.id)) console.log(`  not noticed near  ${said(one)}`);
  if (!values.near) await ask(paths.filter((path) => !isNear(path)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print();

function choose(): readonly (Omit<Change, 'id'> & Known)[] {
  if (values.again) {
    const keyOf = ({ path, what, written, nth }: Known): string => JSON.stringify([path, what, written, nth]);
    const known = new Set((JSON.parse(readFileSync(SURVIVORS, 'utf8')) as Known[]).map(keyOf));
    return all.filter((change) => known.has(keyOf(change)));
  }
  const at = all.filter(({ path, line }) => values.at.includes(`${path}:${line}`));
  const [from, count] = [Number(values.from), Number(values.count)];
  return shuffled(values.at.length > 0 ? at : all, Number(values.seed)).slice(from, from + count);
}

/** Shows to some files of tests what nobody has noticed yet. */
async function ask(paths: readonly string[]): Promise<void> {
  const left = chosen.filter(({ id }) => !noticed.has(id));
  if (paths.length === 0 || left.length === 0) return;
  for (const { id } of left) waiting.add(id);
  if (Date.now() > end) return;
  const files = await firstRun(paths, folder);
  console.log(`${files.length} files of tests are asked`);
  const shares = left.map((change) => ({ change, list: inRounds(sharesOf(change, files)) }));
  for (const { change } of shares) waiting.delete(change.id);
  for (const round of [0, 1, 2]) {
    const turns = shares.flatMap(({ change, list }): Turn[] => {
      const some = list[round] ?? [];
      return noticed.has(change.id) || some.length === 0 ? [] : [turnOf(change, some, folder)];
    });
    console.log(`${noticed.size} noticed, ${turns.length} to ask`);
    for (const { change } of turns) {
      asked.add(change);
      waiting.add(change);
    }
    await askAll(turns, { folder, jobs: Number(values.jobs), end }, (id, isNoticed) => {
      waiting.delete(id);
      if (isNoticed) noticed.add(id);
    });
  }
}

/** What is quick first, then what takes longer, then the rest. */
function inRounds(shares: readonly Share[]): readonly (readonly Share[])[] {
  const rounds: Share[][] = [[], [], []];
  let sum = 0;
  for (const share of shares) {
    rounds[QUICK.filter((most) => sum > most).length]?.push(share);
    sum += share.milliseconds;
  }
  return rounds;
}

/** The files of tests in some folders of the project; all that may be asked where none is named. */
function testsOf(named: readonly string[]): readonly string[] {
  return sourcesIn('test')
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) =>
      named.length > 0
        ? named.some((one) => path.startsWith(one))
        : !NOT_ASKED.includes(path.split(sep)[1] ?? ''),
    );
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function changesIn(path: string): (Omit<Change, 'id'> & Known)[] {
  const source = readFileSync(path, 'utf8');
  const lines = source.split('\n');
  const alike = new Map<string, number>();
  return mutantsOf(source).map((one) => {
    const line = source.slice(0, one.start).split('\n').length;
    const written = lines[line - 1]?.trim() ?? '';
    const key = `${one.what}\n${written}`;
    const nth = alike.get(key) ?? 0;
    alike.set(key, nth + 1);
    return { ...one, path, line, written, nth };
  });
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
  return path.split(sep)[1] ?? '';
}

function said({ path, line, what, id }: Change): string {
  const where = asked.has(id) ? '' : '  (no test comes by)';
  return `${path}:${line}  ${what.replaceAll(/\s+/g, ' ')}${where}`;
}

function print(): void {
  const tried = chosen.filter(({ id }) => noticed.has(id) || !waiting.has(id));
  const survivors = tried.filter(({ id }) => !noticed.has(id));
  for (const one of survivors) console.log(`  survived  ${said(one)}`);
  mkdirSync(join('dist', 'mutants'), { recursive: true });
  const known = survivors.map(({ path, what, written, nth }): Known => ({ path, what, written, nth }));
  writeFileSync(SURVIVORS, JSON.stringify(known, null, 1));
  const row = (name: string, of: readonly Change[]): void => {
    const told = of.filter(({ id }) => noticed.has(id)).length;
    const share = of.length === 0 ? '' : `${((told / of.length) * 100).toFixed(0)} %`;
    console.log(
      `${name.padEnd(14)}${String(of.length).padStart(6)}${String(told).padStart(9)}${share.padStart(8)}`,
    );
  };
  console.log('\nroom          tried  noticed');
  for (const room of [...new Set(tried.map(roomOf))].sort())
    row(
      room,
      tried.filter((change) => roomOf(change) === room),
    );
  row('together', tried);
  if (tried.length < chosen.length)
    console.log(`(time was up: ${chosen.length - tried.length} were not tried)`);
}
