import type { CircularTable } from '../model';

/** Fewer columns than this repeat by chance. */
const LEAST_WIDTH = 2;

/**
 * A long table that was cut and set side by side (`序号 单位 得分 序号 单位 得分`) as one below the other; the table itself where its
 * header does not repeat. Every cell keeps where it stands.
 *
 * @param first its first row below the header
 */
export function unfolded(table: CircularTable, first: number): CircularTable {
  const { rows, lines } = table;
  const header = rows.slice(0, first);
  const filled = (rows[0] ?? []).flatMap((_, at) => (rows.some((row) => (row[at] ?? '') !== '') ? [at] : []));
  const head = (at: number): string => header.map((row) => row[at] ?? '').join('\n');
  const period = repeatOf(filled.map(head));
  if (period === null) return table;
  const halves = Array.from({ length: filled.length / period }, (_, n) =>
    filled.slice(n * period, (n + 1) * period),
  );
  const [left = []] = halves;
  const cells = [
    ...header.map((_, row) => left.map((column) => [row, column] as const)),
    ...halves.flatMap((columns) =>
      rows
        .slice(first)
        .map((_, n) => columns.map((column) => [first + n, column] as const))
        .filter((row) => row.some(([r, c]) => (rows[r]?.[c] ?? '') !== '')),
    ),
  ];
  return {
    ...table,
    rows: cells.map((row) => row.map(([r, c]) => rows[r]?.[c] ?? '')),
    ...(lines ? { lines: cells.map(([cell]) => lines[cell?.[0] ?? 0] ?? 0) } : {}),
    origins: cells,
  };
}

/** After how many the same come again, to the end; `null` where they do not. */
function repeatOf(heads: readonly string[]): number | null {
  for (let period = LEAST_WIDTH; period * 2 <= heads.length; period++)
    if (
      heads.length % period === 0 &&
      heads.slice(0, period).some((head) => head.trim() !== '') &&
      heads.every((head, at) => head === heads[at % period])
    )
      return period;
  return null;
}
