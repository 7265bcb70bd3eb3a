import type { Decisions } from '../collect/decide';
import type { Breakdown } from '../breakdown/model';
import type { Returned } from '../collect/model';
import { returnedIn } from '../collect/read-returned';
import { returnedBy, withReturns } from '../collect/returns';
import { nowSettled } from '../collect/settled';
import type { WorkbookGrid } from '../grid/grid';
import { atOnce, type Work } from '../grid/work';
import { squash } from '../texts/width';
import type { Host, HostOptions } from '../hosts/host';
import { yearOf } from '../ledger/ledger-of';
import { message } from '../locales/message';
import type { Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import type { Settings } from '../settings/model';
import { splitWork } from '../split/assignments';
import { planningUnitTabs } from './build-unit-tabs';
import { draftingTabs, looksNeeded, type TabsDraft } from './draft-tabs';
import { settingsPlan } from './store-settings';
import { statisticsBeside } from './statistics-operation';
import { splitOfTabs, type TabOptions } from './tab-options';
import { ledgerWith, takingBack, type Taken } from './take-back';
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
  return atOnce(comparingReturns(understanding, files, decisions));
}

/** The same sheet by sheet. */
export function* comparingReturns(
  understanding: Understanding,
  files: readonly ReturnedFile[],
  decisions: Decisions = new Map(),
): Work<Omit<CollectResult, 'plan'>> {
  const { breakdown } = understanding;
  const nameOf = unitFinder(understanding);
  const year = yearOf(breakdown);
  const withoutForm: string[] = [];
  const returned = files.flatMap(({ name, workbook }): readonly Returned[] => {
    const found = returnedIn(name, workbook, year, nameOf);
    if (found.length === 0) withoutForm.push(name);
    return found;
  });
  const taken = yield* takingBack(understanding, returned, decisions);
  return { ...taken, withoutForm, notReturned: notReturned(understanding, taken) };
}

/** What agreeing writes: the ledger, and the tabs, which then show what the ledger says. `null` where nothing changes. */
export function collectPlan(
  understanding: Understanding,
  taken: Taken,
  contents: ReadonlyMap<string, SheetContent>,
  language: Language,
  draft: TabsDraft | null = null,
): WorkbookPlan | null {
  return atOnce(planningCollect(understanding, taken, contents, language, draft));
}

/** The same tab by tab. */
export function* planningCollect(
  understanding: Understanding,
  taken: Taken,
  contents: ReadonlyMap<string, SheetContent>,
  language: Language,
  draft: TabsDraft | null = null,
): Work<WorkbookPlan | null> {
  const { outcome, link, collection } = taken;
  const { workbook, breakdown, asOf } = understanding;
  const { settled, returns } = understanding.settings;
  const now = nowSettled(settled, outcome, link.occurrences);
  const handed = withReturns(understanding.settings, collection, outcome.open, asOf, standardName(breakdown));
  if (outcome.changes.size === 0 && outcome.settled.length === 0 && handed === returns) return null;
  const title = message('units.collect-plan');
  const change = (settings: Settings): Settings => ({ ...settings, settled: [...now], returns: [...handed] });
  const remember = now === settled && handed === returns ? [] : settingsPlan(workbook, change).operations;
  if (splitOfTabs(understanding) !== null) {
    const { plan } = yield* planningUnitTabs(understanding, { language }, contents, taken, draft);
    return { ...plan, operations: [...plan.operations, ...remember], title };
  }
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  const ledger = ledgerWith(understanding, taken, language, contents);
  return {
    title,
    expect: workbook.sheets
      .filter(({ name, own }) => read.has(name) || own?.kind === 'ledger')
      .map((grid) => expectationOf(grid)),
    operations: [
      ...(ledger ? [ledger, ...statisticsBeside(understanding, language, [ledger], link)] : []),
      ...remember,
    ],
  };
}

/** Takes back what units filled in: tabs of the workbook and files. @throws HostError */
export async function collectReturns(
  host: Host,
  understanding: Understanding,
  files: readonly ReturnedFile[],
  decisions: Decisions,
  { language }: TabOptions,
  hostOptions?: HostOptions,
): Promise<CollectResult> {
  const result = compareReturns(understanding, files, decisions);
  const draft = atOnce(draftingTabs(understanding, { language }, result, host.looksAreDear));
  const contents = await host.readContent(looksNeeded(understanding, result, draft), hostOptions);
  const plan = collectPlan(understanding, result, contents, language, draft);
  if (plan && plan.operations.length > 0) await host.apply(plan, hostOptions);
  return { ...result, plan };
}

/** Units that are to report and have no record in the reporting period of the as-of date, with what was taken just now. */
function notReturned(understanding: Understanding, { collection, outcome }: Taken): readonly string[] {
  const { breakdown, settings, asOf } = understanding;
  const returns = withReturns(settings, collection, outcome.open, asOf, standardName(breakdown));
  const handed = returnedBy({ ...settings, returns: [...returns] }, asOf);
  return reportingUnits(understanding).filter((name) => !handed.has(name));
}

/** Units with work of their own (no collectives), of which reports are expected; where there are tabs, those that have one. */
export function reportingUnits({
  workbook,
  breakdown,
}: Pick<Understanding, 'workbook' | 'breakdown'>): readonly string[] {
  const standard = standardName(breakdown);
  const units = splitWork(breakdown, 'unit').holders.filter(({ kind }) => kind === 'unit');
  const tabs = new Set(
    workbook.sheets.flatMap(({ own }) => (own?.kind === 'unit' ? [standard(own.key)] : [])),
  );
  const names = units.map(({ name }) => standard(name));
  const withTabs = names.filter((name) => tabs.has(name));
  return [...new Set(withTabs.length > 0 ? withTabs : names)];
}

/** The standard name of a unit that is also called otherwise. */
export function standardName({ roster }: Pick<Breakdown, 'roster'>): (name: string) => string {
  return (name) => roster.given.aliases[name] ?? name;
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
