import { Workbook } from 'exceljs';
import { buildLedger } from '../../../../src/actions/build-ledger';
import { understand } from '../../../../src/actions/understand';
import { FileHost } from '../../../../src/hosts/file/file-host';
import { load } from '../../../actions/tabs-workbook';

const HEADER = ['序号', '工作任务', '牵头单位', '完成时限'];
export type BookRow = readonly [number: string, task: string, lead: string, deadline: string];

export const ROWS: readonly BookRow[] = [
  ['1', '新增规上工业企业二十家。', '工业和信息化局', '6月30日'],
  ['2', '建设智慧停车平台。', '城市管理局', '9月30日'],
  ['3', '改造老旧小区8个。', '住房城乡建设局', '11月30日'],
];
/** A revision of `ROWS`: 1 reworded, 2 given up, 3 raised and put off, 4 new. */
export const REVISED: readonly BookRow[] = [
  ['1', '新增规模以上工业企业二十家。', '工业和信息化局', '6月30日'],
  ['3', '改造老旧小区10个。', '住房城乡建设局', '12月15日'],
  ['4', '整治农贸市场环境。', '市场监管局', '8月31日'],
];

/** An .xlsx file with a breakdown of that year. */
export async function book(rows: readonly BookRow[], year = 2024): Promise<Uint8Array> {
  const made = new Workbook();
  made.addWorksheet('任务分解').addRows([[`某区${year}年政府工作报告任务分解表`], HEADER, ...rows]);
  return new Uint8Array(await made.xlsx.writeBuffer());
}

/** The same with a ledger, in which 进展情况 is filled in from its first row on. */
export async function bookWithLedger(
  rows: readonly BookRow[],
  entries: readonly string[],
  year = 2024,
): Promise<Uint8Array> {
  const host = FileHost.open(await book(rows, year));
  await buildLedger(host, understand(await host.read(), { asOf: '2024-07-01' }), 'zh-CN');
  const made = await load(host.bytes());
  const sheet = made.getWorksheet('进度台账');
  let header = 0;
  let column = 0;
  sheet?.eachRow((row, number) => {
    row.eachCell((cell, at) => {
      if (cell.text === '进展情况') [header, column] = [number, at];
    });
  });
  entries.forEach((text, index) => {
    const cell = sheet?.getCell(header + 1 + index, column);
    if (cell) cell.value = text;
  });
  return new Uint8Array(await made.xlsx.writeBuffer());
}
