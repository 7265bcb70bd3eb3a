import { collect } from '../collect/collect';
import { collectContext } from '../collect/context';
import { decide, stillOpen, withChanges, type Decisions, type Outcome } from '../collect/decide';
import type { Collection, Returned } from '../collect/model';
import { originMark } from '../collect/origin';
import { tabsIn } from '../collect/read-returned';
import { withEntries } from '../collect/write-entries';
import type { Grid } from '../grid/grid';
import type { Range } from '../grid/address';
import type { Host, HostOptions } from '../hosts/host';
import { yearOf } from '../ledger/ledger-of';
import type { Link } from '../ledger/link';
import { ledgerSheet } from '../ledger/read-ledger';
import { message } from '../locales/message';
import { words, type Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import { nameOfIdentity } from '../plan/identity';
import type { Operation, WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { sheetName } from '../plan/sheet-name';
import { ROLES } from '../sheets/ledger/row-texts';
import { type Holder, type Role, type Split, type SplitBy, splitWork } from '../sheets/units/assignments';
import { goneTab } from '../sheets/units/gone-tab';
import { type IndexRow, indexSheet } from '../sheets/units/index-sheet';
import { matrixSheet } from '../sheets/units/matrix-sheet';
import { reconcile, type Reconciliation } from '../sheets/units/reconcile';
import { type OptionalColumn, tabLayout } from '../sheets/units/tab-columns';
import { lookOfSource } from '../sheets/units/tab-look';
import { byTask } from '../sheets/units/tab-rows';
import { TabWriter, type TabExtras } from '../sheets/units/tab-sheet';
import { ledgerPlan } from './build-ledger';
import type { Understanding } from './understand';

export interface TabOptions {
  readonly by: SplitBy;
  readonly language: Language;
  /** Columns that the tabs do without. */
  readonly leaveOut?: readonly OptionalColumn[];
}

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

/** What came back, compared with the ledger: the first half of a build, and all of what collecting shows. */
export interface Taken {
  readonly collection: Collection;
  readonly outcome: Outcome;
  /** The ledger's rows with what was taken. */
  readonly link: Link;
}

const MATRIX_KEY = '对账';

/** Compares the workbook's own tabs, and what else was returned, with its ledger. Writes nothing. */
export function takeBack(
  { workbook, breakdown, progress }: Understanding,
  files: readonly Returned[] = [],
  decisions: Decisions = new Map(),
): Taken {
  const context = collectContext(breakdown, progress.link);
  const collection = collect([...tabsIn(workbook, yearOf(breakdown)), ...files], context);
  const outcome = decide(collection, decisions);
  return { collection, outcome, link: withChanges(progress.link, outcome.changes) };
}

/** The parts of the workbook whose looks a build needs (`Host.readContent`). */
export function looksNeeded(
  { workbook, breakdown }: Understanding,
  { outcome }: Taken,
): readonly { sheet: string; range?: Range }[] {
  const [table] = breakdown.tables;
  const ledger = outcome.changes.size > 0 ? ledgerSheet(workbook.sheets) : undefined;
  const known = new Set([...holderNames(breakdown)].map(idOf));
  return [
    ...(table
      ? [
          {
            sheet: table.sheet,
            range: {
              top: 0,
              left: 0,
              bottom: table.tasks[0]?.textPlace.row ?? table.range.top,
              right: table.range.right,
            },
          },
        ]
      : []),
    ...(ledger ? [{ sheet: ledger.name }] : []),
    ...unitTabs(workbook.sheets)
      .filter(({ own }) => own && !known.has(idOf(own.key)))
      .map(({ name }) => ({ sheet: name })),
  ];
}

/**
 * Tabs, 单位目录 and 分表核对 as one plan. What people wrote into tabs goes into the ledger first (which is made if need
 * be) and stands in the tabs again afterwards; what is in conflict stays in its tab until somebody decides.
 */
export function unitTabsPlan(
  understanding: Understanding,
  options: TabOptions,
  contents: ReadonlyMap<string, SheetContent>,
  taken: Taken = takeBack(understanding),
): UnitTabs {
  const { workbook, breakdown, settings, asOf, progress } = understanding;
  const { by, language } = options;
  const { collection, outcome, link } = taken;
  const say = (id: string): string => words(language, message(id));
  const names = new Names(workbook.tabNames);
  const operations: Operation[] = ledgerOperations(understanding, taken, language, contents, names);
  const anchor = names.ledger ?? ledgerSheet(workbook.sheets)?.name ?? breakdown.tables.at(-1)?.sheet ?? null;

  const split = splitWork(breakdown, by);
  const places = new Places(workbook.sheets, split.holders, breakdown, names);
  const index = ownName(workbook.sheets, '', names, say('units.index.name'));
  const matrix = ownName(workbook.sheets, MATRIX_KEY, names, say('units.matrix.name'));
  const [table] = breakdown.tables;
  const layout = tabLayout(
    new Set(breakdown.tables.map(({ sheet }) => sheet)).size > 1,
    options.leaveOut ?? [],
    lookOfSource(table && contents.get(table.sheet), table).widths,
  );
  const writer = new TabWriter({
    occurrences: byTask(link.occurrences),
    link,
    settings,
    asOf,
    year: yearOf(breakdown),
    date1904: workbook.date1904,
    layout,
    look: lookOfSource(table && contents.get(table.sheet), table),
    othersItems: settings.tabs.othersItems,
    language,
    origin: originMark(breakdown),
  });
  const open = stillOpen(collection, outcome.open, link);
  const tabs: IndexRow[] = [];
  let behind = anchor;
  for (const holder of split.holders) {
    const { name, key, existing } = places.of(holder);
    const before = existing && collection.returned.find(({ grid }) => grid === existing);
    const tab = writer.tab(holder, extrasOf(collection, before ?? null, open, index));
    tabs.push({ holder, tab, place: { sheet: name, first: tab.first, last: tab.last } });
    operations.push({
      op: 'put-sheet',
      identity: { kind: 'unit', key },
      name,
      content: tab.content,
      after: behind,
    });
    behind = name;
  }
  const gone = places.gone.map(({ name }) => name);
  for (const grid of places.gone) {
    const content = contents.get(grid.name);
    const marked = content && goneTab(content, language);
    if (grid.own && marked)
      operations.push({ op: 'put-sheet', identity: grid.own, name: grid.name, content: marked });
  }
  const roles = rolesOf(by, language);
  const reconciliation = reconcile(
    split.assignments,
    tabs.map(({ holder, tab }) => ({ holder: holder.name, content: tab.content })),
    link.occurrences,
    (written) => (written === roles.lead ? 'lead' : written === roles.support ? 'support' : null),
  );
  const { unassigned } = split;
  const year = yearOf(breakdown);
  const shared = { rows: tabs, layout, roles, language };
  const sheets = [
    [
      { kind: 'index', key: '' },
      index,
      indexSheet({ ...shared, reconciliation, unassigned, gone, matrix, settings, asOf, year }),
      anchor,
    ],
    [
      { kind: 'index', key: MATRIX_KEY },
      matrix,
      matrixSheet({ ...shared, breakdown, assignments: split.assignments, index }),
      index,
    ],
  ] as const;
  for (const [identity, name, content, after] of sheets)
    operations.push({ op: 'put-sheet', identity, name, content, after });
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  const plan: WorkbookPlan = {
    title: message('units.plan', { count: tabs.length }),
    expect: workbook.sheets
      .filter(({ name, own }) => read.has(name) || own?.kind === 'unit' || name === progress.ledger?.sheet)
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
  const contents = await host.readContent(looksNeeded(understanding, taken), hostOptions);
  const result = unitTabsPlan(understanding, options, contents, taken);
  await host.apply(result.plan, hostOptions);
  return result;
}

/** The words of the column 角色: units lead or support, leaders do neither. */
export function rolesOf(by: SplitBy, language: Language): Readonly<Record<Role, string>> {
  return by === 'leader'
    ? { lead: words(language, message('units.role-leader')), support: ROLES.support }
    : ROLES;
}

/** The ledger with what was taken, as operations; none where nothing was. */
export function ledgerOperations(
  understanding: Understanding,
  { outcome, link }: Taken,
  language: Language,
  contents: ReadonlyMap<string, SheetContent>,
  names: Names,
): Operation[] {
  if (outcome.changes.size === 0) return [];
  const { workbook, progress } = understanding;
  const old = ledgerSheet(workbook.sheets);
  const changed = { ...understanding, progress: { ...progress, link } };
  const { plan } = ledgerPlan(changed, language, old && contents.get(old.name));
  return plan.operations.map((operation) => {
    if (operation.op !== 'put-sheet') return operation;
    names.ledger = old?.name ?? names.fresh(operation.name);
    return { ...operation, name: names.ledger, content: withEntries(operation.content, outcome.changes) };
  });
}

/** Names that are free, among those taken before and those given out since. */
export class Names {
  ledger: string | null = null;
  private readonly taken: string[];

  constructor(taken: readonly string[]) {
    this.taken = [...taken];
  }

  fresh(wanted: string): string {
    const name = sheetName(wanted, this.taken);
    this.taken.push(name);
    return name;
  }
}

function ownName(sheets: readonly Grid[], key: string, names: Names, wanted: string): string {
  const own = sheets.find((grid) => grid.own?.kind === 'index' && grid.own.key === key);
  return own?.name ?? names.fresh(wanted);
}

function unitTabs(sheets: readonly Grid[]): readonly Grid[] {
  return sheets.filter(({ own }) => own?.kind === 'unit');
}

function holderNames(breakdown: Understanding['breakdown']): ReadonlySet<string> {
  return new Set(
    (['unit', 'leader'] as const).flatMap((by) => splitWork(breakdown, by).holders.map(({ name }) => name)),
  );
}

/** Of long names only a beginning and a hash travel in the workbook. */
function idOf(key: string): string {
  return nameOfIdentity({ kind: 'unit', key });
}

/** Which tab belongs to which holder: its own, or that of a name which is now an alias of it; else a new one. */
class Places {
  readonly gone: readonly Grid[];
  private readonly byKey: ReadonlyMap<string, Grid>;
  private readonly byAlias = new Map<string, Grid>();

  constructor(
    sheets: readonly Grid[],
    holders: readonly Holder[],
    breakdown: Understanding['breakdown'],
    private readonly names: Names,
  ) {
    const existing = unitTabs(sheets);
    this.byKey = new Map(existing.map((grid) => [idOf(grid.own?.key ?? ''), grid]));
    const known = new Set([...holderNames(breakdown)].map(idOf));
    const wanted = new Set(holders.map(({ name }) => name));
    const gone: Grid[] = [];
    for (const grid of existing) {
      const key = grid.own?.key ?? '';
      if (known.has(idOf(key))) continue;
      const standard = breakdown.roster.given.aliases[key];
      const free = standard !== undefined && wanted.has(standard) && !this.byKey.has(idOf(standard));
      if (free && !this.byAlias.has(standard)) this.byAlias.set(standard, grid);
      else gone.push(grid);
    }
    this.gone = gone;
  }

  of({ name }: Holder): { name: string; key: string; existing: Grid | null } {
    const existing = this.byKey.get(idOf(name)) ?? this.byAlias.get(name);
    if (existing) return { name: existing.name, key: existing.own?.key ?? name, existing };
    return { name: this.names.fresh(name), key: name, existing: null };
  }
}

function extrasOf(
  { matched, unmatched }: Collection,
  before: Returned | null,
  open: ReturnType<typeof stillOpen>,
  index: string | null,
): TabExtras {
  const none = new Map();
  return {
    index,
    before,
    open: (before && open.get(before)) ?? none,
    matched: (before && matched.get(before)) ?? none,
    keptRows: before ? unmatched.flatMap(({ from, row }) => (from === before.from ? [row] : [])) : [],
  };
}
