import { collectReturns } from '../../src/actions/collect';
import { fixPlan } from '../../src/actions/fix';
import { buildLedger } from '../../src/actions/build-ledger';
import { followPlan, looksToFollow } from '../../src/actions/one-date';
import { namesInTable } from '../../src/actions/rewrite-names';
import { statisticsOf } from '../../src/actions/statistics';
import { takeBack } from '../../src/actions/take-back';
import { understand, type Understanding } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import type { Succession } from '../../src/succession/model';
import { Form } from '../quarter/fill-in';
import { sheet, workbook } from '../grid/sheet';
import { build, bytesOf, column, inTab, LINES, tabNames, withSettings } from './tabs-workbook';

const RENAMED: Succession = { kind: 'unit', from: '商务局', to: '商务和投资促进局', since: '2024-05-01' };
const MERGED: Succession = { kind: 'unit', from: '税务局', to: '财政局', since: '2024-05-01' };

async function known(bytes: Uint8Array, asOf = '2024-07-01'): Promise<Understanding> {
  return understand(await FileHost.open(bytes).read(), { asOf });
}

const unitsOf = (one: Understanding) =>
  statisticsOf(one).byUnit.map(({ unit, lead, support }) => [unit, lead.items, support.items]);

test('who answers at the as-of date: figures change on the day, the table and its findings do not', async () => {
  const plain = await known(await bytesOf(LINES));
  const bytes = await withSettings(await bytesOf(LINES), { successions: [RENAMED, MERGED] });
  const before = await known(bytes, '2024-04-30');
  const after = await known(bytes, '2024-05-01');
  expect(unitsOf(before)).toEqual(unitsOf(await known(await bytesOf(LINES), '2024-04-30')));
  // 财政局 leads two indicators that 税务局 supported, and supports one of 商务局.
  expect(unitsOf(after)).toEqual([
    ['财政局', 2, 1],
    ['商务和投资促进局', 1, 0],
    ['教育局', 1, 0],
    ['住建局', 0, 1],
    ['公安分局', 0, 1],
  ]);
  expect(before.breakdown).toBe(before.issued);
  expect(after.issued.tables[0]?.tasks[1]?.lead.mentions[0]?.name).toBe('商务局');
  expect(after.findings.map(({ check, place }) => [check, place])).toEqual(
    plain.findings.map(({ check, place }) => [check, place]),
  );
});

test('keys are those of what was issued: an entry stays with its item through every change of names', async () => {
  const host = FileHost.open(await bytesOf(LINES));
  await buildLedger(host, understand(await host.read(), { asOf: '2024-04-01' }), 'zh-CN');
  const form = await Form.open(host.bytes(), '进度台账');
  form.rows.forEach((row, index) => {
    form.set(row, '进展情况', `进展${index}`);
  });
  const filled = await form.bytes();
  const was = (await known(filled)).progress.link;
  const now = (await known(await withSettings(filled, { successions: [RENAMED, MERGED] }))).progress.link;
  expect(now.unmatched).toEqual([]);
  expect(now.changes).toEqual([]);
  expect([...now.rows].map(([key, { entry }]) => [key, entry.progress])).toEqual(
    [...was.rows].map(([key, { entry }]) => [key, entry.progress]),
  );
});

test('a tab goes to the unit of now with what was filled in; that of a unit merged into another is told as gone', async () => {
  const built = await inTab((await build(await bytesOf(LINES))).bytes, '商务局', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '已签约2个');
  });
  const bytes = await withSettings(built, { successions: [RENAMED, MERGED] });
  const host = FileHost.open(bytes);
  const now = understand(await host.read(), { asOf: '2024-07-01' });
  const taken = takeBack(now);
  const contents = await host.readContent(looksToFollow(now, taken));
  await host.apply(followPlan(now, 'zh-CN', contents, taken));
  // The tab keeps its name; its title and its rows are those of the unit of now.
  expect(await column(host.bytes(), '商务局', '进展情况')).toEqual(['已签约2个']);
  const form = await Form.open(host.bytes(), '商务局');
  expect(form.sheet.getCell('A1').text).toContain('商务和投资促进局');
  expect(await tabNames(host.bytes())).toEqual(expect.arrayContaining(['商务局', '财政局']));
});

test('what comes back under the old name is the unit of now’s', async () => {
  const built = await inTab((await build(await bytesOf(LINES))).bytes, '商务局', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '已签约2个');
  });
  const host = FileHost.open(await withSettings(built, { successions: [RENAMED] }));
  const { collection, notReturned } = await collectReturns(
    host,
    understand(await host.read(), { asOf: '2024-07-01' }),
    [],
    new Map(),
    { language: 'zh-CN' },
  );
  expect(collection.collected.map(({ value }) => value)).toContain('已签约2个');
  expect(notReturned).not.toContain('商务和投资促进局');
});

describe('on request, the table itself', () => {
  const TABLE = workbook(
    sheet([
      ['2024年重点任务分解表', null, null, null, null, null],
      ['序号', '工作任务', '阶段性指标', '分管领导', '牵头单位', '责任单位'],
      [
        1,
        '抓好旅游',
        '文旅局：\n（1）3月底前，办节2场；\n（2）年底前，接待10万人。',
        '张　三',
        '文旅局',
        '体育局、教育局',
      ],
      [2, '抓好体育', '（1）6月底前，办赛1场；', '张三丰', '体育局\n文旅局', '教育局'],
      [3, '抓好文旅局办公楼维修', '（1）9月底前，完工；', '张三', '住建局', null],
    ]),
  );
  const given = { asOf: '2024-07-01' };
  const successions: Succession[] = [
    { kind: 'leader', from: '张三', to: '李四', since: '2024-06-01' },
    { kind: 'unit', from: '文旅局', to: '文体旅游局', since: '2024-06-01' },
    { kind: 'unit', from: '体育局', to: '文体旅游局', since: '2024-06-01' },
  ];

  test('cells of leaders and units and headings over items, nothing in texts', () => {
    const one = understand(TABLE, given);
    const edits = namesInTable({ ...one, settings: { ...one.settings, successions } });
    expect(edits.map(({ place: { row, column }, after }) => [row, column, after])).toEqual([
      [2, 3, '李四'],
      [2, 4, '文体旅游局'],
      [2, 5, '文体旅游局、教育局'],
      [2, 2, '文体旅游局：\n（1）3月底前，办节2场；\n（2）年底前，接待10万人。'],
      [3, 4, '文体旅游局'],
      [4, 3, '李四'],
    ]);
    expect(namesInTable(one)).toEqual([]);
  });

  test('one plan and one way back', async () => {
    const bytes = await withSettings(await bytesOf(LINES), { successions: [RENAMED, MERGED] });
    const host = FileHost.open(bytes);
    const edits = namesInTable(understand(await host.read(), given));
    const { inverse } = await host.apply(fixPlan(edits));
    const after = understand(await host.read(), given);
    expect(unitsOf(after)).toEqual(unitsOf(await known(bytes)));
    expect(namesInTable(after)).toEqual([]);
    await host.apply(inverse);
    expect((await host.read()).sheets).toEqual((await FileHost.open(bytes).read()).sheets);
  });
});
