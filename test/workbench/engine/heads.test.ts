import { apartFrom } from '../../../src/actions/one-date';
import { crosscheckReport } from '../../../src/actions/crosscheck-report';
import { understand } from '../../../src/actions/understand';
import { crosscheckPlan } from '../../../src/actions/write-crosscheck';
import type { Grid, WorkbookGrid } from '../../../src/grid/grid';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { FileHost } from '../../../src/hosts/file/file-host';
import { keptOpinions } from '../../../src/sheets/crosscheck/kept-opinions';
import { message } from '../../../src/locales/message';
import type { EngineBeside } from '../../../src/workbench/engine/engine-beside';
import { EngineHere } from '../../../src/workbench/engine/engine-here';
import { findIn } from '../../../src/workbench/engine/find';
import type { TypedCell } from '../../../src/workbench/engine/live-results';
import { beside } from './beside';
import { AS_OF, everyKind, KINDS, large } from './every-kind';

jest.setTimeout(120_000);

const TAB = '发展改革局';
/** Rows, of which the as-of date is one. */
const HEAD = 8;

const { report, ...tables } = large();
let bytes: Uint8Array;
let file: WorkbookGrid;
beforeAll(async () => {
  bytes = await everyKind({ report, ...tables });
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

test('the page has the heads of our sheets, of whatever kind, and all of those of people', async () => {
  const engine = await beside(bytes);
  const page = await engine.read();
  for (const [at, sheet] of page.sheets.entries()) {
    const all = file.sheets[at];
    if (!all) throw new Error('the same sheets');
    expect(sheet).toEqual(all.own ? { ...all, rows: all.rows.slice(0, HEAD) } : all);
  }
  const long = file.sheets.filter(({ own, rows }) => own && rows.length > HEAD);
  expect(new Set(long.flatMap(({ own }) => own?.kind ?? []))).toEqual(new Set(KINDS));
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

test('whoever needs all cells gets them, as they are now, and once', async () => {
  const engine = await beside(bytes);
  const page = await engine.read();
  const ledger = sheetOf(page, '进度台账');
  const some = await engine.withCells(page, ({ own }) => own?.kind === 'ledger');
  expect(sheetOf(some, '进度台账')).toBe(ledger);
  expect(ledger).toEqual(sheetOf(file, '进度台账'));
  expect(sheetOf(some, TAB).rows).toHaveLength(HEAD);
  expect(await engine.withCells(page)).toEqual(file);
  const here = await EngineHere.open(bytes);
  expect(await here.withCells(await here.read())).toBe(await here.read());
  // Nobody looks at them: what is written into them later does not come over.
  const row = ledger.rows.length;
  await engine.enter([{ sheet: '进度台账', cells: [{ row, column: 1, value: '新的一行' }] }]);
  expect(sheetOf(await engine.read(), '进度台账').rows).toHaveLength(HEAD);
});

test('of a workbook that is older by now, heads become what the sheets are; what was whole stays, and what is gone is gone', async () => {
  const engine = await beside(bytes);
  await look(engine, TAB);
  const old = await engine.read();
  const row = sheetOf(file, '进度台账').rows.length;
  const cell = { row, column: 1, value: '新的一行' };
  await engine.enter([
    { sheet: '进度台账', cells: [cell] },
    { sheet: TAB, cells: [{ ...cell, row: 1 }] },
  ]);
  const title = message('plan.undo');
  const gone = { op: 'remove-sheet', identity: { kind: 'report', key: '' } } as const;
  await engine.apply({ title, expect: [], operations: [gone] });
  const whole = await engine.withCells(old);
  expect(sheetOf(whole, '进度台账').rows[row]?.[1]?.text).toBe('新的一行');
  expect(sheetOf(whole, TAB)).toBe(sheetOf(old, TAB));
  expect(sheetOf(whole, TAB)).toEqual(sheetOf(file, TAB));
  expect(whole.sheets.map(({ name }) => name)).toEqual(
    old.sheets.map(({ name }) => name).filter((name) => name !== '检查报告'),
  );
});

test('what people wrote in 报告对照 stays there, although nobody opened it', async () => {
  const engine = await beside(bytes);
  const sheet = sheetOf(file, '报告对照');
  const header = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.text === '处理意见'));
  const column = sheet.rows[header]?.findIndex((cell) => cell?.text === '处理意见') ?? -1;
  const row = header + 9;
  await engine.enter([{ sheet: '报告对照', cells: [{ row, column, value: '已与发改局核对' }] }]);
  const workbook = await engine.read();
  const input = { text: report, language: 'zh-CN' } as const;
  const made = await engine.make({ workbook, today: AS_OF }, 'crosscheck', input, {});
  if (!made?.plan) throw new Error('nothing was planned');
  const entered = FileHost.open(await engine.bytes());
  await engine.apply(made.plan);
  const now = sheetOf(readWorkbook(await engine.bytes()), '报告对照');
  const said = keptOpinions(now, { clause: '报告原文', opinion: '处理意见' });
  expect([...said.values()]).toEqual(['已与发改局核对']);
  // As somebody writes it who has all cells.
  const all = understand(await entered.read(), { asOf: AS_OF });
  await entered.apply(crosscheckPlan(all, crosscheckReport(all, report, 'zh-CN').crosscheck, 'zh-CN'));
  expect(now).toEqual(sheetOf(await entered.read(), '报告对照'));
});

test.each(['牵头', '发展改革局', '2024', '检查', '签约'])(
  '%s is found in sheets that nobody looked at',
  async (words) => {
    const engine = await beside(bytes);
    const found = await engine.find(words);
    expect(found).toEqual(findIn(file, words));
    expect(new Set(found.places.map(({ sheet }) => sheet)).size).toBeGreaterThan(2);
  },
);

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
