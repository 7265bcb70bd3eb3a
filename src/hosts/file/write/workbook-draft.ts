import type { Grid, OwnIdentity, WorkbookGrid } from '../../../grid/grid';
import { sameIdentity } from '../../../plan/identity';
import { HostError } from '../../error';
import { ownSheets } from '../read/own-sheets';
import { readPackage } from '../read/read-workbook';
import { type SheetEntry, type WorkbookPart, readWorkbookPart } from '../read/workbook-part';
import type { Draft } from './draft';
import { CONTENT_TYPES, type Namespaces, namespacesOf } from './namespaces';
import { addPart, addRelationship, folderOf } from './package-parts';
import { StyleBook, emptyStyles } from './style-book';

/** A tab that holds cells, with its place among all tabs. */
export interface Tab extends SheetEntry {
  /** 0-based. */
  readonly index: number;
  readonly own: OwnIdentity | undefined;
}

/** A workbook while a plan is applied to it: what the operations read and change. */
export class WorkbookDraft {
  private part: WorkbookPart | undefined;
  private book: StyleBook | undefined;
  private seen: { readonly grid: WorkbookGrid } | undefined;

  constructor(
    readonly draft: Draft,
    grid?: WorkbookGrid,
  ) {
    this.seen = grid && { grid };
  }

  get workbook(): WorkbookPart {
    return (this.part ??= readWorkbookPart(this.draft));
  }

  get workbookXml(): string {
    return this.draft.text(this.workbook.part);
  }

  set workbookXml(xml: string) {
    this.draft.put(this.workbook.part, xml);
    this.changed();
  }

  get namespaces(): Namespaces {
    return namespacesOf(this.workbookXml);
  }

  /** The sheets' cells as they are now; read again after changes only where somebody asks. */
  get grid(): WorkbookGrid {
    this.flush();
    return (this.seen ??= { grid: readPackage(this.draft) }).grid;
  }

  get tabs(): readonly Tab[] {
    const own = ownSheets(this.workbook);
    return this.workbook.tabs.map((tab, index) => ({ ...tab, index, own: own.get(tab.name.toLowerCase()) }));
  }

  /** The worksheet of this name, whatever its case. @throws HostError `not-found` */
  worksheet(name: string): Tab {
    const wanted = name.toLowerCase();
    const tab = this.tabs.find((one) => one.kind === 'worksheet' && one.name.toLowerCase() === wanted);
    if (!tab) throw new HostError('not-found', { sheet: name });
    return tab;
  }

  ownTab(identity: OwnIdentity): Tab | undefined {
    return this.tabs.find((tab) => tab.own !== undefined && sameIdentity(tab.own, identity));
  }

  /** Whether the user protected the sheet. */
  isProtected(tab: Tab): boolean {
    return this.gridOf(tab).protected;
  }

  /** A copy that later changes of this one do not reach. */
  snapshot(): WorkbookDraft {
    this.flush();
    return new WorkbookDraft(this.draft.snapshot(), this.seen?.grid);
  }

  gridOf(tab: Tab): Grid {
    const grid = this.grid.sheets.find(({ name }) => name === tab.name);
    if (!grid) throw new HostError('not-found', { sheet: tab.name });
    return grid;
  }

  /** Replaces the text of a sheet's part. */
  putSheet(tab: Tab, xml: string): void {
    this.draft.put(tab.part, xml);
    this.seen = undefined;
  }

  get styles(): StyleBook {
    if (!this.book) {
      const part = this.workbook.styles ?? this.addStyles();
      this.book = new StyleBook(this.draft.text(part));
    }
    return this.book;
  }

  /** Puts the styles' text into the draft. */
  flush(): void {
    if (!this.book || this.workbook.styles === undefined) return;
    this.draft.put(this.workbook.styles, this.book.toXml());
  }

  /** Parts or relationships of the workbook changed: what was read of them is out of date. */
  changed(): void {
    this.part = undefined;
    this.seen = undefined;
  }

  private addStyles(): string {
    const { part } = this.workbook;
    const name = `${folderOf(part)}styles.xml`;
    addPart(this.draft, name, emptyStyles(this.namespaces.main), CONTENT_TYPES.styles);
    addRelationship(this.draft, part, `${this.namespaces.relationships}/styles`, 'styles.xml');
    this.changed();
    return name;
  }
}
