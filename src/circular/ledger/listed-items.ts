import type { Item } from '../../statistics/items';
import type { CircularParagraph, CircularTable } from '../model';
import { cellPlace, headerOf } from '../tables/figure-table';
import { type Fact, judge } from './item-facts';
import { itemsNamed, lengthOf } from './item-index';
import { wrongWord } from './item-words';
import type { LedgerFigures, UnlikeLedger } from './ledger-figures';

/** Columns of a list of tasks. */
const COLUMNS: readonly (readonly [Fact, RegExp])[] = [
  ['days', /(?:逾期|超期|超时|滞后)天数|逾期(?:时间|时长)/],
  ['due', /时限|期限|时间节点|截止/],
  ['leads', /牵头|责任单位|承办|负责单位|^单位$/],
  ['leaders', /领导/],
  ['state', /状态/],
];
const OF_OVERDUE = /逾期|超期/;
/** A cell is an item's where most of it are its words. */
const COVERED = 0.6;
const LEAST = 2;

interface Named {
  readonly column: number;
  readonly items: readonly Item[];
}

interface Row {
  readonly at: number;
  /** The cell that names it. */
  readonly column: number;
  readonly items: readonly Item[];
  /** All of its cells that have an item's words. */
  readonly named: readonly Named[];
}

/** Lists of tasks as tables: dates, days, units and states of their rows, where most of them are the ledger's. */
export function unlikeLists(
  tables: readonly CircularTable[],
  paragraphs: readonly CircularParagraph[],
  ledger: LedgerFigures,
): UnlikeLedger[] {
  return tables.flatMap((table) => {
    const rows = rowsOf(table, ledger);
    const first = rows[0]?.at ?? 0;
    const heads = table.rows.slice(0, first);
    if (rows.length < LEAST || heads.length === 0) return [];
    const headers = (table.rows[0] ?? []).map((_, at) => headerOf(heads, at));
    const caption = paragraphs.find(({ number }) => number === table.after)?.text ?? '';
    const found = headers.flatMap((header, column) => {
      const fact = COLUMNS.find(([, words]) => words.test(header))?.[0];
      if (fact === undefined) return [];
      return believed(rows, ({ at, items }) => {
        const right = judge(fact, table.rows[at]?.[column] ?? '', items, ledger);
        return typeof right === 'string' ? { place: cellPlace({ table }, at, column), right } : right;
      });
    });
    const isOfOverdue = OF_OVERDUE.test(caption) || headers.some((header) => OF_OVERDUE.test(header));
    const states = isOfOverdue
      ? believed(rows, ({ at, column, items }) => {
          const right = judge('state', caption + headers.join(''), items, ledger);
          return typeof right === 'string' ? { place: cellPlace({ table }, at, column), right } : right;
        })
      : [];
    return [...found, ...states, ...wordsIn(table, rows)];
  });
}

/** Figures inside the words of tasks. */
function wordsIn(table: CircularTable, rows: readonly Row[]): UnlikeLedger[] {
  return rows.flatMap(({ at, named, items: ofRow }) =>
    named.flatMap(({ column, items }) => {
      const cell = table.rows[at]?.[column] ?? '';
      const both = items.filter((item) => ofRow.includes(item));
      const wrong = wrongWord(cell, both.length > 0 ? both : items);
      return wrong
        ? [
            {
              place: { ...cellPlace({ table }, at, column), text: cell.slice(wrong.start, wrong.end) },
              right: wrong.right,
            },
          ]
        : [];
    }),
  );
}

function rowsOf({ rows }: CircularTable, ledger: LedgerFigures): Row[] {
  return rows.flatMap((row, at) => {
    const named = row.flatMap((cell, column) =>
      itemsNamed(cell, ledger)
        .filter(({ length }) => length >= COVERED * lengthOf(cell))
        .map((mention) => ({ ...mention, column })),
    );
    const [best] = [...named].sort((a, b) => a.items.length - b.items.length || b.length - a.length);
    if (!best) return [];
    // Task and indicator tell together which it is.
    const items = best.items.filter((item) => named.every((one) => one.items.includes(item)));
    return [{ at, column: best.column, items: items.length > 0 ? items : best.items, named }];
  });
}

/** What does not agree, where twice as many rows do: else the list is of another day, or of other things. */
function believed(rows: readonly Row[], of: (row: Row) => UnlikeLedger | true | null): UnlikeLedger[] {
  const judged = rows.map(of);
  const wrong = judged.filter((one): one is UnlikeLedger => one !== null && one !== true);
  const right = judged.filter((one) => one === true).length;
  return right >= LEAST && right >= 2 * wrong.length ? wrong : [];
}
