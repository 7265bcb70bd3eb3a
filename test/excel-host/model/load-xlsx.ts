import exceljs from 'exceljs';
import { parseRange, type Range } from '../../../src/grid/address';
import type { CellValue } from '../../../src/grid/grid';
import { openPackage } from '../../../src/hosts/file/package';
import { readWorkbookPart } from '../../../src/hosts/file/read/workbook-part';
import { type BorderModel, DEFAULT_FORMAT, type FormatModel, shared } from './format';
import { cellKey, newSheet, newWorkbook, type SheetModel, type WorkbookModel } from './workbook-model';

/** The model of a real .xlsx, as Excel would hold it after opening the file: what our calls can ask about. */
export async function loadXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const model = newWorkbook();
  model.date1904 = book.properties.date1904;
  for (const sheet of book.worksheets) {
    const loaded = newSheet(`{${model.nextId++}}`, sheet.name);
    loadSheet(sheet, loaded, model.date1904);
    model.sheets.push(loaded);
  }
  loadNames(bytes, model);
  const first = model.sheets.find((one) => one.visibility === 'Visible');
  model.active = { sheet: first?.id ?? '', range: { top: 0, left: 0, bottom: 0, right: 0 } };
  return model;
}

function loadSheet(sheet: exceljs.Worksheet, model: SheetModel, date1904: boolean): void {
  model.visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[sheet.state];
  const { model: raw } = sheet as unknown as { model: { merges?: string[]; sheetProtection?: unknown } };
  model.merges = (raw.merges ?? []).map((text) => range(text));
  model.protected = Boolean(raw.sheetProtection);
  // exceljs answers null where the types promise an array.
  const view = (sheet.views as typeof sheet.views | null)?.[0];
  if (view?.state === 'frozen') model.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  if (view?.showGridLines === false) model.showGridlines = false;
  ((sheet.columns as typeof sheet.columns | null) ?? []).forEach((column, at) => {
    if (column.width !== undefined) model.widths.set(at, Math.round(column.width * 8) * 0.75);
    if (column.hidden) model.hiddenColumns.add(at);
  });
  const look = shared(formatOf);
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) model.hiddenRows.add(number - 1);
    if (row.height) model.heights.set(number - 1, row.height);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const covered = cell.isMerged && cell.master !== cell;
      const formula = formulaOf(cell);
      model.cells.set(cellKey(number - 1, column - 1), {
        value: covered ? null : valueOf(cell.value, date1904),
        ...(formula === undefined ? {} : { formula }),
        format: look(cell.style),
      });
    });
  });
  loadConditionalFormats(sheet, model);
  const filter = sheet.autoFilter;
  if (typeof filter === 'string') {
    const area = range(filter);
    const filtered = [...model.hiddenRows].some((row) => row > area.top && row <= area.bottom);
    model.filter = { range: area, filtered };
  }
}

function range(text: string): Range {
  const found = parseRange(text);
  if (!found) throw new Error(`no range: ${text}`);
  return found;
}

function formulaOf(cell: exceljs.Cell): string | undefined {
  return cell.type === exceljs.ValueType.Formula ? cell.formula : undefined;
}

function valueOf(value: exceljs.CellValue | undefined, date1904: boolean): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return (value.getTime() - epoch) / 86_400_000;
  }
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return { error: value.error };
  if ('hyperlink' in value) return value.text;
  if ('formula' in value || 'sharedFormula' in value) return valueOf(value.result, date1904);
  throw new Error(`no cell value: ${JSON.stringify(value)}`);
}

function formatOf(style: Partial<exceljs.Style>): FormatModel {
  const { font, fill, alignment, protection, border, numFmt } = style;
  const solid = fill?.type === 'pattern' && fill.pattern === 'solid' ? colour(fill.fgColor) : undefined;
  return {
    ...DEFAULT_FORMAT,
    name: font?.name ?? DEFAULT_FORMAT.name,
    size: font?.size ?? DEFAULT_FORMAT.size,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    strikethrough: font?.strike ?? false,
    underline: font?.underline === true || font?.underline === 'single' ? 'Single' : 'None',
    color: colour(font?.color) ?? '#000000',
    fill: solid ?? null,
    horizontalAlignment: word(alignment?.horizontal, 'General'),
    verticalAlignment: alignment?.vertical === 'middle' ? 'Center' : word(alignment?.vertical, 'Bottom'),
    wrapText: alignment?.wrapText ?? false,
    locked: protection?.locked ?? true,
    numberFormat: numFmt === '' || !numFmt ? 'General' : numFmt,
    borders: {
      EdgeTop: side(border?.top),
      EdgeBottom: side(border?.bottom),
      EdgeLeft: side(border?.left),
      EdgeRight: side(border?.right),
    },
  };
}

function colour(from: Partial<exceljs.Color> | undefined): string | undefined {
  return from?.argb === undefined ? undefined : `#${from.argb.slice(-6).toUpperCase()}`;
}

function word(text: string | undefined, otherwise: string): string {
  return text === undefined ? otherwise : text.charAt(0).toUpperCase() + text.slice(1);
}

function side(border: Partial<exceljs.Border> | undefined): BorderModel | null {
  if (!border?.style) return null;
  const weight = { hair: 'Hairline', medium: 'Medium', thick: 'Thick' }[border.style as string] ?? 'Thin';
  return { style: 'Continuous', weight, color: colour(border.color) ?? '#000000' };
}

/** Names and locks as they stand in the file: exceljs drops the names of single sheets. */
function loadNames(bytes: Uint8Array, model: WorkbookModel): void {
  const pack = openPackage(bytes);
  const { names, tabs, part } = readWorkbookPart(pack);
  model.structureProtected = /<workbookProtection[^>]*lockStructure="1"/.test(pack.text(part));
  for (const { name, refersTo, tab } of names) {
    if (name.startsWith('_xlnm.')) continue;
    const scope = model.sheets.find((one) => one.name === tabs[tab ?? -1]?.name)?.id ?? null;
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(refersTo);
    const owner = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    const sheet = model.sheets.find((one) => one.name === owner);
    const area = parseRange((match?.[3] ?? '').replaceAll('$', ''));
    const target = sheet && area ? { sheet: sheet.id, range: area } : { formula: `=${refersTo}` };
    model.names.push({ name, scope, visible: true, target });
  }
}

function loadConditionalFormats(sheet: exceljs.Worksheet, model: SheetModel): void {
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: readonly Formatting[] };
  const found = conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({ ref, rule, priority: rule.priority ?? 0 })),
  );
  for (const [at, { ref, rule }] of found.sort((a, b) => a.priority - b.priority).entries()) {
    const custom = rule.type === 'expression';
    model.conditionalFormats.push({
      id: `file${at}`,
      type: custom ? 'Custom' : 'CellValue',
      ranges: ref.split(' ').map(range),
      formula: custom ? `=${rule.formulae?.[0] ?? ''}` : '',
      stopIfTrue: false,
      fill: colour(rule.style?.fill?.type === 'pattern' ? rule.style.fill.bgColor : undefined) ?? null,
      color: colour(rule.style?.font?.color) ?? null,
      bold: rule.style?.font?.bold ?? null,
      numberFormat: rule.style?.numFmt ?? null,
    });
  }
}

interface Formatting {
  readonly ref: string;
  readonly rules: readonly {
    readonly type: string;
    readonly priority?: number;
    readonly formulae?: readonly string[];
    readonly style?: Partial<exceljs.Style>;
  }[];
}
