import { IUndoRedoService } from '@univerjs/core';
import {
  type FWorkbook,
  IRenderManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Shown } from '../../hosts/workbench/grid-view';
import type { Result } from '../formulas/recalculation';
import { SameFormulas } from '../formulas/same-formulas';
import { contentOfResult, type GridCell } from './cell-values';
import { DrawnRules } from './drawn-rules';
import { liveValue } from './live-values';
import { sheetsNamedIn } from './named-sheets';
import { OwnResults } from './own-results';
import { SET_VALUES } from './pasted-looks';
import type { CellData } from './plain';
import { changedCells, type CellTable, putContents } from './sheet-contents';
import { putRules } from './sheet-rules';
import type { SheetSnapshot } from './sheet-snapshot';
import type { StartedUniver } from './start-univer';
import { asUniver } from './start-univer';
import { type BookSnapshot, BookSnapshots, type SheetTab, univerWorkbook } from './workbook-snapshot';

/** Does something that is ours, and no person's. */
export type ByUs = <T>(work: () => T) => T;

/**
 * One workbook in the grid. Its own sheets are there with all they hold; sheets that we wrote are tabs with nothing in
 * them until somebody opens them, for there are dozens. Formulas of ours are shown with the results that they have, and
 * rules of ours when a cell is drawn: Univer's own way with them takes seconds.
 */
export class ShownBook {
  readonly book: FWorkbook;
  private readonly filled = new Map<string, SheetSnapshot>();
  private readonly drawn = new Map<string, DrawnRules>();
  /** Sheets of ours that formulas of people look at. */
  private readonly needed = new Set<string>();
  private readonly results: OwnResults;
  private snapshots: BookSnapshots;
  private grid: Shown['grid'];

  constructor(
    private readonly started: StartedUniver,
    private readonly id: string,
    workbook: Shown,
    private readonly byUs: ByUs,
  ) {
    this.snapshots = new BookSnapshots(workbook.pack, workbook.grid);
    this.grid = workbook.grid;
    const { book, tabs } = this.snapshots;
    const sheets = tabs.map((tab) => {
      if (isOurs(tab)) return this.snapshots.empty(tab);
      const sheet = this.snapshots.sheet(tab);
      this.filled.set(tab.id, sheet);
      return sheet;
    });
    this.book = started.api.createWorkbook(asUniver(univerWorkbook(id, { ...book, sheets })));
    this.results = new OwnResults({
      grid: () => this.grid,
      live: (name) => this.live(name),
      show: (name, results) => {
        this.showResults(name, results);
      },
    });
    for (const sheet of this.filled.values()) this.draw(sheet);
    this.fillNeeded();
  }

  /** The sheet as it was filled; `undefined` where nobody has opened it. */
  snapshot(id: string): SheetSnapshot | undefined {
    return this.filled.get(id);
  }

  get looks(): BookSnapshot {
    return this.snapshots.book;
  }

  rules(id: string): DrawnRules | undefined {
    return this.drawn.get(id);
  }

  /** Puts into a sheet what it holds, when it is looked at first. */
  fill(id: string): void {
    const tab = this.snapshots.tabs.find((one) => one.id === id);
    const sheet = this.book.getSheetBySheetId(id);
    if (!tab || !sheet || this.filled.has(id)) return;
    this.byUs(() => {
      const snapshot = this.withResults(this.snapshots.sheet(tab));
      this.filled.set(id, snapshot);
      putContents(sheet, snapshot.data);
      putRules(this.started.api, this.id, undefined, snapshot);
      this.draw(snapshot);
      this.tellOfFormulas(snapshot, unread(snapshot.data.cellData));
      this.redraw(id);
    });
  }

  /** Fills the sheets that a formula names, so that Univer can work it out. */
  fillNamedIn(formulas: Iterable<string>): void {
    const ours = this.snapshots.tabs.filter((tab) => isOurs(tab) && !this.needed.has(tab.id));
    if (ours.length === 0) return;
    const named = sheetsNamedIn(
      formulas,
      ours.map(({ grid }) => grid.name),
    );
    for (const { id, grid } of ours) {
      if (!named.has(grid.name)) continue;
      this.needed.add(id);
      this.fill(id);
    }
  }

  /** Something was typed: what depends on it is worked out again. */
  typed(id: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    this.drawn.get(id)?.forget();
    const name = this.book.getSheetBySheetId(id)?.getSheetName();
    if (name !== undefined) this.results.typed(cells.map((cell) => ({ sheet: name, ...cell })));
  }

  /** What was typed stands in the file now: the same workbook, read again. */
  written({ pack, grid }: Shown): void {
    this.renew(new BookSnapshots(pack, grid), grid);
  }

  /**
   * Goes on with other contents in some sheets: what stays is not touched. Whether that can be done; else nothing has
   * happened.
   */
  goOn({ pack, grid }: Shown, changed: ReadonlySet<string>): boolean {
    const next = new BookSnapshots(pack, grid);
    if (!this.canBecome(next)) return false;
    this.byUs(() => {
      this.renew(next, grid);
      this.results.renew(changed);
      this.removeAllBut(new Set(next.tabs.map(({ id }) => id)));
      next.tabs.forEach((tab, index) => {
        if (!this.book.getSheetBySheetId(tab.id)) this.insert(tab, index);
        else if (changed.has(tab.grid.name) && this.filled.has(tab.id)) this.fillAnew(tab);
      });
      this.fillNeeded();
      // What was typed before belongs to sheets that may look different now.
      this.started.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(this.id);
    });
    return true;
  }

  private renew(next: BookSnapshots, grid: Shown['grid']): void {
    const known = this.snapshots.book.styles;
    const fresh = Object.entries(next.book.styles).filter(([name]) => !(name in known));
    this.book.getWorkbook().addStyles(Object.fromEntries(fresh) as never);
    this.snapshots = next;
    this.grid = grid;
  }

  /** Tabs keep their order and names, and looks their numbers, unless somebody else rewrote the file. */
  private canBecome(next: BookSnapshots): boolean {
    const [old, now] = [this.snapshots, next];
    const before = new Map(old.tabs.map((tab) => [tab.id, tab]));
    const after = new Set(now.tabs.map(({ id }) => id));
    const staying = now.tabs.filter(({ id }) => before.has(id));
    const stayed = old.tabs.filter(({ id }) => after.has(id));
    const { styles, defaultStyle, names } = old.book;
    return (
      now.tabs.some(({ grid }) => grid.visible) &&
      staying.every(({ id }, index) => id === stayed[index]?.id) &&
      staying.every(({ id, grid }) => {
        const was = before.get(id)?.grid;
        return was?.name === grid.name && was.visible === grid.visible;
      }) &&
      same(defaultStyle, now.book.defaultStyle) &&
      same(names, now.book.names) &&
      Object.entries(styles).every(([name, style]) => same(style, now.book.styles[name]))
    );
  }

  private removeAllBut(ids: ReadonlySet<string>): void {
    for (const sheet of this.book.getSheets()) {
      const id = sheet.getSheetId();
      if (ids.has(id)) continue;
      this.run('sheet.mutation.remove-sheet', { subUnitId: id, subUnitName: sheet.getSheetName() });
      this.filled.delete(id);
      this.drawn.delete(id);
    }
  }

  private insert(tab: SheetTab, index: number): void {
    const sheet = isOurs(tab) ? this.snapshots.empty(tab) : this.snapshots.sheet(tab);
    this.started.api.syncExecuteCommand(
      'sheet.mutation.insert-sheet',
      { unitId: this.id, index, sheet: sheet.data },
      // Else the new sheet would come into view.
      { fromCollab: true },
    );
    if (isOurs(tab)) return;
    this.filled.set(tab.id, sheet);
    putRules(this.started.api, this.id, undefined, sheet);
    this.draw(sheet);
  }

  private fillAnew(tab: SheetTab): void {
    const sheet = this.book.getSheetBySheetId(tab.id);
    const before = this.filled.get(tab.id);
    if (!sheet || !before) return;
    const next = this.snapshots.sheet(tab);
    const live = sheet.getSheet().getCellMatrix().getMatrix() as unknown as CellTable;
    const changed = changedCells(live, next.data.cellData);
    this.filled.set(tab.id, next);
    putContents(sheet, next.data);
    putRules(this.started.api, this.id, before, next);
    this.draw(next);
    if (!isOurs(tab)) this.tellOfFormulas(next, changed);
    else {
      if (this.needed.has(tab.id)) this.tellOfFormulas(next, valuesOf(changed));
      this.tellOfFormulas(next, unread(next.data.cellData));
    }
    this.redraw(tab.id);
  }

  /** Formulas of people are worked out by Univer; so is what depends on cells of theirs. */
  private tellOfFormulas({ data }: SheetSnapshot, cells: Record<number, Record<number, CellData>>): void {
    if (Object.keys(cells).length === 0) return;
    this.run(SET_VALUES, { subUnitId: data.id, cellValue: cells });
  }

  private draw({ data: { id, name }, ours }: SheetSnapshot): void {
    const cells = {
      value: (sheet: string | null, row: number, column: number) =>
        liveValue(this.live(sheet ?? name)?.getValue(row, column) as GridCell | null | undefined),
    };
    this.drawn.set(id, new DrawnRules(ours, cells));
  }

  /** Sheets of ours that formulas, lists and names of people look at. */
  private fillNeeded(): void {
    const texts: string[] = Object.values(this.snapshots.book.names).map(
      ({ formulaOrRefString }) => formulaOrRefString,
    );
    for (const { grid, id } of this.snapshots.tabs) {
      if (grid.own) continue;
      for (const cells of grid.rows)
        for (const cell of cells ?? []) if (cell?.formula) texts.push(cell.formula);
      for (const { formula1 } of this.filled.get(id)?.validations ?? []) texts.push(formula1 ?? '');
      for (const { rule } of this.filled.get(id)?.conditional ?? []) {
        if (typeof rule['value'] === 'string') texts.push(rule['value']);
      }
    }
    this.fillNamedIn(texts);
    this.fill(this.book.getActiveSheet().getSheetId());
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
    const cellValue: Record<number, Record<number, object>> = {};
    for (const { row, column, value } of results) (cellValue[row] ??= {})[column] = contentOfResult(value);
    this.byUs(() => {
      this.drawn.get(id)?.forget();
      this.run(SET_VALUES, { subUnitId: id, cellValue });
    });
  }

  private live(name: string) {
    const sheet = this.book.getSheetByName(name);
    return sheet && this.filled.has(sheet.getSheetId()) ? sheet.getSheet().getCellMatrix() : null;
  }

  private run(mutation: string, params: object): void {
    this.started.api.syncExecuteCommand(mutation, { unitId: this.id, ...params });
  }

  private redraw(id: string): void {
    const render = this.started.univer.__getInjector().get(IRenderManagerService).getRenderById(this.id);
    if (!render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.makeDirty({ sheetId: id });
    if (this.book.getActiveSheet().getSheetId() !== id) return;
    skeletons.reCalculate();
    for (const component of render.components.values()) component.makeDirty();
  }
}

function isOurs({ grid }: SheetTab): boolean {
  return grid.own !== undefined;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Without formulas, which stay in their cells. */
function valuesOf(cells: Record<number, Record<number, CellData>>): Record<number, Record<number, CellData>> {
  return Object.fromEntries(
    Object.entries(cells).map(([row, columns]) => [
      row,
      Object.fromEntries(Object.entries(columns).map(([column, { v, t }]) => [column, { v, t }])),
    ]),
  ) as Record<number, Record<number, CellData>>;
}

/** The formulas of a sheet of ours that we do not work out: somebody wrote them into it. */
function unread(cells: Record<number, Record<number, CellData>>): Record<number, Record<number, CellData>> {
  const found: Record<number, Record<number, CellData>> = {};
  const formulas = new SameFormulas();
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (typeof cell.f !== 'string') continue;
      const at = { row: Number(row), column: Number(column) };
      if (formulas.read(cell.f.slice(1), at)) continue;
      (found[at.row] ??= {})[at.column] = { f: cell.f, v: cell.v ?? null, t: cell.t ?? null };
    }
  }
  return found;
}
