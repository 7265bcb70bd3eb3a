import type { Range } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';

/** What typing into a cell asks for. */
export const TYPE = 'sheet.command.set-range-values';

/** In Univer's own form. */
interface UniverRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export interface TypeParams {
  readonly subUnitId?: string;
  readonly range?: UniverRange;
  readonly value?: unknown;
}

/** Something that was typed while the workbook was being written. */
export interface HeldEntry {
  readonly sheet: string;
  readonly range: Range;
  /** As the command had it. */
  readonly value: unknown;
  /** What a person would say was typed. */
  readonly text: string;
}

/**
 * What people type while a plan is written: it waits, and goes into its cells afterwards, where these are still what they
 * were. Where their row became another one meanwhile, the person is told instead: nothing typed is lost silently.
 */
export class HeldTyping {
  private waiting: { readonly entry: HeldEntry; readonly row: string }[] = [];

  /** `null`: it is not about cells that can be found again. */
  add(grid: WorkbookGrid, sheet: string | undefined, { range, value }: TypeParams): HeldEntry | null {
    if (sheet === undefined || !range) return null;
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range;
    const entry: HeldEntry = { sheet, range: { top, left, bottom, right }, value, text: textOf(value) };
    this.waiting.push({ entry, row: rowsAround(grid, entry) });
    return entry;
  }

  /** Nothing is written any more: what can be typed now, and what belongs to rows that are not there. */
  take(grid: WorkbookGrid): { readonly typed: readonly HeldEntry[]; readonly astray: readonly HeldEntry[] } {
    const { waiting } = this;
    this.waiting = [];
    const same = ({ entry, row }: (typeof waiting)[number]): boolean => rowsAround(grid, entry) === row;
    return {
      typed: waiting.filter(same).map(({ entry }) => entry),
      astray: waiting.filter((one) => !same(one)).map(({ entry }) => entry),
    };
  }
}

/** What stands in the rows beside the cells. */
function rowsAround({ sheets }: WorkbookGrid, { sheet, range }: HeldEntry): string {
  const grid = sheets.find(({ name }) => name === sheet);
  if (!grid) return 'no such sheet';
  const texts: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    grid.rows[row]?.forEach((cell, column) => {
      // Results of formulas follow what is typed.
      if (!cell || cell.formula !== undefined || (column >= range.left && column <= range.right)) return;
      texts.push(`${row - range.top},${column} ${cell.text}`);
    });
  }
  return texts.join('\n');
}

/** The first text, number or formula in what a command sets. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { f, v, p } = value as { readonly f?: unknown; readonly v?: unknown; readonly p?: unknown };
  if (typeof f === 'string' && f !== '') return f;
  const rich = (p as { readonly body?: { readonly dataStream?: string } } | null | undefined)?.body
    ?.dataStream;
  if (typeof rich === 'string') return rich.trim();
  if (typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean') return String(v);
  for (const inner of Object.values(value)) {
    const text = textOf(inner);
    if (typeof inner === 'object' && text !== '') return text;
  }
  return '';
}
