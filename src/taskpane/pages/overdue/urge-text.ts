import type { DueItem } from '../../../ledger/due-items';
import type { CivilDate } from '../../../timing/model';
import { dayText } from '../../day-text';
import type { Speaking } from '../../language';
import { itemName } from './wording';

/** 催办文字: what a unit must be told, as plain text for a message. Overdue first, then what is due soon. */
export function urgeText(unit: string, items: readonly DueItem[], asOf: CivilDate, t: Speaking['t']): string {
  const lines = [
    t('pane.overdue.urge-head', {
      unit: unit === '' ? t('pane.overdue.nobody') : unit,
      date: dayText(asOf, t),
    }),
  ];
  for (const state of ['overdue', 'soon'] as const) {
    const of = items.filter((item) => item.state === state);
    if (of.length === 0) continue;
    lines.push(t(`pane.overdue.urge-${state}`, { count: of.length }));
    of.forEach((item, index) => {
      lines.push(lineOf(index + 1, item, t));
    });
  }
  return [...lines, t('pane.overdue.urge-end')].join('\n');
}

function lineOf(number: number, { state, first, dates, text }: DueItem, t: Speaking['t']): string {
  const { occurrence, daysLeft, by: due } = first;
  const days = daysLeft ?? 0;
  const kind = state === 'overdue' ? 'over' : days === 0 ? 'today' : 'left';
  return t('pane.overdue.urge-item', {
    number,
    item: itemName(occurrence, t),
    text: text.replace(/\s+/g, ' ').replace(/[。；;.]+$/, ''),
    due: due === null ? '' : dayText(due, t),
    days: t(`pane.overdue.days-${kind}`, { days: Math.abs(days) }),
    times: dates.length > 1 ? t('pane.overdue.times', { count: dates.length }) : '',
  });
}
