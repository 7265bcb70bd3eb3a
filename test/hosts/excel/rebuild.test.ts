import { unitTabsPlan } from '../../../src/actions/build-unit-tabs';
import { looksNeeded } from '../../../src/actions/draft-tabs';
import { takeBack } from '../../../src/actions/take-back';
import { understand } from '../../../src/actions/understand';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { WorkbookPlan } from '../../../src/plan/model';
import { shortModel } from '../../excel-host/big-workbook';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { measureTabs } from '../../excel-host/measure';
import { cellOf, restyle } from '../../excel-host/model/cells';
import { cloneWorkbook } from '../../excel-host/model/clone';
import { DEFAULT_FORMAT } from '../../excel-host/model/format';
import { snapshot } from '../../excel-host/model/snapshot';
import {
  cellKey,
  columnOf,
  type SheetModel,
  type WorkbookModel,
} from '../../excel-host/model/workbook-model';
import { FIRST_ROW, HEADER_ROW } from '../../../src/sheets/units/tab-frame';

jest.setTimeout(300_000);

let office: Booted;
beforeAll(async () => {
  office = await bootOffice();
});
afterAll(() => {
  office.close();
});

test('after some entries only what they changed is looked at and written', async () => {
  const [made, , again, inAll] = await measureTabs(office, 1);
  expect(made?.requests).toBeLessThanOrEqual(12);
  expect(made?.actions).toBeLessThan(1_500);
  expect(made?.kilobytesSent).toBeLessThan(1_500);
  expect(again?.requests).toBeLessThanOrEqual(12);
  expect(again?.actions).toBeLessThan(2_000);
  expect(again?.kilobytesSent).toBeLessThan(500);
  expect(again?.kilobytesReceived).toBeLessThan(2_000);
  expect(inAll?.requests).toBeLessThanOrEqual(16);
  expect(inAll?.kilobytesReceived).toBeLessThan(3_000);
});

describe('people painted, added a column and hid a row', () => {
  const UNIT = '财政局';
  const YELLOW = '#FFFF00';
  let excel: EmulatedExcel;
  let host: ExcelHost;
  let rows: { painted: number; hidden: number; column: number };

  /** By sheet. Sizes of what is hidden Excel does not tell; comparing texts first takes no minutes. */
  function seen(): Map<string, string> {
    // What formulas give, the emulated Excel does not work out.
    const { sheets } = snapshot(excel.model, () => false) as { sheets: Record<string, unknown>[] };
    return new Map(
      sheets.map((sheet) => {
        const hidden = (at: unknown, which: string): boolean => (sheet[which] as unknown[]).includes(at);
        const shown = (sizes: string, which: string): unknown[] =>
          (sheet[sizes] as [number, number][]).filter(([at]) => !hidden(at, which));
        const sizes = { widths: shown('widths', 'hiddenColumns'), heights: shown('heights', 'hiddenRows') };
        return [String(sheet['name']), JSON.stringify({ ...sheet, ...sizes })];
      }),
    );
  }

  function expectSeen(wanted: Map<string, string>): void {
    const now = seen();
    const [differs] = [...wanted.keys()].filter((name) => now.get(name) !== wanted.get(name));
    if (differs === undefined) return;
    expect(JSON.parse(now.get(differs) ?? 'null')).toEqual(JSON.parse(wanted.get(differs) ?? 'null'));
  }

  async function rebuild(between: () => void = () => undefined): Promise<WorkbookPlan> {
    const understanding = understand(await host.read(), { asOf: '2024-07-01' });
    const taken = takeBack(understanding);
    const contents = await host.readContent(looksNeeded(understanding, taken));
    const { plan } = unitTabsPlan(understanding, { by: 'lead', language: 'zh-CN' }, contents, taken);
    between();
    return (await host.apply(plan)).inverse;
  }

  const tab = (): SheetModel => {
    const found = excel.model.sheets.find(({ name }) => name === UNIT);
    if (!found) throw new Error(`no tab ${UNIT}`);
    return found;
  };
  const fillAt = (row: number, column: number): string | null =>
    cellOf(tab(), row, column)?.format.fill ?? null;

  function open(model: WorkbookModel): void {
    excel = new EmulatedExcel(cloneWorkbook(model));
    office.use(excel);
    host = new ExcelHost();
  }

  let built: WorkbookModel;
  beforeAll(async () => {
    open(await shortModel(60));
    await rebuild();
    built = excel.model;
  });

  beforeEach(() => {
    open(built);
    const sheet = tab();
    const last = Math.max(
      ...[...sheet.cells].flatMap(([key, { value }]) => (value === null ? [] : [columnOf(key)])),
    );
    rows = { painted: FIRST_ROW + 3, hidden: FIRST_ROW + 6, column: last + 1 };
    const at = (row: number) => ({ top: row, left: 2, bottom: row, right: 5 });
    restyle(sheet, at(rows.painted), (old) => ({ ...old, fill: YELLOW }));
    restyle(sheet, { ...at(rows.hidden), right: 2 }, (old) => ({ ...old, color: '#C00000', bold: true }));
    const write = (row: number, value: string): void => {
      sheet.cells.set(cellKey(row, rows.column), { value, format: { ...DEFAULT_FORMAT, fill: YELLOW } });
    };
    write(HEADER_ROW, '经办人');
    write(rows.painted, '王五');
    sheet.hiddenRows.add(rows.hidden);
  });

  test('the rebuild keeps what they did, and undoing it gives back the tabs as they were', async () => {
    const before = seen();
    const inverse = await rebuild();
    expect([2, 3, 4, 5, 6].map((column) => fillAt(rows.painted, column))).toEqual([
      ...[YELLOW, YELLOW, YELLOW, YELLOW],
      null,
    ]);
    expect(cellOf(tab(), rows.hidden, 2)?.format).toMatchObject({ color: '#C00000' });
    expect(cellOf(tab(), rows.painted, rows.column)).toMatchObject({
      value: '王五',
      format: { fill: YELLOW },
    });
    expect(cellOf(tab(), HEADER_ROW, rows.column)?.value).toBe('经办人');
    await host.apply(JSON.parse(JSON.stringify(inverse)) as WorkbookPlan);
    expectSeen(before);
    expect(excel.notEmulated).toEqual([]);
  });

  test('an Excel that tells every line as black: grey ones are grey when the rebuild is undone', async () => {
    excel.switches.add('grey-border');
    const before = seen();
    const greys = [...before.values()].join().split('#808080').length;
    expect(greys).toBeGreaterThan(10);
    await host.apply(await rebuild().then((inverse) => JSON.parse(JSON.stringify(inverse)) as WorkbookPlan));
    expectSeen(before);
  });

  test('what is painted a while after the looks were read comes back when the rebuild is undone', async () => {
    const clock = jest.spyOn(performance, 'now');
    let painted = new Map<string, string>();
    const inverse = await rebuild(() => {
      const now = performance.now();
      clock.mockReturnValue(now + 60_000);
      restyle(tab(), { top: FIRST_ROW, left: 2, bottom: FIRST_ROW, right: 2 }, (old) => ({
        ...old,
        fill: YELLOW,
      }));
      painted = seen();
    });
    clock.mockRestore();
    expect(fillAt(FIRST_ROW, 2)).toBeNull();
    await host.apply(inverse);
    expectSeen(painted);
  });
});
