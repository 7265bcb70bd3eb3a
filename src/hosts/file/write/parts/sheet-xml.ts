import { type Range, quoteSheet, rangeToA1, toA1 } from '../../../../grid/address';
import type { Work } from '../../../../grid/work';
import type { PrintSetup, SheetContent, Validation } from '../../../../plan/sheet-content';
import type { Pages } from '../../archive/pages';
import { HostError } from '../../../error';
import { partFault } from '../proof/part-fault';
import { ByteWriter } from '../xml/byte-writer';
import { type KeptParts, NOTHING_KEPT } from '../kept/kept';
import { type Namespaces, XML_HEAD } from './namespaces';
import { type LinkedCell, SheetDataWriter } from './sheet-data';
import type { SharedStrings } from './shared-strings';
import type { StyleBook } from './style-book';
import { escapeAttribute, escapePlain, escapeText } from '../xml/escape';

export interface WrittenSheet {
  readonly bytes: Pages;
  readonly calculates: boolean;
  readonly around: string;
}

/** Writes worksheet parts of sheets of ours, elements in the order of the schema (CT_Worksheet). */
export class WorksheetWriter {
  private readonly out = new ByteWriter();
  private readonly data: SheetDataWriter;

  /** `strings`: where the texts of cells go; `null`: they stand in their cells. */
  constructor(strings: SharedStrings | null) {
    this.data = new SheetDataWriter(this.out, strings);
  }

  /**
   * In steps: nothing else may be written between them. `bytes`: the whole part in UTF-8. `calculates`: a formula has no result yet. `around`: the part without its cells.
   */
  *writing(
    content: SheetContent,
    styles: StyleBook,
    { date1904, namespaces }: { readonly date1904: boolean; readonly namespaces: Namespaces },
    kept: KeptParts = NOTHING_KEPT,
  ): Work<WrittenSheet> {
    const { out } = this;
    const head = [
      `${XML_HEAD}<worksheet xmlns="${namespaces.main}"${kept.root}>`,
      sheetProperties(content),
      `<dimension ref="${rangeToA1(usedRange(content))}"/>`,
      sheetView(content, kept.view),
      '<sheetFormatPr defaultRowHeight="15"/>',
      columnsXml(content),
    ].join('');
    out.text(head);
    const { links, calculates } = yield* this.data.writing(content, styles, date1904);
    const tail = [
      content.filter ? `<autoFilter ref="${rangeToA1(content.filter)}"/>` : '',
      list(
        'mergeCells',
        content.merges.map((range) => `<mergeCell ref="${rangeToA1(range)}"/>`),
      ),
      kept.rules.before,
      ...conditionalFormatsXml(content, styles, kept.rules.count),
      kept.rules.after,
      list('dataValidations', [...content.validations.map(validationXml), ...kept.validations]),
      list('hyperlinks', [...links.map(hyperlink), ...kept.links], false),
      '<pageMargins left="0.35" right="0.35" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
      content.print ? pageSetup(content.print) : '',
      kept.tail,
      kept.extensions,
      '</worksheet>',
    ].join('');
    out.text(tail);
    const around = `${head}<sheetData/>${tail}`;
    prove(around);
    return { bytes: out.take(), calculates, around };
  }
}

/**
 * Cells come out right piece by piece; what stands around them is also put together from what people added.
 * @throws HostError `host-failed` (`of: 'proof'`)
 */
function prove(around: string): void {
  const detail = partFault(around, 'worksheet');
  if (detail !== null) throw new HostError('host-failed', { of: 'proof', part: 'worksheet', detail });
}

/** @param before rules of others that win over these */
function conditionalFormatsXml(
  { conditionalFormats }: SheetContent,
  styles: StyleBook,
  before: number,
): string[] {
  return conditionalFormats.map(({ range, formula, format, stopIfTrue }, index) =>
    [
      `<conditionalFormatting sqref="${rangeToA1(range)}">`,
      `<cfRule type="expression" dxfId="${styles.highlight(format, false)}" priority="${before + index + 1}"`,
      stopIfTrue === true ? ' stopIfTrue="1">' : '>',
      `<formula>${escapePlain(formula)}</formula></cfRule></conditionalFormatting>`,
    ].join(''),
  );
}

function sheetProperties({ tabColour, print }: SheetContent): string {
  const inner = [
    tabColour === undefined ? '' : `<tabColor rgb="FF${tabColour.slice(1).toUpperCase()}"/>`,
    print ? '<pageSetUpPr fitToPage="1"/>' : '',
  ].join('');
  return inner === '' ? '' : `<sheetPr>${inner}</sheetPr>`;
}

function sheetView({ freeze, showGridlines }: SheetContent, kept: string): string {
  const open = `<sheetView${showGridlines === false ? ' showGridLines="0"' : ''}${kept} workbookViewId="0"`;
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows === 0 && columns === 0) return `<sheetViews>${open}/></sheetViews>`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = toA1(rows, columns);
  return `<sheetViews>${open}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function columnsXml({ columns }: SheetContent): string {
  const written = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden === true ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return written.length === 0 ? '' : `<cols>${written.join('')}</cols>`;
}

function validationXml({ range, rule, strict, prompt }: Validation): string {
  const common = [
    strict ? '' : ' errorStyle="warning"',
    ' allowBlank="1" showInputMessage="1" showErrorMessage="1"',
    prompt === undefined ? '' : ` prompt="${escapeAttribute(cutPrompt(prompt))}"`,
    ` sqref="${rangeToA1(range)}"`,
  ].join('');
  if (rule.kind === 'list') {
    const choices = `"${rule.items.join(',').replaceAll('"', '""')}"`;
    return `<dataValidation type="list"${common}><formula1>${escapePlain(choices)}</formula1></dataValidation>`;
  }
  return `<dataValidation type="date" operator="greaterThanOrEqual"${common}><formula1>1</formula1></dataValidation>`;
}

/** Excel shows 255 characters and calls a file with more damaged. */
function cutPrompt(prompt: string): string {
  return prompt.length <= 255 ? prompt : `${prompt.slice(0, 254)}…`;
}

function hyperlink({ row, column, link }: LinkedCell): string {
  const { sheet, cell, tip } = link;
  const location = escapeAttribute(`${quoteSheet(sheet)}!${cell}`);
  const tooltip = tip === undefined ? '' : ` tooltip="${escapeAttribute(cutPrompt(tip))}"`;
  return `<hyperlink ref="${toA1(row, column)}" location="${location}"${tooltip}/>`;
}

function pageSetup({ orientation, paper, fitToWidth, footer }: PrintSetup): string {
  const size = paper === 'A4' ? 9 : 8;
  const setup = `<pageSetup paperSize="${size}" orientation="${orientation}" fitToWidth="${fitToWidth}" fitToHeight="0"/>`;
  if (footer === undefined) return setup;
  const placed = /^&[LCR]/.test(footer) ? footer : `&C${footer}`;
  return `${setup}<headerFooter><oddFooter>${escapeText(placed)}</oddFooter></headerFooter>`;
}

/** @param counted whether the schema lets the list say its length: programs call a file with an unknown attribute damaged */
function list(name: string, items: readonly string[], counted = true): string {
  const count = counted ? ` count="${items.length}"` : '';
  return items.length === 0 ? '' : `<${name}${count}>${items.join('')}</${name}>`;
}

function usedRange({ rows }: SheetContent): Range {
  const right = rows.reduce((most, { cells }) => Math.max(most, cells.length - 1), 0);
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: Math.max(0, right) };
}
