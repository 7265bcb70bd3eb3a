import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { openPackage } from '../../src/hosts/file/package';
import { readPackage } from '../../src/hosts/file/read/read-workbook';
import type { SheetSnapshot } from '../../src/workbench/grid/sheet-snapshot';
import {
  type WorkbookSnapshot,
  univerWorkbook,
  workbookSnapshot,
} from '../../src/workbench/grid/workbook-snapshot';

async function snapshot(fill: (book: ExcelJS.Workbook) => void | Promise<void>): Promise<WorkbookSnapshot> {
  const book = new ExcelJS.Workbook();
  await fill(book);
  return snapshotOf(new Uint8Array(await book.xlsx.writeBuffer()));
}

function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const pack = openPackage(bytes);
  return workbookSnapshot(pack, readPackage(pack));
}

function only({ sheets: [sheet] }: WorkbookSnapshot): SheetSnapshot {
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The cell with the look that it refers to. */
function cellAt(book: WorkbookSnapshot, row: number, column: number) {
  const cell = only(book).data.cellData[row]?.[column];
  return cell && { ...cell, s: typeof cell.s === 'string' ? book.styles[cell.s] : cell.s };
}

test('values by their kinds', async () => {
  const book = await snapshot((file) => {
    const sheet = file.addWorksheet('值');
    sheet.addRow(['文字', 12.5, true, null, '=不是公式']);
    sheet.getCell('A2').value = { formula: 'B1*2', result: 25 };
    sheet.getCell('B2').value = { error: '#REF!' };
    sheet.getCell('C2').value = { formula: '_xlfn.CONCAT(A1,A1)', result: '文字文字' };
    sheet.getCell('D2').value = { richText: [{ text: '两', font: { bold: true } }, { text: '段' }] };
  });
  expect(only(book).data.cellData).toEqual({
    0: { 0: { v: '文字', t: 1 }, 1: { v: 12.5, t: 2 }, 2: { v: 1, t: 3 }, 4: { v: '=不是公式', t: 1 } },
    1: {
      0: { f: '=B1*2', v: 25, t: 2 },
      1: { v: '#REF!', t: 1 },
      2: { f: '=CONCAT(A1,A1)', v: '文字文字', t: 1 },
      3: { v: '两段', t: 1 },
    },
  });
});

test('fonts, fills, borders by side, alignment and number formats', async () => {
  const book = await snapshot((file) => {
    const sheet = file.addWorksheet('样');
    const cell = sheet.getCell('A1');
    cell.value = '标题';
    cell.font = {
      name: '仿宋',
      size: 16,
      bold: true,
      italic: true,
      strike: true,
      underline: true,
      color: { argb: 'FFFF0000' },
    };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } };
    cell.border = { top: { style: 'thin' }, bottom: { style: 'double', color: { argb: 'FF00FF00' } } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true, textRotation: 90 };
    sheet.getCell('B1').value = new Date(Date.UTC(2024, 5, 30));
    sheet.getCell('B1').numFmt = 'yyyy"年"m"月"d"日"';
    sheet.getCell('B1').alignment = { wrapText: true };
    sheet.getCell('C1').fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { theme: 4, tint: 0.5 } as never,
    };
  });
  expect(cellAt(book, 0, 0)).toEqual({
    v: '标题',
    t: 1,
    s: {
      ff: 'office-fangsong,仿宋,serif',
      fs: 16,
      bl: 1,
      it: 1,
      st: { s: 1 },
      ul: { s: 1 },
      cl: { rgb: '#FF0000' },
      bg: { rgb: '#D9E1F2' },
      bd: { t: { s: 1, cl: { rgb: '#000000' } }, b: { s: 7, cl: { rgb: '#00FF00' } } },
      ht: 2,
      vt: 2,
      tb: 3,
      tr: { a: -90 },
    },
  });
  // Excel wraps texts alone: a date that is too wide must not break in two.
  expect(cellAt(book, 0, 1)).toMatchObject({ v: 45473, t: 2, s: { n: { pattern: 'yyyy"年"m"月"d"日"' } } });
  expect(cellAt(book, 0, 1)?.s).not.toHaveProperty('tb');
  expect(cellAt(book, 0, 2)).toMatchObject({
    s: { bg: { rgb: expect.stringMatching(/^#[0-9A-F]{6}$/) as string } },
  });
});

test('widths, heights, hidden rows and columns, merges, frozen panes, tab colour, hidden sheets', async () => {
  const book = await snapshot((file) => {
    const sheet = file.addWorksheet('形', { properties: { tabColor: { argb: 'FFFF8800' } } });
    sheet.columns = [{ width: 10 }, { width: 20, hidden: true }];
    sheet.addRow(['标题']);
    sheet.addRow(['x']).height = 30;
    sheet.addRow(['x']).hidden = true;
    sheet.getCell('C4').value = '这是很长的一段文字，没有写明行高，折行以后要有几行';
    sheet.getCell('C4').alignment = { wrapText: true };
    sheet.mergeCells('A1:C1');
    sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }];
    file.addWorksheet('藏').state = 'hidden';
  });
  const { data } = only(book);
  expect(data).toMatchObject({
    name: '形',
    tabColor: '#FF8800',
    hidden: 0,
    freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
    mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 }],
    showGridlines: 0,
  });
  expect(data.columnData).toEqual({ 0: { w: 70 }, 1: { w: 140, hd: 1 } });
  expect(data.rowData[1]?.h).toBe(40);
  expect(data.rowData[2]?.hd).toBe(1);
  expect(data.rowData[3]?.h).toBeGreaterThan((data.rowData[0]?.h ?? 0) * 3);
  expect(book.sheets.map((sheet) => sheet.data.hidden)).toEqual([0, 1]);
  // There is room to write in, and no more than that.
  expect(data.rowCount).toBeLessThan(200);
});

test('conditional formats, drop-downs, comments and links inside the workbook', async () => {
  const book = await snapshot((file) => {
    const sheet = file.addWorksheet('规则');
    sheet.getCell('A1').value = '批注';
    sheet.getCell('A1').note = '第一行\n第二行';
    sheet.getCell('B1').value = { text: '去', hyperlink: "#'第 二'!$B$3" };
    file.addWorksheet('第 二').getCell('B3').value = '到';
    for (const [cell, formulae, type] of [
      ['C1', ['"未启动,推进中,已完成"'], 'list'],
      ['C2', ['$E$1:$E$3'], 'list'],
      ['C3', [1, 9], 'whole'],
    ] as const) {
      sheet.getCell(cell).dataValidation = {
        type,
        allowBlank: true,
        operator: 'between',
        formulae: [...formulae],
      };
    }
    sheet.addConditionalFormatting({
      ref: 'D1:D9 F1:F9',
      rules: [
        {
          type: 'expression',
          priority: 2,
          formulae: ['AND(_tba_marks,D1>1)'],
          style: { font: { bold: true } },
        },
        {
          type: 'cellIs',
          priority: 1,
          operator: 'between',
          formulae: [2, 3],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
        },
      ],
    });
  });
  const { conditional, ours, validations, notes, links } = only(book);
  const ranges = [
    { startRow: 0, endRow: 8, startColumn: 3, endColumn: 3 },
    { startRow: 0, endRow: 8, startColumn: 5, endColumn: 5 },
  ];
  expect(conditional).toEqual([
    {
      cfId: 'cf0',
      ranges,
      stopIfTrue: false,
      rule: {
        type: 'highlightCell',
        subType: 'formula',
        value: '=AND(D1>=2,D1<=3)',
        style: { bg: { rgb: '#FFC7CE' } },
      },
    },
  ]);
  // A mark of ours is worked out when a cell is drawn.
  expect(ours).toEqual({
    rules: [
      {
        ranges: [
          { top: 0, bottom: 8, left: 3, right: 3 },
          { top: 0, bottom: 8, left: 5, right: 5 },
        ],
        formula: 'D1>1',
        stop: false,
        style: { bl: 1 },
      },
    ],
    over: false,
  });
  expect(
    validations.map(({ type, formula1, formula2, operator }) => [type, formula1, formula2, operator]),
  ).toEqual(
    expect.arrayContaining([
      ['list', '未启动,推进中,已完成', undefined, undefined],
      ['list', '=$E$1:$E$3', undefined, undefined],
      ['whole', '1', '9', 'between'],
    ]),
  );
  expect(notes).toEqual([{ row: 0, column: 0, text: '第一行\n第二行' }]);
  expect(links).toEqual([{ row: 0, column: 1, to: { sheet: '第 二', row: 2, column: 1 } }]);
  const univer = univerWorkbook('w', book);
  expect(univer.sheetOrder).toHaveLength(2);
  expect(univer.resources?.map(({ data }) => Object.keys(JSON.parse(data) as object))).toEqual([
    [],
    univer.sheetOrder,
    univer.sheetOrder,
    univer.sheetOrder,
  ]);
});

/** A rule of ours has a fill that begins with A, one of the user's with B. */
async function rulesInOrder(...order: readonly string[]) {
  const book = await snapshot((file) => {
    file.addWorksheet('规则').addConditionalFormatting({
      ref: 'A1:A9',
      rules: order.map((argb, index) => ({
        type: 'expression',
        priority: index + 1,
        formulae: [argb.startsWith('FFA') ? 'AND(_tba_marks,A1>1)' : 'A1>2'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } },
      })),
    });
  });
  const { conditional, ours } = only(book);
  return [conditional.length, ours.rules.map(({ style }) => style.bg?.rgb), ours.over];
}

test('rules of ours are drawn before or after those of the user as they stand; where they are mixed Univer draws all', async () => {
  expect(await rulesInOrder('FFA00000', 'FFA11111', 'FFB00000')).toEqual([1, ['#A00000', '#A11111'], true]);
  expect(await rulesInOrder('FFB00000', 'FFA00000')).toEqual([1, ['#A00000'], false]);
  expect(await rulesInOrder('FFA00000', 'FFB00000', 'FFA11111')).toEqual([3, [], false]);
  expect(await rulesInOrder('FFA00000')).toEqual([0, ['#A00000'], true]);
});

test("what the grid cannot calculate shows its result; names of ranges are known, except those that are nobody's", async () => {
  const book = await snapshot((file) => {
    const sheet = file.addWorksheet('名');
    sheet.getCell('A1').value = { formula: '单位表[[#This Row],[完成数]]/2', result: 0 };
    sheet.getCell('B1').value = { formula: 'SUM(各数)', result: 3 };
    file.definedNames.add('名!$C$1:$C$3', '各数');
    file.definedNames.add('名!$D$1', '_xlnm.Nothing');
  });
  const { 0: table, 1: sum } = only(book).data.cellData[0] ?? {};
  expect([table, sum]).toEqual([
    { v: 0, t: 2 },
    { f: '=SUM(各数)', v: 3, t: 2 },
  ]);
  expect(Object.values(book.names)).toMatchObject([
    { name: '各数', formulaOrRefString: "'名'!$C$1:$C$3", localSheetId: 'AllDefaultWorkbook' },
  ]);
});

test('dates of the 1904 system show the same day', async () => {
  const book = await snapshot((file) => {
    file.properties.date1904 = true;
    const sheet = file.addWorksheet('日');
    sheet.getCell('A1').value = 100;
    sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
    sheet.getCell('A2').value = 100;
  });
  expect([cellAt(book, 0, 0)?.v, cellAt(book, 1, 0)?.v]).toEqual([1562, 100]);
});

test.each(['shuangtaizi-2024', 'taian-2023', 'liaozhong-2024', 'xidongting-2024'])(
  'the sample %s',
  (name) => {
    const bytes = new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`));
    const pack = openPackage(bytes);
    const grid = readPackage(pack);
    const book = workbookSnapshot(pack, grid);
    for (const [index, sheet] of grid.sheets.entries()) {
      const cells = book.sheets[index]?.data.cellData ?? {};
      const shown = Object.values(cells).flatMap((row) =>
        Object.values(row).filter(({ v }) => v !== undefined),
      );
      expect(shown).toHaveLength(
        sheet.rows.reduce((sum, row) => sum + (row?.filter((cell) => cell?.value !== null).length ?? 0), 0),
      );
      expect(book.sheets[index]?.data.mergeData).toHaveLength(sheet.merges.length);
    }
  },
);
