import { toHalfWidth } from '../texts/width';
import { isOfTable, type UnlikeTable } from './against-tables';
import { areSame } from './numbers';
import { isSpecific } from './specific';
import type { Statement } from './statements';
import { cellPlace, figureAt, type FigureColumn, type FigureTable } from './tables/figure-table';
import { headerUnit, type HeaderUnit } from './tables/header-unit';
import { stateOf, verbOf } from './vocabulary';

/**
 * Figures of sentences that name a row of a table (`产业发展领域滞后7项`, `一般公共预算收入完成38.9亿元`), or the column of its total, against
 * the cell. Only where another figure says that the table is about the same.
 */
export function unlikeNamedRows(
  statements: readonly Statement[],
  tables: readonly FigureTable[],
): UnlikeTable[] {
  return tables.flatMap((table) => {
    const rows = labelled(table);
    if (rows.length < 2) return [];
    const found = statements.flatMap((one, at) => {
      const before = statements.slice(Math.max(0, at - REACH), at);
      const like = before.findLast(({ unit, paragraph }) => unit === one.unit && paragraph === one.paragraph);
      return pairOf(one, like, table, rows) ?? [];
    });
    if (!found.some(({ agrees, value }) => agrees && value > 0)) return [];
    return found
      .filter(({ agrees }) => !agrees)
      .map(({ statement, row, column, right }) => ({
        statement,
        cell: cellPlace(table, row, column),
        right,
      }));
  });
}

interface Row {
  readonly at: number;
  readonly label: string;
  /** Of `一般公共预算收入（亿元）`. */
  readonly unit: HeaderUnit | null;
}

interface Pair {
  readonly statement: Statement;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly agrees: boolean;
  readonly right: string;
}

const TOO_SHORT = 2;
const FAR = 0.3;
/** How far back the figure stands whose state goes on. */
const REACH = 6;

function labelled({ labels }: FigureTable): Row[] {
  return [...labels].flatMap(([at, cell]) => {
    const words = toHalfWidth(cell);
    const label = words.replace(/\([^()]*\)/g, '').trim();
    return label.length < TOO_SHORT ? [] : [{ at, label, unit: headerUnit(words) }];
  });
}

function pairOf(
  one: Statement,
  previous: Statement | undefined,
  table: FigureTable,
  rows: readonly Row[],
): Pair | null {
  if (!one.exact || one.when !== '' || one.depth > 0) return null;
  const words = `${/[^;]*$/.exec(one.lead)?.[0] ?? ''}${one.before}`;
  const named = rows.filter(({ label }) => words.includes(label));
  if (named.length > 1) return null;
  const [row] = named;
  // `甲区、乙区、丙区签约41个；到位资金35亿元`: of those three together.
  if (!row && rows.filter(({ label }) => one.run.includes(label)).length > 1) return null;
  const state = stateWith(one, previous);
  const at = row?.at ?? (isSpecific(one.scope) ? null : table.total);
  if (at === null || !isOfTable(one, at, table)) return null;
  const column = cellWith(one, row, table) ?? columnOf(one, state, table, row !== undefined);
  if (!column) return null;
  const own = row?.unit ?? headerUnit(column.header);
  const cell = figureAt(table, at, column.at);
  if (cell === null || (own ? own.unit !== one.unit : !COUNTED.test(one.unit))) return null;
  const value = cell * (own?.scale ?? 1);
  // A figure that does not name its row is the total's only where it comes near to it.
  if (!row && Math.abs(one.value - value) > FAR * value) return null;
  return {
    statement: one,
    row: at,
    column: column.at,
    value,
    agrees: areSame(one.value, value, one.slack + 1e-6),
    right: `${cell}${own?.written ?? one.unit}`,
  };
}

/** What a table counts without saying its unit. */
const COUNTED = /^(?:[项个件家条人%]|期次)$/;

/** The cell of a row with a unit of its own that gives just this figure. */
function cellWith(one: Statement, row: Row | undefined, table: FigureTable): FigureColumn | undefined {
  const own = row?.unit;
  if (!row || own?.unit !== one.unit) return undefined;
  return table.columns.find(({ at }) =>
    areSame((figureAt(table, row.at, at) ?? NaN) * own.scale, one.value, one.slack + 1e-6),
  );
}

/** `逾期4项任务涉及3个单位，其中区住建局2项`: late as well. */
function stateWith(one: Statement, previous: Statement | undefined): Statement['state'] {
  const goesOn = one.nested && previous?.paragraph === one.paragraph && previous.sentence === one.sentence;
  return one.state === '' && goesOn && one.kind === 'count' ? previous.state : one.state;
}

/** The column that says the same: by its state, or by its own words. */
function columnOf(
  one: Statement,
  state: Statement['state'],
  { columns }: FigureTable,
  isRow: boolean,
): FigureColumn | undefined {
  // What holds two states is none of them.
  const counts = columns.filter(
    ({ kind, header }) => kind === (one.kind === 'share' ? 'rate' : 'count') && !header.includes('含'),
  );
  const plain = (header: string): string => toHalfWidth(header).replace(/\([^()]*\)/g, '');
  const byWords = counts.filter(({ header }) => {
    const words = plain(header);
    return words.length > 2 && one.before.endsWith(words);
  });
  if (byWords.length === 1) return byWords[0];
  if (!isRow || state === '') return undefined;
  const byState = counts.filter(({ header }) => {
    const own = stateOf(header);
    return own === state && verbOf(header, own).slice(-2) === one.verb.slice(-2);
  });
  return byState.length === 1 ? byState[0] : undefined;
}
