import type { Range } from '../grid/address';
import type { Work } from '../grid/work';
import { gridOfLedger } from '../ledger/read-ledger';
import type { Language } from '../locales/words';
import type { PutSheet, SetCells } from '../plan/model';
import { holdsSameCells } from '../plan/same-cells';
import { contentOfCells, inFewCells } from '../sheets/few-cells';
import { ledgerLooksAlike } from '../sheets/ledger/looks-alike';
import { tabLooksAlike } from '../sheets/units/tab-frame';
import { unitTabs } from '../sheets/units/tab-places';
import type { Tab } from '../sheets/units/tab-sheet';
import { layOut } from './lay-out-tabs';
import type { TabOptions } from './tab-options';
import { ledgerWith, type Taken } from './take-back';
import type { Understanding } from './understand';

/**
 * The parts of the workbook whose looks a build needs (`Host.readContent`). @param draft without it, all tabs': looks
 * are what costs most to read, and a tab whose cells stay as they are, or nearly, keeps those that it has
 */
export function looksNeeded(
  { workbook, breakdown }: Understanding,
  { outcome }: Taken,
  draft: TabsDraft | null = null,
): readonly { sheet: string; range?: Range }[] {
  const [table] = breakdown.tables;
  const ledger = outcome.changes.size > 0 && !draft?.ledger ? gridOfLedger(workbook.sheets) : undefined;
  const bottom = table?.tasks[0]?.textPlace.row ?? table?.range.top ?? 0;
  const head = table && { top: 0, left: 0, bottom, right: table.range.right };
  return [
    ...(table && head ? [{ sheet: table.sheet, range: head }] : []),
    ...(ledger ? [{ sheet: ledger.name }] : []),
    ...unitTabs(workbook.sheets).flatMap(({ name }) => (draft?.known.has(name) ? [] : [{ sheet: name }])),
  ];
}

/** A build of which nothing was read but cells. */
export interface TabsDraft {
  /** By name, the tabs whose looks stay as they are: they hold already what they would be given, or all but a few cells of it. */
  readonly known: ReadonlyMap<string, Tab>;
  /** By name, what makes those hold it that do not. */
  readonly few: ReadonlyMap<string, SetCells>;
  /** The ledger, where all that it is given are a few cells. */
  readonly ledger: LedgerInCells | null;
}

interface LedgerInCells {
  /** What it is then, without looks. */
  readonly whole: PutSheet;
  readonly cells: SetCells;
}

/**
 * Which tabs a build would not change, and which in a few cells. `null`: all of them are to be made anew, with their looks:
 * there are none yet, or nobody wrote anything, so that it must be for the looks that somebody wants them rebuilt.
 *
 * @param sparing whether a few cells are written as such, so that no looks need be read (`Host.looksAreDear`)
 */
export function* draftingTabs(
  understanding: Understanding,
  options: TabOptions,
  taken: Taken,
  sparing = false,
): Work<TabsDraft | null> {
  const { workbook } = understanding;
  if (unitTabs(workbook.sheets).length === 0 || workbook.date1904) return null;
  const known = new Map<string, Tab>();
  const few = new Map<string, SetCells>();
  const { holders, tabOf } = layOut(understanding, options, taken, null, new Map());
  let moved = 0;
  for (const [done, { holder, name, existing }] of holders.entries()) {
    yield { done, total: holders.length };
    const tab = existing && tabOf(holder, existing);
    if (tab && holdsSameCells(existing, tab.content)) {
      known.set(name, tab);
      continue;
    }
    moved++;
    const cells = tab && sparing ? inFewCells(existing, tab.content, tabLooksAlike) : null;
    if (!tab || !cells) continue;
    known.set(name, tab);
    few.set(name, cells);
  }
  if (moved === 0) return null;
  return { known, few, ledger: sparing ? ledgerInCells(understanding, options.language, taken) : null };
}

function ledgerInCells(understanding: Understanding, language: Language, taken: Taken): LedgerInCells | null {
  const grid = gridOfLedger(understanding.workbook.sheets);
  const { ledger } = understanding.progress;
  if (!grid || !ledger) return null;
  const whole = ledgerWith(understanding, taken, language, new Map([[grid.name, contentOfCells(grid)]]));
  const cells = whole && inFewCells(grid, whole.content, ledgerLooksAlike(ledger));
  return cells ? { whole, cells } : null;
}
