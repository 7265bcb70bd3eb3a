import type { Understanding } from '../actions/understand';
import { toA1 } from '../grid/address';
import { type DueItem, dueItems } from '../ledger/due-items';
import { reasonOf, standingsOf, type Standing } from '../ledger/standing';
import { subjectLabel } from '../ledger/subjects';
import { cutText } from '../plan/cell-text';
import type { State } from '../timing/model';
import { say } from './say';

/** What counts once (`ledger/subjects`), as `--json` prints it. */
interface OverdueItem {
  readonly sheet: string;
  readonly cell: string;
  readonly task: string | null;
  readonly indicator: string;
  readonly text: string;
  /** The first date that is overdue, or soon. */
  readonly due: string;
  /** All its dates of that state: several where it recurs. */
  readonly dates: readonly string[];
  /** From the as-of date to `due`, never negative. */
  readonly days: number;
  readonly units: readonly string[];
  readonly leaders: readonly string[];
  readonly status: string;
  readonly reason: string;
}

export function standingsIn({ progress, asOf, settings }: Understanding): readonly Standing[] {
  const { link } = progress;
  return standingsOf(link.occurrences, { link, asOf, soonDays: settings.soonDays });
}

/** The items of one state, the longest overdue or the nearest first. */
export function itemsIn(items: readonly DueItem[], state: 'overdue' | 'soon', asOf: string): OverdueItem[] {
  return items
    .filter((one) => one.state === state)
    .map((one) => itemOf(one, asOf))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Its reason is worded when somebody asks for it: only `--json` does. */
function itemOf({ first, dates, text }: DueItem, asOf: string): OverdueItem {
  const { occurrence, daysLeft, entry, by } = first;
  const { task, subject, table } = occurrence;
  const { place, number, leads, leaders } = subject;
  return {
    sheet: table.sheet,
    cell: toA1(place.row, place.column),
    task: task.number,
    indicator: number,
    text,
    due: by ?? '',
    dates,
    days: Math.abs(daysLeft ?? 0),
    units: leads,
    leaders,
    status: entry?.status ?? '',
    get reason() {
      return reasonOf(first, asOf)
        .map(({ id, params }) => say(id, params))
        .join('；');
    },
  };
}

/** Counts first, then what is overdue and what is soon, by the unit that answers for it. */
export function overdueLines(file: string, understanding: Understanding): string[] {
  const { asOf, settings } = understanding;
  const all = dueItems(standingsIn(understanding));
  const count = (state: State): number => all.filter((one) => one.state === state).length;
  const lines = [
    say('overdue.title', { file }),
    say('overdue.about', { date: asOf, days: settings.soonDays }),
    say('overdue.counts', {
      overdue: count('overdue'),
      soon: count('soon'),
      open: count('open'),
      done: count('done'),
      undated: count('undated'),
    }),
  ];
  for (const state of ['overdue', 'soon'] as const) {
    const items = itemsIn(all, state, asOf);
    if (items.length === 0) continue;
    lines.push('', say(`overdue.part-${state}`, { count: items.length }));
    for (const [unit, own] of byUnit(items)) {
      lines.push(
        say('overdue.unit', { unit: unit === '' ? say('overdue.no-unit') : unit, count: own.length }),
      );
      for (const item of own) lines.push(lineOf(item, state));
    }
  }
  return lines;
}

const LONGEST = 40;

function lineOf(
  { task, indicator, text, due, dates, days, cell }: OverdueItem,
  state: 'overdue' | 'soon',
): string {
  const plain = text.replace(/\s+/g, ' ');
  return say(`overdue.item-${state === 'soon' && days === 0 ? 'today' : state}`, {
    cell,
    task: task ?? '—',
    indicator: subjectLabel(indicator),
    text: plain.length > LONGEST ? `${cutText(plain, LONGEST)}…` : plain,
    due,
    days,
    times: dates.length > 1 ? say('overdue.times', { count: dates.length }) : '',
  });
}

/** Units with the most items first; an item that several units answer for stands under each. */
function byUnit(items: readonly OverdueItem[]): readonly (readonly [string, readonly OverdueItem[]])[] {
  const groups = new Map<string, OverdueItem[]>();
  for (const item of items) {
    for (const unit of item.units.length > 0 ? new Set(item.units) : ['']) {
      const group = groups.get(unit);
      if (group) group.push(item);
      else groups.set(unit, [item]);
    }
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
