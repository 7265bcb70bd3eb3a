import exceljs from 'exceljs';
import type { Document } from './documents';
import { addOfficeSheet } from './office-sheet';
import { stableZip } from './stable-zip';

/** A real document as an .xlsx as an office would issue it; the same bytes at every run. */
export async function officeWorkbook(source: Document): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.creator = '政府办公室';
  workbook.lastModifiedBy = '政府办公室';
  workbook.created = workbook.modified = new Date(Date.UTC(source.year, 0, 26, 1));
  for (const sheet of source.sheets) addOfficeSheet(workbook, sheet);
  return stableZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
