import { IUndoRedoService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { DeviceInputEventType, type FWorkbook, ILayoutService } from '@univerjs/preset-sheets-core';
import type { Position } from '../../grid/address';
import type { HostError } from '../../hosts/error';
import type { GridView, SheetEntries } from '../../hosts/workbench/grid-view';
import type { WorkbenchEngine } from '../engine/engine';
import { type Blocked, blockedReason } from './blocked-commands';
import { Entries } from './entries';
import { type HeldEntry, TYPE, type TypeParams } from './held-typing';
import { InView } from './in-view';
import { rendered, speak, type Spoken, startUniver, type StartedUniver } from './start-univer';
import { showDrawnRules } from './rules-in-univer';
import { showMarkedTexts } from './marked-texts';
import { leaveClosedBooks } from './late-validation';
import { leaveLooks, SET_VALUES, type SetValues } from './pasted-looks';
import { ShownBook, type ShownWorkbook } from './shown-book';
import { cellsIn, formulasIn } from './set-values';
import { WaitingEntries } from './waiting-entries';

export { loadFonts } from './fonts';
export { univerWords } from './univer-words';

/** Univer's own way to a cell. */
const SCROLL_TO = /^sheet\.(?:command|operation)\.scroll-to-(?:range|cell)$/;

/** Brings a sheet into view, by whomever. */
const SET_ACTIVE = 'sheet.operation.set-worksheet-active';

interface UniverGridOptions {
  readonly dark: boolean;
  readonly spoken: Spoken;
  /** A person asked for something that the grid cannot write into the file. */
  readonly onBlocked: (reason: Blocked) => void;
  /** Something was typed while a plan was being written: it waits; or, afterwards, its row has become another one. */
  readonly onHeld: (entry: HeldEntry, astray: boolean) => void;
  /** What is shown is not what it should be. */
  readonly onFailed: (error: HostError) => void;
}

/** Univer as the view of a workbook. */
export class UniverGrid implements GridView<WorkbenchEngine> {
  private readonly started: StartedUniver;
  private readonly api: FUniver;
  private open: ShownBook | null = null;
  private shown: ShownWorkbook | null = null;
  private readonly entries = new Entries();
  private readonly waiting: WaitingEntries;
  private readonly inView: InView;
  private readonly listeners = new Set<(sheet: string) => void>();
  /** Whether what happens is our doing. */
  private ours = false;
  /** Whether nothing may be typed, because something is being written. */
  private held = false;
  private drawsRules = false;
  private count = 0;

  constructor(
    container: HTMLElement,
    private readonly options: UniverGridOptions,
  ) {
    this.started = startUniver(container, options.dark, options.spoken);
    this.api = this.started.api;
    this.waiting = new WaitingEntries(this.api, options.onHeld);
    this.inView = new InView(this.api, container);
    this.listen();
  }

  async show(workbook: ShownWorkbook): Promise<void> {
    const id = `workbook${this.count++}`;
    const owner = {
      byUs: <T>(work: () => T): T => this.byUs(work),
      failed: (error: HostError): void => {
        // Of a workbook that was closed nobody wants to know.
        if (this.book?.getId() === id) this.options.onFailed(error);
      },
    };
    const open = await ShownBook.show(this.started, id, workbook, owner, () => {
      this.byUs(() => {
        if (this.book) this.api.disposeUnit(this.book.getId());
      });
      this.entries.forget();
    });
    this.shown = workbook;
    this.open = open;
    // What shows sheets is only there once there is a workbook.
    if (!this.drawsRules) {
      this.drawsRules = true;
      showDrawnRules(this.started.univer, (sheet) => this.open?.rules(sheet));
      showMarkedTexts(this.started.univer);
      leaveClosedBooks(this.started.univer);
    }
    await open.fillNeeded();
  }

  async refresh(workbook: ShownWorkbook, changed: ReadonlySet<string>): Promise<void> {
    const { book, open } = this;
    if (await open?.goOn(workbook, changed)) {
      this.shown = workbook;
      this.entries.renewed(book, changed);
      return;
    }
    if (!book) {
      await this.show(workbook);
      return;
    }
    const again = this.inView.remember(book);
    await this.show(workbook);
    const sheet = this.book?.getSheetByName(again.sheet);
    if (!sheet) return;
    await this.open?.filling.fill(sheet.getSheetId());
    this.byUs(() => {
      this.book?.setActiveSheet(sheet);
      again.show(sheet);
    });
  }

  hold(held: boolean): void {
    this.held = held;
    if (!held && this.book && this.shown) this.waiting.type(this.book, this.shown.grid);
  }

  /** Whether what is typed now waits until it can be written. */
  private waits(id: string, params: unknown): boolean {
    const { book, shown } = this;
    if (!this.held || id !== TYPE || !book || !shown || this.activeIsProtected()) return false;
    return this.waiting.keep(book, shown.grid, params as TypeParams);
  }

  async collect(): Promise<readonly SheetEntries[]> {
    const { book, shown, open } = this;
    if (!book || !shown || !open) return [];
    if (book.isCellEditing()) await book.endEditingAsync(true);
    // Cells that are not there yet would be taken for emptied ones.
    await open.filling.settled();
    return this.entries.collect(shown, open);
  }

  async written(workbook: ShownWorkbook): Promise<void> {
    this.shown = workbook;
    this.entries.written();
    await this.open?.written(workbook);
  }

  async select(name: string, { row, column }: Position): Promise<boolean> {
    const sheet = this.book?.getSheetByName(name);
    if (!this.book || !sheet || sheet.isSheetHidden()) return false;
    await this.open?.filling.fill(sheet.getSheetId());
    this.open?.unhide(sheet.getSheetId(), row);
    this.byUs(() => {
      if (this.book?.getActiveSheet().getSheetId() !== sheet.getSheetId()) this.book?.setActiveSheet(sheet);
      sheet.getRange(row, column).activate();
      this.inView.bring(sheet, { row, column });
    });
    return true;
  }

  private showActive(): void {
    const { book } = this;
    if (book)
      this.byUs(() => {
        this.inView.bringActive(book);
      });
  }

  onEntry(listener: (sheet: string) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private listen(): void {
    const { api } = this;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (this.ours) return;
      if (event.id === SET_ACTIVE && this.waitsForSheet(event.params)) {
        event.cancel = true;
        return;
      }
      if (event.id === SET_VALUES) this.fillNamed(event.params as SetValues);
      if (this.waits(event.id, event.params)) {
        event.cancel = true;
        return;
      }
      const reason = blockedReason(event.id, this.activeIsProtected(), this.held);
      if (reason === null) leaveLooks(event.id, event.params);
      else this.block(event, reason);
    });
    // Univer tells of these two apart from all other commands.
    api.addEvent(api.Event.BeforeUndo, (event) => {
      this.block(event, blockedReason(event.id, false, this.held) ?? this.nothingToUndo());
    });
    api.addEvent(api.Event.BeforeRedo, (event) => {
      this.block(event, blockedReason(event.id, false, this.held));
    });
    api.addEvent(api.Event.BeforeSheetEditStart, ({ eventType }) => {
      if (eventType === DeviceInputEventType.Keyboard) this.showActive();
    });
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
      if (SCROLL_TO.test(id) && !this.ours)
        setTimeout(() => {
          this.showActive();
        });
      if (this.ours || id !== SET_VALUES || options?.['fromFormula']) return;
      const { subUnitId, cellValue } = params as SetValues;
      this.entries.touched(subUnitId);
      this.open?.typed(subUnitId, cellsIn(cellValue));
      const name = this.book?.getSheetBySheetId(subUnitId)?.getSheetName();
      const { open, shown } = this;
      if (name !== undefined && open && shown && Entries.differ(shown, open, subUnitId, cellValue))
        for (const listener of this.listeners) listener(name);
    });
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      const link = this.open
        ?.snapshot(worksheet.getSheetId())
        ?.links.find((one) => one.row === row && one.column === column);
      if (link) void this.select(link.to.sheet, link.to);
    });
  }

  private block(event: { cancel?: boolean }, reason: Blocked | null): void {
    if (this.ours || reason === null) return;
    event.cancel = true;
    this.options.onBlocked(reason);
  }

  /** What was written from the pane is not typed, and is taken back there: keys that do nothing must say so. */
  private nothingToUndo(): Blocked | null {
    const undoing = this.started.univer.__getInjector().get(IUndoRedoService);
    return undoing.pitchTopUndoElement() ? null : 'undo';
  }

  /** A sheet that is empty yet comes into view once what is seen first is there. */
  private waitsForSheet(params: unknown): boolean {
    const { open } = this;
    const { subUnitId: id, unitId } = params as { readonly subUnitId: string; readonly unitId: string };
    if (!open?.isEmpty(id) || unitId !== open.book.getId()) return false;
    const seen = open.filling.see(id).then(() => {
      if (this.open === open && !open.isEmpty(id)) open.book.setActiveSheet(id);
    });
    // It is told that it does not come.
    seen.catch(() => undefined);
    return true;
  }

  /** Formulas that were typed may look at sheets that are empty yet: then they are worked out again. */
  private fillNamed({ subUnitId, cellValue }: SetValues): void {
    const { open } = this;
    const formulas = formulasIn({ subUnitId, ...(cellValue && { cellValue }) });
    if (!open || formulas.length === 0) return;
    open.formulasTyped(subUnitId);
    const filled = open.filling.fillNamedIn(formulas).then((any) => {
      if (any && this.open === open) open.calculateAgain(subUnitId, cellsIn(cellValue));
    });
    filled.catch(() => undefined);
  }

  private get book(): FWorkbook | null {
    return this.open?.book ?? null;
  }

  private activeIsProtected(): boolean {
    const name = this.book?.getActiveSheet().getSheetName();
    return this.shown?.grid.sheets.find((sheet) => sheet.name === name)?.protected ?? false;
  }

  private byUs<T>(work: () => T): T {
    const before = this.ours;
    this.ours = true;
    try {
      return work();
    } finally {
      this.ours = before;
    }
  }

  get active(): string | null {
    return this.book?.getActiveSheet().getSheetName() ?? null;
  }

  get typing(): boolean {
    return this.book?.isCellEditing() ?? false;
  }

  /** Waits until the workbook shown last can be seen and used. */
  drawn(): Promise<void> {
    return rendered(this.started);
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.started.univer.__getInjector().get(ILayoutService).focus();
  }

  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }

  speak(spoken: Spoken): void {
    speak(this.started, spoken);
  }

  dispose(): void {
    this.started.univer.dispose();
  }
}
