import { toHalfWidth } from '../../texts/width';
import type { CircularParagraph } from '../model';
import type { FigureTable } from '../tables/figure-table';
import { columnsOf, rowsOf, type UnlikeRow } from './known-rows';
import { figuresIn } from './row-figures';
import { ranksIn } from './ranks-in';

/** What sentences that name a row say of its rank, score or rate, against the table. */
export function unlikeRows(
  paragraphs: readonly CircularParagraph[],
  tables: readonly FigureTable[],
): UnlikeRow[] {
  const known = tables.flatMap((table) => {
    const rows = rowsOf(table);
    return rows.length < 2 ? [] : [{ table, rows, columns: columnsOf(table) }];
  });
  if (known.length === 0) return [];
  return paragraphs.flatMap(({ number, text }) =>
    toHalfWidth(text)
      .split('。')
      .flatMap((sentence) =>
        known.flatMap((one) => [...ranksIn(sentence, number, one), ...figuresIn(sentence, number, one)]),
      ),
  );
}
