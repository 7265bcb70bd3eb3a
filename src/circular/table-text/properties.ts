import { sumOf } from '../numbers';
import { IS_DIFFERENCE, IS_GROWTH, IS_RANK } from '../tables/vocabulary';
import { stateOf } from '../vocabulary';
import { common } from '../common';
import { columnOf, columnsIn, onlyColumn, valueOf } from './columns';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import type { SaidFigure } from './passage';
import { ABOVE, BELOW, FALLEN, RISEN, STRICT, UNCHANGED } from './vocabulary';

/** What words say of rows: which have it, by one reading or several. */
export interface Property {
  /** The column that it is read from. */
  readonly column: KnownColumn;
  /** Readings: 以上 with and without what is just so much; any that fits will do. */
  readonly readings: readonly ((row: KnownRow) => boolean)[];
}

/** What a clause says of rows; `null` where it says nothing, or nobody can tell which column it means. */
export function propertyOf(
  clause: string,
  { known, figure, column }: { known: KnownTable; figure: SaidFigure | null; column: KnownColumn | null },
): Property | null {
  return (
    byThreshold(clause, known, figure, column) ??
    byCompletion(clause, known) ??
    byPace(clause, known) ??
    byMean(clause, known, column) ??
    byChange(clause, known, column) ??
    byCategory(clause, known) ??
    byPresence(clause, known)
  );
}

/** `完成率低于70%`, `得分95分以上`, `80分至90分`, `低于序时进度（66.7%）`, `完成过半`. */
function byThreshold(
  clause: string,
  known: KnownTable,
  figure: SaidFigure | null,
  carried: KnownColumn | null,
): Property | null {
  const isHalf = /过半/.test(clause);
  const limit = isHalf ? { value: 50, unit: '%' } : figure;
  if (!limit) return null;
  const direction = isHalf ? (/[未不]过半/.test(clause) ? 'below' : 'above') : directionOf(clause);
  if (direction === null) return null;
  const candidates = columnsIn(limit.unit, known, null);
  const words = clause.replace(/序时(?:进度)?/g, '');
  const column =
    columnOf({ near: words }, candidates) ??
    (carried && candidates.includes(carried) ? carried : loneOf(limit.unit, candidates));
  const readings = column ? readingsOf(column, direction, limit.value) : [];
  const isStrict = STRICT.test(clause) && !/以[上下]|含|不[高低超少大多]/.test(clause);
  const isReached = /达到|达(?=\d)/.test(clause) && !STRICT.test(clause);
  if (!column) return null;
  return { column, readings: isStrict ? readings.slice(0, 1) : isReached ? readings.slice(1) : readings };
}

/** The only column that is no change of another, or the score of all scores. */
function loneOf(unit: string, candidates: readonly KnownColumn[]): KnownColumn | null {
  const [lone, other] = candidates.filter(({ header }) => !IS_GROWTH.test(header));
  return lone && !other ? lone : onlyColumn('', unit, candidates);
}

function directionOf(clause: string): 'above' | 'below' | null {
  if (BELOW.test(clause)) return 'below';
  return ABOVE.test(clause) ? 'above' : null;
}

function readingsOf(
  column: KnownColumn,
  direction: 'above' | 'below',
  limit: number,
): ((row: KnownRow) => boolean)[] {
  const sign = direction === 'above' ? 1 : -1;
  const over = (row: KnownRow): number | null => {
    const value = valueOf(column, row);
    return value === null ? null : sumOf([value, -limit]) * sign;
  };
  return [(row) => (over(row) ?? -1) > 0, (row) => (over(row) ?? -1) >= 0];
}

const COMPLETE = /(?:全部|均已?|已全部|全面)(?:按期|如期|提前)?(?:完成|办结|完工|竣工|整改到位)/;

/** `已全部完成`: where there is a column of what is not done, or one of the rate. */
function byCompletion(clause: string, known: KnownTable): Property | null {
  if (!COMPLETE.test(clause) || /[未没]/.test(clause)) return null;
  const undone = known.columns.filter(({ state, isRate }) => state === 'undone' && !isRate);
  const rates = known.columns.filter(({ header, isRate }) => isRate && /完成|办结|整改/.test(header));
  const [column] = [...undone, ...rates];
  if (!column || undone.length + rates.length > 2 || rates.length > 1) return null;
  const has = (row: KnownRow): boolean =>
    column.isRate ? (valueOf(column, row) ?? 0) >= 100 : (valueOf(column, row) ?? 0) === 0;
  return { column, readings: [has] };
}

/** `全部达到序时进度`: nothing in the column of what is behind. */
function byPace(clause: string, { columns }: KnownTable): Property | null {
  if (stateOf(clause) !== 'on-pace') return null;
  const behind = columns.filter(({ state, isRate }) => state === 'behind' && !isRate);
  const [column] = behind;
  return column && behind.length === 1
    ? { column, readings: [(row) => (valueOf(column, row) ?? 0) === 0] }
    : null;
}

/** `高于平均分`, `低于全区平均水平`: of the rows, or of the total where that is a rate. */
function byMean(clause: string, known: KnownTable, carried: KnownColumn | null): Property | null {
  const direction = /平均/.test(clause) ? directionOf(clause) : null;
  if (direction === null) return null;
  const rates = known.columns.filter(({ header, isRate }) => isRate && !IS_GROWTH.test(header));
  const scores = columnsIn('分', known, null);
  const candidates = [...rates, ...scores];
  const column =
    columnOf({ near: clause.replace(/平均(?:水平|值)?/g, '') }, candidates) ??
    carried ??
    (scores.length > 0 ? onlyColumn('', '分', scores) : onlyColumn('', '%', rates));
  if (!column) return null;
  const values = known.own.map((row) => valueOf(column, row) ?? 0);
  const total = known.table.total === null ? undefined : column.values.get(known.table.total);
  const means = [sumOf(values) / values.length, ...(column.isRate && total !== undefined ? [total] : [])];
  return { column, readings: means.flatMap((mean) => readingsOf(column, direction, mean)) };
}

/** `环比上升`, `排名下降`, `较上季度持平`: by columns of changes; any of them will do. */
function byChange(clause: string, known: KnownTable, carried: KnownColumn | null): Property | null {
  const sign = UNCHANGED.test(clause) ? 0 : FALLEN.test(clause) ? -1 : RISEN.test(clause) ? 1 : null;
  if (sign === null) return null;
  const changes = known.columns.filter(
    ({ header }) => (IS_GROWTH.test(header) || IS_DIFFERENCE.test(header)) && !/未|在办|在建/.test(header),
  );
  const isRank = IS_RANK.test(clause);
  const like = changes.filter(
    (column) =>
      IS_RANK.test(column.header) === (isRank || (carried !== null && IS_RANK.test(carried.header))),
  );
  const named = like.filter(({ words }) => common(words, clause) >= 2);
  const columns = named.length > 0 ? named : like;
  const [column] = columns;
  if (!column) return null;
  return {
    column,
    readings: columns.map((one) => (row: KnownRow) => Math.sign(valueOf(one, row) ?? NaN) === sign),
  };
}

/** A column of few words that come again: `优秀等次`, `红灯`. */
function byCategory(clause: string, { classes }: KnownTable): Property | null {
  for (const { column, kinds, kindOf } of classes) {
    const said = kinds.filter((cell) => clause.includes(cell));
    const [kind] = said.length === 1 ? said : [];
    if (kind === undefined) continue;
    const isToldAside = clause.includes(column.header.slice(0, 2));
    if (kind.length === 1 && !isToldAside && !new RegExp(`${kind}[灯牌榜色]`).test(clause)) continue;
    return { column, readings: [(row) => kindOf(row) === kind] };
  }
  return null;
}

const HAS = /(?:没有|无|未出现|零)|(?:有|存在)(?!\d)/;

/** `没有滞后事项`, `有超期事项的`. */
function byPresence(clause: string, known: KnownTable): Property | null {
  const found = HAS.exec(clause);
  if (!found) return null;
  const isNone = !/有$|存在/.test(found[0]) || found[0] === '没有';
  const counts = known.columns.filter(({ isRate, header }) => !isRate && !IS_RANK.test(header));
  const column = columnOf({ near: clause.slice(found.index + found[0].length) }, counts);
  if (!column) return null;
  return {
    column,
    readings: [(row) => (column.dashes.has(row.at) || (valueOf(column, row) ?? 0) === 0) === isNone],
  };
}
