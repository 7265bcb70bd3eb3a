import type { CellValue } from '../../../src/grid/grid';

export interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
  /** Excel changes General to a date format when it takes a text for a date. */
  readonly numberFormat?: string;
}

const ERRORS = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

/** What a Chinese Excel makes of a value that is put into a cell: texts that look like something else become it. */
export function enter(value: unknown, numberFormat: string, apostropheStays = false): Entered {
  const year = 2024;
  if (value === null || value === '') return { value: null };
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string') throw new Error(`no cell value: ${JSON.stringify(value)}`);
  if (apostropheStays && numberFormat === '@') return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (numberFormat === '@') return { value };
  if (/^[=+\-@]/.test(value) && value.length > 1 && !/^-?\d+(\.\d+)?$/.test(value)) {
    return { value: 0, formula: value.replace(/^[=+@]/, '') };
  }
  if (/^\s*[-%]?(?=,*\d)[\d,]+(\.\d+)?%?\s*$/.test(value)) {
    const number = Number(value.replace(/[,%\s]/g, ''));
    return value.includes('%') ? { value: number / 100, numberFormat: '0%' } : { value: number };
  }
  if (/^(true|false)$/i.test(value)) return { value: /^true$/i.test(value) };
  if (ERRORS.test(value)) return { value: { error: value } };
  const date = dateOf(value, year);
  return date === null ? { value } : { value: date, numberFormat: 'yyyy/m/d' };
}

function dateOf(text: string, thisYear: number): number | null {
  const match =
    /^(?:(\d{4})[-/年.])?(\d{1,2})(?:[-/月](\d{1,2})日?|月)$/.exec(text) ??
    /^(\d{4})[-/年](\d{1,2})月?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = Date.UTC(Number(year ?? thisYear), Number(month) - 1, Number(day ?? 1));
  return Math.round((date - Date.UTC(1899, 11, 30)) / 86_400_000);
}
