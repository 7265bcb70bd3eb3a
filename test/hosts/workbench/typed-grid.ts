import type { CellEntry, GridView, Shown, SheetEntries } from '../../../src/hosts/workbench/grid-view';

/** A grid without a screen: what is shown and typed is kept as data. */
export class TypedGrid implements GridView {
  shown: Shown | null = null;
  readonly refreshed: string[][] = [];
  private typed = new Map<string, CellEntry[]>();
  private readonly listeners = new Set<(sheet: string) => void>();

  show(workbook: Shown): void {
    this.shown = workbook;
    this.typed = new Map();
  }

  refresh(workbook: Shown, changed: ReadonlySet<string>): void {
    this.shown = workbook;
    this.refreshed.push([...changed].sort());
  }

  collect(): Promise<readonly SheetEntries[]> {
    return Promise.resolve([...this.typed].map(([sheet, cells]) => ({ sheet, cells })));
  }

  written(workbook: Shown): void {
    this.shown = workbook;
    this.typed = new Map();
  }

  select(sheet: string): boolean {
    return this.shown?.grid.sheets.some(({ name }) => name === sheet) ?? false;
  }

  onEntry(listener: (sheet: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  type(sheet: string, ...cells: CellEntry[]): void {
    this.typed.set(sheet, [...(this.typed.get(sheet) ?? []), ...cells]);
    for (const listener of this.listeners) listener(sheet);
  }
}
