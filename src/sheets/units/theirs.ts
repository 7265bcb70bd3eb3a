import type { ReturnedRow } from '../../collect/model';
import { type Cell, isError } from '../../grid/grid';
import { DIVIDER_KEY } from '../../ledger/columns';
import type { Occurrence } from '../../ledger/model';
import type { CellStyle, ContentCell, ContentRow } from '../../plan/sheet-content';
import { fromSerial, toSerial } from '../../timing/civil';
import { isDateFormat } from '../../grid/number-format';
import { moveFormula } from '../ledger/move-formula';
import { TAB_COLUMNS, type TabColumn } from './tab-columns';
import type { TabExtras } from './tab-extras';
import { paintOf, type Paint, type TabStyles } from './tab-styles';

const ADDED_WIDTH = 14;

/** A row as people left it: what they wrote into columns of their own, and where they painted. */
export interface TheirRow {
  /** 0-based, where it stood. */
  readonly row: number;
  readonly paints: readonly { readonly column: TabColumn; readonly paint: Paint }[];
}

/** What people made of one tab: rows and columns of their own, and paint. */
export class Theirs {
  /** Columns of their own, by where they stood. */
  readonly added: readonly { readonly from: number; readonly header: string; readonly width: number }[];
  private readonly rows = new Map<string, TheirRow>();

  constructor(
    private readonly extras: TabExtras,
    private readonly styles: TabStyles,
    private readonly date1904: boolean,
  ) {
    const { before, looks, matched } = extras;
    this.added = [...(before?.added ?? [])].map(([from, header]) => ({
      from,
      header,
      width: looks?.columns[from]?.width ?? ADDED_WIDTH,
    }));
    const role = before?.columns.get('role') ?? -1;
    for (const [row, occurrence] of matched) {
      const paints = this.paintsIn(row);
      if (paints.length === 0 && this.added.length === 0) continue;
      this.rows.set(rowKey(occurrence, row.cells[role]?.text.trim() ?? ''), { row: row.row, paints });
    }
  }

  /** The row about the same thing in the same role, as it stood. */
  of(occurrence: Occurrence, role: string): TheirRow | undefined {
    return this.rows.size === 0 ? undefined : this.rows.get(rowKey(occurrence, role));
  }

  /** What they wrote into their columns of a row; `to`: the row where it goes. */
  addedCells({ row }: TheirRow, to: number): readonly (ContentCell | null)[] {
    return this.added.map(({ from }) => this.cell(this.extras.before?.grid.rows[row]?.[from], row, from, to));
  }

  /** Rows that people wrote themselves stand below the table, under a line that says so. `first`: its row. */
  keptRows(first: number, words: string): ContentRow[] {
    const { keptRows, before, looks } = this.extras;
    if (keptRows.length === 0 || !before) return [];
    const divider = TAB_COLUMNS.map((name, index): ContentCell => {
      const value = index === 0 ? words : name === 'key' ? DIVIDER_KEY : null;
      return { value, style: this.styles.divider };
    });
    const rows = keptRows.map(({ row, cells }, index): ContentRow => {
      const keep = (from: number): ContentCell | null => this.cell(cells[from], row, from, first + 1 + index);
      const ours = TAB_COLUMNS.map((name) => {
        const from = before.columns.get(name);
        return from === undefined || name === 'key' ? null : keep(from);
      });
      const height = looks?.rows[row]?.height;
      const kept = [...ours, ...this.added.map(({ from }) => keep(from))];
      return { cells: kept, ...(height !== undefined && { height }) };
    });
    return [{ height: 22, cells: divider }, ...rows];
  }

  private paintsIn({ row }: ReturnedRow): TheirRow['paints'] {
    const { before, looks } = this.extras;
    if (!before || !looks) return [];
    return TAB_COLUMNS.flatMap((column) => {
      const paint = paintOf(this.lookAt(row, before.columns.get(column) ?? -1), column);
      return paint ? [{ column, paint }] : [];
    });
  }

  private lookAt(row: number, column: number): CellStyle | undefined {
    const { looks } = this.extras;
    return looks?.styles[looks.rows[row]?.cells[column]?.style ?? -1];
  }

  private cell(cell: Cell | undefined, row: number, column: number, to: number): ContentCell | null {
    const look = this.lookAt(row, column);
    const style = look && this.styles.of({ ...look, locked: false });
    if (!cell) return look?.fill === undefined ? null : { value: null, style: style ?? this.styles.free };
    const { value, text, numberFormat, formula } = cell;
    const free = style ?? this.styles.free;
    if (formula !== undefined)
      return { value: isError(value) ? text : value, formula: moveFormula(formula, row, to), style: free };
    if (typeof value === 'number' && isDateFormat(numberFormat)) {
      const day = fromSerial(value, this.date1904);
      const serial = day === null ? null : toSerial(day, false);
      return serial === null
        ? { value: text, style: free }
        : { value: serial, style: style ?? this.styles.freeDate };
    }
    const plain = typeof value === 'number' && (style !== undefined || text === String(value));
    return { value: plain ? value : text, style: free };
  }
}

function rowKey({ key }: Occurrence, role: string): string {
  return `${key}\n${role}`;
}
