import { collectReturns, type CollectResult, type ReturnedFile } from '../../src/actions/collect';
import { buildLedger } from '../../src/actions/build-ledger';
import { takeBack } from '../../src/actions/take-back';
import { separateFiles } from '../../src/actions/separate-files';
import { understand } from '../../src/actions/understand';
import type { Decisions } from '../../src/collect/decide';
import { FileHost } from '../../src/hosts/file/file-host';
import { build, bytesOf, column, inTab, LINES, load, withLines, withSettings } from './tabs-workbook';
import { Form } from '../quarter/fill-in';

jest.setTimeout(300_000);

const KEY = '标识（请勿改动）';

/** The files that units get, by unit. */
async function filesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const understanding = understand(await FileHost.open(bytes).read(), { asOf: '2024-07-01' });
  const options = { by: 'unit', language: 'zh-CN' } as const;
  const files = new Map<string, Uint8Array>();
  for await (const file of separateFiles(understanding, options, new Map(), takeBack(understanding)))
    files.set(file.unit, file.bytes);
  return files;
}

async function filled(bytes: Uint8Array | undefined, fill: (form: Form) => void): Promise<Uint8Array> {
  const form = await Form.open(bytes ?? new Uint8Array());
  fill(form);
  return form.bytes();
}

async function collect(
  bytes: Uint8Array,
  files: Readonly<Record<string, Uint8Array>> = {},
  decisions: Decisions = new Map(),
): Promise<{ bytes: Uint8Array; result: CollectResult }> {
  const host = FileHost.open(bytes);
  const understanding = understand(await host.read(), { asOf: '2024-07-01' });
  const returned: ReturnedFile[] = [];
  for (const [name, file] of Object.entries(files))
    returned.push({ name, workbook: await FileHost.open(file).read() });
  const result = await collectReturns(host, understanding, returned, decisions, { language: 'zh-CN' });
  return { bytes: host.bytes(), result };
}

const values = ({ collection }: CollectResult) =>
  collection.collected.map(({ occurrence, field, value, unit }) => [
    unit,
    occurrence.task.number,
    occurrence.subject.number,
    field,
    value,
  ]);
const sides = ({ outcome }: CollectResult) =>
  outcome.open.map((one) => one.sides.map(({ name, value }) => [name, value]));

async function ledgered(bytes: Uint8Array): Promise<Uint8Array> {
  const host = FileHost.open(bytes);
  await buildLedger(host, understand(await host.read(), { asOf: '2024-07-01' }), 'zh-CN');
  return host.bytes();
}

test('an empty form is nothing new: its unit has handed in nothing', async () => {
  const source = await bytesOf(LINES);
  const files = await filesOf(source);
  expect([...files.keys()]).toEqual(['财政局', '商务局', '教育局', '税务局', '住建局', '公安分局']);
  const { bytes, result } = await collect(source, { '财政局.xlsx': files.get('财政局') ?? source });
  expect(bytes).toBe(source);
  expect(result.collection).toMatchObject({
    collected: [],
    conflicts: [],
    reworded: [],
    unmatched: [],
    foreign: [],
  });
  expect(result.notReturned).toEqual(['财政局', '商务局', '教育局', '税务局', '住建局', '公安分局']);
});

test('columns moved, rows deleted, the sheet and the file renamed, a date typed as text', async () => {
  const source = await bytesOf(LINES);
  const file = await filled((await filesOf(source)).get('财政局'), (form) => {
    form.sheet.name = '报表1';
    form.set(form.rows[1] ?? 0, '状态', ' 已完成 ');
    form.set(form.rows[1] ?? 0, '完成日期', '6月28日');
    form.deleteRow(form.rows[0] ?? 0);
    form.sheet.spliceColumns(1, 0, []);
    form.sheet.getCell(1, 1).value = '收表人签字';
  });
  const { bytes, result } = await collect(source, { '报上来的.xlsx': file });
  expect(values(result)).toEqual([
    ['财政局', '1', '2', 'status', '已完成'],
    ['财政局', '1', '2', 'doneOn', '2024-06-28'],
  ]);
  expect(await column(bytes, '进度台账', '状态')).toEqual(['', '已完成', '', '']);
  expect(await column(bytes, '进度台账', '完成日期')).toEqual([
    '',
    expect.stringContaining('Jun 28 2024'),
    '',
    '',
  ]);
});

test('hidden columns taken away: rows are known by their texts, the unit by the name of the file', async () => {
  const source = await bytesOf(LINES);
  const file = await filled((await filesOf(source)).get('商务局'), (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '已签约2个');
    form.sheet.name = 'Sheet1';
    for (const header of [KEY, '填报基准（请勿改动）', '计数（请勿改动）']) {
      const at = form.column(header);
      for (let row = 1; row <= form.sheet.rowCount; row++) form.sheet.getCell(row, at).value = null;
    }
  });
  const { result } = await collect(source, { '商务局.xlsx': file });
  expect(values(result)).toEqual([['商务局', '2', '1', 'progress', '已签约2个']]);
});

test('the ledger changed meanwhile: both are kept until somebody says which; either can be chosen', async () => {
  const source = await ledgered(await bytesOf(LINES));
  const file = await filled((await filesOf(source)).get('财政局'), (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '完成一成半');
  });
  const later = await inTab(source, '进度台账', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '办公室已核实：一成');
  });
  const first = await collect(later, { '财政局.xlsx': file });
  expect(sides(first.result)).toEqual([
    [
      ['ledger', '办公室已核实：一成'],
      ['财政局.xlsx', '完成一成半'],
    ],
  ]);
  expect(first.bytes).toBe(later);
  const id = first.result.outcome.open[0]?.id ?? '';
  const theirs = await collect(later, { '财政局.xlsx': file }, new Map([[id, '财政局.xlsx']]));
  expect((await column(theirs.bytes, '进度台账', '进展情况'))[0]).toBe('完成一成半');
  const ours = await collect(later, { '财政局.xlsx': file }, new Map([[id, 'ledger']]));
  expect((await column(ours.bytes, '进度台账', '进展情况'))[0]).toBe('办公室已核实：一成');
  expect(ours.result.outcome.open).toEqual([]);
  const nobody = await collect(later, { '财政局.xlsx': file }, new Map([[id, '商务局.xlsx']]));
  expect(nobody.result.outcome.unknown).toEqual([{ id, side: '商务局.xlsx' }]);
  expect(nobody.bytes).toBe(later);
});

test('what was decided is not asked again, also after a rebuild; what a unit says anew is', async () => {
  const source = (await build(await bytesOf(LINES))).bytes;
  const files = await filesOf(source);
  const saying = (words: string) => (form: Form) => {
    const row = form.rows.find((one) => form.text(one, '任务内容').includes('财政收入')) ?? 0;
    form.set(row, '进展情况', words);
  };
  const returned = {
    '财政局.xlsx': await filled(files.get('财政局'), saying('一成半')),
    '税务局.xlsx': await filled(files.get('税务局'), saying('半成')),
  };
  for (const [side, agreed] of [
    ['财政局.xlsx', '一成半'],
    ['ledger', ''],
  ] as const) {
    const first = await collect(source, returned);
    const id = first.result.outcome.open[0]?.id ?? '';
    const decided = await collect(source, returned, new Map([[id, side]]));
    const again = await collect(decided.bytes, returned);
    expect([sides(again.result), values(again.result), again.result.plan]).toEqual([[], [], null]);
    expect(again.bytes).toBe(decided.bytes);
    const rebuilt = (await build(decided.bytes)).bytes;
    expect((await collect(rebuilt, returned)).result.plan).toBeNull();
    const other = await filled(files.get('税务局'), saying('不到半成'));
    expect(sides((await collect(rebuilt, { '税务局.xlsx': other })).result)).toEqual(
      agreed === ''
        ? []
        : [
            [
              ['ledger', '一成半'],
              ['税务局.xlsx', '不到半成'],
            ],
          ],
    );
    // The same words over a form that shows what was decided are news.
    const fresh = await filled((await filesOf(rebuilt)).get('税务局'), saying('半成'));
    expect(values((await collect(rebuilt, { '税务局.xlsx': fresh })).result).map((one) => one[4])).toEqual(
      agreed === '' ? [] : ['半成'],
    );
  }
});

test('what a unit leaves as it was never overrules a newer ledger', async () => {
  let source = await ledgered(await bytesOf(LINES));
  source = await inTab(source, '进度台账', (form) => {
    form.set(form.rows[0] ?? 0, '状态', '推进中');
  });
  const file = (await filesOf(source)).get('财政局') ?? source;
  const later = await inTab(source, '进度台账', (form) => {
    form.set(form.rows[0] ?? 0, '状态', '已完成');
  });
  const { result, bytes } = await collect(later, { '财政局.xlsx': file });
  expect([values(result), sides(result)]).toEqual([[], []]);
  expect(bytes).toBe(later);
});

test('a cleared cell is a question, never a deletion', async () => {
  let source = await ledgered(await bytesOf(LINES));
  source = await inTab(source, '进度台账', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '完成一成');
  });
  const file = await filled((await filesOf(source)).get('财政局'), (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', null);
  });
  const { result } = await collect(source, { '财政局.xlsx': file });
  expect(values(result)).toEqual([]);
  expect(sides(result)).toEqual([
    [
      ['ledger', '完成一成'],
      ['财政局.xlsx', ''],
    ],
  ]);
});

test('a row copied and written over with another task matches nothing', async () => {
  const source = await bytesOf(LINES);
  const file = await filled((await filesOf(source)).get('教育局'), (form) => {
    const [row = 0] = form.rows;
    const values = Array.from(
      { length: form.sheet.columnCount },
      (_, at) => form.sheet.getCell(row, at + 1).value,
    );
    form.set(row, '状态', '推进中');
    values.forEach((value, at) => (form.sheet.getCell(row + 1, at + 1).value = value));
    form.set(row + 1, '任务内容', '组织暑期师德培训');
    form.set(row + 1, '状态', '已完成');
  });
  const { result } = await collect(source, { '教育局.xlsx': file });
  expect(values(result)).toEqual([['教育局', '3', '', 'status', '推进中']]);
  expect(result.collection.unmatched.map(({ row }) => [row.taskText, row.entry.status])).toEqual([
    ['组织暑期师德培训', '已完成'],
  ]);
});

test('a source reworded since is not the unit’s rewording; the unit’s own words are', async () => {
  const source = await ledgered(await bytesOf(LINES));
  const files = await filesOf(source);
  const reworded = await withLines(
    source,
    LINES.map((line) => ({ ...line, text: line.text.replace('财政收入工作', '全区财政收入工作') })),
  );
  const untouched = await collect(reworded, { '财政局.xlsx': files.get('财政局') ?? source });
  expect(untouched.result.collection.reworded).toEqual([]);
  const file = await filled(files.get('商务局'), (form) => {
    const [row = 0] = form.rows;
    form.set(row, '指标内容', form.text(row, '指标内容').replace('3个', '2个'));
  });
  const { result, bytes } = await collect(reworded, { '商务局.xlsx': file });
  expect(
    result.collection.reworded.map(({ what, words }) => [
      what,
      words.map(({ kind, text }) => `${kind.slice(0, 1)}${text}`),
    ]),
  ).toEqual([['item', ['s6月底前，签约', 'r3', 'a2', 's个项目；']]]);
  expect(bytes).toBe(reworded);
});

test('a file made from another table is not taken in', async () => {
  const other = await bytesOf([{ text: '去年的一件事', lead: '财政局' }]);
  const file = await filled((await filesOf(other)).get('财政局'), (form) => {
    form.set(form.rows[0] ?? 0, '状态', '已完成');
  });
  const source = await bytesOf(LINES);
  const workbook = await load(source);
  const title = workbook.getWorksheet('任务分解')?.getCell('A1');
  if (title) title.value = '2025年重点任务分解表';
  const { result } = await collect(new Uint8Array(await workbook.xlsx.writeBuffer()), {
    '财政局.xlsx': file,
  });
  expect(result.collection.foreign.map(({ unit, from }) => [unit, from.name])).toEqual([
    ['财政局', '财政局.xlsx'],
  ]);
  expect([values(result), result.collection.unmatched]).toEqual([[], []]);
  expect(result.notReturned).toContain('财政局');
});

test('the whole workbook sent back: every tab in it counts', async () => {
  const source = (await build(await bytesOf(LINES))).bytes;
  let sent = await inTab(source, '财政局', (form) => {
    form.set(form.rows[0] ?? 0, '状态', '已完成');
  });
  sent = await inTab(sent, '教育局', (form) => {
    form.set(form.rows[0] ?? 0, '状态', '推进中');
  });
  const { result, bytes } = await collect(source, { '全区.xlsx': sent });
  expect(values(result)).toEqual([
    ['财政局', '1', '1', 'status', '已完成'],
    ['教育局', '3', '', 'status', '推进中'],
  ]);
  expect((await column(bytes, '税务局', '状态'))[0]).toBe('已完成');
});

test('members of a collective each report on their own', async () => {
  const lines = [...LINES, { text: '抓好人居环境整治', lead: '农业农村局', support: '各街镇' }];
  const source = await withSettings(await bytesOf(lines), {
    members: { 各街镇: ['东街道办事处', '西街道办事处'] },
  });
  const files = await filesOf(source);
  const said = (words: string) => (form: Form) => {
    form.set(form.rows[0] ?? 0, '进展情况', words);
  };
  const { result } = await collect(source, {
    'a.xlsx': await filled(files.get('东街道办事处'), said('东街已完成')),
    'b.xlsx': await filled(files.get('西街道办事处'), said('西街在推进')),
  });
  expect(sides(result)).toEqual([
    [
      ['ledger', ''],
      ['a.xlsx', '东街已完成'],
      ['b.xlsx', '西街在推进'],
    ],
  ]);
});
