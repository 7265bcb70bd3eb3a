import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseRange } from '../../../src/grid/address';
import { openPackage } from '../../../src/hosts/file/package';
import { readWorkbookPart } from '../../../src/hosts/file/read/workbook-part';
import { loadXlsx } from './load-xlsx';
import { DEFAULT_FORMAT, type FormatModel, shared } from './format';
import {
  cellKey,
  DEFAULT_WIDTH,
  type SheetModel,
  type ValidationModel,
  type WorkbookModel,
} from './workbook-model';

/** The model of an .xlsx with all that Excel takes over when sheets of it are inserted: pages, lists, links, colours of tabs too. */
export async function loadInsertable(base64: string): Promise<WorkbookModel> {
  const bytes = enlarged(Uint8Array.from(Buffer.from(base64, 'base64')));
  const model = await loadXlsx(bytes);
  const look = shared(asHere);
  for (const { cells, widths, heights } of model.sheets) {
    for (const [row, height] of heights) heights.set(row, Math.round(height / PIXEL) * PIXEL);
    for (const cell of cells.values()) cell.format = look(cell.format);
    for (const [column, width] of [...widths]) if (width === DEFAULT_WIDTH) widths.delete(column);
  }
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  for (const sheet of book.worksheets) {
    const loaded = model.sheets.find(({ name }) => name === sheet.name);
    if (loaded) loadRest(sheet, loaded);
  }
  loadLinksAndLists(bytes, model);
  return model;
}

/** What the file leaves open is as in the workbook that takes it. */
function asHere(format: FormatModel): FormatModel {
  const { size, verticalAlignment } = format;
  return {
    ...format,
    size: size >= FACTOR ? size / FACTOR : size,
    verticalAlignment: verticalAlignment === 'Bottom' ? DEFAULT_FORMAT.verticalAlignment : verticalAlignment,
  };
}

/** Points: Excel keeps heights in whole pixels. */
const PIXEL = 0.75;

/** exceljs reads sizes of fonts as whole numbers. */
const FACTOR = 100;

function enlarged(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = 'xl/styles.xml';
  const xml = strFromU8(parts[styles] ?? new Uint8Array());
  const larger = xml.replace(/<sz val="([\d.]+)"/g, (_, size) => `<sz val="${Number(size) * FACTOR}"`);
  return zipSync({ ...parts, [styles]: strToU8(larger) });
}

function loadRest(sheet: exceljs.Worksheet, model: SheetModel): void {
  const { argb } = (sheet.properties.tabColor as { argb?: string } | undefined) ?? {};
  if (argb !== undefined) model.tabColor = `#${argb.slice(-6).toUpperCase()}`;
  loadPage(sheet, model);
}

/** Links and lists as they stand in the file: exceljs drops links to places of the workbook, and cuts lists into cells. */
function loadLinksAndLists(bytes: Uint8Array, model: WorkbookModel): void {
  const pack = openPackage(bytes);
  for (const { name, part } of readWorkbookPart(pack).tabs) {
    const sheet = model.sheets.find((one) => one.name === name);
    const xml = part ? pack.text(part) : '';
    for (const [element] of xml.matchAll(/<hyperlink [^>]*>/g)) {
      const range = parseRange(told(element, 'ref') ?? '');
      const cell = range && sheet?.cells.get(cellKey(range.top, range.left));
      const [documentReference, screenTip] = [told(element, 'location'), told(element, 'tooltip')];
      if (cell && documentReference !== undefined)
        cell.hyperlink = { documentReference, ...(screenTip !== undefined && { screenTip }) };
    }
    for (const [element, source = ''] of xml.matchAll(
      /<dataValidation [^>]*><formula1>(.*?)<\/formula1>.*?<\/dataValidation>/gs,
    ))
      for (const place of (told(element, 'sqref') ?? '').split(' ')) {
        const range = parseRange(place);
        if (range) sheet?.validations.push({ range, ...validationOf(element, plainText(source)) });
      }
  }
}

function validationOf(element: string, source: string): Omit<ValidationModel, 'range'> {
  return {
    rule:
      told(element, 'type') === 'list'
        ? { list: { inCellDropDown: true, source: source.replace(/^"|"$/g, '') } }
        : { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } },
    errorAlert: {
      message: '',
      showAlert: true,
      style: told(element, 'errorStyle') === 'warning' ? 'Warning' : 'Stop',
      title: '',
    },
    prompt: { message: told(element, 'prompt') ?? '', showPrompt: true, title: '' },
    ignoreBlanks: true,
  };
}

function told(element: string, attribute: string): string | undefined {
  const text = new RegExp(` ${attribute}="([^"]*)"`).exec(element)?.[1];
  return text === undefined ? undefined : plainText(text);
}

function plainText(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function loadPage({ pageSetup, headerFooter }: exceljs.Worksheet, { page }: SheetModel): void {
  page.orientation = pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  // 8 is A3 (ECMA-376 18.3.1.63), which the types of exceljs do not know.
  page.paperSize = (pageSetup.paperSize as number | undefined) === 8 ? 'A3' : 'A4';
  if (pageSetup.fitToPage) page.zoom = { horizontalFitToPages: pageSetup.fitToWidth ?? 1 };
  const titles = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? '');
  if (titles) page.titleRows = [Number(titles[1]) - 1, Number(titles[2]) - 1];
  const area = parseRange((pageSetup.printArea ?? '').replaceAll('$', ''));
  if (area) page.printArea = area;
  const [, left = '', center = '', right = ''] =
    /^(?:&L(.*?))?(?:&C(.*?))?(?:&R(.*))?$/s.exec(
      (headerFooter as typeof headerFooter | null)?.oddFooter ?? '',
    ) ?? [];
  page.footers = [left, center, right];
}
