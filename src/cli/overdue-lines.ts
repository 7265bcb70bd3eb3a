import type { Understanding } from '../actions/understand';
import { toA1 } from '../grid/address';
import { reasonOf, standingsOf, type Standing } from '../ledger/standing';
import type { State } from '../timing/model';
import { say } from './say';

/** One due item as `--json` prints it. */
export interface OverdueItem {
  readonly sheet: string;
  readonly cell: string;
  readonly task: string | null;
  readonly indicator: string;
  readonly text: string;
  readonly due: string;
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

/** The items of one state, the longest overdue or the nearest first. `days`: from the as-of date, never negative. */
export function itemsIn(
  standings: readonly Standing[],
  state: 'overdue' | 'soon',
  asOf: string,
): OverdueItem[] {
  return standings
    .filter((one) => one.state === state)
    .map((one) => itemOf(one, asOf))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function itemOf(standing: Standing, asOf: string): OverdueItem {
  const { occurrence, daysLeft, entry } = standing;
  const { task, indicator, table, due } = occurrence;
  const place = indicator?.place ?? task.textPlace;
  return {
    sheet: table.sheet,
    cell: toA1(place.row, place.column),
    task: task.number,
    indicator: indicator?.number ?? '',
    text: indicator?.text ?? task.text,
    due: due ?? '',
    days: Math.abs(daysLeft ?? 0),
    units: indicator ? indicator.owners : task.lead.mentions.map(({ name }) => name),
    leaders: task.leaders,
    status: entry?.status ?? '',
    reason: reasonOf(standing, asOf)
      .map(({ id, params }) => say(id, params))
      .join('；'),
  };
}

/** Counts first, then what is overdue and what is soon, by the unit that answers for it. */
export function overdueLines(file: string, understanding: Understanding): string[] {
  const { asOf, settings } = understanding;
  const standings = standingsIn(understanding);
  const count = (state: State): number => standings.filter((one) => one.state === state).length;
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
    const items = itemsIn(standings, state, asOf);
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

function lineOf({ task, indicator, text, due, days, cell }: OverdueItem, state: 'overdue' | 'soon'): string {
  const plain = text.replace(/\s+/g, ' ');
  const chars = [...plain];
  return say(`overdue.item-${state === 'soon' && days === 0 ? 'today' : state}`, {
    cell,
    task: task ?? '—',
    indicator: indicator === '' ? '' : `（${indicator}）`,
    text: chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : plain,
    due,
    days,
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
