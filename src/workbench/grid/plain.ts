import type {
  ICellData,
  IRange,
  ISheetDataValidationRule,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';

/**
 * Univer's types with plain numbers and texts for its enums: what we make is data, and making it must not load Univer,
 * which is only there in a browser.
 */
type Plain<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T;

export type CellData = Plain<Omit<ICellData, 'p' | 'custom'>>;
export type Style = Plain<IStyleData>;
export type GridRange = Plain<IRange>;
/** The fields that Univer calls deprecated have defaults, and `custom` is anybody's. */
export type SheetData = Plain<
  Omit<IWorksheetData, 'cellData' | 'zoomRatio' | 'scrollTop' | 'scrollLeft' | 'custom'>
> & { cellData: Record<number, Record<number, CellData>> };
export type ConditionalRule = Plain<Omit<IConditionFormattingRule, 'rule'>> & {
  rule: Readonly<Record<string, unknown>>;
};
export type ValidationRule = Plain<Omit<ISheetDataValidationRule, 'bizInfo'>>;
export type WorkbookData = Plain<Omit<IWorkbookData, 'sheets' | 'custom'>> & {
  sheets: Record<string, SheetData>;
};
