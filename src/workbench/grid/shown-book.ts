import { IUndoRedoService } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { SheetsFilterService } from '@univerjs/preset-sheets-filter';
import type { WorkbookGrid } from '../../grid/grid';
import type { Shown } from '../../hosts/workbench/grid-view';
import type { WorkbenchEngine } from '../engine/engine';
import type { Result } from '../formulas/recalculation';
import { BookChanges } from './book-changes';
import { type Cells, unread, valuesOf } from './cell-tables';
import { contentOfResult, type GridCell } from './cell-values';
import { DrawnRules } from './drawn-rules';
import { FormulasOfPeople } from './formulas-of-people';
import { liveValue } from './live-values';
import { sheetsNamedIn } from './named-sheets';
import { OwnResults } from './own-results';
import { canBecome } from './next-picture';
import { changedCells, type CellTable, putContents } from './sheet-contents';
import { putRules } from './sheet-rules';
import { emptySheet, type SheetSnapshot } from './sheet-snapshot';
import type { StartedUniver } from './start-univer';
import { asUniver } from './start-univer';
import { textsOfPeople } from './texts-of-people';
import { type BookPicture, type BookSnapshot, type TabPicture, univerWorkbook } from './workbook-snapshot';

/** Does something that is ours, and no person's. */
export type ByUs = <T>(work: () => T) => T;

/** A workbook in an engine. */
export type ShownWorkbook = Shown<WorkbenchEngine>;

/**
 * One workbook in the grid. The user's sheets are there with all they hold; sheets that we wrote are tabs with nothing in
 * them until somebody opens them, for there are dozens. Formulas of ours are shown with the results that they have, and
 * rules of ours when a cell is drawn: Univer's own way with them takes seconds.
 */
export class ShownBook {
  readonly book: FWorkbook;
  private readonly drawn = new Map<string, DrawnRules>();
  /** Sheets that are being filled. */
  private readonly filling = new Map<string, Promise<void>>();
  /** Sheets of ours that formulas of people look at. */
  private readonly needed = new Set<string>();
  private readonly formulas: FormulasOfPeople;
  private readonly results: OwnResults;
  private readonly changes: BookChanges;
  private readonly engine: WorkbenchEngine;
  private grid: WorkbookGrid;

  private constructor(
    private readonly started: StartedUniver,
    private readonly id: string,
    workbook: ShownWorkbook,
    private readonly byUs: ByUs,
    private picture: BookPicture,
    private readonly filled: Map<string, SheetSnapshot>,
  ) {
    this.engine = workbook.engine;
    this.grid = workbook.grid;
    const sheets = picture.tabs.map((tab) => filled.get(tab.id) ?? emptySheet(tab));
    this.book = started.api.createWorkbook(asUniver(univerWorkbook(id, { ...picture.book, sheets })));
    this.formulas = new FormulasOfPeople(started.univer);
    this.changes = new BookChanges(started, id, this.book);
    this.results = new OwnResults({
      grid: () => this.grid,
      live: (name) => this.live(name),
      show: (name, results) => {
        this.showResults(name, results);
      },
    });
    for (const sheet of filled.values()) this.draw(sheet);
  }

  /** @param before called when all is there that is to be shown: until then the workbook before stays */
  static async show(
    started: StartedUniver,
    id: string,
    workbook: ShownWorkbook,
    byUs: ByUs,
    before: () => void,
  ): Promise<ShownBook> {
    const { engine } = workbook;
    const picture = await engine.picture();
    const filled = new Map<string, SheetSnapshot>();
    for (const { id: tab, own } of picture.tabs) if (!own) filled.set(tab, await engine.sheet(tab));
    before();
    return byUs(() => new ShownBook(started, id, workbook, byUs, picture, filled));
  }

  /** The sheet as it was filled; `undefined` where nobody has opened it. */
  snapshot(id: string): SheetSnapshot | undefined {
    return this.filled.get(id);
  }

  get looks(): BookSnapshot {
    return this.picture.book;
  }

  rules(id: string): DrawnRules | undefined {
    return this.drawn.get(id);
  }

  /** Whether a sheet is there and holds nothing yet. */
  isEmpty(id: string): boolean {
    return !this.filled.has(id) && this.picture.tabs.some((tab) => tab.id === id);
  }

  /** Puts into a sheet what it holds, when it is looked at first. */
  fill(id: string): Promise<void> {
    if (!this.isEmpty(id)) return Promise.resolve();
    let filling = this.filling.get(id);
    if (!filling) {
      filling = this.fillNow(id).finally(() => this.filling.delete(id));
      this.filling.set(id, filling);
    }
    return filling;
  }

  private async fillNow(id: string): Promise<void> {
    const next = await this.engine.sheet(id);
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet || !this.isEmpty(id)) return;
    this.byUs(() => {
      const snapshot = this.withResults(next);
      this.filled.set(id, snapshot);
      putContents(sheet, snapshot.data);
      putRules(this.started.api, this.id, undefined, snapshot);
      this.draw(snapshot);
      this.tellOfUnread(snapshot);
      this.changes.redraw(id);
    });
  }

  /** Fills the sheets that formulas name, so that Univer can work them out. Whether there were any to fill. */
  async fillNamedIn(formulas: Iterable<string>): Promise<boolean> {
    const ours = this.picture.tabs.filter(({ own, id }) => own && !this.needed.has(id));
    if (ours.length === 0) return false;
    const named = sheetsNamedIn(
      formulas,
      ours.map(({ name }) => name),
    );
    let any = false;
    for (const { id, name } of ours) {
      if (!named.has(name)) continue;
      this.needed.add(id);
      any ||= this.isEmpty(id);
      await this.fill(id);
    }
    return any;
  }

  /** Lets Univer work out formulas of people again, as they stand in their cells. */
  calculateAgain(id: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    const matrix = this.book.getSheetBySheetId(id)?.getSheet().getCellMatrix();
    const formulas: Cells = {};
    for (const { row, column } of cells) {
      const cell = matrix?.getValue(row, column);
      if (typeof cell?.f === 'string') (formulas[row] ??= {})[column] = { f: cell.f };
    }
    this.byUs(() => {
      this.changes.put(id, formulas);
    });
  }

  /** Something was typed: what depends on it is worked out again. */
  typed(id: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    this.drawn.get(id)?.forget();
    const sheet = this.book.getSheetBySheetId(id);
    const name = sheet?.getSheetName();
    // Rows of ours grow in Excel by themselves; heights that are shown here are not written.
    if (sheet && this.picture.tabs.some((tab) => tab.id === id && tab.own))
      this.byUs(() => {
        this.changes.growRows(sheet, cells);
      });
    if (name !== undefined) this.results.typed(cells.map((cell) => ({ sheet: name, ...cell })));
  }

  /** What was typed stands in the file now: the same workbook, read again. */
  async written({ grid }: ShownWorkbook): Promise<void> {
    this.renew(await this.engine.picture(), grid);
  }

  /**
   * Goes on with other contents in some sheets: what stays is not touched. Whether that can be done; else nothing has
   * happened.
   */
  async goOn({ grid }: ShownWorkbook, changed: ReadonlySet<string>): Promise<boolean> {
    const next = await this.engine.picture();
    if (!canBecome(this.picture, next)) return false;
    // All that is to be shown is fetched before anything is, so that it shows at once.
    const there = new Set(this.picture.tabs.map(({ id }) => id));
    const contents = new Map<string, SheetSnapshot>();
    for (const { id, name, own } of next.tabs) {
      const needed = there.has(id) ? changed.has(name) && this.filled.has(id) : !own;
      if (needed) contents.set(id, await this.engine.sheet(id));
    }
    const staying = new Set(next.tabs.map(({ id }) => id));
    await this.leave(staying);
    this.byUs(() => {
      this.renew(next, grid);
      this.results.renew(changed);
      this.removeAllBut(staying);
      next.tabs.forEach((tab, index) => {
        const sheet = contents.get(tab.id);
        if (!this.book.getSheetBySheetId(tab.id)) this.insert(sheet ?? emptySheet(tab), index, sheet);
        else if (sheet) this.fillAnew(tab, sheet);
      });
      // What was typed before belongs to sheets that may look different now.
      this.started.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(this.id);
    });
    await this.fillNeeded();
    return true;
  }

  /** Where the sheet in view is about to go, the one before it comes into view. */
  private async leave(staying: ReadonlySet<string>): Promise<void> {
    const active = this.book.getActiveSheet().getSheetId();
    if (staying.has(active)) return;
    const { tabs } = this.picture;
    const at = tabs.findIndex(({ id }) => id === active);
    const order = [...tabs.slice(0, at).reverse(), ...tabs.slice(at + 1)];
    const next = order.find(({ id, visible }) => visible && staying.has(id));
    if (!next) return;
    await this.fill(next.id);
    this.byUs(() => this.book.setActiveSheet(next.id));
  }

  private renew(next: BookPicture, grid: WorkbookGrid): void {
    const known = this.picture.book.styles;
    const fresh = Object.entries(next.book.styles).filter(([name]) => !(name in known));
    this.book.getWorkbook().addStyles(Object.fromEntries(fresh));
    this.picture = next;
    this.grid = grid;
  }

  private removeAllBut(ids: ReadonlySet<string>): void {
    for (const sheet of this.book.getSheets()) {
      const id = sheet.getSheetId();
      if (ids.has(id)) continue;
      this.changes.removeSheet(id, sheet.getSheetName());
      this.filled.delete(id);
      this.needed.delete(id);
      this.formulas.tell(this.id, id, false);
      this.drawn.delete(id);
    }
  }

  private insert({ data }: SheetSnapshot, index: number, filled: SheetSnapshot | undefined): void {
    this.changes.insertSheet(index, data);
    if (!filled) return;
    this.filled.set(data.id, filled);
    putRules(this.started.api, this.id, undefined, filled);
    this.draw(filled);
  }

  private fillAnew({ id, own }: TabPicture, next: SheetSnapshot): void {
    const sheet = this.book.getSheetBySheetId(id);
    const before = this.filled.get(id);
    if (!sheet || !before) return;
    const live = sheet.getSheet().getCellMatrix().getMatrix() as unknown as CellTable;
    const changed = changedCells(live, next.data.cellData);
    this.filled.set(id, next);
    putContents(sheet, next.data);
    putRules(this.started.api, this.id, before, next);
    this.draw(next);
    if (!own) this.tellOfFormulas(next, changed);
    else {
      if (this.needed.has(id)) this.changes.setValues(id, valuesOf(changed));
      this.tellOfUnread(next);
    }
    this.changes.redraw(id);
  }

  /** Formulas of people are worked out by Univer; so is what depends on cells of theirs. */
  private tellOfFormulas({ data }: SheetSnapshot, cells: Cells): void {
    if (Object.keys(cells).length === 0) return;
    this.changes.put(data.id, cells);
  }

  /** Formulas of ours are worked out by us, as far as we know them. */
  private tellOfUnread(snapshot: SheetSnapshot): void {
    const rest = unread(snapshot.data.cellData);
    this.formulas.tell(this.id, snapshot.data.id, Object.keys(rest).length === 0);
    this.tellOfFormulas(snapshot, rest);
  }

  /** Somebody typed formulas into a sheet: Univer works them out, in a sheet of ours too. */
  formulasTyped(id: string): void {
    this.formulas.tell(this.id, id, false);
  }

  private draw({ data: { id, name }, ours }: SheetSnapshot): void {
    const cells = {
      value: (sheet: string | null, row: number, column: number) =>
        liveValue(this.live(sheet ?? name)?.getValue(row, column) as GridCell | null | undefined),
    };
    this.drawn.set(id, new DrawnRules(ours, cells));
    this.putFilter(id, name);
  }

  /** The arrows of a filter that the file has. What people choose there hides rows here, and changes nothing in the file. */
  private putFilter(id: string, name: string): void {
    const filter = this.grid.sheets.find((one) => one.name === name)?.filter;
    if (!filter) return;
    const { top, left, bottom, right } = filter;
    this.started.api.syncExecuteCommand('sheet.mutation.set-filter-range', {
      unitId: this.id,
      subUnitId: id,
      range: { startRow: top, endRow: bottom, startColumn: left, endColumn: right },
    });
  }

  /** What was asked for must be seen: a filter that hides its row is taken off. */
  unhide(id: string, row: number): void {
    const filters = this.started.univer.__getInjector().get(SheetsFilterService);
    if (filters.getFilterModel(this.id, id)?.isRowFiltered(row) !== true) return;
    this.byUs(() => {
      const target = { unitId: this.id, subUnitId: id };
      this.started.api.syncExecuteCommand('sheet.command.clear-filter-criteria', target);
    });
  }

  /** Sheets of ours that formulas, lists and names of people look at, and the one in view. */
  async fillNeeded(): Promise<void> {
    await this.fillNamedIn(textsOfPeople(this.grid, this.picture, this.filled));
    await this.fill(this.book.getActiveSheet().getSheetId());
  }

  private withResults(snapshot: SheetSnapshot): SheetSnapshot {
    for (const { row, column, value } of this.results.take(snapshot.data.name).values()) {
      const cell = snapshot.data.cellData[row]?.[column];
      if (cell) Object.assign(cell, contentOfResult(value));
    }
    return snapshot;
  }

  private showResults(name: string, results: readonly Result[]): void {
    const id = this.book.getSheetByName(name)?.getSheetId();
    if (id === undefined) return;
    const cells: Cells = {};
    for (const { row, column, value } of results) (cells[row] ??= {})[column] = contentOfResult(value);
    this.byUs(() => {
      this.drawn.get(id)?.forget();
      this.changes.setValues(id, cells);
    });
  }

  private live(name: string) {
    const sheet = this.book.getSheetByName(name);
    return sheet && this.filled.has(sheet.getSheetId()) ? sheet.getSheet().getCellMatrix() : null;
  }
}
