import fc from 'fast-check';
import { shiftFormula } from '../../../src/grid/shift-formula';
import { abilities, setAbilities, withoutCopies, withoutInsertion } from '../../../src/hosts/excel/abilities';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { fillsOf, isFilled } from '../../../src/hosts/excel/fill-formulas';
import type { ContentRow } from '../../../src/plan/sheet-content';
import { shortModel } from '../../excel-host/big-workbook';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { measureWriter } from '../../excel-host/measure';
import { cloneWorkbook } from '../../excel-host/model/clone';
import { snapshot } from '../../excel-host/model/snapshot';
import type { WorkbookModel } from '../../excel-host/model/workbook-model';
import type { Switch } from '../../excel-host/switches';
import { build, seen } from './built-tabs';

jest.setTimeout(300_000);

let office: Booted;
let model: WorkbookModel;
let plainly: { readonly sheets: unknown; readonly actions: number };
beforeAll(async () => {
  [office, model] = await Promise.all([bootOffice(), shortModel(10)]);
  const { excel, host } = opened();
  withoutCopies();
  await build(host);
  plainly = { sheets: seen(excel), actions: actionsOf(excel) };
});
afterAll(() => {
  office.close();
});
afterEach(() => {
  setAbilities(null);
});

/** An Excel that is told everything. */
function opened(...switches: readonly Switch[]): { excel: EmulatedExcel; host: ExcelHost } {
  const excel = new EmulatedExcel(cloneWorkbook(model));
  for (const one of switches) excel.switches.add(one);
  office.use(excel);
  setAbilities(null);
  withoutInsertion();
  return { excel, host: new ExcelHost() };
}

function actionsOf({ requests }: EmulatedExcel): number {
  return requests.reduce((sum, { actions }) => sum + actions, 0);
}

test('tabs that copy looks and formulas from each other are those that are told each by itself, in less than half the actions', async () => {
  const { excel, host } = opened();
  await build(host);
  expect(excel.asked.get('CopyFrom')).toBeGreaterThan(20);
  expect(seen(excel)).toEqual(plainly.sheets);
  expect(actionsOf(excel)).toBeLessThan(plainly.actions / 2);
  expect(excel.notEmulated).toEqual([]);
});

test('52 tabs of 127 tasks that Excel takes no file of', async () => {
  const made = await measureWriter(office, 1);
  expect(made.requests).toBeLessThanOrEqual(14);
  expect(made.actions).toBeLessThan(5_000);
  expect(made.kilobytesSent).toBeLessThan(2_000);
  expect(made.kilobytesReceived).toBeLessThan(1_000);
});

test.each(['copies-fail', 'copies-lose'] as const)(
  'under %s what was begun is taken back and told cell by cell, and copying is not tried again',
  async (world) => {
    const { excel, host } = opened(world);
    await build(host);
    expect(seen(excel)).toEqual(plainly.sheets);
    expect(abilities().copies).toBe(false);
    const { size } = new Set(excel.model.sheets.map(({ name }) => name));
    expect(size).toBe(excel.model.sheets.length);
  },
);

test('a fault while looks are copied leaves nothing, and running again succeeds', async () => {
  const clean = opened();
  await build(clean.host);
  const before = JSON.stringify(snapshot(model));
  const large = clean.excel.requests.flatMap(({ actions }, at) => (actions > 300 ? [at + 1] : []));
  expect(large).not.toEqual([]);
  let failed = 0;
  for (const k of large) {
    const { excel, host } = opened();
    excel.failAt(k, { when: 'during', code: 'InvalidOperation' });
    const stopped = await build(host).then(
      () => false,
      () => true,
    );
    if (stopped) {
      failed++;
      expect({ k, model: JSON.stringify(snapshot(excel.model)) }).toEqual({ k, model: before });
      await build(host);
    }
    expect(seen(excel)).toEqual(plainly.sheets);
  }
  expect(failed).toBeGreaterThan(0);
});

describe('formulas down a column', () => {
  const light = (row: number): string => `IF($F${row + 1}<$C$2,"逾期F1",LOG10(G${row + 1}))`;
  const cell = (value: ContentRow['cells'][number]): ContentRow => ({ cells: [null, value] });
  const formulas = (rows: readonly number[]): ContentRow[] =>
    rows.map((row) => cell({ value: '', formula: light(row) }));

  test.each<[string, ContentRow[], unknown]>([
    ['one after the other', formulas([0, 1, 2, 3, 4, 5]), [{ column: 1, top: 0, bottom: 5, empty: [] }]],
    ['too few of them', formulas([0, 1, 2, 3, 4]), []],
    [
      'with empty cells between and behind them',
      [
        ...formulas([0, 1, 2]),
        cell(null),
        cell({ value: null, style: 1 }),
        ...formulas([5, 6, 7]),
        cell(null),
      ],
      [{ column: 1, top: 0, bottom: 7, empty: [3, 4] }],
    ],
    [
      'with a text among them',
      [...formulas([0, 1, 2]), cell({ value: '无' }), ...formulas([4, 5, 6, 7, 8, 9])],
      [{ column: 1, top: 4, bottom: 9, empty: [] }],
    ],
    ['that all ask the same row', formulas([0, 0, 0, 0, 0, 0, 0]), []],
  ])('%s', (_, rows, wanted) => {
    expect(fillsOf(rows)).toEqual(wanted);
  });

  test('what is filled says what was meant, and nothing else is', () => {
    const kind = fc.constantFrom('light', 'light', 'light', 'other', 'empty', 'text');
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 60 }), (kinds) => {
        const rows = kinds.map((one, row): ContentRow => {
          if (one === 'empty') return cell(null);
          if (one === 'text') return cell({ value: '无' });
          return cell({ value: 0, formula: one === 'light' ? light(row) : `A${row + 1}*2` });
        });
        const fills = fillsOf(rows);
        for (const [row, { cells }] of rows.entries()) {
          const fill = fills.find((one) => row > one.top && row <= one.bottom);
          expect(isFilled(fills, row, 1)).toBe(fill !== undefined);
          if (!fill) continue;
          const first = rows[fill.top]?.cells[1]?.formula ?? '';
          const comes = shiftFormula(first, { row: fill.top, column: 1 }, { row, column: 1 });
          if (fill.empty.includes(row)) expect(cells[1]).toBeNull();
          else expect(cells[1]?.formula).toBe(comes);
        }
      }),
    );
  });
});
