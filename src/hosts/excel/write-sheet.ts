import { rangeToA1, type Range } from '../../grid/address';
import type { ConditionalFormat, PrintSetup, SheetContent, Validation } from '../../plan/sheet-content';
import { footerParts } from './footers';
import { passing } from './round-trip';
import { type CharacterWidth, isStandardWidth, widthToPoints } from './widths';
import { rangeAt, writeCells } from './write-cells';
import { CALL_BYTES, type SheetWriter, textBytes } from './writer';

/**
 * Takes everything off a sheet of ours; the tab, its position, what refers to it, comments, and the rules and lists of
 * theirs that stay: `validated` are the ranges whose lists go. Conditional formats are not touched here.
 */
export async function clearSheet(
  writer: SheetWriter,
  filtered: boolean,
  validated: readonly Range[] | 'all',
): Promise<void> {
  for (const range of validated === 'all' ? [] : validated) {
    await writer.add(CALL_BYTES, (sheet) => {
      rangeAt(sheet, range).dataValidation.clear();
    });
  }
  await writer.add(20 * CALL_BYTES, (sheet) => {
    const all = passing(sheet.getRange());
    if (filtered) sheet.autoFilter.remove();
    all.unmerge();
    if (validated === 'all') all.dataValidation.clear();
    all.clear('RemoveHyperlinks');
    all.clear('Contents');
    // Clearing formats would take conditional formats off as well.
    all.style = 'Normal';
    all.rowHidden = false;
    all.columnHidden = false;
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
    sheet.freezePanes.unfreeze();
    // Repeated rows and printed columns stay: Office.js can set them, but not take them off.
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Portrait';
    pageLayout.zoom = { scale: 100 };
    const footer = pageLayout.headersFooters.defaultForAllPages;
    footer.leftFooter = footer.centerFooter = footer.rightFooter = '';
  });
}

/** Fills an empty sheet. */
export async function writeContent(
  writer: SheetWriter,
  content: SheetContent,
  { date1904, characters }: { readonly date1904: boolean; readonly characters: CharacterWidth },
): Promise<void> {
  await writeCells(writer, content, date1904);
  await writeSizes(writer, content, characters);
  for (const merge of content.merges) {
    await writer.add(CALL_BYTES, (sheet) => {
      rangeAt(sheet, merge).merge(false);
    });
  }
  for (const validation of content.validations) {
    await writer.add(1000, (sheet) => {
      addValidation(rangeAt(sheet, validation.range), validation);
    });
  }
  // Each new rule goes before the ones that are there: the last first.
  for (const rule of [...content.conditionalFormats].reverse()) {
    await writer.add(textBytes(rule.formula) + 8 * CALL_BYTES, (sheet) => {
      addConditionalFormat(rangeAt(sheet, rule.range).conditionalFormats, rule);
    });
  }
  await writer.add(12 * CALL_BYTES, (sheet) => {
    finish(sheet, content);
  });
}

async function writeSizes(
  writer: SheetWriter,
  { rows, columns }: SheetContent,
  characters: CharacterWidth,
): Promise<void> {
  if (columns.length > 0) {
    const sizes = columns.map(({ width, hidden }) => ({
      // A hidden column tells no width; setting none leaves the standard one for when it is shown.
      ...(width > 0 &&
        !isStandardWidth(width, characters) && {
          format: { columnWidth: widthToPoints(width, characters) },
        }),
      ...(hidden && { columnHidden: true }),
    }));
    await writer.add(60 * columns.length, (sheet) => {
      passing(sheet.getRangeByIndexes(0, 0, 1, columns.length)).setColumnProperties(sizes);
    });
  }
  if (!rows.some(({ height, hidden }) => height !== undefined || hidden)) return;
  for (let top = 0; top < rows.length; top += ROWS_AT_ONCE) {
    const sizes = rows.slice(top, top + ROWS_AT_ONCE).map(({ height, hidden }) => ({
      ...(height !== undefined && { format: { rowHeight: height } }),
      ...(hidden && { rowHidden: true }),
    }));
    await writer.add(50 * sizes.length, (sheet) => {
      passing(sheet.getRangeByIndexes(top, 0, sizes.length, 1)).setRowProperties(sizes);
    });
  }
}

const ROWS_AT_ONCE = 5_000;

function addValidation(range: Excel.Range, { rule, strict, prompt }: Validation): void {
  const { dataValidation } = range;
  dataValidation.rule =
    rule.kind === 'list'
      ? { list: { inCellDropDown: true, source: rule.items.join(',') } }
      : { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
  dataValidation.errorAlert = { message: '', showAlert: true, style: strict ? 'Stop' : 'Warning', title: '' };
  if (prompt !== undefined) dataValidation.prompt = { message: prompt, showPrompt: true, title: '' };
}

/** A rule of ours among the rules of a range; it comes before the others. */
export function addConditionalFormat(
  rules: Excel.ConditionalFormatCollection,
  { formula, format, stopIfTrue }: Omit<ConditionalFormat, 'range'>,
): Excel.ConditionalFormat {
  const rule = rules.add('Custom');
  rule.custom.rule.formula = `=${formula}`;
  if (format.fill !== undefined) rule.custom.format.fill.color = format.fill;
  if (format.colour !== undefined) rule.custom.format.font.color = format.colour;
  if (format.bold !== undefined) rule.custom.format.font.bold = format.bold;
  if (format.numberFormat !== undefined) rule.custom.format.numberFormat = format.numberFormat;
  if (stopIfTrue) rule.stopIfTrue = true;
  return rule;
}

function finish(
  sheet: Excel.Worksheet,
  { freeze, filter, print, rows, tabColour, showGridlines }: SheetContent,
): void {
  if (freeze && freeze.rows > 0 && freeze.columns > 0) {
    sheet.freezePanes.freezeAt(passing(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns)));
  } else if (freeze && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  if (filter) sheet.autoFilter.apply(rangeAt(sheet, filter));
  if (print) setUpPrint(sheet.pageLayout, print, rows.length);
  sheet.tabColor = tabColour ?? '';
  sheet.showGridlines = showGridlines ?? true;
}

/** Points; tables are wide. */
const SIDE_MARGIN = 25;

function setUpPrint(page: Excel.PageLayout, print: PrintSetup, rows: number): void {
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = print.paper;
  page.leftMargin = page.rightMargin = SIDE_MARGIN;
  page.zoom = { horizontalFitToPages: print.fitToWidth };
  if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  if (print.columns) {
    const [left, right] = print.columns;
    page.setPrintArea(rangeToA1({ top: 0, left, bottom: Math.max(0, rows - 1), right }));
  }
  if (print.footer === undefined) return;
  const footer = page.headersFooters.defaultForAllPages;
  const { left, center, right } = footerParts(print.footer);
  footer.leftFooter = left;
  footer.centerFooter = center;
  footer.rightFooter = right;
}
