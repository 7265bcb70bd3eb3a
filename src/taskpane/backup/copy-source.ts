import { backupPlan, isSetAside, standingCopy } from '../../actions/backup-sheet';
import type { PaneHost } from '../pane-host';
import type { WorkbookStore } from '../workbook-store';

/**
 * Copies sheets as they are now and tells the workbook that the copies are no tables to be read. A copy that stands
 * already is not made again. Answers the names of the copies; `null` where it failed.
 */
export async function copySource(
  store: WorkbookStore,
  host: PaneHost,
  sheets: readonly string[],
): Promise<readonly string[] | null> {
  const copies: string[] = [];
  const done = await store.perform('writing', async ({ read, write }) => {
    let { workbook } = await read();
    for (const sheet of sheets) {
      const copy = standingCopy(workbook, sheet) ?? (await host.copySheet(sheet));
      copies.push(copy);
      if (isSetAside(workbook, copy)) continue;
      await write(backupPlan(workbook, copy));
      ({ workbook } = await read());
    }
  });
  return done ? copies : null;
}
