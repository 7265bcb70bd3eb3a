import { lstatSync, readFileSync, statSync } from 'node:fs';
import { CliError } from './error';
import { readingFailed } from './file-errors';
import type { Output } from './outputs/outputs';
import { fromUser } from './paths';

export type { Output } from './outputs/outputs';

/** Most commands write nothing: what names temporary files (Node's cryptography) takes as long to load as a small table to read. */
const outputs = () => import(/* webpackChunkName: "commands" */ './outputs/outputs');

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

/**
 * Reads a file that people name, at once: Node's promises of files take longer to load than a small table to read.
 *
 * @throws CliError where it cannot be read; where it is a pipe or a device, which may never end
 */
export function readInput(file: string): Uint8Array {
  const named = fromUser(file);
  try {
    const found = statSync(named, { throwIfNoEntry: false });
    if (!found && isLink(named)) throw new CliError('cli.file-link-lost', { file });
    if (found?.isDirectory()) throw new CliError('cli.file-is-folder', { file });
    if (found && !found.isFile()) throw new CliError('cli.file-is-no-file', { file });
    if (found && found.size > MOST_BYTES) throw tooLarge(file);
    const bytes = readFileSync(named);
    if (bytes.length > MOST_BYTES) throw tooLarge(file);
    return bytes;
  } catch (error) {
    throw readingFailed(file, error);
  }
}

function tooLarge(file: string): CliError {
  return new CliError('cli.file-too-large', { file, most: MOST_BYTES / 1024 / 1024 });
}

function isLink(named: string): boolean {
  return lstatSync(named, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
