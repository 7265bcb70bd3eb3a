import fc from 'fast-check';
import { type Range } from '../../../src/grid/address';
import { styleOf } from '../../../src/hosts/excel/cell-styles';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { LOOK_PARTS, questionOf } from '../../../src/hosts/excel/look-parts';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { cellOf, restyle } from '../../excel-host/model/cells';
import { DEFAULT_FORMAT, type FormatModel } from '../../excel-host/model/format';
import { cellKey, newWorkbook, type SheetModel } from '../../excel-host/model/workbook-model';
import { cellProperties } from '../../excel-host/objects/properties';

jest.setTimeout(120_000);

let office: Booted;
beforeAll(async () => {
  office = await bootOffice();
});
afterAll(() => {
  office.close();
});

const ALL: Range = { top: 0, left: 0, bottom: 79, right: 11 };

const line = { style: 'Continuous', weight: 'Thin', color: '#808080' };
const box = { EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line };
const PAINTS: readonly Partial<FormatModel>[] = [
  { fill: '#FFFF00' },
  { fill: null },
  // Without a fill Excel answers white as well.
  { fill: '#FFFFFF' },
  { color: '#C00000', bold: true },
  { name: '宋体', size: 12 },
  { italic: true, underline: 'Single', strikethrough: true },
  { borders: box },
  { borders: { ...box, EdgeLeft: null } },
  { horizontalAlignment: 'Center', verticalAlignment: 'Top' },
  { wrapText: true, locked: false },
  { numberFormat: 'yyyy-mm-dd' },
];

function filled(): { excel: EmulatedExcel; sheet: SheetModel } {
  const model = newWorkbook('表');
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  for (let row = 0; row <= ALL.bottom; row++)
    for (let column = 0; column <= ALL.right; column++)
      sheet.cells.set(cellKey(row, column), { value: `${row}`, format: DEFAULT_FORMAT });
  const excel = new EmulatedExcel(model);
  office.use(excel);
  return { excel, sheet };
}

async function looksRead(): Promise<object[][]> {
  const content = (await new ExcelHost().readContent([{ sheet: '表' }])).get('表');
  return (content?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => content?.styles[cell?.style ?? -1] ?? {}),
  );
}

/** What asking each cell for itself gives. */
function looksOf(sheet: SheetModel): object[][] {
  const ask = (range: Range) =>
    cellProperties(sheet, range, questionOf(LOOK_PARTS)) as Excel.CellProperties[][];
  const [[untouched] = []] = ask({ top: 999, left: 99, bottom: 999, right: 99 });
  const plain = styleOf(untouched ?? {}, 'General');
  return ask(ALL).map((cells, row) =>
    cells.map((cell, column) => styleOf(cell, cellOf(sheet, row, column)?.format.numberFormat ?? '', plain)),
  );
}

const paint = fc.record({
  top: fc.nat(ALL.bottom),
  left: fc.nat(ALL.right),
  height: fc.oneof(fc.constant(1), fc.nat(ALL.bottom)),
  width: fc.oneof(fc.constant(1), fc.nat(ALL.right)),
  look: fc.constantFrom(...PAINTS),
});

test('whatever is painted is read as if each cell had been asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(paint, { maxLength: 12 }),
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: 0 }),
      async (paints, frozen) => {
        const { sheet } = filled();
        if (frozen > 0) sheet.freeze = { rows: frozen, columns: 0 };
        for (const { top, left, height, width, look } of paints) {
          const range = {
            ...{ top, left },
            bottom: Math.min(ALL.bottom, top + height),
            right: Math.min(ALL.right, left + width),
          };
          restyle(sheet, range, (old) => ({ ...old, ...look }));
        }
        expect(await looksRead()).toEqual(looksOf(sheet));
      },
    ),
    { numRuns: 40 },
  );
});

test('cells that look alike are told by one answer, and one that does not costs its column and no more', async () => {
  const { excel, sheet } = filled();
  const received = async (): Promise<number> => {
    excel.reset();
    await looksRead();
    return excel.requests.reduce((sum, one) => sum + one.received, 0);
  };
  restyle(sheet, ALL, (old) => ({ ...old, borders: box, name: '宋体', wrapText: true }));
  const alike = await received();
  restyle(sheet, { top: 40, left: 3, bottom: 40, right: 3 }, (old) => ({ ...old, fill: '#FFFF00' }));
  const painted = await received();
  expect(painted - alike).toBeLessThan(80 * 100);
  // Some 500 bytes a cell would be ten times as many.
  expect(alike).toBeLessThan(80 * 12 * 100);
});

test('where the cells of a line differ, Excel answers null', async () => {
  const { sheet } = filled();
  restyle(sheet, { top: 2, left: 1, bottom: 2, right: 1 }, (old) => ({
    ...old,
    ...{ bold: true, color: '#C00000', fill: '#FFFF00', locked: false, borders: box },
  }));
  const [columns, rows] = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:C3');
    const question = questionOf(LOOK_PARTS);
    const found = [range.getColumnProperties(question), range.getRowProperties(question)] as const;
    await context.sync();
    return found.map(({ value }) => value);
  });
  expect(columns?.map(({ format }) => format?.font?.bold)).toEqual([false, null, false]);
  expect(rows?.map(({ format }) => format?.fill?.pattern)).toEqual(['None', 'None', null]);
  expect(columns?.[1]?.format).toMatchObject({
    font: { name: '等线', color: null },
    protection: { locked: null },
    borders: { top: { style: 'None' }, horizontal: { style: null } },
  });
});
