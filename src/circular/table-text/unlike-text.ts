import type { CircularParagraph } from '../model';
import type { FigureTable } from '../tables/figure-table';
import { cellsSaid } from './cells-said';
import { extremesSaid } from './extremes';
import { gapsSaid } from './gaps-said';
import { type KnownTable, knownTable } from './known-table';
import { passagesOf, type PlainPassage, withMentions } from './passage';
import { rowsCounted } from './rows-counted';
import type { Said } from './said';
import { transposed } from './transposed';

/** What the running text says of the rows of tables, and the tables do not; and what it says as they do. */
export function textAgainstTables(
  paragraphs: readonly CircularParagraph[],
  tables: readonly FigureTable[],
): { readonly wrong: readonly Said[]; readonly right: readonly Said[] } {
  const ofEach = paragraphs.map(passagesOf);
  const all = [...tables, ...tables.flatMap((table) => transposed(table) ?? [])];
  const said = all.map((table) => {
    const { after } = table.table;
    const caption = paragraphs.filter(({ number }) => number === after || number === after - 1);
    const known = knownTable(table, { caption: caption.map(({ text }) => text).join('') });
    return known ? saidOf(known, ofEach) : [];
  });
  const right = said.flat().filter((one) => one.right === '');
  // What one table gives just so is said of that one.
  const proved = new Set(right.map(keyOf));
  const wrong = said.flatMap((own) => {
    const unlike = own.filter((one) => one.right !== '' && !proved.has(keyOf(one)));
    return isOfTable(own, unlike.length) ? unlike : [];
  });
  return { wrong, right };
}

/** Where it is said. */
export function keyOf({ place, start }: Said): string {
  return `${String(place.paragraph)}|${start}`;
}

/** Everything that paragraphs say of a table, right and wrong. @param ofEach the passages of each paragraph */
export function saidOf(known: KnownTable, ofEach: readonly (readonly PlainPassage[])[]): Said[] {
  return ofEach.flatMap((plain) => {
    const passages = plain.map((passage) => withMentions(passage, known));
    return [
      ...cellsSaid(passages, known),
      ...passages.flatMap((passage) => rowsCounted(passage, known)),
      ...extremesSaid(passages, known),
      ...passages.flatMap((passage) => gapsSaid(passage, known)),
    ];
  });
}

/** Figures that agree, at least, before one that does not is held against a table. */
const LEAST_PROOFS = 1;

/** The text is about the same as the table where it says much as it does, and little otherwise. */
function isOfTable(said: readonly Said[], unlike: number): boolean {
  const proofs = said.filter(({ right, proves }) => right === '' && proves).length;
  return proofs >= LEAST_PROOFS && unlike <= proofs;
}
