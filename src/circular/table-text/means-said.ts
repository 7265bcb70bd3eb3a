import { sumOf } from '../numbers';
import { columnOf, columnsIn, onlyColumn, OTHER_TIME, valueOf } from './columns';
import type { KnownTable } from './known-table';
import type { Passage } from './passage';
import { headOf, saidAt, type Said } from './said';

const MEAN = /平均(?:综合)?([^,;:、()\d]{0,8}?)(?:为|是|达到?)?$/;
const IN_COMPARISON = new RegExp(
  `[较比与同环][^()]*\\([^()]*$|(?:${OTHER_TIME.source})[^,;:()]{0,8}平均[^,;:()]*$`,
);
/** A mean is told where it is near: what is farther off is the mean of something else. */
const CLOSE = 0.05;

/** `5个镇街平均得分92.2分`: the mean of the rows; of rates that of all together will do. */
export function meansSaid(passage: Passage, known: KnownTable): Said[] {
  const { text, figures, mentions } = passage;
  const { table, own, total } = known;
  if (!text.includes('平均') || table.isExcerpt) return [];
  return figures.flatMap((figure): Said[] => {
    const words = MEAN.exec(text.slice(0, figure.start))?.[1];
    const isOfRow = mentions.some(({ end }) => end <= figure.start);
    // `比二季度提高1.7分（二季度平均为83.8分）`: of another time.
    if (IN_COMPARISON.test(text.slice(0, figure.start))) return [];
    if (words === undefined || isOfRow || !/分|%/.test(figure.unit)) return [];
    const candidates = columnsIn(figure.unit, known, null);
    const column =
      columnOf({ near: `${words}${figure.unit}` }, candidates) ?? onlyColumn('', figure.unit, candidates);
    const values = column ? own.flatMap((row) => valueOf(column, row) ?? []) : [];
    if (!column || values.length < own.length) return [];
    const mean = sumOf(values) / values.length;
    const all = column.isRate && total ? valueOf(column, total) : null;
    const isRight = [mean, all].some(
      (one) => one !== null && Math.abs(one - figure.value) <= figure.step / 2 + 1e-9,
    );
    const at = {
      ...saidAt(passage, figure.start, figure.written),
      cell: headOf(known, column),
    };
    if (isRight) return [{ ...at, right: '', proves: true }];
    if (all !== null || Math.abs(mean - figure.value) > CLOSE * mean) return [];
    return [{ ...at, right: `${mean.toFixed(figure.decimals)}${figure.unit}`, proves: false }];
  });
}
