import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { SheetEntries } from '../../hosts/workbench/grid-view';
import type { GridCell } from './cell-values';
import type { SetValues } from './pasted-looks';
import { styleAt } from '../../hosts/file/content/style-numbers';
import { styleId } from './sheet-cells';
import type { SheetSnapshot } from './sheet-snapshot';
import type { ShownBook, ShownWorkbook } from './shown-book';
import { type Formats, type LiveCells, typedCell, typedCells } from './typed-cells';
import type { BookSnapshot } from './workbook-snapshot';

/** What a person typed, and the file does not have yet. */
export class Entries {
  /** Ids of the sheets that may differ from the file. */
  private readonly dirty = new Set<string>();
  /** Those whose entries were asked for, until it is known that they are written. */
  private readonly collected = new Set<string>();

  touched(id: string): void {
    this.dirty.add(id);
  }

  written(): void {
    this.collected.clear();
  }

  forget(): void {
    this.dirty.clear();
    this.collected.clear();
  }

  /** These sheets show what the file has now. */
  renewed(book: FWorkbook | null, changed: ReadonlySet<string>): void {
    for (const id of this.dirty) {
      const name = book?.getSheetBySheetId(id)?.getSheetName();
      if (name === undefined || changed.has(name)) this.dirty.delete(id);
    }
  }

  collect({ grid: { sheets } }: ShownWorkbook, open: ShownBook): readonly SheetEntries[] {
    const entries: SheetEntries[] = [];
    for (const id of this.dirty) this.collected.add(id);
    this.dirty.clear();
    for (const id of this.collected) {
      const sheet = open.book.getSheetBySheetId(id);
      const grid = sheets.find(({ name }) => name === sheet?.getSheetName());
      const before = open.snapshot(id);
      if (!sheet || !grid || !before) continue;
      const live = sheet.getSheet().getCellMatrix().getMatrix() as unknown as LiveCells;
      const cells = typedCells(grid, live, formatsOf(open.book, before, open.looks));
      if (cells.length > 0) entries.push({ sheet: grid.name, cells });
    }
    return entries;
  }

  /** Whether one of the cells holds something else than the file: programs set values again that are there already. */
  static differ(
    { grid: { sheets } }: ShownWorkbook,
    open: ShownBook,
    id: string,
    cells: SetValues['cellValue'],
  ): boolean {
    const sheet = open.book.getSheetBySheetId(id);
    const grid = sheets.find(({ name }) => name === sheet?.getSheetName());
    const before = open.snapshot(id);
    if (!sheet || !grid || !before) return false;
    const formats = formatsOf(open.book, before, open.looks);
    const matrix = sheet.getSheet().getCellMatrix();
    return Object.entries(cells ?? {}).some(([row, columns]) =>
      Object.keys(columns ?? {}).some((column) => {
        const [r, c] = [Number(row), Number(column)];
        const live = (matrix.getValue(r, c) ?? {}) as unknown as GridCell;
        return typedCell(r, c, grid.rows[r]?.[c], live, formats) !== null;
      }),
    );
  }
}

function formatsOf(
  book: FWorkbook,
  { styles }: SheetSnapshot,
  { shifts, styles: looks }: BookSnapshot,
): Formats {
  const numberOf = (row: number, column: number) => styleAt(styles, row, column);
  return {
    shift: (row, column) => shifts[numberOf(row, column)] ?? 0,
    written: (row, column) => looks[styleId(numberOf(row, column))]?.n?.pattern ?? '',
    live: ({ s }) => {
      const style = typeof s === 'string' ? book.getWorkbook().getStyles().get(s) : s;
      return style?.n?.pattern ?? '';
    },
  };
}
