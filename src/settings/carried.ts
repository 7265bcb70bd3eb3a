import { withSuccession } from './changes';
import type { Settings } from './model';
import { defaultSettings } from './xml';

/** What the two tables say about each other. */
interface Carrying {
  /** Whether they are of two years: what is said of last year alone then stays there. */
  readonly otherYear: boolean;
  /** Whether a column of a sheet of the new workbook has the header that it had in the old one. */
  readonly sameColumn: (sheet: string, letter: string) => boolean;
}

/**
 * The settings of a workbook with what people decided in an older one: roster, members, responsibilities, local words, lights, tabs, papers,
 * corrections of columns, ignored findings. What the new workbook says itself goes before; what nobody chose there is taken from the old one.
 */
export function carriedSettings(
  fresh: Settings,
  old: Settings,
  { otherYear, sameColumn }: Carrying,
): Settings {
  const start = defaultSettings();
  const chosen = <Key extends keyof Settings>(key: Key): Settings[Key] =>
    JSON.stringify(fresh[key]) === JSON.stringify(start[key]) ? old[key] : fresh[key];
  const said = new Set(fresh.ignored.map(nameOfIgnored));
  return {
    ...[...old.successions, ...fresh.successions].reduce(withSuccession, { ...fresh, successions: [] }),
    soonDays: chosen('soonDays'),
    lights: chosen('lights'),
    tabs: chosen('tabs'),
    period: chosen('period'),
    pace: chosen('pace'),
    papers: otherYear ? ofNoYear(chosen('papers')) : chosen('papers'),
    timeWords: { ...old.timeWords, ...fresh.timeWords },
    aliases: { ...old.aliases, ...fresh.aliases },
    members: { ...old.members, ...fresh.members },
    ignored: [...fresh.ignored, ...old.ignored.filter((one) => !said.has(nameOfIgnored(one)))],
    overrides: [...fresh.overrides, ...overridesOf(fresh, old, { otherYear, sameColumn })],
    ...(!otherYear && {
      start: fresh.start ?? old.start,
      settled: [...new Set([...old.settled, ...fresh.settled])],
      returns: [...old.returns, ...fresh.returns],
      report: chosen('report'),
    }),
  };
}

function nameOfIgnored({ check, sheet, where, text }: Settings['ignored'][number]): string {
  return [check, sheet, where, text].join('\n');
}

/** 期号, 文号, 督查依据 and what tells the time are a year's own. */
function ofNoYear(papers: Settings['papers']): Settings['papers'] {
  return { ...papers, issue: null, documentNumber: null, basis: null, period: null, since: null };
}

/** What was corrected about a sheet that is there again, of columns that are what they were; where its table ends is another matter. */
function overridesOf(
  fresh: Settings,
  old: Settings,
  { otherYear, sameColumn }: Carrying,
): Settings['overrides'] {
  const known = new Set(fresh.overrides.map(({ sheet }) => sheet));
  return old.overrides.flatMap((one) => {
    if (known.has(one.sheet)) return [];
    const kept = <Value>(record: Readonly<Record<string, Value>> = {}): Record<string, Value> =>
      Object.fromEntries(Object.entries(record).filter(([letter]) => sameColumn(one.sheet, letter)));
    const [columns, firstLeads] = [kept(one.columns), kept(one.firstLeads)];
    const override = {
      sheet: one.sheet,
      ...(one.year !== undefined && !otherYear && { year: one.year }),
      ...(Object.keys(columns).length > 0 && { columns }),
      ...(Object.keys(firstLeads).length > 0 && { firstLeads }),
    };
    return Object.keys(override).length > 1 ? [override] : [];
  });
}
