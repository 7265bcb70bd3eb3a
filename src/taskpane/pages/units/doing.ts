import { looksNeeded, type UnitTabs, unitTabsPlan } from '../../../actions/build-unit-tabs';
import type { TabOptions } from '../../../actions/tab-options';
import { takeBack } from '../../../actions/take-back';
import type { PaneHost } from '../../../hosts/pane-host';
import type { WorkbookStore } from '../../workbook-store';

/** Builds or rebuilds the tabs from the workbook as it is now; answers what was made, `null` where nothing was written. */
export async function buildTabs(
  store: WorkbookStore,
  host: PaneHost,
  options: TabOptions,
): Promise<UnitTabs | null> {
  let result: UnitTabs | null = null;
  const done = await store.perform('reading', async ({ read, write, options: hostOptions }) => {
    const understanding = await read();
    const taken = takeBack(understanding);
    const contents = await host.readContent(looksNeeded(understanding, taken), hostOptions);
    result = unitTabsPlan(understanding, options, contents, taken);
    await write(result.plan);
    await read();
  });
  // What was made is told with its proof, not as fifty lines.
  if (done) store.dismiss();
  return done ? result : null;
}

/** One unit's form as a workbook of its own, which the person saves and sends. */
export function openSeparately(
  store: WorkbookStore,
  host: PaneHost,
  unit: string,
  options: TabOptions,
): Promise<boolean> {
  return store.perform('reading', async ({ read, options: hostOptions }) => {
    const understanding = await read();
    const { separateFiles } = await import(
      /* webpackChunkName: "separate-files" */ '../../../actions/separate-files'
    );
    const taken = takeBack(understanding);
    const contents = await host.readContent(looksNeeded(understanding, taken), hostOptions);
    for await (const file of separateFiles(understanding, options, contents, taken, new Set([unit])))
      await host.openWorkbook(file.bytes, file.name);
  });
}
