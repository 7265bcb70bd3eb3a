import { readFileSync } from 'node:fs';
import { FileHost } from '../../../../src/hosts/file/file-host';
import type { SheetContent } from '../../../../src/plan/sheet-content';
import { range } from '../../../contracts/plans';
import { sheetXml, stylesXml, workbookXml, xlsxOf } from '../parts';

const PART = 'xl/worksheets/sheet1.xml';
const RICH = new Uint8Array(readFileSync('test/fixtures/rich/rich.xlsx'));

async function content(file: Uint8Array, sheet = 'S1', part?: string): Promise<SheetContent> {
  const wanted = { sheet, ...(part !== undefined && { range: range(part) }) };
  const found = (await FileHost.open(file).readContent([wanted])).get(sheet);
  if (!found) throw new Error('no content');
  return found;
}

const styleAt = ({ rows, styles }: SheetContent, row: number, column: number) =>
  styles[rows[row]?.cells[column]?.style ?? -1];

test('the looks of an office’s own sheet, theme colours resolved', async () => {
  const sheet = await content(RICH, '任务分解');
  expect(styleAt(sheet, 0, 0)).toEqual({
    font: { size: 18, bold: true },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  });
  expect(styleAt(sheet, 1, 2)).toMatchObject({
    font: { name: '黑体', size: 12, bold: true },
    border: { style: 'thin', colour: '#000000' },
    fill: expect.stringMatching(/^#[0-9A-F]{6}$/) as unknown,
  });
  expect(styleAt(sheet, 3, 9)).toMatchObject({ numberFormat: '0%' });
  expect(sheet.columns.slice(0, 3)).toEqual([{ width: 10 }, { width: 14 }, { width: 36 }]);
  expect(sheet.rows[4]?.height).toBe(120);
  expect(sheet.merges).toHaveLength(18);
  expect(sheet.freeze).toEqual({ rows: 2, columns: 0 });
  expect(sheet.filter).toEqual(range('A2:H23'));
  expect(sheet.tabColour).toBe('#C00000');
  expect(sheet.print).toEqual({
    orientation: 'landscape',
    paper: 'A4',
    titleRows: [1, 1],
    columns: [0, 7],
    fitToWidth: 1,
    footer: '&C第 &P 页，共 &N 页',
  });
  expect(sheet.validations).toEqual([
    {
      range: range('O4:O23'),
      rule: { kind: 'list', items: ['未启动', '推进中', '已完成', '已销号'] },
      strict: true,
    },
  ]);
  expect(sheet.conditionalFormats).toEqual([
    {
      range: range('H4:H23'),
      formula: '$H4="3月31日"',
      format: { bold: true, colour: '#9C0006', fill: '#FFC7CE' },
    },
  ]);
  expect(sheet.rows[0]?.cells[10]?.link).toEqual({ sheet: '数据', cell: 'A1' });
  expect(sheet.rows[0]?.cells[9]?.link).toBeUndefined();
});

test('a range has its own cells, at their own places', async () => {
  const sheet = await content(RICH, '任务分解', 'C2:D4');
  const filled = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell ? [`${row},${column}`] : [])),
  );
  expect(filled.filter((place) => !/^[123],[23]$/.test(place))).toEqual([]);
  expect(sheet.rows[1]?.cells[2]?.value).toBeTruthy();
  expect(sheet.conditionalFormats).toEqual([]);
});

test('sheets that are not there are left out, and so are charts', async () => {
  const found = await FileHost.open(RICH).readContent([
    { sheet: '没有' },
    { sheet: '图表' },
    { sheet: '数据' },
  ]);
  expect([...found.keys()]).toEqual(['数据']);
});

test('one rule over several ranges is one for each, its formula moved along', async () => {
  const rule =
    '<conditionalFormatting sqref="B2:B3 D5"><cfRule type="expression" priority="2"><formula>$A2=B$1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1" stopIfTrue="1"><formula>A1</formula></cfRule><cfRule type="dataBar" priority="3"/></conditionalFormatting>';
  const sheet = await content(xlsxOf({ [PART]: sheetXml('', { after: rule }) }));
  expect(sheet.conditionalFormats).toEqual([
    { range: range('A1'), formula: 'A1', format: {}, stopIfTrue: true },
    { range: range('B2:B3'), formula: '$A2=B$1', format: {} },
    { range: range('D5'), formula: '$A5=D$1', format: {} },
  ]);
});

test('formats that run on to the end of the sheet are not content', async () => {
  const data = `<row r="1"><c r="A1"><v>1</v></c></row><row r="500000"><c r="A500000" s="1"/></row><row r="1048576" ht="30" customHeight="1"/>`;
  const before = '<cols><col min="1" max="16384" width="12"/></cols>';
  const sheet = await content(
    xlsxOf({ [PART]: sheetXml(data, { before }), 'xl/styles.xml': stylesXml([0, 0]) }),
  );
  expect(sheet.rows).toHaveLength(1);
  expect(sheet.columns).toEqual([{ width: 12 }]);
});

test('dates are 1900 serials, whatever the workbook counts from; other numbers are as they are', async () => {
  const data = '<row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1"><v>100</v></c></row>';
  const sheet = await content(
    xlsxOf({
      [PART]: sheetXml(data),
      'xl/styles.xml': stylesXml([0, 14]),
      'xl/workbook.xml': workbookXml('<sheet name="S1" sheetId="1" r:id="rId1"/>', {
        before: '<workbookPr date1904="1"/>',
      }),
    }),
  );
  expect(sheet.rows[0]?.cells.map((cell) => cell?.value)).toEqual([1562, 100]);
});
