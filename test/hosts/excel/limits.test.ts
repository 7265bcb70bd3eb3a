import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { Operation, WorkbookPlan } from '../../../src/plan/model';
import { LONG } from '../../amount';
import { fixture, SOURCE } from '../../contracts/fixture';
import { FULL, MARKS, plan, put, REPORT } from '../../contracts/plans';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { measureReport, SIZES } from '../../excel-host/measure';
import { MemoryJournal } from '../../excel-host/memory-journal';
import { DEFAULT_FORMAT } from '../../excel-host/model/format';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { snapshot } from '../../excel-host/model/snapshot';
import {
  cellKey,
  newWorkbook,
  type SheetModel,
  type WorkbookModel,
} from '../../excel-host/model/workbook-model';

jest.setTimeout(300_000);

let office: Booted;
let xlsx: Uint8Array;
beforeAll(async () => {
  [office, xlsx] = await Promise.all([bootOffice(), fixture()]);
});
afterAll(() => {
  office.close();
});

function over(model: WorkbookModel): { excel: EmulatedExcel; host: ExcelHost; sheet: SheetModel } {
  const excel = new EmulatedExcel(model);
  office.use(excel);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  return { excel, host: new ExcelHost(), sheet };
}

const opened = async () => over(await loadXlsx(xlsx));

const FIX: Operation = {
  op: 'set-cells',
  sheet: SOURCE,
  cells: [{ place: { row: 2, column: 2 }, before: '财政局', after: '区财政局' }],
};

describe('requests', () => {
  // The emulated Excel takes long over the longest.
  test.each(SIZES.filter((times) => LONG || times <= 10))(
    '%i times 127 tasks: as many as the bytes need',
    async (times) => {
      const [read, report, again] = await measureReport(office, times);
      // Two requests tell what there is; at 2 MB and more each, the others carry the cells.
      expect(read?.requests).toBeLessThanOrEqual(3 + Math.floor((read?.kilobytesReceived ?? 0) / 2000));
      expect(report?.requests).toBeLessThanOrEqual(
        6 + Math.floor(((report?.kilobytesSent ?? 0) + (report?.kilobytesReceived ?? 0)) / 1000),
      );
      expect(again?.requests).toBeLessThanOrEqual(
        13 + Math.floor(((again?.kilobytesSent ?? 0) + (again?.kilobytesReceived ?? 0)) / 1000),
      );
    },
  );

  test('many sheets are read in as many as one', async () => {
    const model = newWorkbook(...Array.from({ length: 60 }, (_, at) => `表${at}`));
    for (const sheet of model.sheets) sheet.cells.set(cellKey(3, 2), { value: 'x', format: DEFAULT_FORMAT });
    const { excel, host } = over(model);
    expect((await host.read()).sheets).toHaveLength(60);
    expect(excel.requests).toHaveLength(3);
  });

  test('many sheets are put in as many as one', async () => {
    const { excel, host } = await opened();
    const units = Array.from({ length: 40 }, (_, at) =>
      put(FULL, {
        identity: { kind: 'unit', key: `单位${at}` },
        name: `单位${at}`,
        after: at === 0 ? SOURCE : `单位${at - 1}`,
      }),
    );
    await host.apply(plan(...units));
    expect(excel.model.sheets.map(({ name }) => name)).toEqual([
      SOURCE,
      ...units.map(({ name }) => name),
      '说明',
    ]);
    // Tabs, content, panes and pages, and what formulas give, each of their own.
    expect(excel.requests.length).toBeLessThanOrEqual(8);
  });

  test('none asks Excel to remember objects, which would cost another', async () => {
    const { excel, host } = await opened();
    await host.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(excel.requests).toHaveLength(3);
  });

  test('what is too large for one is read in smaller ones', async () => {
    const model = newWorkbook('大表');
    for (let row = 0; row < 400; row++) {
      const cell = { value: `${row}`.padEnd(12_000, '字'), format: DEFAULT_FORMAT };
      model.sheets[0]?.cells.set(cellKey(row, 0), cell);
    }
    const { excel, host } = over(model);
    const { sheets } = await host.read();
    expect(sheets[0]?.rows.map((row) => row?.[0]?.text)).toEqual(
      Array.from({ length: 400 }, (_, row) => `${row}`.padEnd(12_000, '字')),
    );
    for (const { sent } of excel.requests) expect(sent).toBeLessThan(5 * 1024 * 1024);
  });

  test('long texts are written in requests below the limit', async () => {
    const { excel, host } = await opened();
    const rows = Array.from({ length: 300 }, () => ({ cells: [{ value: '字'.repeat(20_000) }] }));
    await host.apply(plan(put({ rows })));
    expect(excel.model.sheets.at(-1)?.cells.size).toBe(300);
    for (const { sent } of excel.requests) expect(sent).toBeLessThan(3 * 1024 * 1024);
  });
});

describe('Excel in states that people bring it into', () => {
  test('somebody types in a cell: the request waits until they are done', async () => {
    const { excel, host } = await opened();
    const done = excel.startCellEdit();
    const reading = host.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    done();
    expect((await reading).tabNames).toEqual([SOURCE, '说明']);
  });

  test('an Excel that does not wait: a HostError says why', async () => {
    const { excel, host } = await opened();
    excel.cannotWait = true;
    excel.startCellEdit();
    await expect(host.read()).rejects.toMatchObject({ code: 'cell-edit-mode' });
  });

  test('a filter hides rows: no values are written', async () => {
    const { excel, host, sheet } = await opened();
    sheet.filter = { range: { top: 1, left: 0, bottom: 8, right: 5 }, filtered: true };
    sheet.hiddenRows.add(3);
    const before = snapshot(excel.model);
    await expect(host.apply(plan(FIX))).rejects.toMatchObject({
      code: 'filtered',
      params: { sheet: SOURCE },
    });
    expect(snapshot(excel.model)).toEqual(before);
    expect((await host.read()).sheets[0]).toMatchObject({
      filter: { top: 1, left: 0, bottom: 8, right: 5 },
      hiddenRows: new Set([3]),
    });
    await host.apply(plan(MARKS));
    expect(excel.model.sheets[0]?.conditionalFormats).toHaveLength(3);
  });

  test('our own sheet is protected: it is not rebuilt', async () => {
    const { excel, host } = await opened();
    await host.apply(plan(put(FULL)));
    const report = excel.model.sheets.at(-1);
    if (report) report.protected = true;
    await expect(host.apply(plan(put(FULL)))).rejects.toMatchObject({
      code: 'protected',
      params: { sheet: '检查报告' },
    });
  });

  test('a protected sheet with formulas is read all the same', async () => {
    const { host, sheet } = await opened();
    sheet.protected = true;
    const { sheets } = await host.read();
    expect(sheets[0]).toMatchObject({ protected: true });
    expect(sheets[0]?.rows[8]?.[5]?.formula).toBe('SUM(F3:F8)');
  });

  test('days count from 1904: serials stay, and dates of ours are moved', async () => {
    const { excel, host } = await opened();
    excel.model.date1904 = true;
    expect((await host.read()).date1904).toBe(true);
    await host.apply(plan(put(FULL)));
    const report = excel.model.sheets.at(-1);
    expect(report?.cells.get(cellKey(2, 3))?.value).toBe(45412 - 1462);
    const content = (await host.readContent([{ sheet: '检查报告' }])).get('检查报告');
    expect(content?.rows[2]?.cells[3]?.value).toBe(45412);
  });

  test('the last sheet that can be seen stays', async () => {
    const { excel, host } = await opened();
    await host.apply(plan(put(FULL)));
    for (const sheet of excel.model.sheets.slice(0, 2)) sheet.visibility = 'Hidden';
    await expect(host.apply(plan({ op: 'remove-sheet', identity: REPORT }))).rejects.toMatchObject({
      code: 'unsupported',
    });
  });

  test('a sheet that formulas of the user ask stays', async () => {
    const { host, sheet } = await opened();
    await host.apply(plan(put(FULL)));
    const formula = "COUNTA('检查报告'!A:A)";
    sheet.cells.set(cellKey(12, 0), { value: 3, formula, format: DEFAULT_FORMAT });
    await expect(host.apply(plan({ op: 'remove-sheet', identity: REPORT }))).rejects.toMatchObject({
      code: 'occupied',
      params: { sheet: SOURCE },
    });
  });

  test('cancelled between two requests, what was written is taken back', async () => {
    const { excel, host } = await opened();
    const before = snapshot(excel.model);
    const controller = new AbortController();
    const rows = Array.from({ length: 200 }, () => ({ cells: [{ value: '字'.repeat(20_000) }] }));
    const { length: clean } = excel.requests;
    const stop = setInterval(() => {
      if (excel.model.sheets.length > 2) controller.abort();
    }, 0);
    await expect(host.apply(plan(put({ rows })), { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    clearInterval(stop);
    expect(excel.requests.length).toBeGreaterThan(clean + 3);
    expect(snapshot(excel.model)).toEqual(before);
  });
});

describe('conditional formats where builds of Excel fail', () => {
  test('rules that cannot be read are left alone', async () => {
    const { excel, host } = await opened();
    await host.apply(plan(MARKS));
    excel.switches.add('rules-unreadable');
    await host.apply(plan({ op: 'lay-highlights', sheet: SOURCE, rules: [] }));
    expect(excel.model.sheets[0]?.conditionalFormats.some(({ formula }) => formula === '=F3>5')).toBe(true);
  });

  test('rules that cannot be deleted are switched off by their name', async () => {
    const { excel, host } = await opened();
    await host.apply(plan(MARKS));
    excel.switches.add('rules-undeletable');
    await host.apply(plan({ op: 'clear-highlights', sheet: SOURCE }));
    expect(excel.model.names).toMatchObject([{ name: '_tba_marks', target: { formula: '=FALSE' } }]);
    excel.switches.clear();
    await host.apply(plan({ op: 'clear-highlights', sheet: SOURCE }));
    expect(excel.model.names).toEqual([]);
    expect(excel.model.sheets[0]?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=F3>5']);
  });
});

describe('marks that cannot be deleted, in a plan that was cut off', () => {
  async function cutOff(wanted: WorkbookPlan, earlier: readonly WorkbookPlan[], at: number) {
    const { excel, host } = await opened();
    for (const one of earlier) await host.apply(one);
    const before = snapshot(excel.model);
    excel.switches.add('rules-undeletable');
    const journal = new MemoryJournal();
    excel.reset();
    await Promise.race([excel.endPageAt(at, 'unheard'), new ExcelHost(journal).apply(wanted)]);
    excel.reset();
    expect(snapshot(excel.model)).not.toEqual(before);
    await new ExcelHost(journal).recover();
    return { excel, before };
  }

  test('those that were there are on again', async () => {
    const { excel, before } = await cutOff(plan({ op: 'clear-highlights', sheet: SOURCE }), [plan(MARKS)], 6);
    expect(snapshot(excel.model)).toEqual(before);
  });

  test('those that came stay, switched off by their name', async () => {
    const { excel } = await cutOff(plan(MARKS), [], 8);
    expect(excel.model.names).toMatchObject([{ name: '_tba_marks', target: { formula: '=FALSE' } }]);
  });
});

describe('what the pane needs', () => {
  test('shows and selects a cell', async () => {
    const { excel, host } = await opened();
    await host.select('说明', { row: 6, column: 3 });
    expect(excel.model.active).toEqual({
      sheet: excel.model.sheets[1]?.id,
      range: { top: 6, left: 3, bottom: 6, right: 3 },
    });
    await expect(host.select('没有', { row: 0, column: 0 })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('copies a sheet behind itself; a copy of ours is the user’s', async () => {
    const { host } = await opened();
    expect(await host.copySheet(SOURCE)).toBe(`${SOURCE} (2)`);
    await host.apply(plan(put(FULL)));
    const copy = await host.copySheet('检查报告');
    const { sheets } = await host.read();
    expect(sheets.map(({ name, own }) => [name, own?.kind])).toEqual([
      [SOURCE, undefined],
      [`${SOURCE} (2)`, undefined],
      ['说明', undefined],
      ['检查报告', 'report'],
      [copy, undefined],
    ]);
  });

  test('opens a file as a new workbook', async () => {
    const { excel, host } = await opened();
    const file = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    await host.openWorkbook(file);
    expect(excel.model.opened).toEqual([Buffer.from(file).toString('base64')]);
  });

  test('tells of changes until nobody listens any more', async () => {
    const { excel, host } = await opened();
    let heard = 0;
    const stop = await host.onChange(() => heard++);
    const [first] = excel.model.sheets;
    const settle = () => new Promise((resolve) => setTimeout(resolve, 100));
    // office.js attaches a moment after Excel has agreed.
    await settle();
    for (const kind of ['changed', 'added', 'deleted'] as const) {
      excel.raise({ kind, sheet: first?.id ?? '', address: 'A1' });
    }
    await settle();
    expect(heard).toBe(3);
    await stop();
    excel.raise({ kind: 'changed', sheet: first?.id ?? '', address: 'A1' });
    await settle();
    expect(heard).toBe(3);
  });

  test('within the handler Excel is asked nothing; sheets that are told of together are asked for in one request', async () => {
    const { excel, host } = await opened();
    const { onChanged } = new Excel.RequestContext().workbook.worksheets;
    const add = jest.spyOn(Object.getPrototypeOf(onChanged) as typeof onChanged, 'add');
    const heard: (string | null)[] = [];
    const stop = await host.onChange((sheet) => heard.push(sheet));
    const handlers = add.mock.calls.map(([handler]) => handler as unknown as (told: object) => Promise<void>);
    add.mockRestore();
    expect(handlers).toHaveLength(3);
    const asked = jest.spyOn(Excel, 'run');
    excel.reset();
    const told = (worksheetId: string, triggerSource: string) =>
      handlers.map((handler) => handler({ worksheetId, triggerSource }));
    const [first, second] = excel.model.sheets.map(({ id }) => id);
    await Promise.all([
      ...told(first ?? '', 'Unknown'),
      ...told(second ?? '', 'Unknown'),
      ...told('{none}', 'ThisLocalAddin'),
    ]);
    expect(asked).not.toHaveBeenCalled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(excel.requests).toHaveLength(1);
    expect(heard).toEqual([SOURCE, SOURCE, SOURCE, '说明', '说明', '说明']);
    asked.mockRestore();
    await stop();
  });

  test('what we write ourselves is not told, however late Excel tells of it', async () => {
    const { excel, host } = await opened();
    excel.switches.add('events-late');
    const heard: (string | null)[] = [];
    const stop = await host.onChange((sheet) => heard.push(sheet));
    const settle = () => new Promise((resolve) => setTimeout(resolve, 80));
    await settle();
    const place = { row: 2, column: 2 };
    await host.apply(
      plan({ op: 'set-cells', sheet: SOURCE, cells: [{ place, before: '财政局', after: '区财政局' }] }),
    );
    await settle();
    expect(heard).toEqual([]);
    excel.raise({ kind: 'changed', sheet: excel.model.sheets[0]?.id ?? '', address: 'C3' });
    await settle();
    expect(heard).toEqual([SOURCE]);
    await stop();
  });

  test('knows what this Excel can do', () => {
    expect(new ExcelHost().capabilities()).toEqual({
      floor: true,
      openWorkbook: true,
      savesFiles: false,
      keepsSettings: true,
      undo: false,
    });
  });
});

describe('the emulated Excel itself', () => {
  test('refuses what lies above the floor', async () => {
    await opened();
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(SOURCE).getRange('A1').getPrecedents();
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('refuses what it does not know', async () => {
    const { excel } = await opened();
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(SOURCE).pivotTables.load('items/name');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'NotEmulated' });
    expect(excel.notEmulated).toEqual(['not emulated: Worksheet.pivotTables']);
  });

  test.each(['a/b', '', "'x", 'x'.repeat(32), SOURCE])('takes no sheet name %j', async (name) => {
    await opened();
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/InvalidArgument|ItemAlreadyExists/) as unknown });
  });
});
