import { readCount } from '../../texts/numerals';
import { cellPlace } from '../tables/figure-table';
import { ELSEWHERE, type Known, lastNamed, RANK, RATE, type UnlikeRow } from './known-rows';
import { ORDINAL } from './ordinals';

const RANKED = new RegExp(`(?:居|列|排名?|位列|名列|排在|[升降]至|升到)[^,;。:、()第]{0,8}${ORDINAL}`, 'g');

/** `东山街道85.1分，排名第6位`: against its row's rank, where the table has one. */
export function ranksIn(sentence: string, paragraph: number, { table, rows, columns }: Known): UnlikeRow[] {
  const ranks = columns.filter(({ header }) => RANK.test(header));
  const [rank] = ranks;
  if (!rank) return [];
  return [...sentence.matchAll(RANKED)].flatMap((found) => {
    const before = sentence.slice(0, found.index);
    const clause = /[^,;]*$/.exec(before)?.[0] ?? '';
    const row = lastNamed(before, rows);
    if (!row || ELSEWHERE.test(clause + found[0])) return [];
    const said = readCount(found[1] ?? '') ?? 0;
    const cells = ranks.map(({ at }) => Number(table.table.rows[row.at]?.[at] || NaN));
    // A rank of something else than the table tells.
    const isOther =
      ranks.length > 1 ||
      (/率|进度/.test(clause) && !RATE.test(columns.map(({ header }) => header).join('')));
    if (isOther || cells.some((cell) => Number.isNaN(cell) || cell === said)) return [];
    return [
      {
        place: { paragraph, text: found[0] },
        cell: cellPlace(table, row.at, rank.at),
        right: `第${String(cells[0])}位`,
      },
    ];
  });
}
