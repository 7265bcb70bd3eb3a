import type { Grid, WorkbookGrid } from '../../grid/grid';
import { nameOfIdentity } from '../../plan/identity';
import { HEAD_ROWS } from '../../sheets/as-of';

/** A workbook as it differs from the one that was sent before: numbers are sheets of that one. */
interface GridChange extends Omit<WorkbookGrid, 'sheets'> {
  readonly sheets: readonly (number | Grid)[];
}

/** What the page does not know yet of the workbook. */
export interface News {
  /** `null`: it is the same. */
  readonly grid: GridChange | null;
  /** Which sheets of that change are heads, by their places in the workbook. */
  readonly heads: ReadonlySet<number>;
  /** The cells of sheets of which the page had no more than the head, by their places in the workbook. */
  readonly rows: ReadonlyMap<number, Grid['rows']>;
}

/**
 * What the page has of the workbook that the worker keeps. A sheet that nobody looks at is a head, which says of which date
 * it speaks. People's own sheets are all looked at: the grid shows them, and what the page says of tables is about their
 * cells. Of ours, which hold most of the cells, those are that somebody opened.
 */
export class SentGrid {
  private sent: WorkbookGrid | null = null;
  private whole = new WeakSet<Grid>();
  /** By their names as sheets of ours: people see other ones. */
  private readonly looked = new Set<string>();
  private readonly asked = new WeakSet<Grid>();

  /** Somebody looks at a sheet: its cells go over, now and whenever they change. */
  look({ own }: Grid): void {
    if (own) this.looked.add(nameOfIdentity(own));
  }

  /** Somebody needs its cells as they are now: they go over this once. */
  ask(sheet: Grid): void {
    this.asked.add(sheet);
  }

  news(grid: WorkbookGrid): News {
    const known = new Map(this.sent?.sheets.map((sheet, index) => [sheet, index]));
    const rows = new Map<number, Grid['rows']>();
    const heads = new Set<number>();
    const sheets = grid.sheets.map((sheet, at) => {
      const number = known.get(sheet);
      const isNeeded = this.isNeeded(sheet) && !this.whole.has(sheet);
      if (isNeeded) this.whole.add(sheet);
      if (number !== undefined) {
        if (isNeeded) rows.set(at, sheet.rows);
        return number;
      }
      if (isNeeded) return sheet;
      heads.add(at);
      return headOf(sheet);
    });
    const isSame = grid === this.sent;
    this.sent = grid;
    return { grid: isSame ? null : { ...grid, sheets }, heads, rows };
  }

  private isNeeded(sheet: Grid): boolean {
    return !sheet.own || this.looked.has(nameOfIdentity(sheet.own)) || this.asked.has(sheet);
  }
}

function headOf(grid: Grid): Grid {
  return { ...grid, rows: grid.rows.slice(0, HEAD_ROWS) };
}

/** The page's side. Sheets that did not change stay the objects that they were, also where their cells come later. */
export class ReceivedGrid {
  private now: WorkbookGrid | null = null;
  private readonly heads = new WeakSet<Grid>();

  /** `null` before anything has come. */
  get grid(): WorkbookGrid | null {
    return this.now;
  }

  receive({ grid, heads, rows }: News): void {
    if (grid) this.now = this.changed(grid, heads);
    for (const [at, all] of rows) {
      const sheet = this.now?.sheets[at];
      if (!sheet) continue;
      Object.assign(sheet, { rows: all });
      this.heads.delete(sheet);
    }
  }

  /** Whether no more is there of a sheet than its head. */
  isHead(sheet: Grid): boolean {
    return this.heads.has(sheet);
  }

  private changed({ sheets, ...rest }: GridChange, heads: ReadonlySet<number>): WorkbookGrid {
    const before = this.now;
    return {
      ...rest,
      sheets: sheets.flatMap((sheet, at) => {
        if (typeof sheet !== 'number') {
          if (heads.has(at)) this.heads.add(sheet);
          return [sheet];
        }
        const known = before?.sheets[sheet];
        return known ? [known] : [];
      }),
    };
  }
}
