import type { Period } from '../model';
import type { DateExpression } from './date-expression';

/** What comes round: in every year the same months, in each of them the same days. */
export interface Recurrence {
  readonly every: Period;
  /** 1…12; beyond 12 in the year after. */
  readonly months: readonly number[];
  /** 1-based; 0: the last. A month that is too short for the day takes its last. */
  readonly days: readonly number[];
  /** Instead of months and days: 每年 with dates of its own. */
  readonly dates?: DateExpression;
}
