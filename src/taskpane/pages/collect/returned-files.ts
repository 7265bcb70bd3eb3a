import type { ReturnedFile } from '../../../actions/collect';
import { HostError } from '../../../hosts/error';

/** A file that could not be read, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly error: HostError;
}

export interface ReadFiles {
  readonly files: readonly ReturnedFile[];
  readonly unread: readonly UnreadFile[];
}

/** Reads what units sent back: in the page, nothing leaves the computer. One bad file does not stop the others. */
export async function readFiles(chosen: readonly File[]): Promise<ReadFiles> {
  const { FileHost } = await import(/* webpackChunkName: "separate-files" */ '../../../hosts/file/file-host');
  const files: ReturnedFile[] = [];
  const unread: UnreadFile[] = [];
  for (const file of chosen) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      files.push({ name: file.name, workbook: await FileHost.open(bytes).read() });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      unread.push({
        name: file.name,
        error:
          error instanceof HostError ? error : new HostError('host-failed', { detail }, { cause: error }),
      });
    }
  }
  return { files, unread };
}

/** The same file chosen again takes the place of the one before. */
export function withFiles(
  before: readonly ReturnedFile[],
  more: readonly ReturnedFile[],
): readonly ReturnedFile[] {
  const names = new Set(more.map(({ name }) => name));
  return [...before.filter(({ name }) => !names.has(name)), ...more];
}
