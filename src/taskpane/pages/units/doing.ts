import type { TabsTold } from '../../../actions/jobs/tabs';
import type { TabOptions } from '../../../actions/tab-options';
import type { PaneHost } from '../../../hosts/pane-host';
import type { WorkbookStore } from '../../workbook-store';

/** What was made, and the sheet that lists it. */
export interface BuiltTabs extends TabsTold {
  readonly index: string | null;
}

/** Builds or rebuilds the tabs from the workbook as it is now; answers what was made, `null` where nothing was written. */
export async function buildTabs(store: WorkbookStore, options: TabOptions): Promise<BuiltTabs | null> {
  let built: BuiltTabs | null = null;
  const done = await store.perform('reading', async ({ read, make, write }) => {
    await read();
    const { plan, told } = await make('unitTabs', { options });
    if (!plan) return;
    const index = plan.operations.find((one) => one.op === 'put-sheet' && one.identity.kind === 'index');
    built = { ...told, index: index?.op === 'put-sheet' ? index.name : null };
    await write(plan);
    await read();
  });
  // What was made is told with its proof, not as fifty lines.
  if (done) store.dismiss();
  return done ? built : null;
}

/** One unit's form as a workbook of its own, which the person saves and sends. */
export function openSeparately(
  store: WorkbookStore,
  host: PaneHost,
  unit: string,
  options: TabOptions,
): Promise<boolean> {
  return store.perform('reading', async ({ read, make }) => {
    await read();
    const { told } = await make('unitFile', { unit, options });
    if (told) await host.openWorkbook(told.bytes, told.name);
  });
}
