import { backupPlan, isSetAside, standingCopy } from '../../src/actions/backup-sheet';
import { ignoredOf, ignoring, restoring } from '../../src/actions/ignore-finding';
import { newSince, remembering } from '../../src/actions/last-check';
import { settingsPlan } from '../../src/actions/store-settings';
import { understand } from '../../src/actions/understand';
import { isStep, touchedSheets } from '../../src/actions/undo';
import type { WorkbookGrid } from '../../src/grid/grid';
import { message } from '../../src/locales/message';
import { parseSettings, settingsXml } from '../../src/settings/xml';
import { MemoryHost } from '../contracts/memory-host';
import { sheet, workbook } from '../grid/sheet';

const ROWS = [
  ['某区2024年任务分解表（共3项任务）'],
  ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
  ['1', '新增规上工业企业二十家', '', '教育局、', '6月底前'],
  ['2', '改造老旧小区八个', '', '财政局', '12月底前'],
];
const ON = { asOf: '2024-03-01' };
const REASON = { reason: '会上定的', on: '2024-03-02' };

async function store(
  book: WorkbookGrid,
  ...changes: Parameters<typeof settingsPlan>[1][]
): Promise<WorkbookGrid> {
  const host = new MemoryHost(book);
  for (const change of changes) await host.apply(settingsPlan(await host.read(), change));
  return host.read();
}

describe('ignored findings', () => {
  test('stay ignored in the workbook, counted apart, and can be restored', async () => {
    const book = workbook(sheet(ROWS));
    const all = understand(book, ON).findings;
    const missing = all.filter(({ check }) => check === 'lead-unit-missing');
    expect(missing).toHaveLength(2);
    const after = await store(book, (settings) => ignoring(settings, missing.slice(0, 1), REASON));
    const again = understand(after, ON);
    expect(again.findings.map(({ check, ignored }) => [check, ignored])).toEqual(
      all.map((one) => [one.check, one === missing[0]]),
    );
    const list = ignoredOf(again.findings, again.settings.ignored);
    expect(list.map(({ entry, findings }) => [entry.where, entry.reason, findings.length])).toEqual([
      ['1', '会上定的', 1],
    ]);
    const restored = await store(after, (settings) =>
      restoring(
        settings,
        list.map(({ entry }) => entry),
      ),
    );
    expect(understand(restored, ON).findings.some(({ ignored }) => ignored)).toBe(false);
  });

  test('count again when the text changes, though the decision is still listed', async () => {
    const book = workbook(sheet(ROWS));
    const slip = understand(book, ON).findings.filter(({ check }) => check === 'text-hygiene');
    const { settings } = await store(book, (one) => ignoring(one, slip, REASON));
    const changed = ROWS.map((row) => row.map((text) => (text === '教育局、' ? '教育局、商务局、' : text)));
    const again = understand({ ...workbook(sheet(changed)), settings }, ON);
    expect(again.findings.filter(({ ignored }) => ignored)).toEqual([]);
    expect(ignoredOf(again.findings, again.settings.ignored).map(({ findings }) => findings)).toEqual([[]]);
  });

  test('a second reason replaces the first', () => {
    const { findings, settings } = understand(workbook(sheet(ROWS)), ON);
    const twice = ignoring(ignoring(settings, findings, REASON), findings, { ...REASON, reason: '另有文' });
    expect(new Set(twice.ignored.map(({ reason }) => reason))).toEqual(new Set(['另有文']));
    expect(twice.ignored).toHaveLength(findings.length);
  });
});

test('what is new since the remembered check', () => {
  const { findings, settings } = understand(workbook(sheet(ROWS)), ON);
  expect(newSince(findings, settings.lastCheck)).toBeNull();
  const { lastCheck } = remembering(settings, findings, '2024-03-02');
  expect(newSince(findings, lastCheck)?.size).toBe(0);
  const more = ROWS.map((row) => row.map((text) => (text === '财政局' ? '财政局、' : text)));
  const later = understand(workbook(sheet(more)), ON).findings;
  const found = [...(newSince(later, lastCheck) ?? [])];
  expect(found.map(({ check, place }) => [check, place?.row])).toEqual([['text-hygiene', 3]]);
});

describe('settings in the workbook', () => {
  test('are refused where somebody stored others meanwhile', async () => {
    const host = new MemoryHost(workbook(sheet(ROWS)));
    const mine = settingsPlan(await host.read(), (one) => ({ ...one, soonDays: 3 }));
    await host.apply(settingsPlan(await host.read(), (one) => ({ ...one, soonDays: 5 })));
    await expect(host.apply(mine)).rejects.toMatchObject({ code: 'stale' });
    expect(parseSettings((await host.read()).settings).settings.soonDays).toBe(5);
  });

  test('what changes nothing is no step', () => {
    const settings = settingsXml(parseSettings(null).settings);
    expect(isStep(settingsPlan({ settings }, (one) => one))).toBe(false);
    expect(isStep(settingsPlan({ settings: null }, (one) => one, message('plan.store-settings')))).toBe(true);
  });
});

describe('a copy of a sheet', () => {
  const copy = { ...sheet(ROWS), name: '任务分解 (2)' };

  test('is found again, and only where it is one', () => {
    const other = { ...sheet(ROWS.slice(1)), name: '任务分解 (3)' };
    expect(standingCopy(workbook(sheet(ROWS), other, copy), '任务分解')).toBe('任务分解 (2)');
    expect(standingCopy(workbook(sheet(ROWS), other, { ...copy, name: '备份' }), '任务分解')).toBeNull();
    expect(standingCopy(workbook(copy), '任务分解')).toBeNull();
  });

  test('is not read as a second table', async () => {
    const book = workbook(sheet(ROWS), copy);
    expect(understand(book, ON).breakdown.tables).toHaveLength(2);
    const host = new MemoryHost(book);
    await host.apply(backupPlan(book, [copy.name]));
    const after = await host.read();
    expect(understand(after, ON).breakdown.tables.map((table) => table.sheet)).toEqual(['任务分解']);
    expect(isSetAside(after, copy.name)).toBe(true);
  });
});

test('the sheets of the user that a plan writes to', () => {
  const plan = { title: message('plan.store-settings'), expect: [] };
  expect(
    touchedSheets({
      ...plan,
      operations: [
        { op: 'clear-highlights', sheet: '甲' },
        { op: 'lay-highlights', sheet: '乙', rules: [] },
        { op: 'set-cells', sheet: '丙', cells: [] },
        { op: 'set-cells', sheet: '乙', cells: [] },
      ],
    }),
  ).toEqual(['乙', '丙']);
});
