import { buildLedger } from '../../src/actions/build-ledger';
import { carriedOperation, carryOverPlan } from '../../src/actions/carry-over';
import { statisticsOf } from '../../src/actions/statistics';
import { understand, type Understanding } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { gridOfLedger } from '../../src/ledger/read-ledger';
import type { Settings } from '../../src/settings/model';
import { defaultSettings, parseSettings } from '../../src/settings/xml';
import { Form } from '../quarter/fill-in';
import { bytesOf, LINES, load, withSettings } from './tabs-workbook';

const DECIDED: Partial<Settings> = {
  aliases: { 住建局: '住房城乡建设局' },
  members: { 各街镇: ['甲镇', '乙街道'] },
  successions: [{ kind: 'unit', from: '税务局', to: '财政局', since: '2024-05-01' }],
  timeWords: { 汛期: { month: 6, day: 1 } },
  soonDays: 3,
  period: 'month',
  papers: { ...defaultSettings().papers, area: '某某区', issue: 7, documentNumber: '某政督〔2024〕7号' },
  ignored: [
    { check: 'text-hygiene', sheet: '任务分解', where: '1', text: 'x', reason: '原文如此', on: '2024-02-01' },
  ],
  returns: [{ unit: '财政局', asOf: '2024-06-30', source: '分表' }],
  overrides: [{ sheet: '任务分解', year: 2024, range: 'A2:E5', columns: { D: 'leadUnit' } }],
  asOf: '2024-12-31',
};

/** Last year's workbook: decisions, and a ledger in which one thing is done, one put off within the year and one into the next. */
async function lastYear(): Promise<Uint8Array> {
  const host = FileHost.open(await bytesOf(LINES));
  await buildLedger(host, understand(await host.read(), { asOf: '2024-12-31' }), 'zh-CN');
  const form = await Form.open(host.bytes(), '进度台账');
  const [first = 0, second = 0, third = 0] = form.rows;
  form.set(first, '状态', '已完成');
  form.set(first, '完成日期', new Date(Date.UTC(2024, 2, 20)));
  form.set(second, '状态', '推进中');
  form.set(second, '进展情况', '完成九成');
  form.set(second, '调整后时限', new Date(Date.UTC(2024, 10, 30)));
  form.set(second, '调整依据', '（区长，2024年9月1日批准）');
  form.set(third, '督办编号', '督办〔2024〕3号');
  form.set(third, '调整后时限', new Date(Date.UTC(2025, 2, 31)));
  form.set(third, '调整依据', '（区长，2024年12月1日批准）');
  // What the forms are filled in with drops settings.
  return withSettings(await form.bytes(), DECIDED);
}

/** This year's table: the same tasks, one of them gone, one new. */
async function thisYear(): Promise<Uint8Array> {
  const lines = [
    ...LINES.slice(0, 2),
    { text: '抓好养老服务工作', items: '（1）9月底前，建成2处；', lead: '民政局' },
  ];
  const book = await load(await bytesOf(lines));
  const sheet = book.getWorksheet('任务分解');
  if (sheet) sheet.getCell('A1').value = '2025年重点任务分解表';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function carried(): Promise<{ host: FileHost; before: Understanding; fresh: Understanding }> {
  const old = FileHost.open(await lastYear());
  const workbook = await old.read();
  const understanding = understand(workbook, { asOf: '2024-12-31' });
  const grid = gridOfLedger(workbook.sheets);
  const content = grid && (await old.readContent([{ sheet: grid.name }])).get(grid.name);
  if (!grid || !content) throw new Error('no ledger');
  const host = FileHost.open(await thisYear());
  const before = understand(await host.read(), { asOf: '2025-01-20' });
  const operation = carriedOperation(before, understanding);
  const settings = operation?.after ?? null;
  const fresh = understand({ ...before.workbook, settings }, { asOf: '2025-01-20' });
  const ledger = { understanding, grid, content };
  const plan = carryOverPlan(fresh, operation, { name: '去年.xlsx', understanding, ledger }, 'zh-CN');
  const { inverse } = await host.apply(plan);
  const again = FileHost.open(host.bytes());
  await again.apply(inverse);
  // One step takes all of it back.
  expect((await again.read()).sheets).toEqual(before.workbook.sheets);
  expect((await again.read()).settings).toBeNull();
  return { host, before, fresh };
}

test('roster, settings and decisions come along; what was of last year alone stays there', async () => {
  const { host } = await carried();
  const { settings } = parseSettings((await host.read()).settings);
  expect(settings).toMatchObject({
    aliases: DECIDED.aliases,
    members: DECIDED.members,
    successions: DECIDED.successions,
    timeWords: DECIDED.timeWords,
    soonDays: 3,
    period: 'month',
    papers: { area: '某某区', issue: null, documentNumber: null },
    ignored: DECIDED.ignored,
    // The column has the header that it had; the range and the year are another matter.
    overrides: [{ sheet: '任务分解', columns: { D: 'leadUnit' } }],
    returns: [],
    asOf: null,
  });
});

test('the ledger goes on with what is unfinished, without last year’s dates, and 版本对照 lists it for the office', async () => {
  const { host } = await carried();
  const now = understand(await host.read(), { asOf: '2025-01-20' });
  expect(now.workbook.tabNames).toEqual(['任务分解', '进度台账', '版本对照']);
  const entries = [...now.progress.link.rows.values()].map(({ entry }) => [
    entry.status,
    entry.progress,
    entry.adjustedTo?.date ?? null,
    entry.noticeNumber,
  ]);
  expect(entries).toEqual([
    ['', '', null, ''],
    ['推进中', '完成九成', null, ''],
    // Put off into this year: that still holds.
    ['', '', '2025-03-31', ''],
    ['', '', null, ''],
  ]);
  // What was put off within last year does not make this year’s item late on its first day.
  expect(statisticsOf(now).all).toMatchObject({ items: 4, done: 0, overdue: 0, adjusted: 1 });
  const sheet = (await load(host.bytes())).getWorksheet('版本对照');
  const texts: string[] = [];
  sheet?.eachRow((row) => {
    row.eachCell(({ text }) => texts.push(text));
  });
  expect(texts.join('\n')).toContain('抓好校园安全工作');
  expect(texts.join('\n')).toContain('抓好养老服务工作');
});
