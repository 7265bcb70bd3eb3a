import type { Position, Range } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import { sameIdentity } from '../../plan/identity';
import type { WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { PaneCapabilities, PaneHost } from '../pane-host';
import { HostError } from '../error';
import { FileHost } from '../file/file-host';
import type { Applied, HostOptions } from '../host';
import type { GridView } from './grid-view';
import { type WrittenEntries, writeEntries } from './write-entries';

/** What the page around the grid wants to know. */
export interface WorkbenchListener {
  /** The workbook differs from what was opened or saved last; called again for every further change. */
  changed(sheet: string | null): void;
  /** Cells that could not be changed, and show again what they held. */
  refused(cells: WrittenEntries['refused']): void;
  /** Offers a file to the person. */
  download(bytes: Uint8Array, name: string): void;
}

/**
 * A workbook in the browser. The bytes of the .xlsx are the truth, and the grid is a view of them that people type into:
 * before anything is read or written, what was typed is written into the bytes.
 */
export class WorkbenchHost implements PaneHost {
  private readonly listeners = new Set<(sheet: string | null) => void>();
  /** What is going on: everything waits for what was asked before. */
  private queue: Promise<unknown> = Promise.resolve();
  private readonly stop: () => void;

  private constructor(
    private file: FileHost,
    private readonly view: GridView,
    private readonly around: WorkbenchListener,
  ) {
    this.stop = view.onEntry((sheet) => {
      this.tell(sheet);
    });
  }

  /**
   * Opens a workbook and shows it.
   * @throws HostError `not-xlsx` with `found`, `legacy-xls`, `encrypted`, `damaged`, `too-large`; the grid then still shows the one before
   */
  static async open(bytes: Uint8Array, view: GridView, around: WorkbenchListener): Promise<WorkbenchHost> {
    const file = FileHost.open(bytes);
    const grid = await file.read();
    view.show({ pack: file.opened, grid });
    return new WorkbenchHost(file, view, around);
  }

  /** Stops listening to the grid, which is about to show another workbook. */
  close(): void {
    this.stop();
    this.listeners.clear();
  }

  /** The workbook as a file, with what was typed so far; the very bytes that were opened as long as nothing changed. */
  bytes(): Promise<Uint8Array> {
    return this.inTurn(() => Promise.resolve(this.file.bytes()));
  }

  read(options: HostOptions = {}): Promise<WorkbookGrid> {
    return this.inTurn(() => this.file.read(options));
  }

  readContent(
    parts: readonly { sheet: string; range?: Range }[],
    options: HostOptions = {},
  ): Promise<ReadonlyMap<string, SheetContent>> {
    return this.inTurn(() => this.file.readContent(parts, options));
  }

  apply(plan: WorkbookPlan, options: HostOptions = {}): Promise<Applied> {
    return this.inTurn(async () => {
      const before = await this.file.read();
      const applied = await this.file.apply(plan, options);
      const after = await this.file.read();
      const changed = changedSheets(plan, before, after);
      this.view.refresh({ pack: this.file.opened, grid: after }, changed);
      for (const sheet of changed.size > 0 ? changed : [null]) this.tell(sheet);
      return applied;
    });
  }

  select(sheet: string, cell: Position): Promise<void> {
    return this.view.select(sheet, cell)
      ? Promise.resolve()
      : Promise.reject(new HostError('not-found', { sheet }));
  }

  onChange(listener: (sheet: string | null) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  capabilities(): PaneCapabilities {
    return { openWorkbook: true, undo: false };
  }

  /** The file that was opened is itself the backup. */
  copySheet(): Promise<string> {
    return Promise.reject(new HostError('unsupported', { need: 'copySheet', of: 'workbench' }));
  }

  openWorkbook(bytes: Uint8Array, name: string): Promise<void> {
    this.around.download(bytes, name);
    return Promise.resolve();
  }

  private tell(sheet: string | null): void {
    this.around.changed(sheet);
    for (const listener of this.listeners) listener(sheet);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(async () => {
      await this.writeTyped();
      return work();
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async writeTyped(): Promise<void> {
    const entries = await this.view.collect();
    if (entries.length === 0) return;
    const bytes = this.file.bytes();
    const grid = await this.file.read();
    const { file, refused } = writeEntries(bytes, { pack: this.file.opened, grid }, entries);
    this.file = await this.file.with(file);
    const shown = { pack: this.file.opened, grid: await this.file.read() };
    this.view.written(shown);
    if (refused.length === 0) return;
    this.view.refresh(shown, new Set(refused.map(({ sheet }) => sheet)));
    this.around.refused(refused);
  }
}

/** The names of the sheets that look different after the plan: those that it names, and those that came, went or were renamed. */
function changedSheets(plan: WorkbookPlan, before: WorkbookGrid, after: WorkbookGrid): ReadonlySet<string> {
  const changed = new Set<string>();
  const names = (grid: WorkbookGrid) => new Set(grid.sheets.map(({ name }) => name));
  const [old, now] = [names(before), names(after)];
  for (const name of old) if (!now.has(name)) changed.add(name);
  for (const name of now) if (!old.has(name)) changed.add(name);
  for (const operation of plan.operations) {
    if (operation.op === 'store-settings') continue;
    if (operation.op !== 'put-sheet' && operation.op !== 'remove-sheet') {
      changed.add(operation.sheet);
      continue;
    }
    for (const { name, own } of after.sheets)
      if (own && sameIdentity(own, operation.identity)) changed.add(name);
  }
  return changed;
}
