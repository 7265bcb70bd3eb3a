import type { Occurrence } from '../../../ledger/model';
import { isPartNumber } from '../../../ledger/subjects';
import type { Speaking } from '../../language';
import type { Grouping } from './listing';

type Say = Speaking['t'];

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** `6月` of `2024-06`; with the year where there are several. */
export function monthText(month: string, t: Say, withYear: boolean): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const short = MONTHS.find((one) => one === number);
  return short === undefined || withYear
    ? t('pane.overdue.month-of-year', { year, month: number })
    : t(`pane.overdue.month-${short}`);
}

/** `任务10（5）`, `任务10部分1`, `任务10` for a task itself. */
export function itemName({ task, subject: { number } }: Occurrence, t: Say): string {
  const kind = isPartNumber(number) ? 'part' : 'indicator';
  return t('pane.overdue.item', {
    task: task.number ?? '—',
    indicator: number === '' ? '' : t(`pane.overdue.${kind}`, { number }),
  });
}

/** The heading of a group; what names nothing says so. */
export function groupName(name: string, by: Grouping, t: Say): string {
  if (name === '') return t(`pane.overdue.no-${by}`);
  return by === 'month' ? monthText(name, t, true) : name;
}
