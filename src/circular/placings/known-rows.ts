import { toHalfWidth } from '../../texts/width';
import type { CircularPlace } from '../model';
import type { FigureTable } from '../tables/figure-table';

/** What the text says of a row that it names (a rank, a score, a rate) and the table does not. */
export interface UnlikeRow {
  readonly place: CircularPlace;
  readonly cell: CircularPlace;
  readonly right: string;
}

/** A row by its name, with its cells by column. */
export interface NamedRow {
  readonly at: number;
  readonly label: string;
}

export interface Column {
  readonly at: number;
  readonly header: string;
}

export const RANK = /排名|名次|位次|排位/;
export const SCORE = /得分|评分|总分|分数|成绩/;
export const RATE = /率|占比|比例|进度/;
/** Not of this table. */
export const ELSEWHERE = /全国|全省|上月|上期|上季|去年|上年|同期/;

/** A table of named rows. */
export interface Known {
  readonly table: FigureTable;
  readonly rows: readonly NamedRow[];
  readonly columns: readonly Column[];
}

export function rowsOf({ labels }: FigureTable): NamedRow[] {
  const rows = [...labels].flatMap(([at, label]) =>
    label === ''
      ? []
      : [
          {
            at,
            label: toHalfWidth(label)
              .replace(/\([^()]*\)/g, '')
              .trim(),
          },
        ],
  );
  return new Set(rows.map(({ label }) => label)).size === rows.length ? rows : [];
}

export function columnsOf({ headers }: FigureTable): Column[] {
  return headers.map((header, at) => ({ at, header }));
}

export function lastNamed(words: string, rows: readonly NamedRow[]): NamedRow | undefined {
  const found = rows
    .map((row) => ({ row, at: words.lastIndexOf(row.label) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at + b.row.label.length - (a.at + a.row.label.length));
  return found[0]?.row;
}
