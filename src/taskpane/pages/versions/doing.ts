import { ledgerContent } from '../../../actions/build-ledger';
import { carriedOperation, carryOverPlan } from '../../../actions/carry-over';
import { compareWorkbooks, versionsPlan } from '../../../actions/compare-versions';
import { compareWithSheet } from '../../../actions/version-in-workbook';
import { ledgerFrom, type OldLedger } from '../../../actions/ledger-from';
import type { PaneHost } from '../../../hosts/pane-host';
import type { Language } from '../../../locales/words';
import type { WorkbookStore } from '../../workbook-store';
import { type OldVersion, openOldVersion, type Opened } from './old-version';

/** Reads the old file, and this workbook as it is now; `null` where that was cancelled or this workbook cannot be read. */
export async function open(store: WorkbookStore, file: File): Promise<Opened | null> {
  const opened: Opened[] = [];
  const done = await store.perform('reading', async ({ read, options }) => {
    opened.push(await openOldVersion(file, options));
    await read();
  });
  return done ? (opened[0] ?? null) : null;
}

/** 版本对照 of the workbook as it is at that moment: people work in it beside the pane. */
export function writeVersions(
  store: WorkbookStore,
  { name, understanding: old }: OldVersion,
  language: Language,
): Promise<boolean> {
  return store.perform('reading', async ({ read, write }) => {
    const fresh = await read();
    await write(versionsPlan(fresh, compareWorkbooks(old, fresh), name, language));
    await read();
  });
}

/** The same against a sheet of the workbook itself. */
export function writeComparedSheet(
  store: WorkbookStore,
  sheet: string,
  language: Language,
): Promise<boolean> {
  return store.perform('reading', async ({ read, write }) => {
    const fresh = await read();
    const compared = compareWithSheet(fresh, sheet);
    if (!compared) return;
    await write(versionsPlan(fresh, compared, sheet, language));
    await read();
  });
}

/** 结转 in one step and one undo: settings, ledger and 版本对照. What comes along decides how the workbook is read, so it is considered anew first. */
export function carryOver(
  store: WorkbookStore,
  host: PaneHost,
  old: OldVersion,
  language: Language,
): Promise<boolean> {
  return store.perform('reading', async ({ read, reconsider, write, options }) => {
    const now = await read();
    const carried = carriedOperation(now, old.understanding);
    const fresh = carried ? await reconsider({ ...now.workbook, settings: carried.after }) : now;
    try {
      const content = await ledgerContent(host, fresh, options);
      await write(carryOverPlan(fresh, carried, old, language, content));
    } finally {
      // Where nothing was written, the workbook is what it was.
      await read();
    }
  });
}

/** What the old ledger says goes into that of this workbook, which is made where there is none. */
export function takeOver(
  store: WorkbookStore,
  host: PaneHost,
  old: OldLedger,
  language: Language,
): Promise<boolean> {
  return store.perform('reading', async ({ read, write, options }) => {
    const fresh = await read();
    const content = await ledgerContent(host, fresh, options);
    await write(ledgerFrom(fresh, old, language, content).plan);
    await read();
  });
}
