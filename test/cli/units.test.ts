import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collectSchema } from '../../src/cli/contract/collect';
import { unitsSchema } from '../../src/cli/contract/tabs';
import { load } from '../actions/tabs-workbook';
import { Form } from '../quarter/fill-in';
import { cli as command } from './command';

jest.setTimeout(300_000);

let folder: string;
const at = (name: string): string => path.join(folder, name);
const sample = (name: string): string => path.join(process.cwd(), `assets/samples/${name}.xlsx`);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'units-'));
});
afterEach(() => rm(folder, { recursive: true }));

const cli = (...argv: string[]) => command(...argv, '--as-of', '2024-07-01');

test.each([
  ['shuangtaizi-2024', { lead: 151, support: 369 }],
  ['taian-2023', null],
  ['liaozhong-2024', null],
  ['xidongting-2024', null],
])(
  'units of %s as JSON keeps to the contract, and adds up with what check says of units',
  async (name, sums) => {
    const { out, error } = await cli('units', sample(name), '--out', at('a.xlsx'), '--json');
    expect(error).toBe('');
    const document = unitsSchema.parse(JSON.parse(out));
    const { reconciliation, units, tabs } = document;
    expect(reconciliation.differences).toEqual([]);
    for (const role of ['lead', 'support'] as const) {
      const stated = units.reduce((sum, unit) => sum + unit[role], 0);
      expect(reconciliation[role]).toEqual({ source: stated, tabs: stated });
      expect(tabs.reduce((sum, tab) => sum + tab[role].length, 0)).toBe(stated);
      if (sums) expect(stated).toBe(sums[role]);
    }
    const workbook = await load(await readFile(at('a.xlsx')));
    for (const { sheet } of tabs) expect(workbook.getWorksheet(sheet)).toBeDefined();
  },
);

test.each([
  ['lead', 32],
  ['leader', 9],
])('--by %s makes %i tabs', async (by, count) => {
  const { out } = await cli('units', sample('shuangtaizi-2024'), '--by', by, '--out', at('a.xlsx'), '--json');
  const { tabs, reconciliation, tables } = unitsSchema.parse(JSON.parse(out));
  expect(reconciliation.differences).toEqual([]);
  if (by === 'lead') {
    expect(tabs).toHaveLength(count);
    expect(reconciliation.lead).toEqual({ source: 151, tabs: 151 });
  } else {
    const leaders = new Set(tables.flatMap(({ tasks }) => tasks.flatMap(({ leaders: names }) => names)));
    expect(new Set(tabs.map(({ unit }) => unit))).toEqual(leaders);
  }
});

test('--separate alone writes one file for each unit and no workbook', async () => {
  const { out, error } = await cli('units', sample('shuangtaizi-2024'), '--separate', at('表'), '--json');
  expect(error).toBe('');
  const { tabs } = unitsSchema.parse(JSON.parse(out));
  expect((await readdir(at('表'))).sort()).toEqual(tabs.map(({ sheet }) => sheet).sort());
  expect(await readdir(folder)).toEqual(['表']);
  const form = await Form.open(await readFile(at('表/财政局.xlsx')));
  expect(form.workbook.worksheets.map(({ name }) => name)).toEqual(['财政局']);
  expect(form.rows.length).toBeGreaterThan(0);
});

test('the Chinese output names the tabs and says that they add up', async () => {
  const { out } = await cli('units', sample('shuangtaizi-2024'), '--out', at('a.xlsx'));
  expect(out).toContain('单位分表 52 张：');
  expect(out).toContain('✓ 核对相符：牵头 151 项 = 分表 151 项，配合 369 项 = 分表 369 项');
});

test('collect keeps to the contract; an edited output settles its conflicts', async () => {
  await cli('units', sample('xidongting-2024'), '--out', at('a.xlsx'), '--separate', at('表'));
  const names = (await readdir(at('表'))).sort();
  const files: string[] = [];
  const seen = new Map<string, string[]>();
  for (const name of names) {
    const form = await Form.open(await readFile(at(`表/${name}`)));
    for (const row of form.rows) {
      const key = form.text(row, '标识（请勿改动）');
      seen.set(key, [...(seen.get(key) ?? []), name]);
    }
  }
  const shared = [...seen].find(([, list]) => new Set(list).size > 1);
  expect(shared).toBeDefined();
  for (const name of [...new Set(shared?.[1])].slice(0, 2)) {
    const form = await Form.open(await readFile(at(`表/${name}`)));
    const row = form.rows.find((one) => form.text(one, '标识（请勿改动）') === shared?.[0]) ?? 0;
    form.set(row, '进展情况', `${name}说的`);
    await writeFile(at(name), await form.bytes());
    files.push(at(name));
  }
  const first = await cli('collect', at('a.xlsx'), ...files, '--out', at('b.xlsx'), '--json');
  expect(first).toMatchObject({ code: 1, error: '' });
  const document = collectSchema.parse(JSON.parse(first.out));
  expect(document.conflicts.map(({ sides }) => sides.map(({ value }) => value))).toEqual([
    ['', ...files.map((file) => `${path.basename(file)}说的`)],
  ]);
  const [conflict] = document.conflicts;
  if (conflict) conflict.choose = conflict.sides[2]?.name ?? null;
  await writeFile(at('accept.json'), JSON.stringify(document));
  const second = await cli(
    'collect',
    at('a.xlsx'),
    ...files,
    '--out',
    at('c.xlsx'),
    '--accept',
    at('accept.json'),
  );
  expect(second.out).toContain('已按 --accept 处理冲突 1 处');
  const ledger = await Form.open(await readFile(at('c.xlsx')), '进度台账');
  const row = ledger.rows.find((one) => ledger.text(one, '标识（请勿改动）') === shared?.[0]) ?? 0;
  expect(ledger.text(row, '进展情况')).toBe(`${path.basename(files[1] ?? '')}说的`);
});

test.each([
  ['a file without a form', 'source.xlsx', '没有找到填报表'],
  ['an accept file that is none', 'accept.txt', '不是可用的处理意见'],
  ['a choice that is no side', 'nobody.json', '不是冲突'],
])('%s is one clear line and exit 2, and nothing is written', async (what, name, words) => {
  await cli('units', sample('xidongting-2024'), '--out', at('a.xlsx'), '--separate', at('表'));
  const before = (await readdir(folder)).sort();
  await writeFile(
    at(name),
    what === 'a file without a form' ? await readFile(sample('taian-2023')) : 'nonsense',
  );
  let args = [at('a.xlsx'), ...(name.endsWith('.xlsx') ? [at(name)] : ['--accept', at(name)])];
  if (name === 'nobody.json') {
    const said = async (unit: string) => {
      const file = (await readdir(at('表'))).sort()[Number(unit)] ?? '';
      const form = await Form.open(await readFile(at(`表/${file}`)));
      for (const row of form.rows) form.set(row, '进展情况', unit);
      await writeFile(at(`${unit}.xlsx`), await form.bytes());
      return at(`${unit}.xlsx`);
    };
    const files = await Promise.all(
      Array.from({ length: (await readdir(at('表'))).length }, (_, n) => said(String(n))),
    );
    const { out } = await cli('collect', at('a.xlsx'), ...files, '--out', at('b.xlsx'), '--json');
    const [conflict] = collectSchema.parse(JSON.parse(out)).conflicts;
    await writeFile(at(name), JSON.stringify({ [conflict?.id ?? '']: '谁也不是' }));
    args = [at('a.xlsx'), ...files, '--accept', at(name)];
  }
  const { code, out, error } = await cli('collect', ...args, '--out', at('never.xlsx'));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error.split('\n')).toEqual([expect.stringContaining(words), '']);
  expect((await readdir(folder)).sort()).not.toContain('never.xlsx');
  expect(before).toContain('a.xlsx');
});
