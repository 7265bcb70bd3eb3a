import type { CellEntry, GridView, Shown, SheetEntries } from '../../../src/hosts/workbench/grid-view';

/** A grid without a screen: what is shown and typed is kept as data. */
export class TypedGrid implements GridView {
  shown: Shown | null = null;
  readonly refreshed: string[][] = [];
  held = false;
  private typed = new Map<string, CellEntry[]>();
  private readonly listeners = new Set<(sheet: string) => void>();

  show(workbook: Shown): Promise<void> {
    this.shown = workbook;
    this.typed = new Map();
    return Promise.resolve();
  }

  refresh(workbook: Shown, changed: ReadonlySet<string>): Promise<void> {
    this.shown = workbook;
    this.refreshed.push([...changed].sort());
    return Promise.resolve();
  }

  collect(): Promise<readonly SheetEntries[]> {
    return Promise.resolve([...this.typed].map(([sheet, cells]) => ({ sheet, cells })));
  }

  written(workbook: Shown): Promise<void> {
    this.shown = workbook;
    this.typed = new Map();
    return Promise.resolve();
  }

  select(sheet: string): Promise<boolean> {
    return Promise.resolve(this.shown?.grid.sheets.some(({ name }) => name === sheet) ?? false);
  }

  hold(held: boolean): void {
    this.held = held;
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
