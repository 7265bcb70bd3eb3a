import { IUndoRedoService } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { inSteps } from '../../actions/jobs/job';
import type { WorkbookGrid } from '../../grid/grid';
import { HostError } from '../../hosts/error';
import type { Shown } from '../../hosts/workbench/grid-view';
import type { WorkbenchEngine } from '../engine/engine';
import { BookChanges } from './book-changes';
import { valuesOf } from './cell-tables';
import type { DrawnRules } from './drawn-rules';
import { DrawnSheets } from './drawn-sheets';
import { Filling } from './filling';
import { ShownResults } from './shown-results';
import { canBecome, tabInstead } from './next-picture';
import { addCells, changedCells, liveCells, putContents } from './sheet-contents';
import { putRules } from './sheet-rules';
import { emptySheet, type SheetSnapshot } from './sheet-snapshot';
import { asUniver, type StartedUniver } from './start-univer';
import { ToldFormulas } from './told-formulas';
import { textsOfPeople } from './texts-of-people';
import { type BookPicture, type BookSnapshot, type TabPicture, univerWorkbook } from './workbook-snapshot';

/** In milliseconds: until what is seen first of a sheet is drawn. */
const FIRST_FRAME = 50;

/** Who shows a book. */
interface Owner {
  /** Does something that is ours, and no person's. */
  readonly byUs: <T>(work: () => T) => T;
  /** What people see is not what it should be, and nobody else says so. */
  readonly failed: (error: HostError) => void;
}

/** A workbook in an engine. */
export type ShownWorkbook = Shown<WorkbenchEngine>;

/**
 * One workbook in the grid. The user's sheets are there with all they hold; sheets that we wrote are tabs with nothing in
 * them until somebody opens them, for there are dozens. Formulas of ours are shown with the results that they have, and
 * rules of ours when a cell is drawn: Univer's own way with them takes seconds.
 */
export class ShownBook {
  readonly book: FWorkbook;
  readonly filling = new Filling({
    tabs: () => this.picture.tabs,
    isEmpty: (id) => this.isEmpty(id),
    begin: (id) => this.beginToFill(id),
    failed: (id, cause) => {
      const tab = this.picture.tabs.find((one) => one.id === id);
      if (tab) this.failed('not-shown', tab.name, cause);
    },
  });
  private readonly drawn: DrawnSheets;
  private readonly formulas: ToldFormulas;
  private readonly results: ShownResults;
  private readonly changes: BookChanges;
  private readonly engine: WorkbenchEngine;
  private grid: WorkbookGrid;

  private constructor(
    private readonly started: StartedUniver,
    private readonly id: string,
    workbook: ShownWorkbook,
    private readonly owner: Owner,
    private picture: BookPicture,
    private readonly filled: Map<string, SheetSnapshot>,
  ) {
    this.engine = workbook.engine;
    this.grid = workbook.grid;
    const sheets = picture.tabs.map((tab) => filled.get(tab.id) ?? emptySheet(tab));
    this.book = started.api.createWorkbook(asUniver(univerWorkbook(id, { ...picture.book, sheets })));
    this.changes = new BookChanges(started, id, this.book);
    this.formulas = new ToldFormulas(started, id, this.changes, () => this.grid);
    this.drawn = new DrawnSheets(started, id, {
      value: (sheet, row, column) => this.results.value(sheet, row, column),
      failed: (sheet, cause) => {
        this.failed('not-recalculated', sheet, cause);
      },
    });
    this.results = new ShownResults(this.book, {
      hasOwn: () => this.picture.tabs.some(({ own }) => own),
      recalculate: (typed, anew) => this.engine.recalculate(typed, anew),
      isSeen: (sheet) => this.filled.has(sheet),
      isFilled: (sheet) => this.filled.has(sheet) && !this.filling.isComing(sheet),
      put: (sheet, cells) => {
        this.byUs(() => {
          this.drawn.changed(sheet);
          this.changes.setValues(sheet, cells);
        });
      },
      failed: (sheet, cause) => {
        this.failed('not-recalculated', sheet, cause);
      },
    });
    for (const sheet of filled.values()) this.draw(sheet);
  }

  /** @param before called when all is there that is to be shown: until then the workbook before stays */
  static async show(
    started: StartedUniver,
    id: string,
    workbook: ShownWorkbook,
    owner: Owner,
    before: () => void,
  ): Promise<ShownBook> {
    const { engine } = workbook;
    const picture = await engine.picture();
    const filled = new Map<string, SheetSnapshot>();
    for (const { id: tab, own } of picture.tabs) if (!own) filled.set(tab, await engine.sheet(tab));
    before();
    return owner.byUs(() => new ShownBook(started, id, workbook, owner, picture, filled));
  }

  private byUs<T>(work: () => T): T {
    return this.owner.byUs(work);
  }

  private failed(code: 'not-shown' | 'not-recalculated', sheet: string, cause: unknown): void {
    const said = cause instanceof HostError ? (cause.params['detail'] ?? cause.code) : cause;
    const detail = said instanceof Error ? said.message : String(said);
    this.owner.failed(new HostError(code, { sheet, detail }, { cause }));
  }

  /** The sheet as it was filled; `undefined` where nobody has opened it. */
  snapshot(id: string): SheetSnapshot | undefined {
    return this.filled.get(id);
  }

  get looks(): BookSnapshot {
    return this.picture.book;
  }

  rules(id: string): DrawnRules | undefined {
    return this.drawn.rules(id);
  }

  /** Whether a sheet is there and holds nothing yet. */
  isEmpty(id: string): boolean {
    return !this.filled.has(id) && this.picture.tabs.some((tab) => tab.id === id);
  }

  private async beginToFill(id: string): Promise<() => Promise<void>> {
    const { sheet: snapshot, rest } = await this.engine.openSheet(id);
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet || !this.isEmpty(id)) return () => Promise.resolve();
    this.byUs(() => {
      this.filled.set(id, snapshot);
      this.formulas.coming(id);
      this.results.putOwn(snapshot);
      putContents(sheet, snapshot.data);
      putRules(this.started.api, this.id, undefined, snapshot);
      this.draw(snapshot);
      this.changes.redraw(id);
    });
    return async () => {
      await new Promise((resolve) => setTimeout(resolve, FIRST_FRAME));
      try {
        await inSteps(rest, {});
      } catch (error) {
        // Cells that are not there would be taken for emptied ones: it is as if nobody had opened it.
        if (this.filled.get(id) === snapshot) this.filled.delete(id);
        throw error;
      }
      // It may have gone, or hold something else.
      if (this.filled.get(id) !== snapshot) return;
      this.byUs(() => {
        this.results.putOwn(snapshot);
        this.results.filled(snapshot);
        addCells(liveCells(sheet), snapshot.data.cellData);
        this.drawn.changed(id);
        this.formulas.unread(snapshot);
        this.changes.redraw(id);
      });
    };
  }

  /** Lets Univer work out formulas of people again, as they stand in their cells. */
  calculateAgain(id: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    this.byUs(() => {
      this.changes.putAgain(id, cells);
    });
  }

  /** Something was typed: what depends on it is worked out again. */
  typed(id: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    // What it has come to is worked out with all cells.
    if (this.filling.isComing(id)) {
      void this.filling.fill(id).then(
        () => {
          this.typed(id, cells);
        },
        // It is told that the sheet is not there.
        () => undefined,
      );
      return;
    }
    this.drawn.changed(id);
    const sheet = this.book.getSheetBySheetId(id);
    const name = sheet?.getSheetName();
    // Rows of ours grow in Excel by themselves; heights that are shown here are not written.
    if (sheet && this.picture.tabs.some((tab) => tab.id === id && tab.own))
      this.byUs(() => {
        this.changes.growRows(sheet, cells);
      });
    if (name !== undefined) this.results.typed(name, cells);
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
    await this.filling.settled();
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
    const next = tabInstead(this.picture, active, staying);
    if (!next) return;
    await this.filling.fill(next.id);
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
      this.filling.forget(id);
      this.formulas.gone(id);
      this.drawn.gone(id);
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
    const changed = changedCells(liveCells(sheet), next.data.cellData);
    this.filled.set(id, next);
    putContents(sheet, next.data);
    putRules(this.started.api, this.id, before, next);
    this.draw(next);
    if (!own) this.formulas.changed(next, changed);
    else {
      if (this.filling.isNeeded(id)) this.changes.setValues(id, valuesOf(changed));
      this.formulas.unread(next);
    }
    this.changes.redraw(id);
  }

  /** Somebody typed formulas into a sheet: Univer works them out, in a sheet of ours too. */
  formulasTyped(id: string): void {
    this.formulas.typed(id);
  }

  private draw(sheet: SheetSnapshot): void {
    const { name } = sheet.data;
    this.drawn.draw(sheet, this.grid.sheets.find((one) => one.name === name)?.filter);
  }

  /** What was asked for must be seen: a filter that hides its row is taken off. */
  unhide(id: string, row: number): void {
    this.byUs(() => {
      this.drawn.unhide(id, row);
    });
  }

  /** Sheets of ours that formulas, lists and names of people look at, and the one in view; where one does not come, that is told. */
  async fillNeeded(): Promise<void> {
    const named = this.filling.fillNamedIn(textsOfPeople(this.grid, this.picture, this.filled));
    await Promise.allSettled([named]);
    await Promise.allSettled([this.filling.fill(this.book.getActiveSheet().getSheetId())]);
  }
}
