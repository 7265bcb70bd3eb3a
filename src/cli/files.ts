import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
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

/** Writes one output: see `Outputs`. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  const outputs = new Outputs();
  await outputs.write(file, bytes);
  await outputs.finish();
}

/**
 * Outputs that belong together. Each is written beside its target; only when all are whole do they take their targets'
 * places, by renaming. Whoever looks, or kills us, finds the old file or the new one, never a half. A file that is there
 * keeps its permissions, and a link still leads to it.
 */
export class Outputs {
  private readonly written: { readonly file: string; readonly temporary: string; readonly target: string }[] =
    [];

  async write(file: string, bytes: Uint8Array): Promise<void> {
    const named = fromUser(file);
    const target = await realpath(named).catch(() => named);
    const old = await stat(target).catch(() => undefined);
    const mode = old?.isFile() === true ? old.mode & 0o7777 : undefined;
    const folder = path.dirname(target);
    const temporary = path.join(folder, temporaryName());
    await this.orClean(file, async () => {
      // Renaming would replace it all the same: only the folder's permissions count for that.
      if (mode !== undefined && (mode & 0o222) === 0) throw new CliError('cli.file-read-only', { file });
      await mkdir(folder, { recursive: true });
      this.written.push({ file, temporary, target });
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(bytes);
        if (mode !== undefined) await handle.chmod(mode);
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
  }

  async finish(): Promise<void> {
    for (const { file, temporary, target } of this.written)
      await this.orClean(file, () => rename(temporary, target));
    for (const folder of new Set(this.written.map(({ target }) => path.dirname(target))))
      await removeLeftovers(folder);
  }

  private async orClean(file: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // What stands in the way of writing may stand in the way of cleaning up; the first error is the one to tell.
      for (const { temporary } of this.written) await rm(temporary, { force: true }).catch(() => undefined);
      if (error instanceof CliError) throw error;
      throw new CliError('cli.file-not-writable', { file, code: codeOf(error) });
    }
  }
}

/** Says whose it is, so that what a killed process left behind can be told from what another is writing. Short: the target's own name may be as long as a name can be. */
function temporaryName(): string {
  return `.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = /^\.(\d+)-[0-9a-f]{12}\.tmp$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(path.join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one all the same.
    return codeOf(error) !== 'ESRCH';
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
