import type { Grid, WorkbookGrid } from '../../src/grid/grid';
import { sheet, workbook } from '../grid/sheet';
import { type DocumentName, type DocumentSheet, readDocument } from './documents';

/** A table of a real document as a grid; numbers standing alone are numbers, as in the sample workbooks. */
export function gridOf(source: DocumentSheet): Grid {
  return sheet(
    source.rows.map((row) => row.map((text) => (/^\d+$/.test(text) ? Number(text) : text))),
    { name: source.name, merges: source.merges },
  );
}

/** A real document as a workbook in memory, the same cells as in its sample workbook. */
export function documentGrid(name: DocumentName): WorkbookGrid {
  return workbook(...readDocument(name).sheets.map(gridOf));
}
