import type { CircularParagraph } from '../model';
import type { FigureTable } from '../tables/figure-table';
import { type KnownTable, knownTable } from './known-table';

/** The tables that sentences may speak of, with the words above each. */
export function knownTables(
  paragraphs: readonly CircularParagraph[],
  tables: readonly FigureTable[],
): KnownTable[] {
  return tables.flatMap((table) => {
    const { after } = table.table;
    const caption = [paragraphs[after - 2], paragraphs[after - 1]].map((one) => one?.text ?? '');
    return knownTable(table, { caption: caption.join('') }) ?? [];
  });
}
