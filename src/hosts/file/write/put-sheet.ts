import { quoteSheet, toA1 } from '../../../grid/address';
import { nameOfIdentity } from '../../../plan/identity';
import type { PutSheet } from '../../../plan/model';
import type { SheetContent } from '../../../plan/sheet-content';
import { HostError } from '../../error';
import { relationshipsOf } from '../read/relationships';
import { dropCalculationChain } from './calculation';
import { CONTENT_TYPES } from './namespaces';
import {
  addPart,
  addRelationship,
  folderOf,
  freePart,
  removePart,
  removeRelationship,
} from './package-parts';
import { type KeptParts, worksheetXml } from './sheet-xml';
import { withFullCalculation, withTab, isStructureLocked } from './workbook-tabs';
import { withName, withoutNames } from './workbook-names';
import type { Tab, WorkbookDraft } from './workbook-draft';
import { WorksheetParts } from './worksheet-parts';
import { attributesOf } from './xml-attributes';
import { escapeAttribute } from './xml-escape';
import { childrenOf, localName, rootTag } from './xml-tags';

const TITLES = '_xlnm.Print_Titles';
const FILTER = '_xlnm._FilterDatabase';
/** What people may have added to a sheet of ours and a rebuild leaves alone: pictures and comments. */
const KEPT_TAIL = ['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture'];

/** Creates or rebuilds a sheet of ours. @throws HostError `protected`, `occupied` */
export function putSheet(book: WorkbookDraft, operation: PutSheet): void {
  const existing = book.ownTab(operation.identity);
  if (existing) rebuild(book, existing, operation.content);
  else create(book, operation);
  const tab = book.ownTab(operation.identity);
  if (tab) nameParts(book, tab, operation.content);
  if (needsCalculation(operation.content)) book.workbookXml = withFullCalculation(book.workbookXml);
}

function create(book: WorkbookDraft, { name, identity, content, after }: PutSheet): void {
  if (isStructureLocked(book.workbookXml)) throw new HostError('protected', { sheet: name });
  const taken = book.tabs.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('occupied', { sheet: taken.name, cell: 'A1' });
  const behind =
    after === null ? -1 : book.tabs.findIndex((tab) => tab.name.toLowerCase() === after?.toLowerCase());
  const position = after === null ? 0 : behind < 0 ? book.tabs.length : behind + 1;

  const { draft, namespaces, workbook } = book;
  const folder = folderOf(workbook.part);
  const part = freePart(draft, `${folder}worksheets/sheet`, '.xml');
  addPart(draft, part, contentXml(book, content), CONTENT_TYPES.worksheet);
  const relationshipId = addRelationship(
    draft,
    book.workbook.part,
    `${namespaces.relationships}/worksheet`,
    part.slice(folder.length),
  );
  book.changed();
  const tabs = withTab(book.workbookXml, position, { name, relationshipId }, namespaces.relationships);
  book.workbookXml = withName(tabs, {
    name: nameOfIdentity(identity),
    tab: null,
    refersTo: `${quoteSheet(name)}!$A$1`,
  });
}

function rebuild(book: WorkbookDraft, tab: Tab, content: SheetContent): void {
  const { draft } = book;
  const old = new WorksheetParts(draft.text(tab.part));
  const protection = old.find('sheetProtection');
  if (protection && isOn(attributesOf(old.xml, protection.tag).get('sheet'))) {
    throw new HostError('protected', { sheet: tab.name });
  }
  const xml = contentXml(book, content, keptOf(old));
  if (xml === old.xml) return;
  // A table's header cells must say what its part says: after a rebuild they need not.
  for (const { id, type, target } of relationshipsOf(draft, tab.part)) {
    if (type !== 'table') continue;
    removeRelationship(draft, tab.part, id);
    removePart(draft, target);
  }
  book.putSheet(tab, xml);
  dropCalculationChain(book, tab.sheetId);
}

function contentXml(book: WorkbookDraft, content: SheetContent, kept?: KeptParts): string {
  const { date1904 } = book.workbook;
  return worksheetXml(content, book.styles, { date1904, namespaces: book.namespaces }, kept);
}

function keptOf(sheet: WorksheetParts): KeptParts {
  const { xml } = sheet;
  const tail = KEPT_TAIL.flatMap((name) => sheet.all(name))
    .map((element) => sheet.text(element))
    .join('');
  const root = [...attributesOf(xml, rootTag(xml))]
    .filter(([name]) => tail !== '' && name.startsWith('xmlns:'))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const views = sheet.find('sheetViews');
  const view = views && childrenOf(xml, views.tag).find(({ tag }) => localName(tag.name) === 'sheetView');
  const attributes = view ? attributesOf(xml, view.tag) : new Map<string, string>();
  const kept = ['tabSelected', 'zoomScale', 'zoomScaleNormal'].flatMap((name) => {
    const value = attributes.get(name);
    return value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`];
  });
  // An element with a prefix would need that prefix for the spreadsheet's own namespace, which the new part does not use.
  return {
    view: kept.join(''),
    tail: sheet.prefix === '' ? tail : '',
    root: sheet.prefix === '' ? root : '',
  };
}

/** The names that Excel keeps for repeated rows and for the filter belong to the sheet by its place among the tabs. */
function nameParts(book: WorkbookDraft, { index, name }: Tab, { print, filter }: SheetContent): void {
  let xml = withoutNames(
    book.workbookXml,
    (one, tab) => tab === index && ((one === TITLES && !print?.titleRows) || (one === FILTER && !filter)),
  );
  const sheet = quoteSheet(name);
  if (filter) {
    const [start, end] = [absolute(filter.top, filter.left), absolute(filter.bottom, filter.right)];
    xml = withName(xml, { name: FILTER, tab: index, refersTo: `${sheet}!${start}:${end}` });
  }
  if (print?.titleRows) {
    const [first, last] = print.titleRows;
    xml = withName(xml, { name: TITLES, tab: index, refersTo: `${sheet}!$${first + 1}:$${last + 1}` });
  }
  if (xml !== book.workbookXml) book.workbookXml = xml;
}

function absolute(row: number, column: number): string {
  return toA1(row, column).replace(/^([A-Z]+)/, '$$$1$$');
}

function needsCalculation({ rows }: SheetContent): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell?.formula !== undefined && cell.value === null));
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
