import { readFileSync } from 'node:fs';
import { buildLedger } from '../../../src/actions/build-ledger';
import { buildUnitTabs } from '../../../src/actions/build-unit-tabs';
import { apartFrom } from '../../../src/actions/one-date';
import { understand } from '../../../src/actions/understand';
import { writeStatistics } from '../../../src/actions/write-statistics';
import type { Grid, WorkbookGrid } from '../../../src/grid/grid';
import { FileHost } from '../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { message } from '../../../src/locales/message';
import type { EngineBeside } from '../../../src/workbench/engine/engine-beside';
import { EngineHere } from '../../../src/workbench/engine/engine-here';
import { findIn } from '../../../src/workbench/engine/find';
import type { TypedCell } from '../../../src/workbench/engine/live-results';
import { beside } from './beside';

jest.setTimeout(120_000);

const AS_OF = '2024-07-01';
const TAB = '发展改革局';
/** Rows, of which the as-of date is one. */
const HEAD = 8;

/** The sample with its ledger, a tab for each unit, their index and 进度统计. */
let bytes: Uint8Array;
let file: WorkbookGrid;
beforeAll(async () => {
  const host = FileHost.open(new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx')));
  await buildLedger(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  await buildUnitTabs(host, understand(await host.read(), { asOf: AS_OF }), { language: 'zh-CN' });
  await writeStatistics(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  bytes = host.bytes();
  file = readWorkbook(bytes);
}, 120_000);

function sheetOf({ sheets }: WorkbookGrid, name: string): Grid {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function look(engine: EngineBeside, name: string): Promise<void> {
  const tab = (await engine.picture()).tabs.find((one) => one.name === name);
  await engine.sheet(tab?.id ?? '');
}

test('the page has the heads of sheets that it does not read, and all of the others', async () => {
  const engine = await beside(bytes);
  const page = await engine.read();
  const isUnread = ({ own }: Grid) => own !== undefined && ['unit', 'index', 'summary'].includes(own.kind);
  expect(new Set(page.sheets.filter(isUnread).map(({ own }) => own?.kind)).size).toBe(3);
  for (const [at, sheet] of page.sheets.entries()) {
    const all = file.sheets[at];
    if (!all) throw new Error('the same sheets');
    expect(sheet).toEqual(isUnread(all) ? { ...all, rows: all.rows.slice(0, HEAD) } : all);
  }
  // Which says of which date they speak.
  const apart = (workbook: WorkbookGrid) => apartFrom({ workbook, asOf: '2024-09-30' });
  expect(apart(page)).toEqual(apart(file));
  expect(apart(page).length).toBeGreaterThan(40);
});

test('a tab that is looked at has its cells, in the workbook that it was', async () => {
  const engine = await beside(bytes);
  const page = await engine.read();
  const tab = sheetOf(page, TAB);
  await look(engine, TAB);
  expect(await engine.read()).toBe(page);
  expect(sheetOf(page, TAB)).toBe(tab);
  expect(tab).toEqual(sheetOf(file, TAB));
  expect(sheetOf(page, '财政局').rows).toHaveLength(HEAD);
  expect(await engine.understand(page, AS_OF, new AbortController().signal)).not.toBeNull();
});

test('what is written into such a tab comes over, by typing and by a plan; of the others nothing does', async () => {
  const engine = await beside(bytes);
  await look(engine, TAB);
  const before = await engine.read();
  const row = sheetOf(before, TAB).rows.length - 1;
  await engine.enter([{ sheet: TAB, cells: [{ row, column: 1, value: '改过了' }] }]);
  const typed = await engine.read();
  expect(sheetOf(typed, TAB)).toEqual(sheetOf(readWorkbook(await engine.bytes()), TAB));
  expect(sheetOf(typed, TAB).rows[row]?.[1]?.text).toBe('改过了');
  expect(sheetOf(typed, '财政局')).toBe(sheetOf(before, '财政局'));
  const content = (await engine.readContent([{ sheet: TAB }])).get(TAB);
  const { own } = sheetOf(typed, TAB);
  if (!content || !own) throw new Error('a tab of ours');
  const again = { op: 'put-sheet' as const, identity: own, name: TAB, content };
  const { changed } = await engine.apply({ title: message('plan.undo'), expect: [], operations: [again] });
  expect([...changed]).toEqual([TAB]);
  const rebuilt = await engine.read();
  expect(sheetOf(rebuilt, TAB)).toEqual(sheetOf(readWorkbook(await engine.bytes()), TAB));
  expect(sheetOf(rebuilt, TAB).rows.length).toBeGreaterThan(row);
});

test('whoever needs all cells gets them, as they are now', async () => {
  const engine = await beside(bytes);
  expect(await engine.withCells(await engine.read())).toEqual(file);
  const here = await EngineHere.open(bytes);
  expect(await here.withCells(await here.read())).toBe(await here.read());
});

test.each(['牵头', '发展改革局', '2024'])('%s is found in tabs that nobody looked at', async (words) => {
  const engine = await beside(bytes);
  const found = await engine.find(words);
  expect(found).toEqual(findIn(file, words));
  expect(new Set(found.places.map(({ sheet }) => sheet)).size).toBeGreaterThan(2);
});

describe('what our formulas come to', () => {
  const typed = (sheet: string, row: number, column: number, value: string): TypedCell => ({
    sheet,
    row,
    column,
    value,
    formula: null,
  });

  /** Rows of a tab whose lights are red, with the columns of light and status. */
  function red(sheet: Grid): { rows: readonly number[]; light: number; status: number } {
    const header = sheet.rows.find((cells) => cells?.some((cell) => cell?.text === '状态'));
    const status = header?.findIndex((cell) => cell?.text === '状态') ?? -1;
    const light = header?.findIndex((cell) => cell?.text === '亮灯') ?? -1;
    const rows = sheet.rows.flatMap((cells, row) =>
      cells?.[light]?.formula !== undefined && cells[light].text.startsWith('▲') ? [row] : [],
    );
    return { rows, light, status };
  }

  test('a status that is typed changes its light, the counts and the index; the next one adds to it', async () => {
    const engine = await beside(bytes);
    const tab = sheetOf(file, TAB);
    const { rows, light, status } = red(tab);
    const [first = 0, second = 0] = rows;
    const once = await engine.recalculate([typed(TAB, first, status, '已完成')], true);
    const lightOf = (results: typeof once, row: number) =>
      results.find((one) => one.sheet === TAB && one.row === row && one.column === light)?.value;
    expect(lightOf(once, first)).toMatch(/^●/);
    expect(new Set(once.map(({ sheet }) => sheet))).toEqual(new Set([TAB, '单位目录']));
    const twice = await engine.recalculate([typed(TAB, second, status, '已完成')], false);
    expect(lightOf(twice, second)).toMatch(/^●/);
    const overdue = (results: typeof once) =>
      results.flatMap(({ sheet, value }) =>
        sheet === '单位目录' && typeof value === 'number' ? [value] : [],
      );
    expect(overdue(twice)).not.toEqual(overdue(once));
    // Nothing else comes of it, and where the grid shows the file again, all of it does.
    expect(await engine.recalculate([typed(TAB, first, status, '已完成')], false)).toEqual([]);
    expect(await engine.recalculate([typed(TAB, first, status, '已完成')], true)).toEqual(once);
  });

  test('a formula that somebody typed over says no more what it said, until it is there again', async () => {
    const engine = await beside(bytes);
    const { rows, light, status } = red(sheetOf(file, TAB));
    const [row = 0] = rows;
    const done = typed(TAB, row, status, '已完成');
    const lights = async (cells: readonly TypedCell[], anew: boolean) =>
      (await engine.recalculate(cells, anew)).filter((one) => one.sheet === TAB && one.column === light);
    expect(await lights([typed(TAB, row, light, '看过了'), done], true)).toEqual([]);
    const formula = `=${sheetOf(file, TAB).rows[row]?.[light]?.formula ?? ''}`;
    expect(await lights([{ ...typed(TAB, row, light, '▲'), formula }, done], false)).toHaveLength(1);
  });

  test('what a plan writes stands as it is written', async () => {
    const engine = await beside(bytes);
    const { rows, status } = red(sheetOf(file, TAB));
    const [row = 0] = rows;
    const cells = [typed(TAB, row, status, '已完成')];
    const once = await engine.recalculate(cells, true);
    const made = await engine.make(
      { workbook: await engine.read(), today: AS_OF },
      'unitTabs',
      { options: { language: 'zh-CN' } },
      {},
    );
    if (!made?.plan) throw new Error('nothing was planned');
    const { changed } = await engine.apply(made.plan);
    expect(changed).toContain(TAB);
    expect(await engine.recalculate(cells, false)).toEqual(once);
  });
});
