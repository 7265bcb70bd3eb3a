import type { CivilDate } from '../../../timing/model';
import { dayText } from '../../day-text';
import type { Speaking } from '../../language';
import type { ListedItem } from './view';
import { itemName } from './wording';

/** What a message is about: one unit, or one leader whose items lie with several units. */
export type UrgeOf = 'unit' | 'leader';

/** 催办文字: what a unit must be told, as plain text for a message. Overdue first, then what is due soon. */
export function urgeText(
  name: string,
  items: readonly ListedItem[],
  asOf: CivilDate,
  t: Speaking['t'],
  of: UrgeOf = 'unit',
): string {
  const unit = name === '' ? t(of === 'unit' ? 'pane.overdue.nobody' : 'pane.overdue.no-leader') : name;
  const lines = [t('pane.overdue.urge-head', { unit, date: dayText(asOf, t) })];
  for (const state of ['overdue', 'soon'] as const) {
    const group = items.filter((item) => item.state === state);
    if (group.length === 0) continue;
    lines.push(t(`pane.overdue.urge-${state}`, { count: group.length }));
    group.forEach((item, index) => {
      lines.push(lineOf(index + 1, item, t, of));
    });
  }
  return [...lines, t('pane.overdue.urge-end')].join('\n');
}

/** Characters of a task's text that tell which one it is. */
const TASK_NAME = 24;

function lineOf(
  number: number,
  { state, first, dates, text, item: { leads } }: ListedItem,
  t: Speaking['t'],
  of: UrgeOf,
): string {
  const { occurrence, daysLeft, by: due } = first;
  const days = daysLeft ?? 0;
  const kind = state === 'overdue' ? 'over' : days === 0 ? 'today' : 'left';
  // An indicator alone does not say what it is about.
  const about = occurrence.subject.number === '' ? '' : shortName(occurrence.task.text);
  return t('pane.overdue.urge-item', {
    number,
    item: itemName(occurrence, t),
    text: (about === '' ? '' : t('pane.overdue.urge-task', { task: about })) + plain(text),
    due: due === null ? '' : dayText(due, t),
    days: t(`pane.overdue.days-${kind}`, { days: Math.abs(days) }),
    times: dates.length > 1 ? t('pane.overdue.times', { count: dates.length }) : '',
    units: of === 'leader' ? t('pane.overdue.urge-units', { units: leads.join(t('pane.comma')) }) : '',
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[。；;.]+$/, '');
}

function shortName(text: string): string {
  const letters = Array.from(plain(text).split(/[。；;]/)[0] ?? '');
  return letters.length > TASK_NAME ? `${letters.slice(0, TASK_NAME).join('')}…` : letters.join('');
}
