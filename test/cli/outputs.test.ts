import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { CliError } from '../../src/cli/error';
import { writeOutput, writeOutputs } from '../../src/cli/outputs/outputs';
import { temporaryName } from '../../src/cli/outputs/temporary';
import { words } from '../../src/locales/words';

jest.mock('node:fs/promises', () => ({
  __esModule: true,
  ...jest.requireActual<typeof fs>('node:fs/promises'),
}));

let folder: string;
const at = (name: string): string => path.join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const outputs = (...names: string[]) =>
  names.map((name) => ({ file: at(name), bytes: bytes(`new ${name}`) }));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'outputs-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** What the refusal says, in one line. */
async function refusal(work: Promise<void>): Promise<string> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof CliError)) throw new Error('not refused in words', { cause: error });
  const text = words('zh-CN', error.words);
  expect(text.split('\n')).toHaveLength(1);
  return `${error.words.id} ${text}`;
}

async function contents(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await readdir(folder))
    if ((await lstat(at(name))).isFile()) found[name] = await readFile(at(name), 'utf8');
  return found;
}

/** Has one function of the file system fail with a code, for the paths that match. */
function failing(name: 'rename' | 'open' | 'rm', code: string, where: RegExp, times = Infinity): void {
  const real = fs[name] as (...all: unknown[]) => Promise<unknown>;
  let left = times;
  jest.spyOn(fs, name).mockImplementation(((...all: unknown[]) => {
    const target = String(name === 'rename' ? all[1] : all[0]);
    if (where.test(target) && left-- > 0) return Promise.reject(Object.assign(new Error(code), { code }));
    return real(...all);
  }) as never);
}

test('all are written, new ones and old ones, with the permissions that they should have', async () => {
  await writeFile(at('b'), 'old');
  await chmod(at('b'), 0o640);
  await writeOutputs([...outputs('a', 'b'), { file: at('deep/er/c'), bytes: bytes('new c') }]);
  expect(await contents()).toEqual({ a: 'new a', b: 'new b' });
  expect(await readFile(at('deep/er/c'), 'utf8')).toBe('new c');
  expect((await stat(at('b'))).mode & 0o777).toBe(0o640);
  await writeFile(at('plain'), '');
  expect((await stat(at('a'))).mode).toBe((await stat(at('plain'))).mode);
});

test('a file is nobody else’s to read until it is whole', async () => {
  const modes: unknown[] = [];
  const real = fs.open;
  jest.spyOn(fs, 'open').mockImplementation((...all) => {
    if (String(all[0]).endsWith('.tmp')) modes.push(all[1], all[2]);
    return real(...all);
  });
  await writeOutput(at('a'), bytes('x'));
  expect(modes).toEqual(['wx', 0o600]);
});

test('the folders are made durable after the renaming', async () => {
  const order: string[] = [];
  const [rename, open] = [fs.rename, fs.open];
  jest.spyOn(fs, 'rename').mockImplementation((...all) => {
    order.push('rename');
    return rename(...all);
  });
  jest.spyOn(fs, 'open').mockImplementation((...all) => {
    if (all[0] === folder) order.push('folder');
    return open(...all);
  });
  await writeOutputs(outputs('a', 'b'));
  expect(order).toEqual(['rename', 'rename', 'folder']);
});

describe('one step: where one cannot be written, all stay as they were', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b', 'c']) await writeFile(at(name), `old ${name}`);
  });
  const before = { a: 'old a', b: 'old b', c: 'old c' };

  test.each<[string, () => unknown, string]>([
    ['read-only', () => chmod(at('c'), 0o444), 'cli.file-read-only'],
    [
      'held by a program',
      () => {
        failing('open', 'EBUSY', /c$/);
      },
      'cli.out-busy',
    ],
    [
      'held by a program by the time of the renaming',
      () => {
        failing('rename', 'EBUSY', /c$/, 1);
      },
      'cli.out-busy',
    ],
    [
      'a full disk',
      () => {
        failing('open', 'ENOSPC', /tmp$/);
      },
      'cli.out-disk-full',
    ],
    [
      'no permission',
      () => {
        failing('open', 'EACCES', /tmp$/);
      },
      'cli.out-no-right',
    ],
    [
      'a disk for reading alone',
      () => {
        failing('open', 'EROFS', /tmp$/);
      },
      'cli.out-read-only-disk',
    ],
  ])('%s', async (_, prepare, expected) => {
    await prepare();
    expect(await refusal(writeOutputs(outputs('new', 'a', 'b', 'c')))).toContain(expected);
    jest.restoreAllMocks();
    expect(await contents()).toEqual(before);
  });

  test('a folder where a file should go', async () => {
    await mkdir(at('d'));
    expect(await refusal(writeOutputs(outputs('a', 'd')))).toContain('cli.out-is-folder');
    expect(await contents()).toEqual(before);
  });

  test('a failure while the outputs are made', async () => {
    async function* made() {
      yield* outputs('a', 'x/y');
      await Promise.reject(new Error('made badly'));
    }
    await expect(writeOutputs(made())).rejects.toThrow('made badly');
    expect(await contents()).toEqual(before);
    expect(await readdir(folder)).not.toContain('x');
  });

  test('what cannot be put back is said by name', async () => {
    const real = fs.rename;
    const calls: string[] = [];
    jest.spyOn(fs, 'rename').mockImplementation((from, to) => {
      calls.push(String(to));
      return calls.length > 2
        ? Promise.reject(Object.assign(new Error(), { code: 'EBUSY' }))
        : real(from, to);
    });
    const said = await refusal(writeOutputs(outputs('a', 'b', 'c')));
    expect(said).toContain('cli.out-partly');
    expect(said).toContain(`${at('a')}、${at('b')}`);
    jest.restoreAllMocks();
    expect((await contents())['c']).toBe('old c');
  });

  test('two outputs for one file', async () => {
    expect(await refusal(writeOutputs(outputs('a', 'b', 'a')))).toContain('cli.out-twice');
    await symlink(at('a'), at('l'));
    expect(await refusal(writeOutputs(outputs('a', 'l')))).toContain('cli.out-twice');
    expect(await contents()).toEqual(before);
  });
});

test.each<[string, () => Promise<unknown>, string]>([
  ['a link that leads nowhere', () => symlink(at('gone'), at('a')), 'cli.out-link-lost'],
  ['links in a circle', () => symlink(at('a'), at('a')), 'cli.out-link-lost'],
  ['a device', () => symlink('/dev/null', at('a')), 'cli.out-is-no-file'],
])('%s is not replaced', async (_, prepare, expected) => {
  await prepare();
  expect(await refusal(writeOutput(at('a'), bytes('x')))).toContain(expected);
  expect(await readdir(folder)).toEqual(['a']);
});

test.each([
  ['a/b', 'cli.out-no-folder'],
  ['x'.repeat(300), 'cli.out-name-too-long'],
])('the path %s', async (name, expected) => {
  await writeFile(at('a'), 'a file');
  expect(await refusal(writeOutput(at(name), bytes('x')))).toContain(expected);
  expect(await readdir(folder)).toEqual(['a']);
});

test('two names of one file: the other name keeps the old content', async () => {
  await writeFile(at('a'), 'old');
  await link(at('a'), at('b'));
  await writeOutputs(outputs('a', 'c'));
  expect(await contents()).toEqual({ a: 'new a', b: 'old', c: 'new c' });
});

test('leftovers: of a process of this machine that is gone at once; of others, of a process that runs, only when old', async () => {
  const own = temporaryName();
  const [host = '', process_ = ''] = own.slice(1).split('-');
  expect(host).not.toContain(hostname());
  expect(process_).toBe(String(process.pid));
  const hex = '0123456789ab';
  const gone = `.${host}-99999999-${hex}.tmp`;
  const names = [own, gone, `.aaaaaaaaaaaa-99999999-${hex}.tmp`, `.99999999-${hex}.tmp`, 'mine.tmp'];
  for (const name of names) await writeFile(at(name), '');
  await writeOutput(at('a'), bytes('x'));
  expect(await readdir(folder)).toEqual([...names.filter((name) => name !== gone), 'a'].sort());
  for (const name of names.filter((one) => one !== gone)) await utimes(at(name), 0, 0);
  await writeOutput(at('a'), bytes('x'));
  expect(await readdir(folder)).toEqual(['a', 'mine.tmp']);
});
