import type { Figures } from '../../statistics/figures';
import type { Item } from '../../statistics/items';
import type { Summary } from '../../statistics/summary';
import type { CivilDate } from '../../timing/model';
import type { CircularPlace } from '../model';
import type { FigureState } from '../vocabulary';

/** What the workbook says at the circular's date. */
export interface LedgerFigures {
  readonly summary: Summary;
  /** The same, tasks counted instead of their items. */
  readonly tasks: Summary;
  /** What was counted, to be found by its words where a circular lists it. */
  readonly items: readonly Item[];
  readonly asOf: CivilDate;
  /** Other names of a unit, as the office gave them. */
  readonly otherNames: (unit: string) => readonly string[];
}

/** What the ledger does not know; `right` as it would be written. */
export interface UnlikeLedger {
  readonly place: CircularPlace;
  readonly right: string;
}

/** What the ledger counts in one state, by a word for it. */
export interface LedgerColumn {
  readonly header: string;
  readonly state: FigureState;
  readonly of: (figures: Figures) => number;
}

/**
 * What circulars count, in their words. Several of one state are different ways to count it, any of which will do; the first is
 * told where none is said.
 */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { header: '任务项数', state: '', of: ({ items }) => items },
  { header: '应完成', state: 'due', of: ({ due }) => due },
  { header: '已完成', state: 'done', of: ({ done }) => done },
  { header: '按期完成', state: 'done', of: ({ due, onTimeRate }) => Math.round(due * onTimeRate) },
  { header: '未完成', state: 'undone', of: ({ items, done }) => items - done },
  { header: '未完成(应完成)', state: 'undone', of: ({ due, done }) => Math.max(0, due - done) },
  { header: '未完成(逾期)', state: 'undone', of: ({ overdue }) => overdue },
  { header: '正在推进', state: 'progress', of: ({ soon, open, undated }) => soon + open + undated },
  { header: '正在推进(含逾期)', state: 'progress', of: ({ items, done }) => items - done },
  { header: '正在推进(不含临近)', state: 'progress', of: ({ open, undated }) => open + undated },
  { header: '逾期未完成', state: 'overdue', of: ({ overdue }) => overdue },
  { header: '临近到期', state: 'soon', of: ({ soon }) => soon },
  { header: '未到期', state: 'open', of: ({ open }) => open },
  { header: '未到期(含无时限)', state: 'open', of: ({ open, undated }) => open + undated },
  { header: '未到期(含临近)', state: 'open', of: ({ open, soon }) => open + soon },
  { header: '无明确时限', state: 'undated', of: ({ undated }) => undated },
  { header: '已调整时限', state: 'adjusted', of: ({ adjusted }) => adjusted },
];

/** Rates, 0 to 1. */
export const LEDGER_RATES: readonly LedgerColumn[] = [
  { header: '完成率', state: '', of: ({ rate }) => rate },
  { header: '按期率', state: '', of: ({ onTimeRate }) => onTimeRate },
  { header: '逾期率', state: '', of: ({ items, overdue }) => (items === 0 ? 0 : overdue / items) },
];
