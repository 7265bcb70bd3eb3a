import { HostError } from '../../hosts/error';
import type { PaneHost } from '../../hosts/pane-host';
import type { WorkbookStore } from '../workbook-store';
import { loadSample } from './samples';

/** Opens the sample table as a workbook of its own. */
export function openSample(store: WorkbookStore, host: PaneHost, name: string): Promise<boolean> {
  return store.perform('reading', async () => {
    const bytes = await loadSample('shuangtaizi-2024').catch(() => {
      throw new HostError('not-found', { sheet: name });
    });
    await host.openWorkbook(bytes, name);
  });
}
