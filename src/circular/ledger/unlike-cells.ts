import type { CircularParagraph } from '../model';
import { cellPlace, type FigureTable } from '../tables/figure-table';
import type { KnownColumn, KnownRow, KnownTable } from '../table-text/known-table';
import { knownTable } from '../table-text/known-table';
import { valueOf } from '../table-text/columns';
import { type LedgerTable, ledgerTables } from './known-ledger';
import type { LedgerFigures, UnlikeLedger } from './ledger-figures';

/** Rows that have to agree until a column is held to be the ledger's; and how many for one that does not. */
const LEAST = 2;
const FOR_ONE = 2;

interface Matched {
  readonly right: number;
  readonly wrong: readonly UnlikeLedger[];
}

/** Cells of a circular's tables of units, leaders or sections, against the ledger: in columns of which most cells are its own. */
export function unlikeCells(
  tables: readonly FigureTable[],
  paragraphs: readonly CircularParagraph[],
  ledger: LedgerFigures,
): UnlikeLedger[] {
  return tables.flatMap((table) => {
    const caption = paragraphs.find(({ number }) => number === table.table.after)?.text ?? '';
    const known = knownTable(table, { caption });
    if (!known) return [];
    return known.columns.flatMap((column) => {
      const [best] = ledgerTables(ledger)
        .flatMap((one) => {
          const rows = pairsOf(known, one);
          return rows.length < LEAST
            ? []
            : one.known.columns
                .filter((own) => mayBe(column, own) && isOfRole(column, one))
                .map((own) => matched(known, column, own, rows));
        })
        .sort((a, b) => b.right - b.wrong.length - (a.right - a.wrong.length));
      return best && best.right >= LEAST && best.right >= FOR_ONE * best.wrong.length ? best.wrong : [];
    });
  });
}

/** The rows that both have, by their names; with `null` those that the ledger has nothing of. */
function pairsOf({ rows }: KnownTable, { known: { byName }, empty }: LedgerTable): Pair[] {
  return rows.flatMap((row): Pair[] => {
    const other = byName.get(row.name) ?? byName.get(row.name.replace(/^(?:区|县|市|旗)(?=.{3})/, ''));
    if (!row.isOwn) return [];
    return other || empty.has(row.name) ? [[row, other ?? null]] : [];
  });
}

type Pair = readonly [row: KnownRow, other: KnownRow | null];

function mayBe(column: KnownColumn, own: KnownColumn): boolean {
  return (
    column.isRate === own.isRate &&
    (column.unit === null || /^[项个件%]$/.test(column.unit.unit)) &&
    (column.state === own.state || column.isRate)
  );
}

const SUPPORTS = /配合|协办|协同/;

/** A column that says whose it is (`配合逾期`, `牵头项数`) has no figures of the other role. */
function isOfRole({ words }: KnownColumn, { known: { table } }: LedgerTable): boolean {
  const isOfSupports = SUPPORTS.test(table.table.rows[0]?.[0] ?? '');
  return isOfSupports ? !/牵头/.test(words) : !SUPPORTS.test(words);
}

function matched(
  { table }: KnownTable,
  column: KnownColumn,
  own: KnownColumn,
  rows: readonly Pair[],
): Matched {
  let right = 0;
  const wrong: UnlikeLedger[] = [];
  for (const [row, other] of rows) {
    const [said, value] = [valueOf(column, row), other ? valueOf(own, other) : 0];
    if (said === null || value === null) continue;
    const decimals = column.decimals;
    if (Math.abs(said - value) <= 0.5 * 10 ** -decimals + 1e-6) right++;
    else {
      const place = cellPlace(table, row.at, column.at);
      wrong.push({ place, right: `${value.toFixed(decimals)}${place.text.endsWith('%') ? '%' : ''}` });
    }
  }
  return { right, wrong };
}
