import type { Decisions } from '../collect/decide';
import type { Returned } from '../collect/model';
import { returnedIn } from '../collect/read-returned';
import type { WorkbookGrid } from '../grid/grid';
import { squash } from '../grid/text';
import type { Host, HostOptions } from '../hosts/host';
import { yearOf } from '../ledger/ledger-of';
import { isEmptyEntry } from '../ledger/model';
import { message } from '../locales/message';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { splitWork, type SplitBy } from '../sheets/units/assignments';
import {
  ledgerOperations,
  looksNeeded,
  Names,
  takeBack,
  unitTabsPlan,
  type TabOptions,
  type Taken,
} from './build-unit-tabs';
import type { Understanding } from './understand';

/** A file that a unit sent back, as a host read it. */
export interface ReturnedFile {
  readonly name: string;
  readonly workbook: WorkbookGrid;
}

export interface CollectResult extends Taken {
  /** `null`: nothing is to be written. */
  readonly plan: WorkbookPlan | null;
  /** Units that were to report and have not. */
  readonly notReturned: readonly string[];
  /** Files in which no form was found. */
  readonly withoutForm: readonly string[];
}

/** Compares what came back with the ledger. Pure: nothing is written, so that people can look before they agree. */
export function compareReturns(
  understanding: Understanding,
  files: readonly ReturnedFile[],
  decisions: Decisions = new Map(),
): Omit<CollectResult, 'plan'> {
  const { breakdown } = understanding;
  const nameOf = unitFinder(understanding);
  const year = yearOf(breakdown);
  const withoutForm: string[] = [];
  const returned = files.flatMap(({ name, workbook }): readonly Returned[] => {
    const found = returnedIn(name, workbook, year, nameOf);
    if (found.length === 0) withoutForm.push(name);
    return found;
  });
  const taken = takeBack(understanding, returned, decisions);
  return { ...taken, withoutForm, notReturned: notReturned(understanding, taken) };
}

/** What agreeing writes: the ledger, and the tabs, which then show what the ledger says. `null` where nothing changes. */
export function collectPlan(
  understanding: Understanding,
  taken: Taken,
  contents: ReadonlyMap<string, SheetContent>,
  options: Omit<TabOptions, 'by'>,
): WorkbookPlan | null {
  const { outcome } = taken;
  if (outcome.changes.size === 0 && outcome.settled.length === 0) return null;
  const { workbook, breakdown } = understanding;
  const by = splitOfTabs(understanding);
  const title = message('units.collect-plan');
  if (by !== null) return { ...unitTabsPlan(understanding, { ...options, by }, contents, taken).plan, title };
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  return {
    title,
    expect: workbook.sheets
      .filter(({ name, own }) => read.has(name) || own?.kind === 'ledger')
      .map((grid) => expectationOf(grid)),
    operations: ledgerOperations(
      understanding,
      taken,
      options.language,
      contents,
      new Names(workbook.tabNames),
    ),
  };
}

/** Takes back what units filled in: tabs of the workbook and files. @throws HostError */
export async function collectReturns(
  host: Host,
  understanding: Understanding,
  files: readonly ReturnedFile[],
  decisions: Decisions,
  options: Omit<TabOptions, 'by'>,
  hostOptions?: HostOptions,
): Promise<CollectResult> {
  const result = compareReturns(understanding, files, decisions);
  const contents = await host.readContent(looksNeeded(understanding, result), hostOptions);
  const plan = collectPlan(understanding, result, contents, options);
  if (plan && plan.operations.length > 0) await host.apply(plan, hostOptions);
  return { ...result, plan };
}

/** By what the tabs that are there were made; `null` where there are none. */
export function splitOfTabs({ workbook, breakdown }: Understanding): SplitBy | null {
  const keys = workbook.sheets.flatMap(({ own }) => (own?.kind === 'unit' ? [own.key] : []));
  if (keys.length === 0) return null;
  const there = new Set(keys);
  const count = (by: SplitBy): number =>
    splitWork(breakdown, by).holders.filter(({ name }) => there.has(name)).length;
  if (count('leader') > count('unit')) return 'leader';
  const [all, lead] = (['unit', 'lead'] as const).map((by) => splitWork(breakdown, by).holders.length);
  return count('unit') <= (lead ?? 0) && count('unit') < (all ?? 0) ? 'lead' : 'unit';
}

function notReturned(understanding: Understanding, { collection }: Taken): readonly string[] {
  const { workbook, breakdown } = understanding;
  const standard = (name: string): string => breakdown.roster.given.aliases[name] ?? name;
  const tabs = workbook.sheets.flatMap(({ own }) => (own?.kind === 'unit' ? [own.key] : []));
  const expected = tabs.length > 0 ? tabs : splitWork(breakdown, 'unit').holders.map(({ name }) => name);
  const foreign = new Set(collection.foreign.map(({ from }) => from));
  const answered = new Set(
    collection.returned.flatMap(({ unit, from, rows }) => {
      const given =
        from.kind === 'file' ? !foreign.has(from) : rows.some(({ entry }) => !isEmptyEntry(entry));
      return unit !== null && given ? [standard(unit)] : [];
    }),
  );
  return [...new Set(expected)].filter((name) => !answered.has(standard(name)));
}

/** Finds the unit that a file's or a sheet's name speaks of: the longest name that stands in it. */
function unitFinder({ breakdown }: Understanding): (text: string) => string | null {
  const names = [...breakdown.roster.units.values()].map(({ name }) => name);
  const { aliases } = breakdown.roster.given;
  const known = [...names.map((name) => [name, name] as const), ...Object.entries(aliases)]
    .map(([name, unit]) => [squash(name), unit] as const)
    .filter(([name]) => name !== '')
    .sort(([a], [b]) => b.length - a.length);
  return (text) => {
    const plain = squash(text);
    return known.find(([name]) => plain.includes(name))?.[1] ?? null;
  };
}
