import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtCli } from '../built';
import { Form } from '../quarter/fill-in';

jest.setTimeout(300_000);

const SAMPLE = path.join(process.cwd(), 'assets/samples/xidongting-2024.xlsx');
/** At the as-of date something is overdue in it. */
const DUE = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');
let folder: string;
let main: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  main = await builtCli();
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kill-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the built command line; `during` may kill it. Resolves to its exit code, `null` where it was killed. */
function cli(argv: readonly string[], during: (child: ChildProcess) => void = () => undefined) {
  return new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...argv, '--as-of', '2024-07-01'], {
      stdio: 'ignore',
    });
    child.on('error', reject).on('exit', resolve);
    during(child);
  });
}

/** Kills as soon as something appears or changes in the folder for the `times`-th time: while outputs are being written. */
function onChange(watched: string, times: number) {
  return (child: ChildProcess): void => {
    let seen = 0;
    const watcher = watch(watched, { recursive: true }, () => {
      if (++seen >= times) child.kill('SIGKILL');
    });
    child.on('exit', () => {
      watcher.close();
    });
  };
}

async function files(name: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(at(name));
  const texts = names
    .filter((one) => !one.endsWith('.tmp'))
    .map(async (one) => [one, (await readFile(path.join(at(name), one))).toString('latin1')] as const);
  return new Map(await Promise.all(texts));
}

test('killed at any moment, every output is the old one or the new one; running again completes and tidies up', async () => {
  const source = at('a.xlsx');
  await cp(SAMPLE, source);
  const units = (soon: string, to: string) => [
    'units',
    source,
    '--out',
    at(`${to}/b.xlsx`),
    '--separate',
    at(to),
    '--soon',
    soon,
  ];
  await cli(units('5', 'old'));
  await cli(units('60', 'new'));
  const [old, fresh] = [await files('old'), await files('new')];
  expect([...fresh.keys()]).toEqual([...old.keys()]);
  for (const times of [1, 40, 130]) {
    await cp(at('old'), at('o'), { recursive: true, force: true });
    await cli(units('60', 'o'), onChange(at('o'), times));
    for (const [name, text] of await files('o')) expect([old.get(name), fresh.get(name)]).toContain(text);
  }
  expect(await cli(units('60', 'o'))).not.toBeNull();
  expect(await files('o')).toEqual(fresh);
  expect((await readdir(at('o'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);

  // Collecting into its own input.
  const form = await Form.open(await readFile(at('new/b.xlsx')), '财政局');
  form.set(form.rows[0] ?? 0, '进展情况', '已办结');
  await mkdir(at('c'));
  await writeFile(at('c/b.xlsx'), await form.bytes());
  await cli(['collect', at('c/b.xlsx'), '--out', at('collected.xlsx')]);
  const before = await files('c');
  await cli(['collect', at('c/b.xlsx'), '--out', at('c/b.xlsx')], onChange(at('c'), 1));
  const collected = (await readFile(at('collected.xlsx'))).toString('latin1');
  expect([before.get('b.xlsx'), collected]).toContain((await files('c')).get('b.xlsx'));
  expect(collected).not.toBe(before.get('b.xlsx'));
});

test.each(['check', 'overdue', 'ledger'])(
  '%s --out, killed while it writes, leaves the old file or the new',
  async (command) => {
    await cp(DUE, at('source.xlsx'));
    await mkdir(at('one'));
    await cp(DUE, at('one/out.xlsx'));
    const before = await files('one');
    await cli([command, at('source.xlsx'), '--out', at('new.xlsx')]);
    const fresh = (await readFile(at('new.xlsx'))).toString('latin1');
    expect(fresh).not.toBe(before.get('out.xlsx'));
    for (const times of [1, 3]) {
      await cli([command, at('source.xlsx'), '--out', at('one/out.xlsx')], onChange(at('one'), times));
      expect([before.get('out.xlsx'), fresh]).toContain((await files('one')).get('out.xlsx'));
    }
  },
);
