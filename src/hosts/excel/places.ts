import type { Range } from '../../grid/address';

// Every object costs Excel an action: within a request, a sheet and a range of it are one object each.
const sheets = new WeakMap<Excel.Workbook, Map<string, Excel.Worksheet>>();
const ranges = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

/** A sheet by its name or id. */
export function sheetAt(workbook: Excel.Workbook, key: string): Excel.Worksheet {
  return kept(sheets, workbook, key, () => workbook.worksheets.getItem(key));
}

/** The range of a sheet, not remembered by Excel. */
export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: Range): Excel.Range {
  return kept(ranges, sheet, `${top},${left},${bottom},${right}`, () =>
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1),
  );
}

/** All cells of a sheet. */
export function wholeOf(sheet: Excel.Worksheet): Excel.Range {
  return kept(ranges, sheet, '', () => sheet.getRange());
}

/** The last cell of a sheet's grid, wherever it is: an .xls in compatibility mode has 65,536 rows and 256 columns. */
export function lastCellOf(sheet: Excel.Worksheet): Excel.Range {
  return kept(ranges, sheet, 'last', () => wholeOf(sheet).getLastCell());
}

function kept<O extends object, T>(all: WeakMap<O, Map<string, T>>, owner: O, key: string, make: () => T): T {
  let known = all.get(owner);
  if (!known) all.set(owner, (known = new Map<string, T>()));
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
