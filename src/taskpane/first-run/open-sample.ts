import { HostError } from '../../hosts/error';
import type { PaneHost } from '../../hosts/pane-host';
import type { WorkbookStore } from '../workbook-store';

/** Opens the sample table as a workbook of its own; the file comes from beside the page, when it is asked for. */
export function openSample(store: WorkbookStore, host: PaneHost, name: string): Promise<boolean> {
  return store.perform('reading', async ({ options: { signal } }) => {
    const address = new URL('../../../assets/samples/shuangtaizi-2024.xlsx', import.meta.url);
    const answer = await fetch(address, signal ? { signal } : {});
    if (!answer.ok) throw new HostError('not-found', { sheet: name });
    await host.openWorkbook(new Uint8Array(await answer.arrayBuffer()), name);
  });
}
