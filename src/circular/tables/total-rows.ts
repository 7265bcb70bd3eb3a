import { sumOf } from '../numbers';
import { figureAt, type FigureColumn, type FigureTable } from './figure-table';
import { measuresOf } from './measures';
import { MEAN_ROW } from './vocabulary';
import { areEqual, wrongCell, type WrongCell } from './wrong-cell';

/** `民生项目(4个)`: how many rows a group has. */
const MEMBERS = /\((?:共)?(\d{1,3})([个项家件])\)/;

/** 合计 against the rows, or against the groups; each group against its rows. */
export function wrongTotalRows(one: FigureTable, counts: readonly FigureColumn[]): WrongCell[] {
  const { total, body, groups } = one;
  const inGroups = [...inGroupRows(one, counts), ...memberCounts(one), ...wrongMeans(one)];
  if (total === null || body.length < 2) return inGroups;
  const lone = body.filter((row) => !groups.some(({ members }) => members.includes(row)));
  const wrong: WrongCell[] = [];
  let judged = 0;
  for (const { at } of counts) {
    if ((one.table.rows[total]?.[at] ?? '') === '') continue;
    judged++;
    const value = (row: number): number => figureAt(one, row, at) ?? 0;
    const sums = [
      sumOf(body.map(value)),
      ...(groups.length > 0 ? [sumOf([...groups.map(({ row }) => row), ...lone].map(value))] : []),
    ];
    if (sums.some((sum) => areEqual(sum, value(total)))) continue;
    wrong.push(wrongCell(one, 'sum', [total, at], ends(body, at), String(sums[0])));
  }
  // Where hardly a column adds up, rows overlap (a task with two units counts at both), and nothing is wrong.
  const overlaps =
    judged >= 3 &&
    wrong.length > judged / 2 &&
    wrong.every(({ observed, right }) => Number(observed) < Number(right));
  return overlaps ? inGroups : [...inGroups, ...wrong];
}

/** Groups are sums where nearly all of their figures are: a row that heads others may say something else. */
function inGroupRows(one: FigureTable, counts: readonly FigureColumn[]): WrongCell[] {
  let holding = 0;
  const wrong = one.groups.flatMap(({ row, members }) =>
    counts.flatMap(({ at }) => {
      if (members.length === 0 || (one.table.rows[row]?.[at] ?? '') === '') return [];
      const sum = sumOf(members.map((member) => figureAt(one, member, at) ?? 0));
      if (areEqual(sum, figureAt(one, row, at) ?? 0)) {
        holding++;
        return [];
      }
      return [wrongCell(one, 'sum', [row, at], ends(members, at), String(sum))];
    }),
  );
  return wrong.length <= Math.max(1, holding) ? wrong : [];
}

/** A mean is told where it is near: what is farther off is the mean of something else. */
const NEAR = 0.05;

/** The row of averages against the rows, in columns that are scores, rates or counts. */
function wrongMeans(one: FigureTable): WrongCell[] {
  const { rows } = one.table;
  const mean = rows.findIndex(
    (row, at) => at >= one.first && row.slice(0, 3).some((cell) => MEAN_ROW.test(cell)),
  );
  if (mean < 0 || one.groups.length > 0 || one.body.length < 2) return [];
  return measuresOf(one).flatMap(({ at, values, decimals }) => {
    const said = values.get(mean);
    const own = one.body.flatMap((row) => values.get(row) ?? []);
    if (said === undefined || own.length < one.body.length) return [];
    const right = sumOf(own) / own.length;
    const off = Math.abs(right - said);
    // A mean of changes is the change of means, give or take a last digit.
    const isRight = off <= 10 ** -decimals + 1e-9;
    return isRight || off > NEAR * Math.abs(right)
      ? []
      : [wrongCell(one, 'share', [mean, at], ends(one.body, at), right.toFixed(decimals))];
  });
}

function memberCounts(one: FigureTable): WrongCell[] {
  const judged = one.groups.flatMap(({ row, members }) => {
    const at = (one.table.rows[row] ?? []).findIndex((cell) => MEMBERS.test(cell));
    const cell = one.table.rows[row]?.[at] ?? '';
    const said = MEMBERS.exec(cell)?.[1];
    return said === undefined ? [] : [{ row, at, cell, said: Number(said), members }];
  });
  const wrong = judged.filter(({ said, members }) => said !== members.length);
  // A table that shows some of the rows only counts more of them everywhere.
  if (wrong.length * 2 > judged.length) return [];
  return wrong.map(({ row, at, cell, said, members }) =>
    wrongCell(one, 'sum', [row, at], ends(members, at), cell.replace(String(said), String(members.length))),
  );
}

function ends(rows: readonly number[], at: number): (readonly [number, number])[] {
  return [rows[0] ?? 0, rows.at(-1) ?? 0].map((row) => [row, at] as const);
}
