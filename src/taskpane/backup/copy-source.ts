import { backupPlan, isSetAside, standingCopy } from '../../actions/backup-sheet';
import { HostError } from '../../hosts/error';
import type { PaneHost } from '../../hosts/pane-host';
import type { WorkbookStore } from '../workbook-store';

/**
 * Copies sheets as they are now and tells the workbook that the copies are no tables to be read. A copy that stands
 * already is not made again; in an .xls, which cannot be told, none is made. Answers the names of the copies; `null` where it failed.
 */
export async function copySource(
  store: WorkbookStore,
  host: PaneHost,
  sheets: readonly string[],
): Promise<readonly string[] | null> {
  const copies: string[] = [];
  const done = await store.perform('writing', async ({ read, write }) => {
    const { workbook } = await read();
    // A copy that the workbook cannot be told of would be read as a second table.
    if (host.capabilities().keepsSettings === false) throw new HostError('legacy-xls', { of: 'settings' });
    for (const sheet of sheets) copies.push(standingCopy(workbook, sheet) ?? (await host.copySheet(sheet)));
    const open = copies.filter((copy) => !isSetAside(workbook, copy));
    if (open.length === 0) return;
    await write(backupPlan(workbook, open));
    await read();
  });
  return done ? copies : null;
}
