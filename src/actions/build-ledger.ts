import type { Host, HostOptions } from '../hosts/host';
import { type EntryChanges, NO_CHANGES, withChanges } from '../ledger/entry-changes';
import type { Change } from '../ledger/link';
import type { LedgerRow } from '../ledger/model';
import { gridOfLedger } from '../ledger/read-ledger';
import { message } from '../locales/message';
import { type Language, words } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { PutSheet, WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { sheetName } from '../plan/sheet-name';
import type { ExistingLedger } from '../sheets/ledger/existing-ledger';
import { ledgerSheet } from '../sheets/ledger/ledger-sheet';
import { statisticsBeside } from './statistics-operation';
import type { Understanding } from './understand';

/** What a rebuild of the ledger means for the rows that were there. */
export interface LedgerResult {
  readonly plan: WorkbookPlan;
  /** Rows of the new ledger that are about something of the source. */
  readonly rows: number;
  /** Of these, how many the ledger did not have. */
  readonly added: number;
  readonly changes: readonly Change[];
  readonly unmatched: readonly LedgerRow[];
}

interface LedgerOptions {
  /** How the existing ledger looks (`Host.readContent`); without it values are kept, looks are not. */
  readonly content?: SheetContent | undefined;
  /** The ledger of another workbook, to be taken over; without it, that of this one. */
  readonly existing?: ExistingLedger;
  /** What goes into it with this build. */
  readonly changes?: EntryChanges;
}

/** 进度台账 as a plan: a new sheet behind the source, or ours rebuilt in place, and 进度统计 with it where there is one. Refused when source or ledger changed meanwhile. */
export function ledgerPlan(
  understanding: Understanding,
  language: Language,
  options: LedgerOptions = {},
): LedgerResult {
  const { workbook, breakdown, progress } = understanding;
  const grid = gridOfLedger(workbook.sheets);
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  const { link } = progress;
  const ledger = ledgerOperation(understanding, language, options);
  const changed = withChanges(link, options.changes ?? NO_CHANGES);
  const plan: WorkbookPlan = {
    title: message('ledger.plan'),
    expect: workbook.sheets
      .filter((one) => one === grid || read.has(one.name))
      .map((one) => expectationOf(one)),
    operations: [ledger, ...statisticsBeside(understanding, language, [ledger], changed)],
  };
  const added = link.occurrences.length - link.rows.size;
  return { plan, rows: link.occurrences.length, added, changes: link.changes, unmatched: link.unmatched };
}

/** The same as one operation, for plans that write more than the ledger. */
export function ledgerOperation(
  { workbook, breakdown, progress, settings, asOf }: Understanding,
  language: Language,
  { content = NO_CONTENT, changes = NO_CHANGES, existing: other }: LedgerOptions,
): PutSheet {
  const grid = gridOfLedger(workbook.sheets);
  const existing = other ?? (grid ? { grid, content, date1904: workbook.date1904 } : null);
  const title = breakdown.tables[0]?.title ?? '';
  return {
    op: 'put-sheet',
    identity: { kind: 'ledger', key: '' },
    name: grid?.name ?? sheetName(words(language, message('ledger.name')), workbook.tabNames),
    ...ledgerSheet({ title, progress, changes, existing, settings, asOf, language }),
    ...(breakdown.tables.length > 0 ? { after: breakdown.tables.at(-1)?.sheet ?? null } : {}),
  };
}

const NO_CONTENT: SheetContent = {
  columns: [],
  rows: [],
  styles: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
};

/** Builds the ledger in a workbook, or rebuilds it in place. @throws HostError */
export async function buildLedger(
  host: Host,
  understanding: Understanding,
  language: Language,
  options?: HostOptions,
): Promise<LedgerResult> {
  const content = await ledgerContent(host, understanding, options);
  const result = ledgerPlan(understanding, language, { content });
  await host.apply(result.plan, options);
  return result;
}

/** How the workbook's own ledger looks, for a plan that rebuilds it; `undefined` where it has none. @throws HostError */
export async function ledgerContent(
  host: Pick<Host, 'readContent'>,
  { workbook }: Understanding,
  options?: HostOptions,
): Promise<SheetContent | undefined> {
  const grid = gridOfLedger(workbook.sheets);
  if (!grid) return undefined;
  return (await host.readContent([{ sheet: grid.name }], options)).get(grid.name);
}
