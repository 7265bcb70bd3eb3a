import type { CircularParagraph } from '../model';
import type { Statement } from '../statements';
import type { FigureTable } from '../tables/figure-table';
import { cellsSaid } from './cells-said';
import { extremesSaid } from './extremes';
import { gapsSaid } from './gaps-said';
import type { KnownTable } from './known-table';
import { knownTables } from './known-tables';
import { meansSaid } from './means-said';
import { nameIndex } from './name-index';
import { type Passage, passagesOf, type PlainPassage } from './passage';
import { ranksSaid } from './ranks';
import { rowsCounted } from './rows-counted';
import type { Said } from './said';
import { scopedSaid } from './scoped-said';
import { tablesNear } from './tables-near';
import { transposed } from './transposed';

/**
 * What the running text says of tables and they do not; and what it says as they do.
 *
 * @param statements the figures of the text that a total may be held against
 */
export function textAgainstTables(
  paragraphs: readonly CircularParagraph[],
  tables: readonly FigureTable[],
  statements: readonly Statement[],
): { readonly wrong: readonly Said[]; readonly right: readonly Said[] } {
  const passages = passagesIn(paragraphs, statements);
  const all = knownTables(paragraphs, [...tables, ...tables.flatMap((table) => transposed(table) ?? [])]);
  const said = [...saidOf(all, passages, tablesNear(all)).values()];
  const right = said.flat().filter((one) => one.right === '');
  // What one table gives just so is said of that one.
  const proved = new Set(right.map(keyOf));
  const wrong = said.flatMap((own) => {
    const unlike = own.filter((one) => one.right !== '' && !proved.has(keyOf(one)));
    const ofRows = unlike.filter(({ ofAll }) => !ofAll);
    return [...(isOfTable(own, ofRows.length) ? ofRows : []), ...unlikeTotals(own, unlike)];
  });
  return { wrong, right };
}

/** The passages of each paragraph, with what is said of their figures. */
export function passagesIn(
  paragraphs: readonly CircularParagraph[],
  statements: readonly Statement[],
): PlainPassage[][] {
  const figures = new Map<number, Map<number, Statement>>();
  for (const one of statements) {
    const own = figures.get(one.paragraph);
    if (own) own.set(one.start, one);
    else figures.set(one.paragraph, new Map([[one.start, one]]));
  }
  return paragraphs.map((one) => passagesOf(one, figures.get(one.number) ?? new Map()));
}

/** Where it is said. */
export function keyOf({ place, start }: Said): string {
  return `${String(place.paragraph)}|${start}`;
}

/**
 * Everything that paragraphs say of tables, right and wrong. A sentence speaks of the tables whose rows it names, and of those near
 * it, so that the cost grows with the text and not with text and tables.
 *
 * @param ofEach the passages of each paragraph
 * @param nearOf the tables that a paragraph (by its number) may speak of without naming a row
 */
export function saidOf(
  tables: readonly KnownTable[],
  ofEach: readonly (readonly PlainPassage[])[],
  nearOf: (paragraph: number) => readonly KnownTable[],
): ReadonlyMap<KnownTable, readonly Said[]> {
  const { mentionsIn } = nameIndex(tables);
  const found = new Map(tables.map((table) => [table, [] as Said[]]));
  for (const plain of ofEach) {
    const [first] = plain;
    if (!first) continue;
    const mentions = plain.map(({ text }) => mentionsIn(text));
    const hasFigures = plain.some(({ figures }) => figures.length > 0);
    const spokenOf = new Set(mentions.flatMap((own) => [...own.keys()]));
    if (hasFigures) for (const table of nearOf(first.paragraph)) spokenOf.add(table);
    for (const table of spokenOf) {
      const passages = plain.map((one, at): Passage => ({
        ...one,
        plain: one,
        mentions: mentions[at]?.get(table) ?? [],
      }));
      found.get(table)?.push(...saidInParagraph(passages, table));
    }
  }
  return found;
}

function saidInParagraph(passages: readonly Passage[], known: KnownTable): Said[] {
  return [
    ...cellsSaid(passages, known),
    ...passages.flatMap((passage) => rowsCounted(passage, known)),
    ...extremesSaid(passages, known),
    ...passages.flatMap((passage) => [
      ...ranksSaid(passage, known),
      ...gapsSaid(passage, known),
      ...meansSaid(passage, known),
      ...scopedSaid(passage, known),
    ]),
  ];
}

/** Figures that agree, at least, before one that does not is held against a table. */
const LEAST_PROOFS = 1;

/** The text is about the same as the table where it says much as it does, and little otherwise. */
function isOfTable(said: readonly Said[], unlike: number): boolean {
  const proofs = said.filter(({ right, proves }) => right === '' && proves).length;
  return proofs >= LEAST_PROOFS && unlike <= proofs;
}

/** Rows that agree, before a figure of all is held against the table that no other such figure agrees with. */
const LEAST_OF_ROWS = 2;

/** Of figures of all: a cell that one of them gives is right; of others the first is told, and each that names its column. */
function unlikeTotals(said: readonly Said[], unlike: readonly Said[]): Said[] {
  const proofs = said.filter(({ right, proves }) => right === '' && proves);
  if (!proofs.some(({ ofAll }) => ofAll) && proofs.length < LEAST_OF_ROWS) return [];
  const settled = new Set(said.filter(({ right, ofAll }) => right === '' && ofAll).map(cellKey));
  return unlike.filter((one) => {
    if (!one.ofAll) return false;
    if (one.ofAll === 'named') return true;
    const isFirst = !settled.has(cellKey(one));
    settled.add(cellKey(one));
    return isFirst;
  });
}

function cellKey({ cell }: Said): string {
  return cell.cell ?? '';
}
