import { IUndoRedoService, LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  DeviceInputEventType,
  type FWorkbook,
  type FWorksheet,
  ILayoutService,
} from '@univerjs/preset-sheets-core';
import type { Position } from '../../grid/address';
import type { GridView, SheetEntries } from '../../hosts/workbench/grid-view';
import type { WorkbenchEngine } from '../engine/engine';
import { type Blocked, blockedReason } from './blocked-commands';
import type { GridCell } from './cell-values';
import { speak, type Spoken, startUniver, type StartedUniver } from './start-univer';
import { showDrawnRules } from './drawn-rules';
import { showMarkedTexts } from './marked-texts';
import { leaveClosedBooks } from './late-validation';
import { leaveLooks, SET_VALUES, type SetValues } from './pasted-looks';
import { scrollTarget } from './scrolling';
import { type SheetSnapshot, styleId } from './sheet-snapshot';
import { type Formats, type LiveCells, typedCell, typedCells } from './typed-cells';
import { ShownBook, type ShownWorkbook } from './shown-book';
import { cellsIn, formulasIn } from './set-values';
import type { BookSnapshot } from './workbook-snapshot';

export { loadFonts } from './fonts';
export { univerWords } from './univer-words';

/** Univer's own way to a cell. */
const SCROLL_TO = /^sheet\.(?:command|operation)\.scroll-to-(?:range|cell)$/;

/** Brings a sheet into view, by whomever. */
const SET_ACTIVE = 'sheet.operation.set-worksheet-active';

/** In milliseconds; what is not drawn by then is shown as it is. */
const LONGEST_START = 5000;

export interface UniverGridOptions {
  readonly dark: boolean;
  readonly spoken: Spoken;
  /** A person asked for something that the grid cannot write into the file. */
  readonly onBlocked: (reason: Blocked) => void;
}

/** Univer as the view of a workbook. */
export class UniverGrid implements GridView<WorkbenchEngine> {
  private readonly started: StartedUniver;
  private readonly api: FUniver;
  private open: ShownBook | null = null;
  private shown: ShownWorkbook | null = null;
  /** Ids of the sheets that may differ from the file. */
  private readonly dirty = new Set<string>();
  /** Those whose entries were asked for, until it is known that they are written. */
  private readonly collected = new Set<string>();
  private readonly listeners = new Set<(sheet: string) => void>();
  /** Whether what happens is our doing. */
  private ours = false;
  /** Whether nothing may be typed, because something is being written. */
  private held = false;
  private drawsRules = false;
  private count = 0;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: UniverGridOptions,
  ) {
    this.started = startUniver(container, options.dark, options.spoken);
    this.api = this.started.api;
    this.listen();
  }

  async show(workbook: ShownWorkbook): Promise<void> {
    const id = `workbook${this.count++}`;
    const open = await ShownBook.show(
      this.started,
      id,
      workbook,
      (work) => this.byUs(work),
      () => {
        this.byUs(() => {
          if (this.book) this.api.disposeUnit(this.book.getId());
        });
        this.dirty.clear();
        this.collected.clear();
      },
    );
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
      for (const id of this.dirty) {
        const name = book?.getSheetBySheetId(id)?.getSheetName();
        if (name === undefined || changed.has(name)) this.dirty.delete(id);
      }
      return;
    }
    if (!book) {
      await this.show(workbook);
      return;
    }
    const sheet = book.getActiveSheet();
    const name = sheet.getSheetName();
    const range = book.getActiveRange()?.getRange();
    const scroll = sheet.getScrollState();
    await this.show(workbook);
    const again = this.book?.getSheetByName(name);
    if (!again) return;
    await this.open?.fill(again.getSheetId());
    this.byUs(() => {
      this.book?.setActiveSheet(again);
      if (range) again.getRange(range).activate();
      void this.api.executeCommand('sheet.command.scroll-view', scroll);
    });
  }

  hold(held: boolean): void {
    this.held = held;
  }

  async collect(): Promise<readonly SheetEntries[]> {
    const { book, shown, open } = this;
    if (!book || !shown || !open) return [];
    if (book.isCellEditing()) await book.endEditingAsync(true);
    const entries: SheetEntries[] = [];
    for (const id of this.dirty) this.collected.add(id);
    this.dirty.clear();
    for (const id of this.collected) {
      const sheet = book.getSheetBySheetId(id);
      const grid = shown.grid.sheets.find(({ name }) => name === sheet?.getSheetName());
      const before = open.snapshot(id);
      if (!sheet || !grid || !before) continue;
      const live = sheet.getSheet().getCellMatrix().getMatrix() as unknown as LiveCells;
      const cells = typedCells(grid, live, this.formats(before, open.looks));
      if (cells.length > 0) entries.push({ sheet: grid.name, cells });
    }
    return entries;
  }

  async written(workbook: ShownWorkbook): Promise<void> {
    this.shown = workbook;
    this.collected.clear();
    await this.open?.written(workbook);
  }

  async select(name: string, { row, column }: Position): Promise<boolean> {
    const sheet = this.book?.getSheetByName(name);
    if (!this.book || !sheet || sheet.isSheetHidden()) return false;
    await this.open?.fill(sheet.getSheetId());
    this.byUs(() => {
      if (this.book?.getActiveSheet().getSheetId() !== sheet.getSheetId()) this.book?.setActiveSheet(sheet);
      sheet.getRange(row, column).activate();
      this.bringIntoView(sheet, { row, column });
    });
    return true;
  }

  private bringIntoView(sheet: FWorksheet, cell: Position): void {
    const target = scrollTarget(sheet, cell, this.container.getBoundingClientRect());
    if (target) this.api.syncExecuteCommand('sheet.command.scroll-view', target);
  }

  /** What is typed into a cell that is out of sight is lost but for its first letter: after a jump by name, say. */
  private showActive(): void {
    const range = this.book?.getActiveRange();
    if (!range || !this.book) return;
    const { book } = this;
    this.byUs(() => {
      this.bringIntoView(book.getActiveSheet(), { row: range.getRow(), column: range.getColumn() });
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
      const reason =
        blockedReason(event.id, this.activeIsProtected(), this.held) ?? this.nothingToUndo(event.id);
      if (reason !== null) {
        event.cancel = true;
        this.options.onBlocked(reason);
      } else {
        leaveLooks(event.id, event.params);
      }
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
      this.dirty.add(subUnitId);
      this.open?.typed(subUnitId, cellsIn(cellValue));
      const name = this.book?.getSheetBySheetId(subUnitId)?.getSheetName();
      if (name !== undefined && this.differs(subUnitId, cellValue))
        for (const listener of this.listeners) listener(name);
    });
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      const link = this.open
        ?.snapshot(worksheet.getSheetId())
        ?.links.find((one) => one.row === row && one.column === column);
      if (link) void this.select(link.to.sheet, link.to);
    });
  }

  /** What was written from the pane is not typed, and is taken back there: keys that do nothing must say so. */
  private nothingToUndo(id: string): Blocked | null {
    if (id !== 'univer.command.undo') return null;
    const undoing = this.started.univer.__getInjector().get(IUndoRedoService);
    return undoing.pitchTopUndoElement() ? null : 'undo';
  }

  /** A sheet that is empty yet comes into view once it is filled. */
  private waitsForSheet(params: unknown): boolean {
    const { open } = this;
    const { subUnitId: id, unitId } = params as { readonly subUnitId: string; readonly unitId: string };
    if (!open?.isEmpty(id) || unitId !== open.book.getId()) return false;
    void open.fill(id).then(() => {
      if (this.open === open && !open.isEmpty(id)) open.book.setActiveSheet(id);
    });
    return true;
  }

  /** Formulas that were typed may look at sheets that are empty yet: then they are worked out again. */
  private fillNamed({ subUnitId, cellValue }: SetValues): void {
    const { open } = this;
    const formulas = formulasIn({ subUnitId, ...(cellValue && { cellValue }) });
    if (!open || formulas.length === 0) return;
    void open.fillNamedIn(formulas).then((any) => {
      if (any && this.open === open) open.calculateAgain(subUnitId, cellsIn(cellValue));
    });
  }

  /** Whether one of the cells holds something else than the file: programs set values again that are there already. */
  private differs(id: string, cells: SetValues['cellValue']): boolean {
    const { shown, open } = this;
    const sheet = this.book?.getSheetBySheetId(id);
    const grid = shown?.grid.sheets.find(({ name }) => name === sheet?.getSheetName());
    const before = open?.snapshot(id);
    if (!sheet || !grid || !open || !before) return false;
    const formats = this.formats(before, open.looks);
    const matrix = sheet.getSheet().getCellMatrix();
    return Object.entries(cells ?? {}).some(([row, columns]) =>
      Object.keys(columns ?? {}).some((column) => {
        const [r, c] = [Number(row), Number(column)];
        const live = (matrix.getValue(r, c) ?? {}) as unknown as GridCell;
        return typedCell(r, c, grid.rows[r]?.[c], live, formats) !== null;
      }),
    );
  }

  private get book(): FWorkbook | null {
    return this.open?.book ?? null;
  }

  private activeIsProtected(): boolean {
    const name = this.book?.getActiveSheet().getSheetName();
    return this.shown?.grid.sheets.find((sheet) => sheet.name === name)?.protected ?? false;
  }

  private formats({ styles }: SheetSnapshot, { shifts, styles: looks }: BookSnapshot): Formats {
    const numberOf = (row: number, column: number) => styles.get(row)?.get(column) ?? 0;
    const book = this.book?.getWorkbook();
    return {
      shift: (row, column) => shifts[numberOf(row, column)] ?? 0,
      written: (row, column) => looks[styleId(numberOf(row, column))]?.n?.pattern ?? '',
      live: ({ s }) => {
        const style = typeof s === 'string' ? book?.getStyles().get(s) : s;
        return style?.n?.pattern ?? '';
      },
    };
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

  /** Waits until the workbook shown last can be seen and used: Univer sets itself up piece by piece. */
  async drawn(): Promise<void> {
    const end = Date.now() + LONGEST_START;
    while (this.api.getCurrentLifecycleStage() < LifecycleStages.Rendered && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
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
