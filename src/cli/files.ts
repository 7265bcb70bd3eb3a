import { lstat, open, stat } from 'node:fs/promises';
import { CliError } from './error';
import { codeOf, readingFailed } from './file-errors';
import type { Output } from './outputs/outputs';
import { fromUser } from './paths';

export type { Output } from './outputs/outputs';

/** Most commands write nothing: what names temporary files (Node's cryptography) takes as long to load as a small table to read. */
const outputs = () => import(/* webpackMode: "eager" */ './outputs/outputs');

/** See `outputs/outputs.ts`. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  return (await outputs()).writeOutput(file, bytes);
}

/** See `outputs/outputs.ts`. */
export async function writeOutputs(all: Iterable<Output> | AsyncIterable<Output>): Promise<void> {
  return (await outputs()).writeOutputs(all);
}

/** No workbook or document of this product comes near it; what does would fill the memory. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Reads a file that people name. @throws CliError where it cannot be read; where it is a pipe or a device, which may never end */
export async function readInput(file: string): Promise<Uint8Array> {
  const named = fromUser(file);
  try {
    const found = await stat(named).catch(async (error: unknown) => {
      if (codeOf(error) === 'ENOENT' && (await isLink(named)))
        throw new CliError('cli.file-link-lost', { file });
      throw error;
    });
    if (found.isDirectory()) throw new CliError('cli.file-is-folder', { file });
    if (!found.isFile()) throw new CliError('cli.file-is-no-file', { file });
    if (found.size > MOST_BYTES) throw tooLarge(file);
    const handle = await open(named);
    try {
      const bytes = await handle.readFile();
      if (bytes.length > MOST_BYTES) throw tooLarge(file);
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readingFailed(file, error);
  }
}

function tooLarge(file: string): CliError {
  return new CliError('cli.file-too-large', { file, most: MOST_BYTES / 1024 / 1024 });
}

async function isLink(named: string): Promise<boolean> {
  return lstat(named).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}
