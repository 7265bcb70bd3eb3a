import type { CircularPlace } from './model';
import type { Statement } from './statements';
import { areSame } from './numbers';
import { headerUnit, type HeaderUnit } from './tables/header-unit';
import { cellPlace, figureAt, type FigureTable } from './tables/figure-table';
import { stateOf, verbOf } from './vocabulary';

/** A figure of the text that a table of the same document gives otherwise. */
export interface UnlikeTable {
  readonly statement: Statement;
  readonly cell: CircularPlace;
  readonly right: string;
}

/** Figures about all against the row 合计, those of a unit against its row. Only where the table is about the same things. */
export function unlikeTables(
  statements: readonly Statement[],
  tables: readonly FigureTable[],
): UnlikeTable[] {
  return tables.flatMap((table) => [...againstTotal(statements, table), ...againstRows(statements, table)]);
}

interface Pair {
  readonly statements: readonly Statement[];
  readonly row: number;
  readonly column: number;
  /** What its header says that it is in; `null` for plain counts. */
  readonly unit: HeaderUnit | null;
}

/** What is as far off is another figure. */
const FAR = 0.5;
/** Of a column that does not say its unit, nobody knows in what it tells money. */
const MONEY = /元$/;

function againstTotal(statements: readonly Statement[], one: FigureTable): UnlikeTable[] {
  const { total } = one;
  if (total === null) return [];
  const general = statements.filter(
    ({ scope, exact, kind, depth }) => scope === '' && exact && kind === 'count' && depth === 0,
  );
  return compared(pairsIn(one, total, general), one);
}

function againstRows(statements: readonly Statement[], one: FigureTable): UnlikeTable[] {
  const named = statements.filter(({ scope, exact, kind }) => scope !== '' && exact && kind === 'count');
  if (named.length === 0) return [];
  return one.body.flatMap((row) => {
    const label = one.labels.get(row);
    if (label === undefined || label === '') return [];
    const own = named.filter(({ scope }) => scope.replace(/牵头|承办|负责|责任|单位/g, '') === label);
    return compared(pairsIn(one, row, own), one);
  });
}

function pairsIn(one: FigureTable, row: number, statements: readonly Statement[]): Pair[] {
  const seen = new Set<string>();
  return one.columns.flatMap(({ at, header, kind }) => {
    // What holds two states is none of them.
    if (kind !== 'count' || /含|及|和/.test(header)) return [];
    const state = stateOf(header);
    const key = state + verbOf(header, state);
    if (seen.has(key)) return [];
    seen.add(key);
    const unit = headerUnit(header);
    const same = (
      state === ''
        ? /任务|总|项数|件数|承办|牵头|数量/.test(header)
          ? statements.filter(
              (said) =>
                said.state === '' && said.whole && !said.nested && !/单位|部门|镇|街道/.test(said.nouns),
            )
          : []
        : statements.filter(
            (said) => said.state === state && said.verb === verbOf(header, state) && !said.nested,
          )
    ).filter((said) => (unit ? unit.unit === said.unit : !MONEY.test(said.unit)));
    return same.length === 0 ? [] : [{ statements: same, row, column: at, unit }];
  });
}

/** A figure of a sentence that names another whole than the table's is about something else. */
export function isOfTable({ amid }: Statement, row: number, one: FigureTable): boolean {
  if (amid === null) return true;
  return one.columns.some(({ at, header }) =>
    areSame((figureAt(one, row, at) ?? NaN) * (headerUnit(header)?.scale ?? 1), amid, 0),
  );
}

/** One that agrees says that the table is about the same things; then the others have to agree too. */
function compared(pairs: readonly Pair[], one: FigureTable): UnlikeTable[] {
  const value = ({ row, column }: Pair): number | null => figureAt(one, row, column);
  const agrees = (pair: Pair): boolean =>
    pair.statements.some((said) =>
      areSame(said.value, (value(pair) ?? NaN) * (pair.unit?.scale ?? 1), said.slack),
    );
  if (!pairs.some((pair) => agrees(pair) && (value(pair) ?? 0) > 0)) return [];
  return pairs
    .filter((pair) => !agrees(pair) && value(pair) !== null)
    .flatMap((pair) => {
      const cell = (value(pair) ?? 0) * (pair.unit?.scale ?? 1);
      const first = pair.statements.find(
        (said) => isOfTable(said, pair.row, one) && Math.abs(said.value - cell) <= Math.max(3, FAR * cell),
      );
      return first
        ? [
            {
              statement: first,
              cell: cellPlace(one, pair.row, pair.column),
              right: `${one.table.rows[pair.row]?.[pair.column] ?? ''}${pair.unit?.written ?? first.unit}`,
            },
          ]
        : [];
    });
}
