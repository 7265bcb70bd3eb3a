import type { OtherFile } from '../../../actions/jobs/other-files';
import { HostError } from '../../../hosts/error';
import type { FilesBeside } from '../../maker';

/** A file that could not be read, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly error: HostError;
}

export interface ReadFiles {
  readonly files: readonly OtherFile[];
  readonly unread: readonly UnreadFile[];
}

/** Opens what units sent back where it is compared: nothing leaves the computer. One bad file does not stop the others. */
export async function readFiles(
  beside: FilesBeside,
  chosen: readonly File[],
  onProgress: (done: number) => void = () => undefined,
): Promise<ReadFiles> {
  const files: OtherFile[] = [];
  const unread: UnreadFile[] = [];
  for (const [done, file] of chosen.entries()) {
    onProgress(done);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      files.push({ name: file.name, id: await beside.open(bytes) });
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
export function withFiles(before: readonly OtherFile[], more: readonly OtherFile[]): readonly OtherFile[] {
  const names = new Set(more.map(({ name }) => name));
  return [...before.filter(({ name }) => !names.has(name)), ...more];
}

/** What of a folder may be a form: workbooks, without the hidden ones that Excel keeps beside an open file. */
export function formsAmong(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => /\.xlsx$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.'));
}

/** The files that were dropped, those in dropped folders too. Files that are none of ours say so when they are read. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // What was dropped is gone after the first wait: everything is asked for before.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  const folders = entries.filter((entry) => entry?.isDirectory === true);
  if (folders.length === 0) return plain;
  const inside = await Promise.all(entries.map(async (entry) => (entry ? filesIn(entry) : [])));
  return formsAmong(inside.flat());
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile)
    return [
      await new Promise<File>((done, fail) => {
        (entry as FileSystemFileEntry).file(done, fail);
      }),
    ];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // Chromium gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => {
      reader.readEntries(done, fail);
    });
    if (some.length === 0) return files;
    for (const one of some) files.push(...(await filesIn(one)));
  }
}
