import { understand } from '../../../../src/actions/understand';
import { words } from '../../../../src/locales/words';
import { settingsXml } from '../../../../src/settings/xml';
import { settingsSchema } from '../../../../src/settings/model';
import { PAGES } from '../../../../src/taskpane/pages';
import { needsOf } from '../../../../src/taskpane/pages/start/needs';
import { seasonOf } from '../../../../src/taskpane/pages/start/season';
import { build, bytesOf, LINES, understood } from '../../../actions/tabs-workbook';
import { sheet, workbook } from '../../../grid/sheet';
import { office } from '../overdue/sample';

const said = (understanding: Parameters<typeof needsOf>[0]): readonly string[] =>
  needsOf(understanding).map(({ what, page }) => `${words('zh-CN', what)} → ${page}`);

test('a table that nobody has worked with: checked, handed out, followed, in this order', () => {
  expect(said(office('2024-07-01'))).toEqual([
    '还没有分表，可分给 5 家单位 → tabs',
    '还没有台账 → ledger',
    // 3月底, both quarters that are past, 6月底; what recurs counts once.
    '逾期 3 项 → overdue',
    '本月到期 1 项 → overdue',
  ]);
});

test('once tabs are out, who has not handed in is counted for the period of the as-of date', async () => {
  const built = await understood((await build(await bytesOf(LINES))).bytes);
  const missing = said(built).filter((one) => one.includes('未交'));
  expect(missing).toEqual([expect.stringMatching(/^第\d季度 \d+ 家未交 → collect$/)]);
  const { breakdown, settings, asOf } = built;
  const returns = [...breakdown.roster.units.values()].map(({ name }) => ({
    unit: name,
    asOf,
    source: '分表',
  }));
  expect(
    said({ ...built, settings: { ...settings, returns } }).filter((one) => one.includes('未交')),
  ).toEqual([]);
  const monthly = { ...built, settings: { ...settings, period: 'month' as const } };
  expect(said(monthly).some((one) => /^\d+月 \d+ 家未交 → collect$/.test(one))).toBe(true);
});

test('what was remembered at a check is not new; what came up since is', () => {
  const lastCheck = { on: '2024-06-01', seen: [] };
  const grid = workbook(sheet([['随便什么'], ['第二行']]));
  const settings = settingsXml(settingsSchema().parse({ lastCheck }));
  expect(said(understand({ ...grid, settings }, { asOf: '2024-07-01' }))).toEqual([
    '没有认出任务分解表，请指明在哪里 → tables',
  ]);
  const table = sheet([
    ['2024年政府工作报告任务分解表'],
    ['序号', '工作任务', '牵头单位', '完成时限'],
    [1, '抓好招商引资工作', '商务局', '6月底前'],
    [1, '抓好财政收入工作', '', '年底前'],
  ]);
  const check = (known: typeof lastCheck | null): readonly string[] =>
    said(
      understand(
        { ...workbook(table), settings: settingsXml(settingsSchema().parse({ lastCheck: known })) },
        { asOf: '2024-03-01' },
      ),
    ).filter((one) => one.endsWith('check'));
  const [unchecked] = check(null);
  expect(unchecked).toMatch(/^体检有 \d 处要看，其中错误 2 处 → check$/);
  expect(check(lastCheck)).toEqual([
    '体检有 2 处错误 → check',
    expect.stringMatching(/^上次体检之后新出现 \d 处 → check$/),
  ]);
});

test.each<[string, 'month' | 'quarter', ReturnType<typeof seasonOf>]>([
  // The year before is another table's.
  ['2024-01-10', 'quarter', { dueNow: false, reported: null, yearEnds: false }],
  ['2024-03-20', 'quarter', { dueNow: false, reported: null, yearEnds: false }],
  ['2024-03-25', 'quarter', { dueNow: true, reported: 1, yearEnds: false }],
  ['2024-04-01', 'quarter', { dueNow: false, reported: 1, yearEnds: false }],
  ['2024-04-15', 'quarter', { dueNow: false, reported: 1, yearEnds: false }],
  ['2024-04-16', 'quarter', { dueNow: false, reported: null, yearEnds: false }],
  ['2024-07-01', 'month', { dueNow: false, reported: 2, yearEnds: false }],
  ['2024-08-20', 'month', { dueNow: false, reported: null, yearEnds: false }],
  ['2024-08-26', 'month', { dueNow: true, reported: null, yearEnds: false }],
  ['2024-12-31', 'quarter', { dueNow: true, reported: 4, yearEnds: true }],
])('where %s stands in a year of reports by %s', (asOf, period, season) => {
  expect(seasonOf(asOf, period)).toEqual(season);
});

test('who has not handed in is told for the period of the as-of date, as on page 收回', async () => {
  const { bytes } = await build(await bytesOf(LINES));
  const { breakdown } = await understood(bytes);
  const unit = [...breakdown.roster.units.values()].find(({ kind }) => kind === 'unit')?.name ?? '';
  const april = async (returns: readonly { unit: string; asOf: string; source: string }[]) => {
    const known = await understood(bytes);
    const now = { ...known, asOf: '2024-04-03', settings: { ...known.settings, returns: [...returns] } };
    return said(now).find((one) => one.includes('未交')) ?? '';
  };
  const count = (text: string): number => Number(/季度 (\d+) 家/.exec(text)?.[1] ?? 0);
  const before = await april([]);
  expect(before).toMatch(/^第2季度 \d+ 家未交 → collect$/);
  expect(await april([{ unit, asOf: '2024-03-30', source: '分表' }])).toBe(before);
  expect(count(await april([{ unit, asOf: '2024-04-02', source: '分表' }]))).toBe(count(before) - 1);
});

test('every need leads to a page that there is', () => {
  const known = PAGES.map(({ id }) => id);
  expect(
    needsOf(office())
      .map(({ page }) => page)
      .filter((page) => !known.includes(page)),
  ).toEqual([]);
});
