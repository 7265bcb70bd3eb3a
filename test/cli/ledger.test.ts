import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { documentSchema } from '../../src/cli/contract/document';
import { FileHost } from '../../src/hosts/file/file-host';
import { message } from '../../src/locales/message';
import { columnAt, headerRow, LEDGER_NAME, withCell } from '../ledger/office';
import { cli } from './command';

const SAMPLE = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');
const golden = path.join(process.cwd(), 'test/fixtures/golden/shuangtaizi-2024-state.json');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ledger-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Due {
  readonly sheet: string;
  readonly task: string;
  readonly indicator: string;
  readonly days: number;
  readonly reason: string;
}

test('overdue --json: what check prints, and every overdue and soon item', async () => {
  const states = JSON.parse(await readFile(golden, 'utf8')) as {
    dates: { asOf: string; overdue: string[]; soon: string[] }[];
  };
  const expected = states.dates.find(({ asOf }) => asOf === '2024-03-31');
  const { code, out, error } = await cli('overdue', SAMPLE, '--as-of', '2024-03-31', '--json');
  expect({ code, error }).toEqual({ code: 1, error: '' });
  const document = JSON.parse(out) as { overdue: Due[]; soon: Due[] };
  documentSchema.parse(document);
  const named = (all: readonly Due[]): string[] =>
    all.map(({ sheet, task, indicator }) => `${sheet === '任务分解' ? 0 : 1}:${task}:${indicator}`).sort();
  expect(named(document.overdue)).toEqual([...(expected?.overdue ?? [])].sort());
  expect(named(document.soon)).toEqual([...(expected?.soon ?? [])].sort());
  expect(document.overdue.every(({ days, reason }) => days > 0 && reason.includes('未报完成'))).toBe(true);
});

test('overdue for people: counts, then units with their items', async () => {
  const { out } = await cli('overdue', SAMPLE, '--as-of', '2024-07-01');
  expect(out).toContain('逾期 202，临近 11，未到期 215，已完成 0，无时限 12');
  expect(out).toMatch(/【开发区管委会】22 条\n {2}任务40（1） /);
  expect(out).not.toMatch(/[{}]/);
});

test('marks are laid, laid again in place, and taken off without a trace', async () => {
  const [marked, again, clear] = ['marked', 'again', 'clear'].map((name) =>
    path.join(folder, `${name}.xlsx`),
  ) as [string, string, string];
  await cli('overdue', SAMPLE, '--as-of', '2024-07-01', '--out', marked);
  await cli('overdue', marked, '--as-of', '2024-07-01', '--out', again);
  await cli('overdue', again, '--clear', '--out', clear);
  const parts = async (file: string) => unzipSync(new Uint8Array(await readFile(file)));
  const [source, once, twice, cleared] = [
    await parts(SAMPLE),
    await parts(marked),
    await parts(again),
    await parts(clear),
  ];
  expect(once).not.toEqual(source);
  expect(Object.keys(cleared)).toEqual(Object.keys(source));
  for (const part of Object.keys(source)) {
    expect(withoutIds(twice[part])).toBe(withoutIds(once[part]));
    expect([part, cleared[part]]).toEqual([part, source[part]]);
  }
});

/** Number formats get the next free ids; which they are says nothing. */
function withoutIds(part: Uint8Array | undefined): string {
  return strFromU8(part ?? new Uint8Array()).replace(/numFmtId="\d+"/g, '');
}

test('the ledger is built, filled in, and rebuilt in its own file; what it says is known to every command', async () => {
  const file = path.join(folder, '台账.xlsx');
  const { out } = await cli('ledger', SAMPLE, '--as-of', '2024-07-01', '--out', file);
  expect(out).toContain('台账共 517 行，新增 517 行，未匹配 0 行');

  const host = FileHost.open(new Uint8Array(await readFile(file)));
  await host.read();
  const content = (await host.readContent([{ sheet: LEDGER_NAME }])).get(LEDGER_NAME);
  if (!content) throw new Error('no ledger');
  const row = headerRow(content) + 1;
  const filled = withCell(
    withCell(content, row, columnAt(content, 'status'), { value: '已完成' }),
    row,
    columnAt(content, 'doneOn'),
    { value: 45380 },
  );
  await host.apply({
    title: message('ledger.plan'),
    expect: [],
    operations: [
      { op: 'put-sheet', identity: { kind: 'ledger', key: '' }, name: LEDGER_NAME, content: filled },
    ],
  });
  await writeFile(file, host.bytes());

  const again = await cli('ledger', file, '--as-of', '2024-07-01', '--out', file, '--json');
  expect(again.error).toBe('');
  const document = JSON.parse(again.out) as {
    ledger: { rows: number; added: number; unmatched: unknown[]; changes: unknown[] };
  };
  expect(document.ledger).toEqual({ rows: 517, added: 0, unmatched: [], changes: [] });
  expect(documentSchema.parse(document).tables[0]?.tasks[0]?.indicators[0]?.state).toBe('done');
  const overdue = await cli('overdue', file, '--as-of', '2024-07-01');
  expect(overdue.out).toContain('逾期 201，临近 11，未到期 215，已完成 1，无时限 12');
});

test('ledger needs an output', async () => {
  const { code, error } = await cli('ledger', SAMPLE);
  expect({ code, error: error.trim() }).toEqual({
    code: 2,
    error: '命令 ledger 需要用 --out 指明输出文件，例如：--out 结果.xlsx',
  });
});

test('the date that is given becomes that of the workbook, and sheets of another one are named', async () => {
  const [tabs, ledgerFile, today] = ['tabs', 'ledger', 'today'].map((name) =>
    path.join(folder, `${name}.xlsx`),
  ) as [string, string, string];
  const first = await cli('units', SAMPLE, '--as-of', '2024-07-01', '--out', tabs);
  expect(first.out).toContain('基准日：2024-07-01');
  expect(first.out).not.toContain('仍按基准日');
  // Without a date of its own, the next run goes by the workbook's.
  const stored = await cli('overdue', tabs, '--json');
  expect(JSON.parse(stored.out)).toMatchObject({ asOf: '2024-07-01' });
  const later = await cli('ledger', tabs, '--as-of', '2024-09-30', '--out', ledgerFile);
  expect(later.out).toContain('基准日：2024-09-30');
  expect(later.out).toMatch(/工作表“发展改革局”仍按基准日 2024-07-01，本文件的基准日是 2024-09-30/);
  expect(later.out).not.toContain('工作表“进度台账”仍按');
  // The clock's date is nobody's decision: it is not kept.
  await cli('ledger', SAMPLE, '--out', today);
  const kept = await FileHost.open(new Uint8Array(await readFile(today))).read();
  expect(kept.settings ?? '').not.toContain('asOf');
});
