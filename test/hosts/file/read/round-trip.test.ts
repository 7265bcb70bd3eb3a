import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { rangeToA1, toA1 } from '../../../../src/grid/address';
import type { CellValue } from '../../../../src/grid/grid';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Text that can stand in XML; what XML forbids is tested by hand-written parts. */
const cellText = fc
  .string({ unit: fc.constantFrom(...Array.from('任务（1）a<&>"\' \n_x0041_é😀\t一二')) })
  .filter((text) => text !== '')
  // exceljs writes `_x0041_` as it is, which stands for A.
  .filter((text) => !/_x[0-9A-Fa-f]{4}_/.test(text));
const cellValue = fc.oneof(
  cellText,
  fc.integer({ min: -1e10, max: 1e10 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0),
  fc.boolean(),
  fc.constantFrom('#REF!', '#N/A').map((error) => ({ error })),
);
const place = fc.record({ row: fc.nat(40), column: fc.nat(30), value: cellValue });

test('what exceljs writes is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(place, { maxLength: 60 }), fc.boolean(), async (places, visible) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('表 & "1"', { state: visible ? 'visible' : 'hidden' });
      const expected = new Map<string, CellValue>();
      for (const { row, column, value } of places) {
        sheet.getCell(row + 1, column + 1).value = value;
        expected.set(toA1(row, column), value);
      }
      const grid = readWorkbook(await bytesOf(book)).sheets[0];
      const found = new Map<string, CellValue>();
      grid?.rows.forEach((row, r) => {
        row?.forEach((cell, c) => cell && found.set(toA1(r, c), cell.value));
      });
      expect(found).toEqual(expected);
      expect(grid).toMatchObject({ name: '表 & "1"', visible });
    }),
    { numRuns: 60 },
  );
});

test('dates, formulas, rich text, links, merges, filters, protection and hidden rows by exceljs', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('任务分解');
  sheet.getCell('A1').value = new Date(Date.UTC(2024, 4, 31));
  sheet.getCell('A1').numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell('B1').value = { formula: 'SUM(C1:C9)', result: 12 };
  sheet.getCell('C1').value = { richText: [{ font: { bold: true }, text: '牵头' }, { text: '单位' }] };
  sheet.getCell('D1').value = { text: '说明', hyperlink: '#说明!A1' };
  sheet.fillFormula('F1:F3', 'C1*2', [1, 2, 3]);
  for (let row = 10; row < 20; row++)
    sheet.getCell(row, 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
  sheet.getCell('A21').value = '末';
  sheet.mergeCells('A5:C7');
  sheet.autoFilter = 'A1:D9';
  sheet.getRow(3).hidden = true;
  sheet.getColumn(2).hidden = true;
  await sheet.protect('secret', {});
  const grid = readWorkbook(await bytesOf(book)).sheets[0];
  expect(grid?.rows[0]).toEqual([
    { value: 45443, text: '2024年5月31日', numberFormat: 'yyyy"年"m"月"d"日"' },
    { value: 12, text: '12', formula: 'SUM(C1:C9)' },
    { value: '牵头单位', text: '牵头单位' },
    { value: '说明', text: '说明' },
    undefined,
    { value: 1, text: '1', formula: 'C1*2' },
  ]);
  expect(grid?.rows.map((row) => row?.[5]?.formula).filter(Boolean)).toEqual(['C1*2', 'C2*2', 'C3*2']);
  expect(grid?.rows.slice(9, 20).filter(Boolean)).toEqual([]);
  expect(grid?.rows).toHaveLength(21);
  expect(grid?.merges.map(rangeToA1)).toEqual(['A5:C7']);
  expect(grid?.filter && rangeToA1(grid.filter)).toBe('A1:D9');
  expect([...(grid?.hiddenRows ?? [])]).toEqual([2]);
  expect([...(grid?.hiddenColumns ?? [])]).toEqual([1]);
  expect(grid?.protected).toBe(true);
});
