import { draftCircular } from '../../src/actions/circular';
import { understand } from '../../src/actions/understand';
import { unitsInOrder } from '../../src/documents/circular/unit-order';
import { rememberedPeriod } from '../../src/documents/circular/period';
import type { Item } from '../../src/statistics/items';
import type { Summary, UnitFigures } from '../../src/statistics/summary';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { workbook } from '../grid/sheet';
import { smallTable } from '../statistics/small-table';

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
