import { readFileSync } from 'node:fs';
import { overlaps } from '../../../src/grid/address';
import type { Grid, WorkbookGrid } from '../../../src/grid/grid';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { usedRange } from '../../excel-host/model/cells';
import { loadXlsx } from '../../excel-host/model/load-xlsx';

let office: Booted;
beforeAll(async () => {
  office = await bootOffice();
});
afterAll(() => {
  office.close();
});

const SAMPLES = ['shuangtaizi-2024', 'taian-2023', 'liaozhong-2024', 'xidongting-2024'];

test.each(SAMPLES)('%s reads the same in Excel as from the file, in three requests', async (name) => {
  const bytes = readFileSync(`assets/samples/${name}.xlsx`);
  const excel = new EmulatedExcel(await loadXlsx(bytes));
  office.use(excel);
  const inExcel = await new ExcelHost().read();
  expect(excel.notEmulated).toEqual([]);
  expect(comparable(inExcel)).toEqual(comparable(readWorkbook(bytes)));
  expect(excel.requests).toHaveLength(3);
  expect(excel.model.sheets.every((sheet) => usedRange(sheet, true))).toBe(true);
});

/** Merges and hidden lines far from any value are seen in the file only. */
function comparable(workbook: WorkbookGrid): unknown {
  return { ...workbook, sheets: workbook.sheets.map(comparableSheet) };
}

function comparableSheet({ rows, merges, ...rest }: Grid): unknown {
  const cells = rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) => (cell ? [[at, column, cell] as const] : [])),
  );
  const right = Math.max(...cells.map(([, column]) => column));
  const used = { top: 0, left: 0, bottom: rows.length - 1, right };
  const key = (m: (typeof merges)[number]): number => m.top * 100 + m.left;
  return { ...rest, cells, merges: merges.filter((m) => overlaps(m, used)).sort((a, b) => key(a) - key(b)) };
}
