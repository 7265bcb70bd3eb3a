import { stillOpen, type Outcome } from '../collect/decide';
import type { Collection, Returned } from '../collect/model';
import type { Range } from '../grid/address';
import type { Grid } from '../grid/grid';
import { atOnce, type Work } from '../grid/work';
import type { Host, HostOptions } from '../hosts/host';
import { yearOf } from '../ledger/ledger-of';
import { gridOfLedger } from '../ledger/read-ledger';
import { message, type MessageId } from '../locales/message';
import { words, type Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { Operation, PutSheet, WorkbookPlan } from '../plan/model';
import { holdsSameCells } from '../plan/same-cells';
import type { SheetContent } from '../plan/sheet-content';
import type { SplitBy } from '../settings/tabs';
import { ROLE_WORDS } from '../sheets/ledger/row-texts';
import { type Holder, type Role, type Split, splitWork } from '../split/assignments';
import { goneTab } from '../sheets/units/gone-tab';
import { expansionOf, type IndexRow, indexSheet } from '../sheets/units/index-sheet';
import { matrixSheet } from '../sheets/units/matrix-sheet';
import { reconcile, type Reconciliation } from '../sheets/units/reconcile';
import { FreeNames, TabPlaces, unitTabs } from '../sheets/units/tab-places';
import type { TabExtras } from '../sheets/units/tab-extras';
import { type Tab, TabWriter } from '../sheets/units/tab-sheet';
import { tabSource } from '../sheets/units/tab-source';
import { refuseTooManyTabs } from './most-tabs';
import { statisticsBeside } from './statistics-operation';
import { choicesFor, rememberChoices, type TabOptions } from './tab-options';
import { ledgerWith, takeBack, type Taken } from './take-back';
import type { Understanding } from './understand';

/** What a build of the tabs writes, and the proof that nothing was lost. */
export interface UnitTabs {
  readonly plan: WorkbookPlan;
  readonly tabs: readonly IndexRow[];
  /** Names of tabs whose holders the source no longer names: kept and marked. */
  readonly gone: readonly string[];
  readonly split: Split;
  readonly reconciliation: Reconciliation;
  /** What stood in the tabs and goes into the ledger first. */
  readonly collection: Collection;
  readonly outcome: Outcome;
}

const MATRIX_KEY = '对账';

/** Steps of a build behind its last tab: the sums, the index and the matrix, the expectations. */
const AFTERWARDS = 3;

/**
 * The parts of the workbook whose looks a build needs (`Host.readContent`). @param draft without it, all tabs': looks
 * are what costs most to read, and a tab whose cells stay as they are keeps those that it has
 */
export function looksNeeded(
  { workbook, breakdown }: Understanding,
  { outcome }: Taken,
  draft: TabsDraft | null = null,
): readonly { sheet: string; range?: Range }[] {
  const [table] = breakdown.tables;
  const ledger = outcome.changes.size > 0 ? gridOfLedger(workbook.sheets) : undefined;
  const bottom = table?.tasks[0]?.textPlace.row ?? table?.range.top ?? 0;
  const head = table && { top: 0, left: 0, bottom, right: table.range.right };
  return [
    ...(table && head ? [{ sheet: table.sheet, range: head }] : []),
    ...(ledger ? [{ sheet: ledger.name }] : []),
    ...unitTabs(workbook.sheets).flatMap(({ name }) => (draft?.same.has(name) ? [] : [{ sheet: name }])),
  ];
}

/** A build of which nothing was read but cells. */
export interface TabsDraft {
  /** Names of the tabs that hold already what they would be given, with it. */
  readonly same: ReadonlyMap<string, Tab>;
}

/**
 * Which tabs a build would not change. `null`: all of them are to be made anew, with their looks: there are none yet,
 * or nobody wrote anything, so that it must be for the looks that somebody wants them rebuilt.
 */
export function* draftingTabs(
  understanding: Understanding,
  options: TabOptions,
  taken: Taken,
): Work<TabsDraft | null> {
  const { workbook } = understanding;
  if (unitTabs(workbook.sheets).length === 0 || workbook.date1904) return null;
  const same = new Map<string, Tab>();
  const { holders, tabOf } = layOut(understanding, options, taken, null, new Map());
  let moved = 0;
  for (const [done, { holder, name, existing }] of holders.entries()) {
    yield { done, total: holders.length };
    const tab = existing && tabOf(holder, existing);
    if (tab && holdsSameCells(existing, tab.content)) same.set(name, tab);
    else moved++;
  }
  return moved === 0 ? null : { same };
}

/**
 * Tabs, 单位目录 and 分表核对 as one plan. What people wrote into tabs goes into the ledger first (which is made if need
 * be) and stands in the tabs again afterwards; what is in conflict stays in its tab until somebody decides.
 * @throws HostError `too-large` (`of: 'tabs'`) where there would be more of them than anybody can use
 */
export function unitTabsPlan(
  understanding: Understanding,
  options: TabOptions,
  contents: ReadonlyMap<string, SheetContent>,
  taken: Taken = takeBack(understanding),
  draft: TabsDraft | null = null,
): UnitTabs {
  return atOnce(planningUnitTabs(understanding, options, contents, taken, draft));
}

/** The same tab by tab. */
export function* planningUnitTabs(
  understanding: Understanding,
  options: TabOptions,
  contents: ReadonlyMap<string, SheetContent>,
  taken: Taken,
  draft: TabsDraft | null = null,
): Work<UnitTabs> {
  const { workbook, breakdown, settings, asOf, progress } = understanding;
  const { language } = options;
  const { collection, outcome, link } = taken;
  const ledger = ledgerWith(understanding, taken, language, contents);
  const laid = layOut(understanding, options, taken, ledger, contents);
  const { choices, ledgerName, anchor, split, places, index, matrix, source } = laid;
  const { by } = choices;
  const operations: Operation[] = [...rememberChoices(workbook, options, choices)];
  if (ledger) {
    const named = { ...ledger, name: ledgerName ?? ledger.name };
    operations.push(named, ...statisticsBeside(understanding, language, [named], link));
  }
  const tabs: IndexRow[] = [];
  let behind = anchor;
  // What comes after the last of them is about as much again as a few.
  const total = split.holders.length + AFTERWARDS;
  for (const { holder, name, key, existing } of laid.holders) {
    yield { done: tabs.length, total };
    const known = draft?.same.get(name);
    const tab = known ?? laid.tabOf(holder, existing);
    tabs.push({ holder, tab, place: { sheet: name, first: tab.first, last: tab.last } });
    const identity = { kind: 'unit', key } as const;
    if (!known) operations.push({ op: 'put-sheet', identity, name, content: tab.content, after: behind });
    behind = name;
  }
  for (const grid of places.gone) {
    const content = contents.get(grid.name);
    const resolved = breakdown.roster.units.get(grid.own?.key ?? '')?.kind === 'collective';
    const marked = content && goneTab(content, language, resolved ? 'resolved' : 'gone');
    if (grid.own && marked)
      operations.push({ op: 'put-sheet', identity: grid.own, name: grid.name, content: marked });
  }
  yield { done: tabs.length, total };
  const gone = places.gone.map(({ name }) => name);
  const roles = rolesOf(by, language);
  const reconciliation = reconcile(
    split.assignments,
    tabs.map(({ holder, tab }) => ({ holder: holder.name, content: tab.content })),
    link.occurrences,
    (written) => (written === roles.lead ? 'lead' : written === roles.support ? 'support' : null),
  );
  yield { done: tabs.length + 1, total };
  const shared = { rows: tabs, layout: source.layout, roles, language };
  const { unassigned, assignments } = split;
  const year = yearOf(breakdown);
  const overviews: readonly PutSheet[] = [
    {
      op: 'put-sheet',
      identity: { kind: 'index', key: '' },
      name: index,
      content: indexSheet({ ...shared, reconciliation, unassigned, gone, matrix, settings, asOf, year }),
      after: anchor,
    },
    {
      op: 'put-sheet',
      identity: { kind: 'index', key: MATRIX_KEY },
      name: matrix,
      content: matrixSheet({
        ...shared,
        breakdown,
        assignments,
        index,
        expanded: expansionOf(tabs, reconciliation),
      }),
      after: index,
    },
  ];
  const stays = ({ name, content }: PutSheet): boolean => {
    const grid = draft && workbook.sheets.find((one) => one.own?.kind === 'index' && one.name === name);
    return grid ? holdsSameCells(grid, content) : false;
  };
  operations.push(...overviews.filter((one) => !stays(one)));
  yield { done: tabs.length + 2, total };
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  const plan: WorkbookPlan = {
    title: message('units.plan', { count: tabs.length }),
    expect: workbook.sheets
      .filter(
        ({ name, own }) =>
          read.has(name) ||
          (own?.kind === 'unit' && !draft?.same.has(name)) ||
          name === progress.ledger?.sheet,
      )
      .map((grid) => expectationOf(grid)),
    operations,
  };
  return { plan, tabs, gone, split, reconciliation, collection, outcome };
}

/** Builds or rebuilds the tabs of a workbook in place. @throws HostError */
export async function buildUnitTabs(
  host: Host,
  understanding: Understanding,
  options: TabOptions,
  hostOptions?: HostOptions,
): Promise<UnitTabs> {
  const taken = takeBack(understanding);
  const draft = atOnce(draftingTabs(understanding, options, taken));
  const contents = await host.readContent(looksNeeded(understanding, taken, draft), hostOptions);
  const result = unitTabsPlan(understanding, options, contents, taken, draft);
  await host.apply(result.plan, hostOptions);
  return result;
}

/** Where tabs go, and what each has beside the work of its holder. @param ledger the one that is made with them */
function layOut(
  understanding: Understanding,
  options: TabOptions,
  { collection, outcome, link }: Taken,
  ledger: PutSheet | null,
  contents: ReadonlyMap<string, SheetContent>,
) {
  const { workbook, breakdown } = understanding;
  const { language } = options;
  const choices = choicesFor(understanding, options);
  const say = (id: MessageId): string => words(language, message(id));
  const names = new FreeNames(workbook.tabNames);
  const ledgerName = gridOfLedger(workbook.sheets)?.name ?? (ledger && names.next(ledger.name));
  const anchor = ledgerName ?? breakdown.tables.at(-1)?.sheet ?? null;
  const split = splitWork(breakdown, choices.by);
  refuseTooManyTabs(split.holders.length);
  const places = new TabPlaces(workbook.sheets, split.holders, breakdown, names);
  const index = ownName(workbook.sheets, '', names, say('units.index.name'));
  const matrix = ownName(workbook.sheets, MATRIX_KEY, names, say('units.matrix.name'));
  const source = tabSource({ ...understanding, link, choices, language, contents });
  const writer = new TabWriter(source);
  const open = stillOpen(collection, outcome.open, link);
  const tabOf = (holder: Holder, existing: Grid | null): Tab => {
    const before = collection.returned.find(({ grid }) => grid === existing) ?? null;
    return writer.tab(holder, {
      ...extrasOf(collection, before, contents),
      index,
      open: (before && open.get(before)) ?? new Map(),
    });
  };
  const holders = split.holders.map((holder) => ({ holder, ...places.of(holder) }));
  return { choices, ledgerName, anchor, split, places, index, matrix, source, holders, tabOf };
}

/** The words of the column 角色: units lead or support, leaders do neither. */
function rolesOf(by: SplitBy, language: Language): Readonly<Record<Role, string>> {
  return by === 'leader'
    ? { lead: words(language, message('units.role-leader')), support: ROLE_WORDS.support }
    : ROLE_WORDS;
}

function ownName(sheets: readonly Grid[], key: string, names: FreeNames, wanted: string): string {
  const own = sheets.find((grid) => grid.own?.kind === 'index' && grid.own.key === key);
  return own?.name ?? names.next(wanted);
}

/** What people made of the tab as it stands. */
function extrasOf(
  { matched, unmatched }: Collection,
  before: Returned | null,
  contents: ReadonlyMap<string, SheetContent>,
): Pick<TabExtras, 'before' | 'looks' | 'matched' | 'keptRows'> {
  if (!before) return { before, looks: null, matched: new Map(), keptRows: [] };
  return {
    before,
    looks: contents.get(before.grid.name) ?? null,
    matched: matched.get(before) ?? new Map(),
    keptRows: unmatched.flatMap(({ from, row }) => (from === before.from ? [row] : [])),
  };
}
