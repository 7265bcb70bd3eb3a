import type { Range } from '../grid/address';

/** The whole of a sheet that we write, as data. What Excel, a file and the workbench's grid all can show. */
export interface SheetContent {
  /** Widths in characters of the default font, by 0-based column. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly rows: readonly ContentRow[];
  /** Cells refer to these by index. */
  readonly styles: readonly CellStyle[];
  readonly merges: readonly Range[];
  /** Counts of rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: Range;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly print?: PrintSetup;
  /** `#RRGGBB`. */
  readonly tabColour?: string;
  readonly showGridlines?: boolean;
  /** Charts of ours over the cells. Absent: those that lie there stay; empty: none of ours. */
  readonly charts?: readonly ContentChart[];
}

/** A chart of cells of its own sheet, native to the program that shows it. */
export interface ContentChart {
  /** Horizontal bars, one upon the other; or a line for each series. */
  readonly kind: 'stacked-bars' | 'line';
  readonly title: string;
  /** The cells that it covers. */
  readonly at: Range;
  readonly categories: Range;
  readonly series: readonly {
    readonly name: string;
    readonly values: Range;
    /** `#RRGGBB`. */
    readonly colour: string;
  }[];
  /** Whether the values are shares. */
  readonly percent?: boolean;
}

export interface ContentRow {
  /** Points; absent: the default. */
  readonly height?: number;
  /** `height` is what the row needs now: it grows with what people type. */
  readonly grows?: boolean;
  readonly hidden?: boolean;
  /** By 0-based column; `null` and absent: empty and unstyled. */
  readonly cells: readonly (ContentCell | null)[];
}

export interface ContentCell {
  /** Text is always text: `=1+1` here shows as `=1+1`. Dates are serial numbers (1900 system) with a date format. */
  readonly value: string | number | boolean | null;
  /** Without the leading `=`; `value` is then its cached result. */
  readonly formula?: string;
  readonly style?: number;
  /** A link inside the workbook; the tip is shown on hovering. */
  readonly link?: { readonly sheet: string; readonly cell: string; readonly tip?: string };
}

export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    /** `#RRGGBB`. */
    readonly colour?: string;
  };
  /** `#RRGGBB`. */
  readonly fill?: string;
  /** The same thin line on all four sides, or none. */
  readonly border?: { readonly style: 'thin' | 'medium'; readonly colour: string };
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly locked?: boolean;
}

export interface Validation {
  readonly range: Range;
  /** A list to choose from (no commas inside an item), or a date. Other values are warned about, not refused, unless `strict`. */
  readonly rule: { readonly kind: 'list'; readonly items: readonly string[] } | { readonly kind: 'date' };
  readonly strict: boolean;
  readonly prompt?: string;
}

export interface ConditionalFormat {
  readonly range: Range;
  /** Without `=`, relative to the range's top left cell. */
  readonly formula: string;
  readonly format: HighlightFormat;
  readonly stopIfTrue?: boolean;
}

/** What a conditional format of ours may change. Every part is optional; what is absent shows as the user's own. */
export interface HighlightFormat {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  /** Words on the cell without touching its value: `@"　▲逾期2条"`. */
  readonly numberFormat?: string;
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  readonly paper: 'A4' | 'A3';
  /** 0-based first and last row repeated on every page. */
  readonly titleRows?: readonly [number, number];
  /** 0-based first and last column that are printed, down to the last row; absent: all. */
  readonly columns?: readonly [number, number];
  /** 0-based last row that is printed, where `columns` are told; absent: all. */
  readonly lastRow?: number;
  /** Pages across; the length is free. */
  readonly fitToWidth: number;
  /** In Excel's own codes: `第 &P 页，共 &N 页`. */
  readonly footer?: string;
}
