import type { Range } from '../../../grid/address';
import type { Cell } from '../../../grid/grid';
import type { AddColumn } from '../../../plan/model';
import type { CellStyle, ContentCell, SheetContent } from '../../../plan/sheet-content';
import { styleOf } from '../cell-styles';
import { ask } from '../ask';
import { readCells } from '../read-cells';
import { readLooks } from '../read-looks';
import type { SheetSurvey } from '../survey';

type NewCells = AddColumn['cells'];

/** What a column holds, and how far down: as a sheet that has nothing else. */
export interface ColumnLook {
  readonly column: number;
  readonly bottom: number;
  readonly content: SheetContent;
}

/** The new cells with the looks of the cells that they copy. Looks are read and written: pasting formats would paste merges and rules as well. */
export async function contentOf(
  sheet: SheetSurvey,
  { column, width, cells }: AddColumn,
): Promise<SheetContent> {
  const looks = await looksAt(
    sheet,
    cells.map(({ copyStyleFrom }) => copyStyleFrom),
  );
  const styles: CellStyle[] = [];
  const indexes = new Map<string, number>();
  const rows: { cells: (ContentCell | null)[] }[] = [];
  for (const { row, value, copyStyleFrom } of cells) {
    const look = looks.get(`${copyStyleFrom.row},${copyStyleFrom.column}`) ?? {};
    const key = JSON.stringify(look);
    let style = indexes.get(key);
    if (style === undefined) {
      style = styles.push(look) - 1;
      indexes.set(key, style);
    }
    while (rows.length <= row) rows.push({ cells: [] });
    rows[row] = { cells: [...Array.from({ length: column }, () => null), { value, style }] };
  }
  return {
    columns: [...Array.from({ length: column }, () => ({ width: 0 })), { width }],
    rows,
    styles,
    merges: [],
    validations: [],
    conditionalFormats: [],
  };
}

async function looksAt(
  sheet: SheetSurvey,
  places: readonly { row: number; column: number }[],
): Promise<Map<string, CellStyle>> {
  const jobs = runsDown(places).map((range) => ({
    sheetId: sheet.id,
    range,
    protected: sheet.protected,
    rows: [] as (Cell | undefined)[][],
    formats: [] as string[][],
  }));
  await readCells(jobs, () => () => undefined, { withoutTexts: true });
  const looks = await readLooks(jobs, ask);
  const found = new Map<string, CellStyle>();
  for (const [at, { range, cells, plain }] of looks.entries()) {
    const untouched = styleOf(plain, 'General');
    for (const [along, [cell]] of cells.entries()) {
      const row = range.top + along;
      const format = jobs[at]?.formats[row]?.[range.left] ?? 'General';
      if (cell) found.set(`${row},${range.left}`, styleOf(cell, format, untouched));
    }
  }
  return found;
}

/** The places as runs down a column. */
function runsDown(places: readonly { row: number; column: number }[]): Range[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && (row === last.bottom || row === last.bottom + 1)) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** The operation that would write the column as it is. */
export function asOperation(sheet: string, { column, content }: ColumnLook): AddColumn {
  const cells = content.rows.flatMap(({ cells: line }, row): NewCells[number][] => {
    const cell = line[column];
    const text = cell?.value ?? '';
    return cell
      ? [{ row, value: String(text), copyStyleFrom: { row, column: Math.max(0, column - 1) } }]
      : [];
  });
  return { op: 'add-column', sheet, column, width: content.columns[column]?.width ?? 0, cells };
}
