import type { WorkbookGrid } from '../grid/grid';

/** Whether a workbook is a form that a unit sends back, and not the office's own, which has ledger or index beside the tabs. */
export function isReturnedForm({ sheets }: Pick<WorkbookGrid, 'sheets'>): boolean {
  const kinds = new Set(sheets.map(({ own }) => own?.kind));
  return kinds.has('unit') && !kinds.has('ledger') && !kinds.has('index');
}
