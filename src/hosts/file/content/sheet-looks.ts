import { MAX_COLUMNS, MAX_ROWS, type Range } from '../../../grid/address';
import { LIMITS } from '../archive/limits';
import { Places } from '../read/places';
import { rangesOfSqref } from '../read/sqref';
import type { XmlScanner } from '../read/xml-scanner';
import { type XmlElement, isTrue, readElement } from '../read/xml-tree';
import { type StyleNumbers, StyleNumbersMaker, stylesWithin } from './style-numbers';

/** What a worksheet part says beyond the values of its cells. All numbers of rows and columns are 0-based. */
export interface SheetLooks {
  /** Style numbers of the cells. */
  readonly styles: StyleNumbers;
  readonly heights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly columns: { from: number; to: number; width: number; hidden: boolean }[];
  readonly rules: XmlElement[];
  readonly validations: XmlElement[];
  readonly links: XmlElement[];
  freeze: { rows: number; columns: number } | undefined;
  gridlines: boolean;
  tabColour: XmlElement | undefined;
  fitToPage: boolean;
  pageSetup: XmlElement | undefined;
  footer: string | undefined;
}

/** Reads the looks of a sheet. @throws HostError `damaged`, `too-large` */
export function readSheetLooks(xml: XmlScanner): SheetLooks {
  const styles = new StyleNumbersMaker();
  const looks: Omit<SheetLooks, 'styles'> = {
    heights: new Map(),
    hiddenRows: new Set(),
    columns: [],
    rules: [],
    validations: [],
    links: [],
    freeze: undefined,
    gridlines: true,
    tabColour: undefined,
    fitToPage: false,
    pageSetup: undefined,
    footer: undefined,
  };
  const rows = new Places();
  while (xml.next()) {
    if (!xml.opens) continue;
    switch (xml.name) {
      case 'row':
        readRow(xml, looks, rows);
        break;
      case 'c':
        readCell(xml, styles, rows);
        break;
      case 'col':
        looks.columns.push({
          from: Number(xml.attribute('min')) - 1,
          to: Math.min(Number(xml.attribute('max')), MAX_COLUMNS) - 1,
          width: Number(xml.attribute('width') ?? NaN),
          hidden: isTrue(xml.attribute('hidden')),
        });
        break;
      case 'pane':
        if (/^frozen/.test(xml.attribute('state') ?? '')) {
          looks.freeze = {
            rows: Number(xml.attribute('ySplit') ?? 0),
            columns: Number(xml.attribute('xSplit') ?? 0),
          };
        }
        break;
      case 'sheetView':
        looks.gridlines = !/^(0|false|off)$/.test(xml.attribute('showGridLines') ?? '');
        break;
      case 'pageSetUpPr':
        looks.fitToPage = isTrue(xml.attribute('fitToPage'));
        break;
      case 'tabColor':
        looks.tabColour = readElement(xml);
        break;
      case 'conditionalFormatting':
        looks.rules.push(readElement(xml));
        break;
      case 'dataValidation':
        looks.validations.push(readElement(xml));
        break;
      case 'hyperlink':
        looks.links.push(readElement(xml));
        break;
      case 'pageSetup':
        looks.pageSetup = readElement(xml);
        break;
      case 'oddFooter':
        looks.footer = readElement(xml).text;
        break;
      // What programs add behind the rest speaks of other kinds of rules and validations than ours.
      case 'extLst':
        xml.skip();
        break;
    }
  }
  return { ...looks, styles: styles.made() };
}

/** The same with the rows and cells of a part of the sheet alone. */
export function looksWithin(looks: SheetLooks, range: Range): SheetLooks {
  const inside = (row: number) => row >= range.top && row <= range.bottom;
  return {
    ...looks,
    styles: stylesWithin(looks.styles, range),
    heights: new Map([...looks.heights].filter(([row]) => inside(row))),
    hiddenRows: new Set([...looks.hiddenRows].filter(inside)),
  };
}

/** The colour of a sheet's tab, without reading on into its cells. @throws HostError `damaged`, `too-large` */
export function readTabColour(xml: XmlScanner): XmlElement | undefined {
  while (xml.next()) {
    if (!xml.opens) continue;
    if (xml.name === 'tabColor') return readElement(xml);
    if (!BEFORE_CELLS.has(xml.name)) return undefined;
  }
  return undefined;
}

/** What may stand before a tab's colour, and beside it (ECMA-376 part 1, 18.3.1.82). */
const BEFORE_CELLS: ReadonlySet<string> = new Set(['worksheet', 'sheetPr', 'outlinePr', 'pageSetUpPr']);

function readRow(xml: XmlScanner, looks: Pick<SheetLooks, 'heights' | 'hiddenRows'>, at: Places): void {
  at.beginRow(xml.attribute('r'));
  if (at.row >= MAX_ROWS) return;
  const height = Number(xml.attribute('ht') ?? NaN);
  if (height >= 0 && isTrue(xml.attribute('customHeight')) && looks.heights.size < LIMITS.treeElements) {
    looks.heights.set(at.row, height);
  }
  if (isTrue(xml.attribute('hidden')) && looks.hiddenRows.size < LIMITS.treeElements)
    looks.hiddenRows.add(at.row);
}

function readCell(xml: XmlScanner, styles: StyleNumbersMaker, at: Places): void {
  at.beginCell(xml.attribute('r'));
  if (at.row >= MAX_ROWS || at.column >= MAX_COLUMNS) return;
  const style = Number(xml.attribute('s') ?? 0);
  if (style > 0) styles.add(at.row, at.column, style);
}

/** The ranges of an element's `sqref`. */
export function rangesOf(element: XmlElement): readonly Range[] {
  return rangesOfSqref(element.attributes.get('sqref'));
}
