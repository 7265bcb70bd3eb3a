import type { HostError } from '../../../src/hosts/error';
import { hostErrorWords } from '../../../src/hosts/error-words';
import { patience } from '../../../src/hosts/excel/attention';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { Waiting } from '../../../src/hosts/pane-host';
import { expectationOf } from '../../../src/plan/fingerprint';
import { defaultSettings, settingsXml } from '../../../src/settings/xml';
import { fixture, SOURCE } from '../../contracts/fixture';
import { FULL, MARKS, plan, put, REPORT } from '../../contracts/plans';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { cellOf, restyle } from '../../excel-host/model/cells';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { snapshot } from '../../excel-host/model/snapshot';
import { cellKey } from '../../excel-host/model/workbook-model';
import type { Switch } from '../../excel-host/switches';

// What a real Excel does otherwise, one by one: each of these failed, or went on for ever.
jest.setTimeout(300_000);

const PATIENCE = { ...patience };
let office: Booted;
beforeAll(async () => {
  office = await bootOffice();
});
beforeEach(() => {
  patience.step = 1;
});
afterEach(() => {
  Object.assign(patience, PATIENCE);
});
afterAll(() => {
  office.close();
});

async function opened(...switches: Switch[]): Promise<{ excel: EmulatedExcel; host: ExcelHost }> {
  const excel = new EmulatedExcel(await loadXlsx(await fixture()));
  for (const one of switches) excel.switches.add(one);
  office.use(excel);
  return { excel, host: new ExcelHost() };
}

const SETTINGS = { op: 'store-settings' as const, before: null, after: settingsXml(defaultSettings()) };

describe('another workbook is in front', () => {
  test('the pane asks for ours, and goes on when it is there', async () => {
    const { excel, host } = await opened();
    const waits: (Waiting | null)[] = [];
    const stop = host.onWaiting((waiting) => waits.push(waiting));
    excel.loseFocus(8);
    await host.apply(plan(put(FULL)));
    stop();
    expect(excel.model.sheets.at(-1)).toMatchObject({ name: '检查报告', freeze: { rows: 2, columns: 1 } });
    expect(waits).toContain('focus');
    expect(waits.at(-1)).toBeNull();
  });

  test('half of the tabs are there when it happens: the rest follows, none twice', async () => {
    const { excel, host } = await opened('focus-lost');
    const units = Array.from({ length: 20 }, (_, at) =>
      put(FULL, { identity: { kind: 'unit', key: `单位${at}` }, name: `单位${at}`, after: SOURCE }),
    );
    await host.apply(plan(...units));
    const names = excel.model.sheets.map(({ name }) => name);
    expect(names).toHaveLength(22);
    expect(new Set(names).size).toBe(22);
    expect(excel.model.names.filter(({ name }) => name.startsWith('_tba_unit'))).toHaveLength(20);
  });

  test('the person stays there: a sentence says what to do, and nothing is left', async () => {
    const { excel, host } = await opened();
    const before = snapshot(excel.model);
    patience.focus = 5;
    excel.loseFocus(100_000);
    await expect(host.apply(plan(put(FULL)))).rejects.toMatchObject({ code: 'not-in-front' });
    expect(snapshot(excel.model)).toEqual(before);
  });
});

test('a request is never answered: that is said, and the person may give up', async () => {
  const { excel, host } = await opened();
  patience.answer = 5;
  excel.failAt(2, { when: 'never' });
  const controller = new AbortController();
  const stop = host.onWaiting((waiting) => {
    if (waiting === 'answer') controller.abort();
  });
  await expect(host.read({ signal: controller.signal })).rejects.toMatchObject({ code: 'no-answer' });
  stop();
});

describe('printing', () => {
  test.each<[Switch]>([['no-printer'], ['a4-only']])(
    '%s: the sheet is made, and a warning says what is not',
    async (one) => {
      const { excel, host } = await opened(one);
      const print = { orientation: 'landscape', paper: 'A3', fitToWidth: 1 } as const;
      const { warnings } = await host.apply(plan(put({ ...FULL, print })));
      expect(excel.model.sheets.at(-1)?.cells.get(cellKey(0, 0))?.value).toBe('检查报告');
      expect(warnings).toMatchObject([{ id: 'host.warning.print' }]);
      const { orientation } = excel.model.sheets.at(-1)?.page ?? {};
      expect(orientation).toBe(one === 'a4-only' ? 'Landscape' : 'Portrait');
    },
  );
});

describe('an .xls in compatibility mode', () => {
  test('is read, marked and reported on', async () => {
    const { excel, host } = await opened('small-grid');
    expect((await host.read()).sheets[0]?.rows[2]?.[0]?.value).toBe(1);
    await host.apply(plan(put(FULL), MARKS));
    expect((await host.readContent([{ sheet: '检查报告' }])).get('检查报告')?.freeze).toEqual({
      rows: 2,
      columns: 1,
    });
    expect(excel.model.sheets[0]?.conditionalFormats).toHaveLength(3);
  });

  test('whole rows that a plan expects are read as far as they are filled', async () => {
    const { excel, host } = await opened('small-grid');
    const rows = { top: 2, left: 0, bottom: 3, right: 16_383 };
    const [source] = (await host.read()).sheets;
    if (!source) throw new Error('no sheet');
    const cells = [{ place: { row: 2, column: 2 }, before: '财政局', after: '区财政局' }];
    const fixes = plan({ op: 'set-cells', sheet: SOURCE, cells });
    await host.apply({ ...fixes, expect: [expectationOf(source, rows)] });
    expect(excel.model.sheets[0]?.cells.get(cellKey(2, 2))?.value).toBe('区财政局');
  });

  test('keeps no settings: they are refused alone, and left out of what does more', async () => {
    const { excel, host } = await opened('small-grid');
    await expect(host.apply(plan(SETTINGS))).rejects.toMatchObject({
      code: 'legacy-xls',
      params: { of: 'settings' },
    });
    const { warnings } = await host.apply(plan(MARKS, SETTINGS));
    expect(warnings).toMatchObject([{ id: 'host.warning.settings-xls' }]);
    expect(excel.model.customXml).toEqual([]);
  });
});

test('marks lie where Excel refuses rules that ask names which are not there', async () => {
  const { excel, host } = await opened('undefined-names');
  await host.apply(plan(MARKS));
  expect(excel.model.sheets[0]?.conditionalFormats).toHaveLength(3);
});

test('names are added before panes are frozen', async () => {
  const { excel, host } = await opened('names-after-freeze');
  await host.apply(plan(put(FULL), put(FULL, { identity: { kind: 'index', key: '' }, name: '单位目录' })));
  expect(excel.model.names.map(({ name }) => name)).toEqual(['_tba_report', '_tba_index']);
});

test('white cells are told from those without a fill, also where both have no pattern, and undo gives them back', async () => {
  const { excel, host } = await opened('pattern-null');
  await host.apply(plan(put(FULL)));
  const [sheet] = excel.model.sheets.slice(-1);
  if (!sheet) throw new Error('no sheet');
  for (const [at, fill] of ['#FFFFFF', '#FFFF00'].entries())
    restyle(sheet, { top: 3, left: at, bottom: 3, right: at }, (old) => ({ ...old, fill }));
  const fills = (): (string | null)[] => [0, 1, 2].map((at) => cellOf(sheet, 3, at)?.format.fill ?? null);
  expect(fills()).toEqual(['#FFFFFF', '#FFFF00', null]);
  const { inverse } = await host.apply(plan(put({ rows: [{ cells: [{ value: '新' }] }] })));
  expect(fills()).toEqual([null, null, null]);
  await host.apply(inverse);
  expect(fills()).toEqual(['#FFFFFF', '#FFFF00', null]);
});

test('a text cell keeps an apostrophe that it is given: it is given none', async () => {
  const { excel, host } = await opened('apostrophe-stays');
  const [sheet] = excel.model.sheets;
  if (!sheet) throw new Error('no sheet');
  restyle(sheet, { top: 2, left: 2, bottom: 2, right: 2 }, (old) => ({ ...old, numberFormat: '@' }));
  const cells = [{ place: { row: 2, column: 2 }, before: '财政局', after: '3月5日' }];
  await host.apply(plan({ op: 'set-cells', sheet: SOURCE, cells }));
  expect(cellOf(sheet, 2, 2)?.value).toBe('3月5日');
  const style = { numberFormat: '@' };
  await host.apply(plan(put({ rows: [{ cells: [{ value: '=1', style: 0 }] }], styles: [style] })));
  expect(excel.model.sheets.at(-1)?.cells.get(cellKey(0, 0))?.value).toBe('=1');
});

test('a copy of our sheet that is in front has our names: the report is made all the same', async () => {
  const { excel, host } = await opened('copied-names');
  await host.apply(plan(put(FULL)));
  await host.copySheet('检查报告');
  await host.apply(plan({ op: 'remove-sheet', identity: REPORT }));
  await host.apply(plan(put(FULL, { name: '检查报告（新）' })));
  expect(excel.model.sheets.map(({ name }) => name)).toContain('检查报告（新）');
  expect((await host.read()).sheets.filter(({ own }) => own)).toHaveLength(1);
});

test('a table that filters is seen: no column is written through it', async () => {
  const { excel, host } = await opened('table-filter');
  const [sheet] = excel.model.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.filter = { range: { top: 1, left: 0, bottom: 8, right: 5 }, filtered: true };
  sheet.hiddenRows.add(3);
  const cells = [{ row: 2, value: '逾期', copyStyleFrom: { row: 2, column: 5 } }];
  const column = { op: 'add-column' as const, sheet: SOURCE, column: 6, width: 20, cells };
  await expect(host.apply(plan(column))).rejects.toMatchObject({ code: 'filtered' });
  // Rows that a person hid are no filter.
  sheet.filter = null;
  await host.apply(plan(column));
  expect(cellOf(sheet, 2, 6)?.value).toBe('逾期');
});

test('a request of ours has no more actions than Excel has time for', async () => {
  const { excel, host } = await opened('action-limit', 'insertion-fails');
  const rows = Array.from({ length: 400 }, (_, row) => ({
    cells: [{ value: `第${row}条`, style: 0, link: { sheet: SOURCE, cell: 'A1' } }],
  }));
  const units = Array.from({ length: 6 }, (_, at) =>
    put({ rows, styles: [{ wrap: true }] }, { identity: { kind: 'unit', key: `${at}` }, name: `${at}` }),
  );
  await host.apply(plan(...units));
  expect(Math.max(...excel.requests.map(({ actions }) => actions))).toBeLessThanOrEqual(5_000);
});

test('formulas are looked through in parts before a sheet is removed', async () => {
  const { excel, host } = await opened();
  await host.apply(plan(put(FULL)));
  const [sheet] = excel.model.sheets;
  if (!sheet) throw new Error('no sheet');
  const long = `IF(A1=1,"${'字'.repeat(60)}","")`;
  for (let row = 20; row < 30_000; row++)
    sheet.cells.set(cellKey(row, 0), {
      value: 1,
      formula: long,
      format: cellOf(sheet, 2, 2)?.format ?? never(),
    });
  await host.apply(plan({ op: 'remove-sheet', identity: REPORT }));
  expect(excel.model.sheets.map(({ name }) => name)).not.toContain('检查报告');
});

test('where no new workbook can be opened, the other ways are told', async () => {
  const { host } = await opened('no-new-workbooks');
  const error: unknown = await host.openWorkbook(new Uint8Array([80, 75])).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'unsupported' });
  expect(hostErrorWords('zh-CN', error as HostError)).toContain('移动或复制');
});

function never(): never {
  throw new Error('no such cell');
}
