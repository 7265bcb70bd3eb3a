import { circularFindings } from '../../src/actions/check-circular';
import { circularOfText } from '../../src/circular/read-circular';
import { draftCircular } from '../../src/actions/circular';
import { understand } from '../../src/actions/understand';
import { unitsInOrder } from '../../src/documents/circular/unit-order';
import { rememberedPeriod } from '../../src/documents/circular/period';
import type { Item } from '../../src/statistics/items';
import type { Summary, UnitFigures } from '../../src/statistics/summary';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { workbook } from '../grid/sheet';
import { smallLedger, smallTable } from '../statistics/small-table';

const papers = defaultSettings().papers;

test.each([
  ['the date it was chosen at', '2024-11-30', '1—11月'],
  ['another date', '2024-12-31', null],
] as const)('a period is that of %s', (_what, asOf, expected) => {
  expect(rememberedPeriod({ period: { asOf: '2024-11-30', text: '1-11月' } }, asOf)).toBe(expected);
});

test('no period, or one that nobody can read, is none', () => {
  expect(rememberedPeriod(papers, '2024-11-30')).toBeNull();
  expect(rememberedPeriod({ period: { asOf: '2024-11-30', text: '第九季' } }, '2024-11-30')).toBeNull();
});

test('what the workbook remembers is followed, and what is chosen now goes before it', async () => {
  const source = smallTable({ title: '某某区2024年政府工作报告任务分解表', roadLed: '交通局、住建局' });
  const kept = {
    ...papers,
    issue: 7,
    basis: '区政府常务会议',
    period: { asOf: '2024-07-01', text: '1-6月' },
  };
  const settings = settingsXml({ ...defaultSettings(), papers: kept });
  const understanding = understand({ ...workbook(source), settings }, { asOf: '2024-07-01' });
  const { text } = await draftCircular(understanding);
  expect(text).toContain('第7期');
  expect(text).toContain('根据区政府常务会议要求');
  expect(text).toContain('1—6月');
  expect((await draftCircular(understanding, { period: '上半年' })).text).not.toContain('1—6月');
  expect((await draftCircular(understanding, { choices: { period: null } })).text).toContain('上半年');
});

const unit = (name: string, items: number, rate: number) =>
  ({ unit: name, lead: { items, rate } }) as UnitFigures;
// Who leads the most first, as the statistics have it.
const byUnit = [unit('发改局', 9, 0.2), unit('教育局', 5, 0.8), unit('民政局', 3, 0), unit('税务局', 0, 0)];
const items = [
  { leads: ['教育局'], supports: ['税务局'] },
  { leads: ['民政局', '发改局'], supports: [] },
] as unknown as readonly Item[];

test.each([
  ['lead', ['发改局', '教育局', '民政局', '税务局']],
  ['rate', ['教育局', '发改局', '民政局', '税务局']],
  ['source', ['教育局', '民政局', '发改局', '税务局']],
] as const)('units in the order %s', (unitOrder, expected) => {
  const summary = { byUnit } as unknown as Summary;
  const ordered = unitsInOrder({ summary, items, choices: { ...papers, unitOrder } });
  expect(ordered.map((one) => one.unit)).toEqual(expected);
});

/** Indicator 1 of task 1, due at the end of March, done when it says; task 2, due at the end of June, is not done. */
const reported = (doneOn: string) => {
  const source = smallTable({ title: '某某区2024年政府工作报告任务分解表', roadLed: '交通局' });
  const row = ['1', '建设产业园区。', '1', '3月底前完成设计；', '2024-03-31', '已完成', doneOn];
  return understand(workbook(source, smallLedger([row])), { asOf: '2024-07-15' });
};
const sinceThen = async (doneOn: string, since: string | null): Promise<string | undefined> => {
  const understanding = reported(doneOn);
  const { text } = await draftCircular(understanding, { choices: { since } });
  const found = circularFindings(circularOfText(text), understanding, 'zh-CN');
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return /^与上次通报.*$/m.exec(text)?.[0];
};

// Overdue on 15 July: each quarter's end (of indicator 2) and the road. On 20 April: the first quarter's, and the design until it is done.
test.each([
  [
    '2024-05-10',
    '2024-04-20',
    '与上次通报（截至4月20日）相比，新完成1项，其中逾期后完成的1项；新增逾期1项；此前已逾期、至今仍未完成的1项。',
  ],
  ['2024-03-20', '2024-02-29', '与上次通报（截至2月29日）相比，新完成1项；新增逾期2项。'],
  ['2024-05-10', null, undefined],
  ['2024-05-10', '2024-07-15', undefined],
] as const)('done on %s, the last circular as of %s', async (doneOn, since, expected) => {
  expect(await sinceThen(doneOn, since)).toBe(expected);
});

test.each([
  ['2024-04-20', null],
  ['2024-07-15', '2024-07-15'],
  ['2024-08-01', '2024-08-01'],
  [null, null],
] as const)('the last circular as of %s: unused %s', async (since, expected) => {
  const { unusedSince } = await draftCircular(reported('2024-05-10'), { choices: { since } });
  expect(unusedSince).toBe(expected);
});
