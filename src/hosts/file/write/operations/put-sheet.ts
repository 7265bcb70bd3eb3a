import { quoteSheet, toA1 } from '../../../../grid/address';
import type { OwnIdentity } from '../../../../grid/grid';
import { atOnce, type Work } from '../../../../grid/work';
import { nameOfIdentity } from '../../../../plan/identity';
import type { AddSheet, PutSheet } from '../../../../plan/model';
import type { SheetContent } from '../../../../plan/sheet-content';
import { movesOf } from '../../../../plan/their-rules';
import { HostError } from '../../../error';
import { sheetOfReference } from '../../read/own-sheets';
import { dropCalculationChain } from './calculation';
import { moveAttachments } from './move-attachments';
import { putCharts } from './put-charts';
import type { KeptParts } from '../kept/kept';
import { keptParts } from '../kept/find-kept';
import type { WrittenSheet } from '../parts/sheet-xml';
import type { Tab, WorkbookDraft } from '../parts/workbook-draft';
import { sharedReferences, withoutCells } from '../xml/without-cells';
import { WorksheetParts } from '../xml/worksheet-parts';
import { attributesOf } from '../xml/attributes';

const TITLES = '_xlnm.Print_Titles';
const AREA = '_xlnm.Print_Area';
const FILTER = '_xlnm._FilterDatabase';

/** Creates or rebuilds a sheet of ours. @throws HostError `protected`, `occupied` */
export function putSheet(book: WorkbookDraft, operation: PutSheet): void {
  atOnce(puttingSheet(book, operation));
}

/** The same in steps: the book may not be touched between them. */
export function* puttingSheet(book: WorkbookDraft, operation: PutSheet): Work<void> {
  const existing = book.ownTab(operation.identity);
  const tab = existing ?? (yield* creating(book, operation));
  if (existing) {
    pointAt(book, operation.identity, existing.name);
    yield* rebuilding(book, existing, operation);
  }
  nameParts(book, tab, operation.content);
  putCharts(book, tab, operation.content);
}

/** Creates a sheet of the user's: nothing in the workbook says that it came from us. @throws HostError `protected`, `occupied` */
export function addSheet(book: WorkbookDraft, operation: AddSheet): void {
  const tab = atOnce(creating(book, operation));
  nameParts(book, tab, operation.content);
  putCharts(book, tab, operation.content);
}

/** Mends the name of a sheet that was renamed without it. */
function pointAt({ book }: WorkbookDraft, identity: OwnIdentity, sheet: string): void {
  const name = nameOfIdentity(identity);
  const known = book.names.find((one) => one.tab === null && one.name.toLowerCase() === name);
  if (known && sheetOfReference(known.refersTo)?.toLowerCase() === sheet.toLowerCase()) return;
  book.setName({ name, tab: null, refersTo: `${quoteSheet(sheet)}!$A$1` });
}

function* creating(book: WorkbookDraft, operation: PutSheet | AddSheet): Work<Tab> {
  const { name, content, after } = operation;
  const { tabs } = book;
  if (book.book.structureLocked) throw new HostError('protected', { sheet: name, of: 'structure' });
  const taken = tabs.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('occupied', { sheet: taken.name, cell: 'A1' });
  const behind =
    after === null ? -1 : tabs.findIndex((tab) => tab.name.toLowerCase() === after?.toLowerCase());
  const position = after === null ? 0 : behind < 0 ? tabs.length : behind + 1;
  book.book.addTab(position, name, book.addSheetPart(yield* writing(book, content)));
  if (operation.op === 'put-sheet')
    book.book.setName({
      name: nameOfIdentity(operation.identity),
      tab: null,
      refersTo: `${quoteSheet(name)}!$A$1`,
    });
  return book.worksheet(name);
}

function* rebuilding(book: WorkbookDraft, tab: Tab, { content, cameFrom }: PutSheet): Work<void> {
  const { draft, lists } = book;
  const { xml, references } = withoutCells(draft.textChunks(tab.part)) ?? whole(draft.text(tab.part));
  const old = new WorksheetParts(xml);
  const protection = old.find('sheetProtection');
  if (protection && isOn(attributesOf(old.xml, protection.tag).get('sheet'))) {
    throw new HostError('protected', { sheet: tab.name });
  }
  const moves = cameFrom && movesOf(content, cameFrom);
  const sheet = yield* writing(book, content, keptParts(old, content, moves));
  book.strings?.refer(-references);
  if (draft.holds(tab.part, sheet.bytes)) return;
  if (moves) moveAttachments(book, tab, moves, content.rows.length);
  // A table's header cells must say what its part says: after a rebuild they need not.
  const tables = old.find('tableParts') ? lists.relationshipsOf(tab.part) : [];
  for (const { id, type, target } of tables) {
    if (type !== 'table') continue;
    lists.removeRelationship(tab.part, id);
    lists.removePart(target);
  }
  book.putSheet(tab, sheet.bytes, sheet.around);
  dropCalculationChain(book, tab.sheetId);
}

function whole(xml: string): { readonly xml: string; readonly references: number } {
  return { xml, references: sharedReferences(xml) };
}

function* writing(book: WorkbookDraft, content: SheetContent, kept?: KeptParts): Work<WrittenSheet> {
  const { date1904 } = book.start;
  const settings = { date1904, namespaces: book.namespaces };
  const sheet = yield* book.worksheets.writing(content, book.styles, settings, kept);
  if (sheet.calculates) book.book.requestCalculation();
  return sheet;
}

/** The names that Excel keeps for repeated rows, printed columns and the filter belong to the sheet by its place among the tabs. */
function nameParts(
  { book }: WorkbookDraft,
  { index, name }: Tab,
  { print, filter, rows }: SheetContent,
): void {
  const sheet = quoteSheet(name);
  if (filter) {
    const [start, end] = [absolute(filter.top, filter.left), absolute(filter.bottom, filter.right)];
    book.setName({ name: FILTER, tab: index, refersTo: `${sheet}!${start}:${end}` });
  }
  if (print?.titleRows) {
    const [first, last] = print.titleRows;
    book.setName({ name: TITLES, tab: index, refersTo: `${sheet}!$${first + 1}:$${last + 1}` });
  }
  if (print?.columns) {
    const [left, right] = print.columns;
    // Whole columns become a million rows of paper once another program has saved the file.
    const end = absolute(print.lastRow ?? Math.max(0, rows.length - 1), right);
    book.setName({ name: AREA, tab: index, refersTo: `${sheet}!${absolute(0, left)}:${end}` });
  }
  const gone = [...(filter ? [] : [FILTER]), ...(print?.titleRows ? [] : [TITLES])];
  if (gone.length > 0) book.removeNames((one) => one.tab === index && gone.includes(one.name));
}

function absolute(row: number, column: number): string {
  return toA1(row, column).replace(/^([A-Z]+)/, '$$$1$$');
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
