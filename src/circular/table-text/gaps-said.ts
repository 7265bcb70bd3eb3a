import { sumOf } from '../numbers';
import { columnOf, columnsIn, isSaid, onlyColumn, valueOf } from './columns';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import { type Passage, type SaidFigure, withoutNames } from './passage';
import { headOf, saidAt, type Said } from './said';
import { LEAST, MOST } from './vocabulary';

const APART =
  /(?:相差|相距|差距|差)(?:为|了|达|约)?$|比(?:第[^,;:、()]{1,4}的?|末位的?)?[^,;:、()]{2,14}[高低多少快慢](?:出|了)?$/;

/** `第一名甲镇与末位乙乡相差7.7分`, `与第一名相差22.4个百分点`, `比第2位的河西镇高2.7分`: what lies between two rows, or between one and the first or last. */
export function gapsSaid(passage: Passage, known: KnownTable): Said[] {
  const { text, figures } = passage;
  if (known.table.isExcerpt) return [];
  return figures.flatMap((figure): Said[] => {
    const before = text.slice(0, figure.start);
    if (!APART.test(before) || /前|后/.test(before.slice(-12))) return [];
    const mentions = passage.mentions.filter(({ end }) => end <= figure.start);
    const rows = [...new Set(mentions.map(({ row }) => row))].filter(({ isOwn }) => isOwn).slice(-2);
    const columns = gapColumns(figure, known);
    const gaps = columns.flatMap((column) => gapsIn(column, rows, known).map((gap) => ({ column, gap })));
    const [fits] = gaps.filter(({ gap }) => isSaid({ ...figure, step: figure.step || 1e-6 }, gap));
    const said = saidAt(passage, figure.start, figure.written);
    if (fits) return [{ ...said, cell: headOf(known, fits.column), right: '', proves: true }];
    const column =
      columns.length === 1
        ? columns[0]
        : (columnOf({ near: withoutNames(passage, 0, figure.start) }, columns) ??
          onlyColumn('', figure.unit, columns));
    const isPair = rows.length === 2 || (MOST.test(before) && LEAST.test(before));
    const [right] = column && isPair ? gapsIn(column, rows, known) : [];
    if (!column || right === undefined || Math.abs(right - figure.value) > Math.max(right, figure.value) / 2)
      return [];
    const unit = figure.written.replace(/^[\d.,．０-９\s]+/, '');
    return [
      {
        ...said,
        cell: headOf(known, column),
        right: `${right.toFixed(figure.decimals)}${unit}`,
        proves: false,
      },
    ];
  });
}

/** A gap of rates is said in points. */
function gapColumns(figure: SaidFigure, known: KnownTable): readonly KnownColumn[] {
  return columnsIn(figure.unit === '百分点' ? '%' : figure.unit, known, null);
}

/** Between the two rows; between the one and the greatest or least; between these. */
function gapsIn(column: KnownColumn, [one, other]: readonly KnownRow[], { own }: KnownTable): number[] {
  const values = own.flatMap((row) => valueOf(column, row) ?? []);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const [a, b] = [one && valueOf(column, one), other && valueOf(column, other)];
  const pairs: [number, number][] = [];
  if (a !== null && a !== undefined && b !== null && b !== undefined) pairs.push([a, b]);
  pairs.push([most, least]);
  for (const value of [a, b])
    if (value !== null && value !== undefined) pairs.push([most, value], [value, least]);
  return pairs.map(([x, y]) => Math.abs(sumOf([x, -y])));
}
