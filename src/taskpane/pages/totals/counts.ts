import type { Breakdown, CountingWays, StatedTotal, Table } from '../../../breakdown/model';

/** The ways of counting indicators, ours first. */
export const WAYS = [
  'leaves',
  'numbered',
  'topLevel',
  'allMarks',
] as const satisfies readonly (keyof CountingWays)[];
export type Way = (typeof WAYS)[number];

export interface WayCount {
  readonly way: Way;
  readonly count: number;
  /** Whether this way gives the stated figure. */
  readonly gives: boolean;
}

/** How many indicators each way of counting finds, and which of them explains what is stated. */
export function waysOf({ ways }: Table, stated: StatedTotal | undefined): readonly WayCount[] {
  return WAYS.map((way) => ({ way, count: ways[way], gives: ways[way] === stated?.stated }));
}

/** One line of a section: outer sections count what stands in their inner ones. */
export interface SectionCount {
  readonly title: string;
  /** 0: the outermost. */
  readonly level: number;
  readonly tasks: number;
  readonly indicators: number;
  /** `null` where the section states no count. */
  readonly stated: StatedTotal | null;
}

/** In the order of the table; tasks under no section come last under ''. Linear in the tasks. */
export function sectionCounts({ tasks, stated }: Table): readonly SectionCount[] {
  const counts = new Map<string, { title: string; level: number; tasks: number; indicators: number }>();
  for (const { sections, indicators } of tasks) {
    const path = sections.length > 0 ? sections : [''];
    path.forEach((title, level) => {
      const key = path.slice(0, level + 1).join('\n');
      const count = counts.get(key) ?? { title, level, tasks: 0, indicators: 0 };
      count.tasks++;
      count.indicators += indicators.length;
      counts.set(key, count);
    });
  }
  const byTitle = new Map<string, StatedTotal>();
  for (const one of stated) if (one.what === 'section' && one.section !== null) byTitle.set(one.section, one);
  const lines = [...counts.values()].map((count) => ({ ...count, stated: byTitle.get(count.title) ?? null }));
  return [...lines.filter(({ title }) => title !== ''), ...lines.filter(({ title }) => title === '')];
}

export interface UnitCount {
  readonly name: string;
  readonly lead: number;
  readonly support: number;
  /** Indicators that the unit answers for. */
  readonly indicators: number;
}

/** Tasks and indicators of each unit over all tables; a unit counts once a task and role. Those that lead most come first. */
export function unitCounts({ tables }: Pick<Breakdown, 'tables'>): readonly UnitCount[] {
  const counts = new Map<string, { lead: number; support: number; indicators: number }>();
  const count = (name: string, what: keyof Omit<UnitCount, 'name'>): void => {
    const unit = counts.get(name) ?? { lead: 0, support: 0, indicators: 0 };
    unit[what]++;
    counts.set(name, unit);
  };
  for (const { lead, support, indicators } of tables.flatMap(({ tasks }) => tasks)) {
    for (const name of new Set(lead.mentions.map((one) => one.name))) count(name, 'lead');
    for (const name of new Set(support.mentions.map((one) => one.name))) count(name, 'support');
    for (const { owners } of indicators) for (const name of new Set(owners)) count(name, 'indicators');
  }
  return [...counts]
    .map(([name, unit]) => ({ name, ...unit }))
    .sort((a, b) => b.lead - a.lead || b.support - a.support || (a.name < b.name ? -1 : 1));
}
