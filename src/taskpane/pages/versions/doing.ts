import type { OtherFile } from '../../../actions/jobs/other-files';
import type { Language } from '../../../locales/words';
import type { WorkbookPlan } from '../../../plan/model';
import type { Steps } from '../../workbook-state';
import { today } from '../../today';
import type { WorkbookStore } from '../../workbook-store';
import { openOldVersion, type Opened } from './old-version';

/** Reads the old file, and this workbook as it is now; `null` where that was cancelled or this workbook cannot be read. */
export async function open(store: WorkbookStore, file: File): Promise<Opened | null> {
  const opened: Opened[] = [];
  const done = await store.perform('reading', async ({ read, options }) => {
    opened.push(await openOldVersion(store.files, file, options));
    await read();
  });
  return done ? (opened[0] ?? null) : null;
}

/** 版本对照 of the workbook as it is at that moment: people work in it beside the pane. */
export function writeVersions(store: WorkbookStore, file: OtherFile, language: Language): Promise<boolean> {
  return written(store, ({ make }) => make('versions', { file, today: today(), language }));
}

/** The same against a sheet of the workbook itself. */
export function writeComparedSheet(
  store: WorkbookStore,
  sheet: string,
  language: Language,
): Promise<boolean> {
  return written(store, ({ make }) => make('versionsWithin', { sheet, language }));
}

/** What the old ledger says goes into that of this workbook, which is made where there is none. */
export function takeOver(store: WorkbookStore, file: OtherFile, language: Language): Promise<boolean> {
  return written(store, ({ make }) => make('takeOver', { file, today: today(), language }));
}

/** 结转 in one step and one undo: settings, ledger and 版本对照. What comes along decides how the workbook is read, so it is considered anew first. */
export function carryOver(store: WorkbookStore, file: OtherFile, language: Language): Promise<boolean> {
  return store.perform('reading', async ({ read, reconsider, make, write }) => {
    const now = await read();
    const old = { file, today: today() };
    const { told: carried } = await make('carriedSettings', old);
    if (carried) await reconsider({ ...now.workbook, settings: carried.after });
    try {
      const { plan } = await make('carryOver', { ...old, carried, language });
      if (plan) await write(plan);
    } finally {
      // Where nothing was written, the workbook is what it was.
      await read();
    }
  });
}

function written(
  store: WorkbookStore,
  made: (steps: Steps) => Promise<{ readonly plan: WorkbookPlan | null }>,
): Promise<boolean> {
  return store.perform('reading', async (steps) => {
    await steps.read();
    const { plan } = await made(steps);
    if (plan) await steps.write(plan);
    await steps.read();
  });
}
