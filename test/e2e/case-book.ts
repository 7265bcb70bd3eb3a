import ExcelJS from 'exceljs';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import type { ReadingCase } from '../breakdown/reading/cases';

/** A workbook with one small table of the cases, as Excel has it open. */
export async function bookOf({ rows, merges = [] }: Omit<ReadingCase, 'id'>): Promise<WorkbookModel> {
  return loadXlsx(await fileOf({ rows, merges }));
}

/** The same as a file. */
export async function fileOf({ rows, merges = [] }: Omit<ReadingCase, 'id'>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow(row.map((value) => (value === '' ? null : value)));
  for (const merge of merges) sheet.mergeCells(merge);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
