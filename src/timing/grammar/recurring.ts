import { readMark, matchAt } from './phrase';
import type { Recurrence } from './recurrence';
import { NEXT_MONTH, refine } from './recurring-days';
import { readUnit, UNITS } from './units-of-time';

export interface RecurringExpression {
  readonly type: 'every';
  readonly at: number;
  readonly end: number;
  readonly recurrence: Recurrence;
  /** A day that no month has (每月32日). */
  readonly impossible: boolean;
}

/** Characters at which a recurring expression can begin. */
export const RECURRING_STARTS = '每逢按逐分月周季一半次';

/** The recurring expression that begins at `at`, `null` where none does. */
export function readRecurring(text: string, at: number): RecurringExpression | null {
  const unit = matchAt(NEXT_MONTH, text, at) ? { unit: '月', end: at } : readUnit(text, at);
  const base = unit && UNITS[unit.unit];
  if (!base) return null;
  const refined = refine(base, text, unit.end);
  const { recurrence } = refined;
  const impossible = recurrence.days.some((day) => day > 31);
  const zero = /(?:^|[^0-9])0{1,2}[日号]/.test(text.slice(unit.end, refined.end));
  return {
    type: 'every',
    at,
    end: readMark(text, refined.end).end,
    recurrence,
    impossible: impossible || zero,
  };
}
