import { type Range, MAX_COLUMNS, MAX_ROWS, overlaps, parseRange } from '../../../grid/address';
import type { SheetContent } from '../../../plan/sheet-content';
import { Budget } from '../formats/limits';
import { type Package, openPackage } from '../package';
import { type ContentContext, ContentRows } from './content-rows';
import { conditionalFormatsOf, linksOf, printOf, validationsOf } from './content-rules';
import { readStylesRoot } from './number-formats';
import { asHostError } from './read-workbook';
import { readSharedStrings } from './shared-strings';
import { type Styles, readStyles } from './styles';
import { readWorkbookPart } from './workbook-part';
import { XmlScanner } from './xml-scanner';
import { type XmlElement, childOf, childrenOf, isTrue, readElement, readTree } from './xml-tree';

/** Characters of the default font: what Excel gives a column of which a file says nothing. */
const DEFAULT_WIDTH = 8.43;
const EVERYTHING: Range = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** A sheet, or the part of one, whose content is wanted. */
export interface WantedContent {
  readonly sheet: string;
  readonly range?: Range;
}

/** `readPackageContent` of a file's bytes. @throws HostError as `readWorkbook` does */
export function readContent(
  file: Uint8Array,
  parts: readonly WantedContent[],
): ReadonlyMap<string, SheetContent> {
  return asHostError(() => readPackageContent(openPackage(file), parts));
}

/**
 * The whole content of sheets, by name: complete for sheets of ours, which hold nothing that `SheetContent` cannot say. Of a range everything stands at its own
 * place in the sheet. Sheets that do not exist are left out.
 * @throws HostError `damaged`, `too-large`
 */
export function readPackageContent(
  pack: Package,
  parts: readonly WantedContent[],
): ReadonlyMap<string, SheetContent> {
  return asHostError(() => {
    const workbook = readWorkbookPart(pack);
    const budget = new Budget();
    const theme = workbook.theme === undefined ? undefined : readTree(pack.textChunks(workbook.theme));
    const styles = readStyles(readStylesRoot(pack, workbook.styles), theme);
    const context: ContentContext = {
      strings: readSharedStrings(pack, workbook.sharedStrings, budget),
      styles: styles.cells,
      date1904: workbook.date1904,
      budget,
    };
    const contents = new Map<string, SheetContent>();
    for (const { sheet, range } of parts) {
      const index = workbook.tabs.findIndex(({ name, kind }) => name === sheet && kind === 'worksheet');
      const tab = workbook.tabs[index];
      if (!tab || !pack.has(tab.part)) continue;
      const titles = workbook.names.find(
        ({ name, tab: of }) => of === index && name === '_xlnm.Print_Titles',
      );
      const xml = new XmlScanner(pack.textChunks(tab.part));
      contents.set(sheet, contentOf(xml, context, styles, range ?? EVERYTHING, titles?.refersTo));
    }
    return contents;
  });
}

function contentOf(
  xml: XmlScanner,
  context: ContentContext,
  { highlights, colours }: Styles,
  range: Range,
  titles: string | undefined,
): SheetContent {
  const cells = new ContentRows(xml, context, range);
  const children: XmlElement[] = [];
  while (xml.next()) {
    if (!xml.opens || xml.name === 'worksheet') continue;
    if (xml.name === 'sheetData') cells.read();
    else if (WANTED.has(xml.name)) children.push(readElement(xml));
    else xml.skip();
  }
  const find = (name: string): XmlElement | undefined => children.find((child) => child.name === name);
  const inside = <T extends { range: Range }>(list: readonly T[]): T[] =>
    list.filter((one) => overlaps(one.range, range));

  for (const { place, link } of linksOf(find('hyperlinks'))) {
    const cell = cells.at(place.top, place.left);
    if (cell) cells.set(place.top, place.left, { ...cell, link });
  }
  const rows = cells.finished();
  const view = childOf(find('sheetViews'), 'sheetView');
  const freeze = freezeOf(childOf(view, 'pane'));
  const filter = parseRange(find('autoFilter')?.attributes.get('ref') ?? '');
  const print = printOf(children, titles);
  const tabColour = colours(childOf(find('sheetPr'), 'tabColor'));
  const gridlines = view?.attributes.get('showGridLines');
  return {
    columns: columnsOf(
      find('cols'),
      find('sheetFormatPr'),
      rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
      range,
    ),
    rows,
    styles: cells.styles,
    merges: childrenOf(find('mergeCells'), 'mergeCell')
      .flatMap(({ attributes }) => parseRange(attributes.get('ref') ?? '') ?? [])
      .filter((merge) => overlaps(merge, range)),
    ...(freeze && { freeze }),
    ...(filter && { filter }),
    validations: inside(validationsOf(find('dataValidations'))),
    conditionalFormats: inside(
      conditionalFormatsOf(
        children.filter(({ name }) => name === 'conditionalFormatting'),
        highlights,
      ),
    ),
    ...(print && { print }),
    ...(tabColour !== undefined && { tabColour }),
    ...(gridlines !== undefined && !isTrue(gridlines) && { showGridlines: false }),
  };
}

const WANTED = new Set([
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'pageSetup',
  'headerFooter',
]);

function freezeOf(pane: XmlElement | undefined): SheetContent['freeze'] {
  if (!pane || !['frozen', 'frozenSplit'].includes(pane.attributes.get('state') ?? '')) return undefined;
  const count = (name: string): number =>
    Math.max(0, Math.floor(Number(pane.attributes.get(name) ?? 0)) || 0);
  return { rows: count('ySplit'), columns: count('xSplit') };
}

/**
 * Widths as far as there are cells, and of columns beyond that have a width of their own; runs of columns that go on to the end of the sheet are cut.
 */
function columnsOf(
  element: XmlElement | undefined,
  format: XmlElement | undefined,
  used: number,
  range: Range,
): SheetContent['columns'] {
  const width = Number(format?.attributes.get('defaultColWidth') ?? NaN);
  const plain = { width: width > 0 ? width : DEFAULT_WIDTH };
  const columns: { width: number; hidden?: boolean }[] = [];
  const grow = (length: number): void => {
    while (columns.length < Math.min(length, range.right + 1)) columns.push(plain);
  };
  grow(used);
  for (const { attributes } of childrenOf(element, 'col')) {
    const from = Number(attributes.get('min')) - 1;
    const to = Math.min(Number(attributes.get('max')) - 1, MAX_COLUMNS - 1);
    if (!(from >= 0 && to >= from)) continue;
    const written = Number(attributes.get('width') ?? plain.width);
    const hidden = isTrue(attributes.get('hidden')) || written === 0;
    const last = to === from ? to : Math.min(to, Math.max(used, from + 1) - 1);
    if (last <= range.right) grow(last + 1);
    for (let column = from; column <= last && column < columns.length; column++) {
      columns[column] = { width: written > 0 ? written : plain.width, ...(hidden && { hidden: true }) };
    }
  }
  return columns;
}
