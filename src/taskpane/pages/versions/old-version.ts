import type { OldVersion } from '../../../actions/ledger-from';
import { HostError } from '../../../hosts/error';
import type { HostOptions } from '../../../hosts/host';
import { gridOfLedger } from '../../../ledger/read-ledger';
import { today } from '../../today';
import { understandAside, type Understander } from '../../understanding/understander';

/** An old file, or why it could not be read. */
export type Opened = OldVersion | { readonly name: string; readonly error: HostError };

/**
 * Reads an older version in the page: it does not leave the computer. A file that cannot be read is told of by its name.
 *
 * @throws HostError `cancelled`
 */
export async function openOldVersion(
  file: File,
  options: HostOptions,
  understand: Understander = understandAside,
): Promise<Opened> {
  const { name } = file;
  try {
    const { FileHost } = await import(
      /* webpackChunkName: "separate-files" */ '../../../hosts/file/file-host'
    );
    const host = FileHost.open(new Uint8Array(await file.arrayBuffer()));
    const workbook = await host.read(options);
    const signal = options.signal ?? new AbortController().signal;
    const understanding = await understand(workbook, today(), signal);
    const grid = gridOfLedger(workbook.sheets);
    if (!grid || !understanding.progress.ledger) return { name, understanding, ledger: null };
    const content = (await host.readContent([{ sheet: grid.name }], options)).get(grid.name);
    return { name, understanding, ledger: content ? { understanding, grid, content } : null };
  } catch (error) {
    if (error instanceof HostError && error.code === 'cancelled') throw error;
    const detail = error instanceof Error ? error.message : String(error);
    const known = error instanceof HostError;
    return { name, error: known ? error : new HostError('host-failed', { detail }, { cause: error }) };
  }
}
