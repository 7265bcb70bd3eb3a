import type { Figures } from '../statistics/figures';
import type { Summary } from '../statistics/summary';
import type { PaperCell } from './model';
import { type PaperWord } from './words';

/** Whether items have several dates: then one may be done in time so far, and yet not be done. */
export function hasPeriods({ all, occurrences }: Pick<Summary, 'all' | 'occurrences'>): boolean {
  return occurrences.all > all.items;
}

/** 0 to 1 as per cent with one decimal. */
export function percent(rate: number): string {
  return (rate * 100).toFixed(1);
}

/** 按期完成: items that were due and done by their dates. */
export function onTimeItems({ onTimeRate, due }: Figures): number {
  return Math.round(onTimeRate * due);
}

export function figure(value: number | string): PaperCell {
  return { text: String(value), align: 'center' };
}

/** Columns of figures that several tables have, in their order. */
export const STATE_COLUMNS: readonly PaperWord[] = [
  'column.items',
  'column.done',
  'column.overdue',
  'column.soon',
  'column.open',
  'column.undated',
  'column.rate',
];

export function stateCells({ items, done, overdue, soon, open, undated, rate }: Figures): PaperCell[] {
  return [items, done, overdue, soon, open, undated, percent(rate)].map(figure);
}
