import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CliError } from './error';

/** Paths are relative to where the user stands: npm runs scripts in the package's folder and says so in INIT_CWD. */
export function fromUser(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(fromUser(file));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new CliError('cli.file-not-found', { file });
    if (code === 'EISDIR') throw new CliError('cli.file-is-folder', { file });
    throw new CliError('cli.file-not-readable', { file, code });
  }
}

/** Writes beside the target and renames: whoever looks, or kills us, finds the old file or the new one, never a half. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  const target = fromUser(file);
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    // What stands in the way of writing may stand in the way of cleaning up; the first error is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new CliError('cli.file-not-writable', { file, code: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
