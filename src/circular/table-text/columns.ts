import { common } from '../common';
import { IS_GROWTH, IS_RANK } from '../tables/vocabulary';
import { stateOf } from '../vocabulary';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import type { SaidFigure } from './passage';

/** A figure behind these says how much something changed. */
const CHANGED =
  /(?:同比|环比|增长|增加|增幅|增速|上升|提升|提高|上涨|下降|减少|降低|回落|下滑|降幅|多|少|快|慢)(?:了|约|为|达|达到)?$/;
const CHANGE_COLUMN = /增减|变化|升降|增幅|增速|同比|环比|±|较|增长|增加|减少|提升/;
/** Words of another time, on both sides or on none. */
export const OTHER_TIME = /上年|去年|上月|上期|同期|上季|上周|上次|上一/;
/** Words that say which figure is meant: a column without them is another one. */
const QUALIFIERS = [
  /目标/,
  /计划/,
  /累计/,
  /平均/,
  /预[计算]/,
  /新增/,
  /历史/,
  /[当本]月/,
  /全[国省]/,
  /占|比重/,
];
const SCORE = /得分|评分|总分|分数|成绩|加分|扣分|减分|\(\d+分\)|考核分|分值/;
export const MAIN_SCORE = /总分|总得分|综合得分|最终得分|^(?:考核|考评)?得分$/;
/** All that somebody has. */
const WHOLE = /(?:承办|承担|交办|受理|牵头|分管|共有?|总计)的?(?:任务|事项)?$/;
export const WHOLE_COLUMN = /任务|总|[项件]数|承办|牵头|数量|交办|受理/;
/** What may stand before a rate whose column is the only one. */
const BARE = /^[\s(,]*(?:仅|只|才|已)?(?:(?:完成)?进度|率|完成|实现|得分?|以|为|达到?|是|即)*[\s(]*$/;

/** What counts things one by one: a header need not say it. */
const COUNTER = /^(?:[项个件家条户人次处份起宗]|件次|人次|期次)$/;

/** Columns of how long something took, or is late. */
const OF_DAYS = /天|日|用时|时长|时间|周期|逾期|超期/;

/** Whether a column's figures may be in what a figure is in. */
function mayBeIn(unit: string, column: KnownColumn, row: KnownRow | null): boolean {
  if (unit === '%')
    return (column.unit?.unit ?? '%') === '%' && (column.isRate || IS_GROWTH.test(column.header));
  if (column.isRate || IS_RANK.test(column.header)) return false;
  if (unit === '百分点') return /百分点|升降|增减|变化|提升|差/.test(column.header);
  if (unit === '分') return SCORE.test(column.header);
  if (SCORE.test(column.header)) return false;
  const own = column.unit ?? row?.unit ?? null;
  return own ? own.unit === unit : unit === '天' ? OF_DAYS.test(column.header) : COUNTER.test(unit);
}

/** What a cell is worth in single units; `null` without a figure. */
export function valueOf(column: KnownColumn, row: KnownRow): number | null {
  const value = column.dashes.has(row.at) ? 0 : column.values.get(row.at);
  if (value === undefined) return null;
  const unit = column.unit ?? (column.isRate ? null : row.unit);
  return Number((value * (unit?.scale ?? 1)).toPrecision(12));
}

/** Whether a cell is what is said, as far as that is written out. What fell is said without a sign. */
export function isSaid({ value, step }: SaidFigure, cell: number | null): boolean {
  return cell !== null && Math.abs(Math.abs(cell) - value) <= step / 2 + 1e-6;
}

/**
 * The one column that words are about: by state, or by what they have in common with its header. `null` where none or several may be.
 *
 * @param near words right around the figure
 * @param wide all words of the sentence before it, where the nearer ones do not tell
 * @param time words that may say another time
 */
export function columnOf(
  { near, wide = '', time = near }: { readonly near: string; readonly wide?: string; readonly time?: string },
  candidates: readonly KnownColumn[],
): KnownColumn | null {
  const isChange = CHANGED.test(near.trimEnd()) || /同比|环比/.test(near);
  const own = candidates.filter(
    ({ header }) =>
      CHANGE_COLUMN.test(header) === isChange &&
      (isChange || OTHER_TIME.test(header) === OTHER_TIME.test(time)) &&
      QUALIFIERS.every((qualifier) => !qualifier.test(near) || qualifier.test(header)),
  );
  return best(near, own) ?? best(wide, own);
}

/** The only column that may be meant where words hardly tell: of scores that of all together, of things the one of all of them. */
export function onlyColumn(
  near: string,
  unit: string,
  candidates: readonly KnownColumn[],
): KnownColumn | null {
  const isChange = CHANGED.test(near);
  const plain = candidates.filter(
    ({ header }) =>
      CHANGE_COLUMN.test(header) === isChange &&
      (isChange || (!OTHER_TIME.test(header) && !QUALIFIERS.some((one) => one.test(header)))),
  );
  const main = candidates.filter(({ words }) => MAIN_SCORE.test(words));
  const whole = WHOLE.test(near)
    ? plain.filter(({ words, state }) => state === '' && WHOLE_COLUMN.test(words))
    : [];
  const own = [main, whole].find(({ length }) => length > 0) ?? plain;
  const [only] = own;
  if (!only || own.length > 1) return null;
  // A count in no unit of its own may be one of anything.
  return isChange || own === whole || (BARE.test(near) && (!COUNTER.test(unit) || only.unit?.unit === unit))
    ? only
    : null;
}

/** Two characters in common are a word; in a header of one row they count twice. */
const LEAST = 4;
/** A state is more than a word. */
const OF_STATE = 5;

function best(words: string, candidates: readonly KnownColumn[]): KnownColumn | null {
  const state = stateOf(words);
  const isNot = /[未没尚待不]/.test(words);
  const scored = candidates
    // `整改180个` is none of those that are not.
    .filter((column) => isNot || state !== '' || !/^(?:未|尚未|待)/.test(column.leaf))
    .filter((column) => column.state === '' || state === '' || column.state === state)
    .map((column) => ({
      column,
      score:
        common(column.words, words) +
        common(column.leaf, words) +
        (column.state !== '' && column.state === state ? OF_STATE : 0),
    }))
    .filter(({ score, column }) => score >= LEAST && (!column.isRate || IS_RATE_SAID.test(words)))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first && second?.score === first.score && areOneState(first.column, second.column))
    return first.column.words.length <= second.column.words.length ? first.column : second.column;
  return first && first.score > (second?.score ?? 0) ? first.column : null;
}

/** 已完成 and 按期完成: the plain one is meant where words do not tell. */
function areOneState(one: KnownColumn, other: KnownColumn): boolean {
  return one.state !== '' && one.state === other.state && one.words.slice(-2) === other.words.slice(-2);
}

/** `完成年度目标的71.7%` is no 完成率 of a table. */
const IS_RATE_SAID = /率|进度|占|比[重例]|同比|环比|增|降|升|度/;

/** In a table of scores, whatever is counted in no other unit. */
function mayBeScore({ header, unit, isRate }: KnownColumn): boolean {
  return unit === null && !isRate && !IS_RANK.test(header) && !CHANGE_COLUMN.test(header);
}

/** Columns whose figures may be meant by a figure in this unit. */
export function columnsIn(unit: string, known: KnownTable, row: KnownRow | null): readonly KnownColumn[] {
  const isOfScores = unit === '分' && known.columns.some(({ words }) => MAIN_SCORE.test(words));
  return known.columns.filter((column) => mayBeIn(unit, column, row) || (isOfScores && mayBeScore(column)));
}
