import { CHART_NAME } from '../../../../plan/own-names';
import type { SheetContent } from '../../../../plan/sheet-content';
import { anchorXml, chartXml, EMPTY_DRAWING, inNamespaces } from '../parts/chart-xml';
import { CONTENT_TYPES } from '../parts/namespaces';
import { folderOf } from '../parts/package-lists';
import type { Tab, WorkbookDraft } from '../parts/workbook-draft';
import { attributesOf } from '../xml/attributes';
import { Splices } from '../xml/splices';
import { childElements, contentEnd, elementOf, localName, rootTag, withOpenRoot } from '../xml/tags';
import { WorksheetParts } from '../xml/worksheet-parts';

/**
 * Puts the charts of ours on a sheet of ours, in place of those that lie there. Pictures and charts that people added stay, in the
 * same drawing. Absent `charts`: what lies there stays as it is.
 */
export function putCharts(book: WorkbookDraft, tab: Tab, content: SheetContent): void {
  if (!content.charts) return;
  const drawing = drawingOf(book, tab) ?? (content.charts.length > 0 ? addDrawing(book, tab) : null);
  if (drawing === null) return;
  takeOff(book, drawing);
  const { draft, lists, namespaces } = book;
  const xml = withOpenRoot(draft.text(drawing));
  const end = contentEnd(xml, elementOf(xml, rootTag(xml)));
  const anchors = content.charts.map((chart, at) => {
    const part = lists.freePart(`${rootOf(book)}charts/chart`, '.xml');
    lists.addPart(part, inNamespaces(chartXml(chart, tab.name, content), namespaces), CONTENT_TYPES.chart);
    const id = lists.addRelationship(drawing, `${namespaces.relationships}/chart`, `/${part}`);
    const { relationships } = namespaces;
    return inNamespaces(anchorXml(chart, { number: at + 1, id, relationships }), namespaces);
  });
  draft.put(drawing, xml.slice(0, end) + anchors.join('') + xml.slice(end));
}

/** Takes out the parts that show charts of a sheet that goes: nothing else leads to them. */
export function removeDrawing(book: WorkbookDraft, tab: Tab): void {
  for (const { type, target, external } of book.lists.relationshipsOf(tab.part))
    if (type === 'drawing' && !external && book.draft.has(target)) removeWithCharts(book, target);
}

const SHOWN_BY_CHARTS: ReadonlySet<string> = new Set([
  'chart',
  'chartStyle',
  'chartColorStyle',
  'chartUserShapes',
  'themeOverride',
]);

function removeWithCharts(book: WorkbookDraft, part: string): void {
  const { draft, lists } = book;
  for (const { type, target, external } of lists.relationshipsOf(part))
    if (!external && SHOWN_BY_CHARTS.has(type) && draft.has(target)) removeWithCharts(book, target);
  lists.removePart(part);
}

/** The folder of the workbook's own part: `xl/`. */
function rootOf({ start }: WorkbookDraft): string {
  return folderOf(start.part);
}

function drawingOf({ draft, lists }: WorkbookDraft, tab: Tab): string | null {
  const found = lists.relationshipsOf(tab.part).find(({ type, external }) => type === 'drawing' && !external);
  return found && draft.has(found.target) ? found.target : null;
}

function addDrawing(book: WorkbookDraft, tab: Tab): string {
  const { draft, lists, namespaces } = book;
  const part = lists.freePart(`${rootOf(book)}drawings/drawing`, '.xml');
  lists.addPart(part, inNamespaces(EMPTY_DRAWING, namespaces), CONTENT_TYPES.drawing);
  const id = lists.addRelationship(tab.part, `${namespaces.relationships}/drawing`, `/${part}`);
  const sheet = new WorksheetParts(draft.text(tab.part));
  const at = sheet.placeOf('drawing');
  const element = `<drawing xmlns:r="${namespaces.relationships}" r:id="${id}"/>`;
  book.putSheet(tab, sheet.xml.slice(0, at) + element + sheet.xml.slice(at));
  return part;
}

/** Takes the charts of ours off a drawing, with their parts. */
function takeOff(book: WorkbookDraft, drawing: string): void {
  const { draft, lists } = book;
  const xml = withOpenRoot(draft.text(drawing));
  const cuts = new Splices();
  const gone = new Set<string>();
  for (const { tag, end } of childElements(xml, rootTag(xml))) {
    const text = xml.slice(tag.start, end);
    if (!localName(tag.name).endsWith('Anchor') || !isOurs(text)) continue;
    cuts.replace(tag.start, end, '');
    const id = /<(?:\w+:)?chart\b[^>]*?\bid="([^"]*)"/.exec(text)?.[1];
    if (id !== undefined) gone.add(id);
  }
  if (cuts.empty) return;
  for (const { id, type, target } of lists.relationshipsOf(drawing)) {
    if (!gone.has(id)) continue;
    lists.removeRelationship(drawing, id);
    if (type === 'chart' && draft.has(target)) removeWithCharts(book, target);
  }
  draft.put(drawing, cuts.apply(xml));
}

function isOurs(anchor: string): boolean {
  const frame = /<(?:\w+:)?cNvPr\b[^>]*>/.exec(anchor);
  if (!frame) return false;
  const tag = { start: 0, end: frame[0].length, name: 'cNvPr', kind: 'empty' } as const;
  return attributesOf(frame[0], tag).get('name')?.startsWith(CHART_NAME) === true;
}
