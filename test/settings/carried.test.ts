import { carriedSettings } from '../../src/settings/carried';
import { settingsSchema, type Settings } from '../../src/settings/model';
import { defaultSettings } from '../../src/settings/xml';

const START = defaultSettings();
const of = (some: Partial<Settings>): Settings => settingsSchema().parse({ ...START, ...some });
const carry = (fresh: Settings, old: Settings, otherYear = false): Settings =>
  carriedSettings(fresh, old, { otherYear, sameColumn: (_sheet, letter) => letter !== 'Z' });

test('what the new workbook says itself goes before', () => {
  const old = of({ soonDays: 3, aliases: { 甲: '乙', 丙: '丁' }, period: 'month' });
  const fresh = of({ soonDays: 7, aliases: { 甲: '戊' } });
  expect(carry(fresh, old)).toMatchObject({ soonDays: 7, aliases: { 甲: '戊', 丙: '丁' } });
});

test('nothing comes of nothing: a workbook without decisions changes nobody', () => {
  const fresh = of({ soonDays: 7, members: { 各镇: ['甲镇'] } });
  expect(carry(fresh, START)).toEqual(fresh);
  expect(carry(fresh, START, true)).toEqual(fresh);
});

test('of the same year, what came in and what was decided about the report come along as well', () => {
  const returns = [{ unit: '财政局', asOf: '2024-03-31', source: '分表' }];
  const old = of({
    returns,
    settled: ['x'],
    start: '2024-02-01',
    report: { text: '报告', plan: null, decisions: [] },
  });
  expect(carry(START, old)).toMatchObject({
    returns,
    settled: ['x'],
    start: '2024-02-01',
    report: { text: '报告' },
  });
  expect(carry(START, old, true)).toMatchObject({
    returns: [],
    settled: [],
    start: null,
    report: { text: null },
  });
});

test('corrections of columns that are other columns now are not carried', () => {
  const old = of({
    overrides: [{ sheet: '任务', columns: { D: 'leadUnit', Z: 'leader' }, isTable: true, range: 'A1:Z9' }],
  });
  expect(carry(START, old).overrides).toEqual([{ sheet: '任务', columns: { D: 'leadUnit' } }]);
  const own = of({ overrides: [{ sheet: '任务', year: 2025 }] });
  expect(carry(own, old).overrides).toEqual(own.overrides);
});
