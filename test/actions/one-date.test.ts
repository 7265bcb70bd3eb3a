import { buildLedger } from '../../src/actions/build-ledger';
import { apartFrom, followPlan, looksToFollow } from '../../src/actions/one-date';
import { takeBack } from '../../src/actions/take-back';
import { understand, type Understanding } from '../../src/actions/understand';
import { buildUnitTabs } from '../../src/actions/build-unit-tabs';
import { writeStatistics } from '../../src/actions/write-statistics';
import { loadLanguage, words } from '../../src/locales/words';
import { FileHost } from '../../src/hosts/file/file-host';
import type { Cell, Grid } from '../../src/grid/grid';
import { AS_OF_LABELS, asOfShown } from '../../src/sheets/as-of';
import { sheet } from '../grid/sheet';
import { build, bytesOf, column, inTab, LINES } from './tabs-workbook';

async function read(host: FileHost, asOf: string): Promise<Understanding> {
  return understand(await host.read(), { asOf });
}

/** Tabs and index as of July, the ledger as of the end of September. */
async function office(): Promise<FileHost> {
  const filled = await inTab((await build(await bytesOf(LINES))).bytes, '财政局', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '完成一成');
  });
  const host = FileHost.open(filled);
  await buildLedger(host, await read(host, '2024-09-30'), 'zh-CN');
  return host;
}

test('every sheet that stands on a date shows it, and those of another date are named', async () => {
  const host = await office();
  const { workbook } = await read(host, '2024-09-30');
  const shown = workbook.sheets.flatMap((grid) =>
    grid.own ? [[grid.name, asOfShown(grid, workbook.date1904)]] : [],
  );
  expect(Object.fromEntries(shown)).toMatchObject({
    进度台账: '2024-09-30',
    财政局: '2024-07-01',
    单位目录: '2024-07-01',
  });
  const tabs = apartFrom(await read(host, '2024-09-30'));
  expect(tabs.map(({ sheet: name }) => name).sort()).toEqual(
    ['财政局', '税务局', '商务局', '住建局', '教育局', '公安分局', '单位目录'].sort(),
  );
  expect(apartFrom(await read(host, '2024-07-01'))).toEqual([{ sheet: '进度台账', asOf: '2024-09-30' }]);
});

test('following brings all of them to the date of the workbook, with what people filled in', async () => {
  const host = await office();
  const now = await read(host, '2024-11-30');
  const taken = takeBack(now);
  const contents = await host.readContent(looksToFollow(now, taken));
  await host.apply(followPlan(now, 'zh-CN', contents, taken));
  expect(apartFrom(await read(host, '2024-11-30'))).toEqual([]);
  expect(await column(host.bytes(), '财政局', '进展情况')).toContain('完成一成');
  expect(await column(host.bytes(), '进度台账', '进展情况')).toContain('完成一成');
});

test('without tabs the ledger follows alone, and without either there is nothing to do', async () => {
  const host = FileHost.open(await bytesOf(LINES));
  expect(followPlan(await read(host, '2024-11-30'), 'zh-CN', new Map()).operations).toEqual([]);
  await buildLedger(host, await read(host, '2024-09-30'), 'zh-CN');
  const now = await read(host, '2024-11-30');
  const contents = await host.readContent(looksToFollow(now, takeBack(now)));
  await host.apply(followPlan(now, 'zh-CN', contents));
  const after = await read(host, '2024-11-30');
  expect(apartFrom(after)).toEqual([]);
  expect(after.workbook.sheets).toHaveLength(2);
});

test('进度统计 follows with the ledger that it counts in, and is written anew with every ledger', async () => {
  const host = FileHost.open((await build(await bytesOf(LINES))).bytes);
  await writeStatistics(host, await read(host, '2024-09-30'), 'zh-CN');
  const figures = (grids: readonly Grid[]): string[] =>
    grids
      .find(({ own }) => own?.kind === 'summary')
      ?.rows.flatMap((row) => row?.map((cell) => cell?.text ?? '') ?? []) ?? [];
  const before = figures((await read(host, '2024-11-30')).workbook.sheets);
  const now = await read(host, '2024-11-30');
  expect(apartFrom(now).map(({ sheet: name }) => name)).toContain('进度统计');
  const taken = takeBack(now);
  await host.apply(followPlan(now, 'zh-CN', await host.readContent(looksToFollow(now, taken)), taken));
  const followed = await read(host, '2024-11-30');
  expect(apartFrom(followed)).toEqual([]);
  const after = figures(followed.workbook.sheets);
  expect(after).not.toEqual(before);
  // What a fresh sheet would say.
  await writeStatistics(host, followed, 'zh-CN');
  expect(figures((await read(host, '2024-11-30')).workbook.sheets)).toEqual(after);

  // A ledger built at another date takes it along, and so does what is collected out of tabs.
  await buildLedger(host, await read(host, '2024-12-31'), 'zh-CN');
  const december = await read(host, '2024-12-31');
  expect(asOfShown(summaryIn(december), false)).toBe('2024-12-31');
  const filled = await inTab(host.bytes(), '财政局', (form) => {
    form.set(form.rows[0] ?? 0, '状态', '完成');
  });
  const office = FileHost.open(filled);
  await buildUnitTabs(office, await read(office, '2025-01-05'), { language: 'zh-CN' });
  const collected = await read(office, '2025-01-05');
  expect(asOfShown(summaryIn(collected), false)).toBe('2025-01-05');
  await writeStatistics(office, collected, 'zh-CN');
  expect(figures((await read(office, '2025-01-05')).workbook.sheets)).toEqual(
    figures(collected.workbook.sheets),
  );
});

function summaryIn({ workbook }: Understanding): Grid {
  const grid = workbook.sheets.find(({ own }) => own?.kind === 'summary');
  if (!grid) throw new Error('no 进度统计');
  return grid;
}

test('dates are known by the words of either language', async () => {
  await loadLanguage('en-US');
  const label = { id: 'ledger.as-of', params: {} } as const;
  expect(AS_OF_LABELS).toEqual([words('zh-CN', label), words('en-US', label)]);
});

const serial: Cell = { value: 45474, text: '2024年7月1日' };
test.each<[string, Grid, string | null]>([
  ['a date beside its label', sheet([['台账'], ['基准日', '2024-07-01']]), '2024-07-01'],
  [
    'a real date beside its label',
    { ...sheet([]), rows: [[{ value: '基准日', text: ' 基准日 ' }, serial]] },
    '2024-07-01',
  ],
  ['a date further to the right', sheet([['基准日', '', '2024/7/1', '提前预警', 30]]), '2024-07-01'],
  ['a sentence', sheet([['单位目录'], ['基准日：2024-07-01。共 5 张分表']]), '2024-07-01'],
  ['a sentence in English', sheet([['Units'], ['As of 2024-07-01. 5 tabs']]), '2024-07-01'],
  ['rows of people above', sheet([['存档'], ['绝密'], ['台账'], ['基准日', '2024.7.1']]), '2024-07-01'],
  ['no date at all', sheet([['基准日', '']]), null],
  ['an impossible date', sheet([['基准日', '2024-02-31']]), null],
  ['nothing of the kind', sheet([['任务', '2024-07-01']]), null],
])('the date of a sheet: %s', (_, grid, expected) => {
  expect(asOfShown(grid, false)).toBe(expected);
});
