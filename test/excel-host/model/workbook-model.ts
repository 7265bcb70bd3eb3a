import type { Range } from '../../../src/grid/address';
import type { CellValue } from '../../../src/grid/grid';
import type { FormatModel } from './format';

export interface CellModel {
  value: CellValue;
  /** Without `=`. */
  formula?: string;
  format: FormatModel;
  hyperlink?: HyperlinkModel;
}

export interface HyperlinkModel {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  ranges: readonly Range[];
  /** Of a custom rule, with `=`. */
  formula: string;
  stopIfTrue: boolean;
  fill: string | null;
  color: string | null;
  bold: boolean | null;
  numberFormat: string | null;
}

export interface ValidationModel {
  range: Range;
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export interface PageModel {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, unknown>>;
  titleRows: readonly [number, number] | null;
  printArea: Range | null;
  margins: { readonly left: number; readonly right: number };
  /** Left, centre, right. */
  footers: [string, string, string];
}

export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  /** Upper left and lower right cell. */
  from: string;
  to: string;
  readonly series: { name: string; colour: string; values?: string; categories?: string }[];
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: string;
  /** By `cellKey`. */
  readonly cells: Map<number, CellModel>;
  merges: Range[];
  /** Points, by 0-based column. */
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  filter: { range: Range; filtered: boolean } | null;
  protected: boolean;
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  freeze: { rows: number; columns: number } | null;
  page: PageModel;
  tabColor: string;
  showGridlines: boolean;
  readonly charts: ChartModel[];
}

/** A defined name. What it refers to follows its sheet: `target` is a range of a living sheet, else there is a formula. */
export interface NameModel {
  readonly name: string;
  /** A sheet's id; `null`: the workbook. */
  readonly scope: string | null;
  visible: boolean;
  target: { readonly sheet: string; readonly range: Range } | { readonly formula: string };
}

export interface WorkbookModel {
  sheets: SheetModel[];
  names: NameModel[];
  customXml: { readonly id: string; xml: string }[];
  date1904: boolean;
  /** Tabs cannot be added, removed, renamed or moved. */
  structureProtected: boolean;
  active: { sheet: string; range: Range };
  /** Workbooks that `createWorkbook` opened, as base64. */
  readonly opened: string[];
  nextId: number;
}

const COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / COLUMNS);
}

export function columnOf(key: number): number {
  return key % COLUMNS;
}

/** Points of a column that nobody sized: 72 pixels, as 等线 11 has them. */
export const DEFAULT_WIDTH = 54;
export const DEFAULT_HEIGHT = 14.25;
/** The default width in characters of the default font. */
export const STANDARD_WIDTH = 8.38;

export function newSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    merges: [],
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: null,
    protected: false,
    conditionalFormats: [],
    validations: [],
    freeze: null,
    page: {
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { scale: 100 },
      titleRows: null,
      printArea: null,
      margins: { left: 50.4, right: 50.4 },
      footers: ['', '', ''],
    },
    tabColor: '',
    showGridlines: true,
    charts: [],
  };
}

export function newWorkbook(...names: readonly string[]): WorkbookModel {
  const sheets = names.map((name, index) => newSheet(`{${index + 1}}`, name));
  const first = sheets[0];
  return {
    sheets,
    names: [],
    customXml: [],
    date1904: false,
    structureProtected: false,
    active: { sheet: first?.id ?? '', range: { top: 0, left: 0, bottom: 0, right: 0 } },
    opened: [],
    nextId: names.length + 1,
  };
}
