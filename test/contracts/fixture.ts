import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface FixtureOptions {
  /** Names of further sheets of the user's, each with one text in A1. */
  readonly sheets?: readonly string[];
  /** The source sheet is protected. */
  readonly protected?: boolean;
  /** The set of tabs is locked. */
  readonly locked?: boolean;
  /** Elements put into `definedNames`. */
  readonly names?: string;
}

export const SOURCE = '任务分解';

/** A small breakdown as an office writes it: title, header, six tasks, merges, fills, numbers, dates, a formula. */
export async function fixture(options: FixtureOptions = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SOURCE);
  sheet.columns = [{ width: 6 }, { width: 40 }, { width: 14 }, { width: 14 }, { width: 16 }, { width: 10 }];
  sheet.getCell('A1').value = '2024年《政府工作报告》任务分解表';
  sheet.mergeCells('A1:F1');
  sheet.getRow(1).height = 36;
  sheet.getRow(2).values = ['序号', '工作任务', '牵头单位', '责任单位', '完成时限', '分值'];
  for (let task = 1; task <= 6; task++) {
    sheet.getRow(task + 2).values = [
      task,
      `第${task}项任务，6月底前完成`,
      '财政局',
      '住建局\n交通局',
      new Date(Date.UTC(2024, task, 28)),
      task * 1.5,
    ];
  }
  sheet.mergeCells('C3:C4');
  sheet.getCell('D5').value = null;
  sheet.getCell('D6').value = true;
  sheet.getCell('B8').value = '=不是公式';
  sheet.getCell('F9').value = { formula: 'SUM(F3:F8)', result: 31.5 };
  sheet.getCell('A9').value = '合计';
  for (let row = 2; row <= 8; row++) {
    for (let column = 1; column <= 6; column++) {
      const cell = sheet.getCell(row, column);
      cell.border = {
        top: { style: 'thin' },
        left: { style: 'thin' },
        bottom: { style: 'thin' },
        right: { style: 'thin' },
      };
      cell.alignment = { wrapText: true, vertical: 'middle' };
      cell.font = { name: '仿宋', size: 12, bold: row === 2 };
      if (column === 5 && row > 2) cell.numFmt = 'yyyy-mm-dd';
      if (row === 2) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } };
    }
  }
  sheet.addConditionalFormatting({
    ref: 'F3:F8',
    rules: [{ type: 'expression', priority: 3, formulae: ['F3>5'], style: { font: { bold: true } } }],
  });
  if (options.protected) await sheet.protect('机密', { spinCount: 1 });
  for (const name of options.sheets ?? ['说明'])
    workbook.addWorksheet(name).getCell('A1').value = `${name}的内容`;
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return options.locked || options.names !== undefined ? withWorkbook(bytes, options) : bytes;
}

/** exceljs writes neither locks on the tabs nor names of one sheet. */
function withWorkbook(bytes: Uint8Array, { locked, names }: FixtureOptions): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  if (locked) xml = xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
  if (names !== undefined) {
    xml = xml
      .replace(/<definedNames>.*<\/definedNames>/, '')
      .replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`);
  }
  parts['xl/workbook.xml'] = strToU8(xml);
  return zipSync(parts);
}
