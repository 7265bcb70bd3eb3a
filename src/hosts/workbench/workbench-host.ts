import type { Position, Range } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import type { WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { PaneCapabilities, PaneHost } from '../pane-host';
import { HostError } from '../error';
import type { Applied, HostOptions } from '../host';
import type { Engine } from './engine';
import type { GridView } from './grid-view';
import type { WrittenEntries } from './write-entries';

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
 * A workbook in the browser. The bytes of the .xlsx, which an engine keeps, are the truth, and the grid is a view of them
 * that people type into: before anything is read or written, what was typed is written into the bytes.
 */
export class WorkbenchHost<Of extends Engine = Engine> implements PaneHost {
  private readonly listeners = new Set<(sheet: string | null) => void>();
  /** What is going on: everything waits for what was asked before. */
  private queue: Promise<unknown> = Promise.resolve();
  private readonly stop: () => void;

  private constructor(
    private readonly engine: Of,
    private readonly view: GridView<Of>,
    private readonly around: WorkbenchListener,
  ) {
    this.stop = view.onEntry((sheet) => {
      this.tell(sheet);
    });
  }

  /** Shows the workbook that an engine has opened. @throws HostError; the grid then still shows the one before */
  static async open<Of extends Engine>(
    engine: Of,
    view: GridView<Of>,
    around: WorkbenchListener,
  ): Promise<WorkbenchHost<Of>> {
    await view.show({ engine, grid: await engine.read() });
    return new WorkbenchHost(engine, view, around);
  }

  /** Stops listening to the grid, which is about to show another workbook. */
  close(): void {
    this.stop();
    this.listeners.clear();
    this.engine.close();
  }

  /** The workbook as a file, with what was typed so far; the very bytes that were opened as long as nothing changed. */
  bytes(): Promise<Uint8Array> {
    return this.inTurn(() => this.engine.bytes());
  }

  read(options: HostOptions = {}): Promise<WorkbookGrid> {
    return this.inTurn(() => this.engine.read(options));
  }

  readContent(
    parts: readonly { sheet: string; range?: Range }[],
    options: HostOptions = {},
  ): Promise<ReadonlyMap<string, SheetContent>> {
    return this.inTurn(() => this.engine.readContent(parts, options));
  }

  apply(plan: WorkbookPlan, options: HostOptions = {}): Promise<Applied> {
    return this.inTurn(async () => {
      this.view.hold(true);
      try {
        // What was typed while what was typed before was being written.
        await this.writeTyped();
        const applied = await this.engine.apply(plan, options);
        const { changed } = applied;
        await this.view.refresh({ engine: this.engine, grid: await this.engine.read() }, changed);
        for (const sheet of changed.size > 0 ? changed : [null]) this.tell(sheet);
        return applied;
      } finally {
        this.view.hold(false);
      }
    });
  }

  async select(sheet: string, cell: Position): Promise<void> {
    if (!(await this.view.select(sheet, cell))) throw new HostError('not-found', { sheet });
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
    const refused = await this.engine.enter(entries);
    const shown = { engine: this.engine, grid: await this.engine.read() };
    await this.view.written(shown);
    if (refused.length === 0) return;
    await this.view.refresh(shown, new Set(refused.map(({ sheet }) => sheet)));
    this.around.refused(refused);
  }
}
