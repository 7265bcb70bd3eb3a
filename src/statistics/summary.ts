import type { Standing } from '../ledger/standing';
import { civilDate, lastDayOfMonth } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import { type Figures, figuresOf } from './figures';
import type { Item } from './items';

/** How a year stands at a date: the one source of the figures on every page, sheet and paper. */
export interface Summary {
  readonly all: Figures;
  /** Dated instances of items (期次), and items without a date once. */
  readonly occurrences: { readonly all: number; readonly overdue: number };
  /** Those that answer for the most items first. What a unit leads and what it supports are never one figure. */
  readonly byUnit: readonly UnitFigures[];
  readonly byLeader: readonly (Figures & { readonly leader: string })[];
  /** By outermost section of each sheet, in the order of the source; '' for what stands under none. */
  readonly bySection: readonly (Figures & { readonly sheet: string; readonly section: string })[];
  /** Occurrences by the quarter of their date: the four of the year, then those of other years. */
  readonly byQuarter: readonly QuarterFigures[];
  /** The twelve months of the year of the tables; none where that is not known. */
  readonly byMonth: readonly MonthFigures[];
}

export interface UnitFigures {
  readonly unit: string;
  readonly lead: Figures;
  readonly support: Figures;
  /** It names a group of units whose members are not known: nobody hands in for it. */
  readonly collective: boolean;
  /** Whether it handed in, in the reporting period of the as-of date. */
  readonly returned: boolean;
}

interface QuarterFigures {
  readonly year: number;
  /** 1 to 4 */
  readonly quarter: number;
  readonly occurrences: number;
  readonly done: number;
  readonly overdue: number;
}

/** Occurrences due in a month, and how far the year was by its end. */
export interface MonthFigures {
  /** 1 to 12 */
  readonly month: number;
  readonly occurrences: number;
  readonly done: number;
  readonly overdue: number;
  /** Occurrences done by its end, and their share of all; `null` for a month that begins after the as-of date. */
  readonly doneBy: number | null;
  readonly doneShare: number | null;
  /** The share of the year that is over by its end (序时进度). */
  readonly elapsed: number;
}

interface SummaryContext {
  readonly asOf: CivilDate;
  /** Of the tables: its four quarters are listed even where nothing is due in them. */
  readonly year: number | null;
  /** Units that handed in (`collect/returns`). */
  readonly returned: ReadonlySet<string>;
  readonly isCollective: (unit: string) => boolean;
}

export function summaryOf(
  items: readonly Item[],
  { asOf, year, returned, isCollective }: SummaryContext,
): Summary {
  const standings = items.flatMap((one) => one.standings);
  const leads = groupedBy(items, ({ leads: names }) => names);
  const supports = groupedBy(items, ({ supports: names }) => names);
  const names = [...new Set([...leads.keys(), ...supports.keys()])];
  const byUnit = names
    .map((unit) => ({
      unit,
      lead: figuresOf(leads.get(unit) ?? [], asOf),
      support: figuresOf(supports.get(unit) ?? [], asOf),
      collective: isCollective(unit),
      returned: returned.has(unit),
    }))
    .sort((a, b) => b.lead.items - a.lead.items || b.support.items - a.support.items);
  return {
    all: figuresOf(items, asOf),
    occurrences: {
      all: standings.length,
      overdue: standings.filter(({ state }) => state === 'overdue').length,
    },
    byUnit,
    byLeader: [...groupedBy(items, ({ leaders }) => leaders)].map(([leader, own]) => ({
      leader,
      ...figuresOf(own, asOf),
    })),
    bySection: sectionsOf(items, asOf),
    byQuarter: quartersOf(items, year),
    byMonth: year === null ? [] : monthsOf(standings, year, asOf),
  };
}

function sectionsOf(items: readonly Item[], asOf: CivilDate): Summary['bySection'] {
  const sheets = groupedBy(items, ({ table }) => [table.sheet]);
  return [...sheets].flatMap(([sheet, ofSheet]) =>
    [...groupedBy(ofSheet, ({ section }) => [section])].map(([section, own]) => ({
      sheet,
      section,
      ...figuresOf(own, asOf),
    })),
  );
}

function monthsOf(standings: readonly Standing[], year: number, asOf: CivilDate): readonly MonthFigures[] {
  const done = standings.flatMap((one) => (one.state === 'done' ? [doneDate(one, asOf)] : []));
  return Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    const [first, last] = [civilDate(year, month, 1) ?? asOf, lastDayOfMonth(year, month) ?? asOf];
    const own = standings.filter(({ by }) => by !== null && by >= first && by <= last);
    const doneBy = first > asOf ? null : done.filter((date) => date <= last).length;
    return {
      month,
      occurrences: own.length,
      done: own.filter(({ state }) => state === 'done').length,
      overdue: own.filter(({ state }) => state === 'overdue').length,
      doneBy,
      doneShare: doneBy === null ? null : standings.length === 0 ? 0 : doneBy / standings.length,
      elapsed: month / 12,
    };
  });
}

/** When it was done: without a date, by the date that it was due on, at the latest at the as-of date. */
function doneDate({ entry, by }: Standing, asOf: CivilDate): CivilDate {
  const said = entry?.doneOn?.date;
  if (said !== undefined && said !== null) return said;
  return by === null || by > asOf ? asOf : by;
}

function quartersOf(items: readonly Item[], year: number | null): readonly QuarterFigures[] {
  const quarters = new Map<string, { occurrences: number; done: number; overdue: number }>();
  const at = (key: string): { occurrences: number; done: number; overdue: number } => {
    let one = quarters.get(key);
    if (!one) quarters.set(key, (one = { occurrences: 0, done: 0, overdue: 0 }));
    return one;
  };
  if (year !== null) for (const quarter of [1, 2, 3, 4]) at(`${year}-${quarter}`);
  for (const { standings } of items) {
    for (const { by, state } of standings) {
      if (by === null) continue;
      const one = at(`${by.slice(0, 4)}-${Math.ceil(Number(by.slice(5, 7)) / 3)}`);
      one.occurrences++;
      if (state === 'done' || state === 'overdue') one[state]++;
    }
  }
  const rank = (key: string): string => (key.startsWith(`${year ?? ''}-`) ? `0${key}` : `1${key}`);
  return [...quarters]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([key, counts]) => ({ year: Number(key.slice(0, 4)), quarter: Number(key.slice(5)), ...counts }));
}

/** Items under each of their names, names in the order in which they come first. */
function groupedBy(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const name of new Set(namesOf(item))) {
      const group = groups.get(name);
      if (group) group.push(item);
      else groups.set(name, [item]);
    }
  }
  return groups;
}
