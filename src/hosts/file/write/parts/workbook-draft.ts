import type { Grid, OwnIdentity, WorkbookGrid } from '../../../../grid/grid';
import { nameOfIdentity, sameIdentity } from '../../../../plan/identity';
import type { Pages } from '../../archive/pages';
import { HostError } from '../../../error';
import { sheetOfReference } from '../../read/own-sheets';
import type { Known } from '../../read/as-before';
import { readPackage } from '../../read/read-workbook';
import { type WorkbookPart, readWorkbookPart } from '../../read/workbook-part';
import type { Draft } from '../zip/draft';
import { CONTENT_TYPES, type Namespaces, namespacesOf } from './namespaces';
import { PackageLists, folderOf } from './package-lists';
import { sharedReferences } from '../xml/without-cells';
import { SharedStrings, emptyStrings } from './shared-strings';
import { WorksheetWriter, type WrittenSheet } from './sheet-xml';
import { MOST_CELL_STYLES, StyleBook, emptyStyles } from './style-book';
import { WorkbookXml } from './workbook-xml';
import { proveParts } from '../proof/prove';

/** A tab, with its place among all tabs. */
export interface Tab {
  readonly name: string;
  readonly part: string;
  readonly sheetId: string;
  readonly relationshipId: string;
  /** Only worksheets hold cells. */
  readonly kind: 'worksheet' | 'other';
  readonly visible: boolean;
  /** 0-based. */
  readonly index: number;
}

/** A workbook while a plan is applied to it: what the operations read and change. */
export class WorkbookDraft {
  readonly lists: PackageLists;
  /** As it was when the draft was begun: names, parts and relationships that operations do not change. */
  readonly start: WorkbookPart;
  readonly namespaces: Namespaces;
  readonly book: WorkbookXml;
  private readonly parts = new Map<string, { readonly part: string; readonly kind: Tab['kind'] }>();
  private readonly around = new Map<string, string>();
  private stylesPart: string | undefined;
  private styleBook: StyleBook | undefined;
  private stringsPart: string | undefined;
  private sharedStrings: SharedStrings | null = null;
  private writer: WorksheetWriter | undefined;
  private seen: WorkbookGrid | undefined;
  private readonly known: Known | undefined;

  constructor(
    readonly draft: Draft,
    grid?: WorkbookGrid,
  ) {
    this.seen = grid;
    this.known = grid && { pack: draft, grid };
    this.start = readWorkbookPart(draft);
    this.stylesPart = this.start.styles;
    this.stringsPart = this.start.sharedStrings;
    this.lists = new PackageLists(draft);
    const xml = draft.text(this.start.part);
    this.namespaces = namespacesOf(xml);
    this.book = new WorkbookXml(xml, this.namespaces.relationships);
    for (const { relationshipId, part, kind } of this.start.tabs)
      this.parts.set(relationshipId, { part, kind });
  }

  /** The sheets' cells as they are now; read again after changes only where somebody asks. */
  get grid(): WorkbookGrid {
    if (!this.seen) {
      this.flush();
      this.seen = readPackage(this.draft, this.known);
    }
    return this.seen;
  }

  get tabs(): readonly Tab[] {
    return this.book.tabs.map(({ name, sheetId, relationshipId, visible }, index) => {
      const { part = '', kind = 'other' } = this.parts.get(relationshipId) ?? {};
      return { name, sheetId, relationshipId, visible, index, part, kind };
    });
  }

  /** The worksheet of this name, whatever its case. @throws HostError `not-found` */
  worksheet(name: string): Tab {
    const wanted = name.toLowerCase();
    const tab = this.tabs.find((one) => one.kind === 'worksheet' && one.name.toLowerCase() === wanted);
    if (!tab) throw new HostError('not-found', { sheet: name });
    return tab;
  }

  /** The sheet of ours that has this identity: its name is workbook-scoped and points at a sheet that is there. */
  ownTab(identity: OwnIdentity): Tab | undefined {
    const own = nameOfIdentity(identity);
    const item = this.book.names.find(({ name, tab }) => tab === null && name.toLowerCase() === own);
    const sheet = item && sheetOfReference(item.refersTo)?.toLowerCase();
    if (sheet === undefined) return undefined;
    const named = this.tabs.find(({ name, kind }) => kind === 'worksheet' && name.toLowerCase() === sheet);
    // The name may have been left behind when the sheet was renamed: then reading has found it.
    const found = named
      ? undefined
      : this.grid.sheets.find((one) => one.own && sameIdentity(one.own, identity));
    return named ?? (found && this.tabs.find(({ name }) => name === found.name));
  }

  /** Whether the user protected the sheet. */
  isProtected(tab: Tab): boolean {
    return this.gridOf(tab).protected;
  }

  gridOf(tab: Tab): Grid {
    const grid = this.grid.sheets.find(({ name }) => name === tab.name);
    if (!grid) throw new HostError('not-found', { sheet: tab.name });
    return grid;
  }

  /** A new worksheet part, related to the workbook; returns the relationship's id. */
  addSheetPart({ bytes, around }: WrittenSheet): string {
    const { part: workbook } = this.start;
    const folder = folderOf(workbook);
    const part = this.lists.freePart(`${folder}worksheets/sheet`, '.xml');
    this.lists.addPart(part, bytes, CONTENT_TYPES.worksheet);
    this.around.set(part, around);
    const type = `${this.namespaces.relationships}/worksheet`;
    const id = this.lists.addRelationship(workbook, type, part.slice(folder.length));
    this.parts.set(id, { part, kind: 'worksheet' });
    this.seen = undefined;
    return id;
  }

  /** A sheet's part without its cells, where it stands as it was written from a content. */
  aroundCells({ part }: Tab): string | undefined {
    return this.around.get(part);
  }

  removeSheetPart(tab: Tab): void {
    this.strings?.refer(-sharedReferences(this.draft.text(tab.part)));
    this.lists.removePart(tab.part);
    this.lists.removeRelationship(this.start.part, tab.relationshipId);
    this.seen = undefined;
  }

  /** Replaces a sheet's part, by its text or by bytes in UTF-8. @param around of one that is known without reading it */
  putSheet(tab: Tab, xml: string | Pages, around?: string): void {
    if (around === undefined) this.around.delete(tab.part);
    else this.around.set(tab.part, around);
    if (typeof xml === 'string') this.draft.put(tab.part, xml);
    else this.draft.putBytes(tab.part, xml);
    this.seen = undefined;
  }

  /** Replaces a sheet's part by one that holds the same cells: what was read of them holds. */
  putLooks(tab: Tab, xml: string): void {
    this.around.delete(tab.part);
    this.draft.put(tab.part, xml);
  }

  get styles(): StyleBook {
    if (!this.styleBook) {
      const known = this.stylesPart !== undefined;
      this.stylesPart ??= this.addWorkbookPart('styles', emptyStyles(this.namespaces.main));
      this.styleBook = new StyleBook(this.draft.text(this.stylesPart));
      // Cells may name styles that the workbook does not have, and look plain: ours come behind those numbers.
      if (!known) this.styleBook.pad(this.highestStyle());
    }
    return this.styleBook;
  }

  private highestStyle(): number {
    let highest = 0;
    for (const { part, kind } of this.tabs) {
      if (kind !== 'worksheet' || !this.draft.has(part)) continue;
      for (const match of this.draft.text(part).matchAll(/\ss(?:tyle)?\s*=\s*["'](\d{1,5})["']/g))
        highest = Math.max(highest, Number(match[1]));
    }
    return Math.min(highest, MOST_CELL_STYLES - 1);
  }

  /** What sheets that are written share with the workbook; `null`: their texts stand in their cells, and the part with the shared ones stays as it is. */
  get strings(): SharedStrings | null {
    return this.sharedStrings;
  }

  /** From now on sheets share their texts: to be called before the first one is written. */
  shareTexts(): void {
    this.sharedStrings ??= new SharedStrings(
      this.stringsPart === undefined ? emptyStrings(this.namespaces.main) : this.draft.text(this.stringsPart),
    );
  }

  get worksheets(): WorksheetWriter {
    return (this.writer ??= new WorksheetWriter(this.strings));
  }

  /** Writes what is kept apart into the draft: tabs and names, lists of parts, styles, shared texts. */
  flush(): void {
    if (this.sharedStrings?.changed === true) {
      this.stringsPart ??= this.addWorkbookPart('sharedStrings', '');
      this.draft.put(this.stringsPart, this.sharedStrings.toXml());
    }
    if (this.styleBook && this.stylesPart !== undefined)
      this.draft.put(this.stylesPart, this.styleBook.toXml());
    this.draft.put(this.start.part, this.book.toXml());
    this.lists.flush();
  }

  /** The whole file with what `flush` wrote, proven. @throws HostError `damaged`, `host-failed` where it does not hold */
  build(): Uint8Array {
    const roots = new Map([[this.start.part.toLowerCase(), 'workbook']]);
    if (this.stylesPart !== undefined) roots.set(this.stylesPart.toLowerCase(), 'styleSheet');
    if (this.stringsPart !== undefined) roots.set(this.stringsPart.toLowerCase(), 'sst');
    for (const { part, kind } of this.tabs)
      if (kind === 'worksheet') roots.set(part.toLowerCase(), 'worksheet');
    proveParts(this.draft, roots);
    return this.draft.build();
  }

  /** A copy that later changes of this one do not reach. */
  snapshot(): WorkbookDraft {
    this.flush();
    return new WorkbookDraft(this.draft.snapshot(), this.seen);
  }

  /** A new part of the workbook's own, under a name that is free; what related it to a part of another kind goes. */
  private addWorkbookPart(kind: 'styles' | 'sharedStrings', xml: string): string {
    const { part, relationships } = this.start;
    for (const { id, type } of relationships) if (type === kind) this.lists.removeRelationship(part, id);
    const folder = folderOf(part);
    const plain = `${folder}${kind}.xml`;
    const name = this.draft.has(plain) ? this.lists.freePart(`${folder}${kind}`, '.xml') : plain;
    this.lists.addPart(name, xml, CONTENT_TYPES[kind]);
    this.lists.addRelationship(part, `${this.namespaces.relationships}/${kind}`, name.slice(folder.length));
    return name;
  }
}
