import type { Grid, OwnIdentity, WorkbookGrid } from '../../grid/grid';
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
  /** The cells of sheets of which the page had no more than the head, by their places in the workbook. */
  readonly rows: ReadonlyMap<number, Grid['rows']>;
}

/** Tabs by the dozen, and 进度统计 with a row for each of the ledger: most of the cells of a workbook, and nothing in the page reads them. */
const UNREAD: ReadonlySet<OwnIdentity['kind']> = new Set(['unit', 'index', 'summary']);

/**
 * What the page has of the workbook that the worker keeps: of such sheets that nobody has looked at the heads, which say of
 * which date they speak, and all of the others.
 */
export class SentGrid {
  private sent: WorkbookGrid | null = null;
  private whole = new WeakSet<Grid>();
  /** By their names as sheets of ours: people see other ones. */
  private readonly looked = new Set<string>();

  /** Somebody looks at a sheet: its cells go over, now and whenever they change. */
  look({ own }: Grid): void {
    if (own) this.looked.add(nameOfIdentity(own));
  }

  news(grid: WorkbookGrid): News {
    const known = new Map(this.sent?.sheets.map((sheet, index) => [sheet, index]));
    const rows = new Map<number, Grid['rows']>();
    const sheets = grid.sheets.map((sheet, at) => {
      const number = known.get(sheet);
      const isNeeded = this.isNeeded(sheet) && !this.whole.has(sheet);
      if (isNeeded) this.whole.add(sheet);
      if (number === undefined) return isNeeded ? sheet : headOf(sheet);
      if (isNeeded) rows.set(at, sheet.rows);
      return number;
    });
    const isSame = grid === this.sent;
    this.sent = grid;
    return { grid: isSame ? null : { ...grid, sheets }, rows };
  }

  private isNeeded(sheet: Grid): boolean {
    return !isUnread(sheet) || (sheet.own !== undefined && this.looked.has(nameOfIdentity(sheet.own)));
  }
}

/** Whether the page has no more than its head until somebody looks at it. */
export function isUnread({ own }: Grid): boolean {
  return own !== undefined && UNREAD.has(own.kind);
}

function headOf(grid: Grid): Grid {
  return { ...grid, rows: grid.rows.slice(0, HEAD_ROWS) };
}

/** The page's side. Sheets that did not change stay the objects that they were, also where their cells come later. */
export function withNews(before: WorkbookGrid | null, { grid, rows }: News): WorkbookGrid | null {
  const now = grid ? changed(before, grid) : before;
  for (const [at, all] of rows) {
    const sheet = now?.sheets[at];
    if (sheet) Object.assign(sheet, { rows: all });
  }
  return now;
}

function changed(before: WorkbookGrid | null, { sheets, ...rest }: GridChange): WorkbookGrid {
  return {
    ...rest,
    sheets: sheets.flatMap((sheet) => {
      if (typeof sheet !== 'number') return [sheet];
      const known = before?.sheets[sheet];
      return known ? [known] : [];
    }),
  };
}
