import { link, mkdir, open, rename, rm, rmdir, copyFile } from 'node:fs/promises';
import path from 'node:path';
import { CliError } from '../error';
import { writingFailed } from '../file-errors';
import { removeLeftovers, temporaryName } from './temporary';
import { type Target, findTarget, tryTarget } from './target';

/** Permissions of a new file before the user's mask is taken off. */
const NEW_FILE = 0o666;

interface Written extends Target {
  readonly temporary: string;
}

interface Replaced extends Written {
  /** The file that was there before, under another name; `null`: there was none. */
  readonly before: string | null;
}

/** Writes one output: see `writeOutputs`. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  await writeOutputs([{ file, bytes }]);
}

/**
 * Writes outputs that belong together as one step: all of them are written, or none. They may be made one after the other
 * as they are asked for.
 * @throws CliError in one sentence; what stands is then what stood before, or the sentence says what does not
 */
export async function writeOutputs(all: Iterable<Output> | AsyncIterable<Output>): Promise<void> {
  const outputs = new Outputs();
  try {
    for await (const { file, bytes } of all) await outputs.write(file, bytes);
  } catch (error) {
    await outputs.drop();
    throw error;
  }
  await outputs.finish();
}

export interface Output {
  /** As the user would name it: relative to where the user stands. Folders that are not there are made. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Outputs that belong together. Each is written beside its target, for nobody else to read; only when all are whole, and
 * every target was found to be free, do they take their targets' places, by renaming. Whoever looks, or kills us, finds
 * the old file or the new one, never a half. Where one cannot take its place, those that did are put back. A file that is
 * there keeps its permissions, and a link still leads to it.
 */
class Outputs {
  private readonly written: Written[] = [];
  /** Folders that we made, the outermost of each. */
  private readonly made: { readonly first: string; readonly last: string }[] = [];

  /** @throws CliError; everything that was written is then gone */
  async write(file: string, bytes: Uint8Array): Promise<void> {
    try {
      const target = await findTarget(file);
      if (this.written.some((one) => one.path === target.path)) throw new CliError('cli.out-twice', { file });
      await tryTarget(target);
      const folder = path.dirname(target.path);
      const first = await mkdir(folder, { recursive: true });
      if (first !== undefined) this.made.push({ first, last: folder });
      const temporary = path.join(folder, temporaryName());
      this.written.push({ ...target, temporary });
      await writeWhole(temporary, bytes, target.mode ?? newMode());
    } catch (error) {
      await this.drop();
      throw writingFailed(file, error);
    }
  }

  /** @throws CliError */
  async finish(): Promise<void> {
    for (const target of this.written) {
      try {
        await tryTarget(target);
      } catch (error) {
        await this.drop();
        throw writingFailed(target.file, error);
      }
    }
    const replaced: Replaced[] = [];
    for (const one of this.written) {
      try {
        // A single rename needs no way back.
        const before = one.mode === null || this.written.length === 1 ? null : await keep(one.path);
        try {
          await rename(one.temporary, one.path);
        } catch (error) {
          if (before !== null) await rm(before, { force: true }).catch(() => undefined);
          throw error;
        }
        replaced.push({ ...one, before });
      } catch (error) {
        const stands = await putBack(replaced);
        await this.drop();
        const failed = writingFailed(one.file, error);
        throw stands.length === 0
          ? failed
          : new CliError('cli.out-partly', { file: one.file, stands: stands.join('、') });
      }
    }
    for (const { before } of replaced)
      if (before !== null) await rm(before, { force: true }).catch(() => undefined);
    for (const folder of new Set(this.written.map((one) => path.dirname(one.path)))) {
      await syncFolder(folder);
      await removeLeftovers(folder, Date.now());
    }
  }

  /** Gives up what was written so far. What stands in the way of writing may stand in the way of this: it says nothing. */
  async drop(): Promise<void> {
    for (const { temporary } of this.written) await rm(temporary, { force: true }).catch(() => undefined);
    for (const { first, last } of this.made) await removeEmpty(first, last);
    this.written.length = 0;
    this.made.length = 0;
  }
}

/** What the user's mask leaves of the permissions of a new file. */
function newMode(): number {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- unsafe between threads: the command line has one
  return NEW_FILE & ~process.umask();
}

/** Private from its first byte to its last; only then does it get the permissions that it is to have. */
async function writeWhole(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The file under a second name, so that it can come back: by a link where the disk has links, else as a copy. */
async function keep(file: string): Promise<string> {
  const before = path.join(path.dirname(file), temporaryName());
  await link(file, before).catch(() => copyFile(file, before));
  return before;
}

/** @returns the files, as the user named them, that could not be put back */
async function putBack(replaced: readonly Replaced[]): Promise<string[]> {
  const stands: string[] = [];
  for (const { file, path: target, before } of [...replaced].reverse()) {
    try {
      if (before === null) await rm(target);
      else await rename(before, target);
    } catch {
      stands.unshift(file);
    }
  }
  return stands;
}

/** Without this a power cut may lose the new name of a file whose bytes are safe. Not every system has it. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows opens no folders; some network disks sync none.
  }
}

async function removeEmpty(first: string, last: string): Promise<void> {
  for (let folder = last; folder.startsWith(first); folder = path.dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}
