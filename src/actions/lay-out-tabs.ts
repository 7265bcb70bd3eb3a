import type { Collection, Returned } from '../collect/model';
import { stillOpen } from '../collect/decide';
import type { Grid } from '../grid/grid';
import { gridOfLedger } from '../ledger/read-ledger';
import { message, type MessageId } from '../locales/message';
import { words } from '../locales/words';
import type { PutSheet } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { type Holder, splitWork } from '../split/assignments';
import type { TabExtras } from '../sheets/units/tab-extras';
import { FreeNames, TabPlaces } from '../sheets/units/tab-places';
import { type Tab, TabWriter } from '../sheets/units/tab-sheet';
import { tabSource } from '../sheets/units/tab-source';
import { refuseTooManyTabs } from './most-tabs';
import { choicesFor, type TabOptions } from './tab-options';
import type { Taken } from './take-back';
import type { Understanding } from './understand';

/** Of the identity of 分表核对, which is an index too. */
export const MATRIX_KEY = '对账';

/** Where tabs go, and what each has beside the work of its holder. @param ledger the one that is made with them */
export function layOut(
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
