import type { OtherFile } from '../../../actions/jobs/other-files';
import { HostError } from '../../../hosts/error';
import type { HostOptions } from '../../../hosts/host';
import type { FilesBeside } from '../../maker';

/** An old file, or why it could not be read. */
export type Opened = OtherFile | { readonly name: string; readonly error: HostError };

/**
 * Opens an older version where it is compared: it does not leave the computer. A file that cannot be read is told of by its name.
 *
 * @throws HostError `cancelled`
 */
export async function openOldVersion(files: FilesBeside, file: File, options: HostOptions): Promise<Opened> {
  const { name } = file;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (options.signal?.aborted) throw new HostError('cancelled');
    return { name, id: await files.open(bytes, options) };
  } catch (error) {
    if (error instanceof HostError && error.code === 'cancelled') throw error;
    const detail = error instanceof Error ? error.message : String(error);
    const known = error instanceof HostError;
    return { name, error: known ? error : new HostError('host-failed', { detail }, { cause: error }) };
  }
}
