import type { Outcome } from '../collect/decide';
import type { Collection } from '../collect/model';
import { atOnce, type Work } from '../grid/work';
import type { Host, HostOptions } from '../hosts/host';
import { yearOf } from '../ledger/ledger-of';
import { message } from '../locales/message';
import { words, type Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { Operation, PutSheet, WorkbookPlan } from '../plan/model';
import { holdsSameCells } from '../plan/same-cells';
import type { SheetContent } from '../plan/sheet-content';
import type { SplitBy } from '../settings/tabs';
import { rowsExpected } from '../sheets/few-cells';
import { ROLE_WORDS } from '../sheets/ledger/row-texts';
import type { Role, Split } from '../split/assignments';
import { goneTab } from '../sheets/units/gone-tab';
import { expansionOf, type IndexRow, indexSheet } from '../sheets/units/index-sheet';
import { matrixSheet } from '../sheets/units/matrix-sheet';
import { type Reconciliation, reconciling } from '../sheets/units/reconcile';
import { draftingTabs, looksNeeded, type TabsDraft } from './draft-tabs';
import { layOut, MATRIX_KEY } from './lay-out-tabs';
import { statisticsBeside } from './statistics-operation';
import { rememberChoices, type TabOptions } from './tab-options';
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

/** Steps of a build behind its last tab: the sums, the index and the matrix, the expectations. */
const AFTERWARDS = 3;

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
  const ledger = draft?.ledger?.whole ?? ledgerWith(understanding, taken, language, contents);
  const laid = layOut(understanding, options, taken, ledger, contents);
  const { choices, ledgerName, anchor, split, places, index, matrix, source } = laid;
  const { by } = choices;
  const operations: Operation[] = [...rememberChoices(workbook, options, choices)];
  if (ledger) {
    const named = { ...ledger, name: ledgerName ?? ledger.name };
    operations.push(
      draft?.ledger?.cells ?? named,
      ...statisticsBeside(understanding, language, [named], link),
    );
  }
  const tabs: IndexRow[] = [];
  let behind = anchor;
  // What comes after the last of them is about as much again as a few.
  const total = split.holders.length + AFTERWARDS;
  for (const { holder, name, key, existing } of laid.holders) {
    yield { done: tabs.length, total };
    const known = draft?.known.get(name);
    const few = draft?.few.get(name);
    const tab = known ?? laid.tabOf(holder, existing);
    tabs.push({ holder, tab, place: { sheet: name, first: tab.first, last: tab.last } });
    const identity = { kind: 'unit', key } as const;
    if (few) operations.push(few);
    else if (!known)
      operations.push({ op: 'put-sheet', identity, name, content: tab.content, after: behind });
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
  const reconciliation = yield* reconciling(
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
    expect: workbook.sheets.flatMap((grid) => {
      const { name, own } = grid;
      const isLedger = name === progress.ledger?.sheet;
      const few = isLedger ? draft?.ledger?.cells : draft?.few.get(name);
      if (few) return rowsExpected(grid, few);
      const concerned = read.has(name) || isLedger || (own?.kind === 'unit' && !draft?.known.has(name));
      return concerned ? [expectationOf(grid)] : [];
    }),
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
  const draft = atOnce(draftingTabs(understanding, options, taken, host.looksAreDear));
  const contents = await host.readContent(looksNeeded(understanding, taken, draft), hostOptions);
  const result = unitTabsPlan(understanding, options, contents, taken, draft);
  await host.apply(result.plan, hostOptions);
  return result;
}

/** The words of the column 角色: units lead or support, leaders do neither. */
function rolesOf(by: SplitBy, language: Language): Readonly<Record<Role, string>> {
  return by === 'leader'
    ? { lead: words(language, message('units.role-leader')), support: ROLE_WORDS.support }
    : ROLE_WORDS;
}
