import { lstat, open, realpath, stat } from 'node:fs/promises';
import { CliError } from '../error';
import { codeOf } from '../file-errors';
import { fromUser } from '../paths';

/** Where an output goes. */
export interface Target {
  /** As the user wrote it. */
  readonly file: string;
  /** What links lead to. */
  readonly path: string;
  /** Permissions of the file that is there; `null`: there is none. */
  readonly mode: number | null;
}

/** @throws CliError where something else than a file is there, or a link that leads nowhere; errors of the file system */
export async function findTarget(file: string): Promise<Target> {
  const named = fromUser(file);
  const link = await lstat(named).then(
    (found) => found.isSymbolicLink(),
    (error: unknown) => absent(error),
  );
  if (!link) {
    const there = await stat(named).catch((error: unknown) => {
      absent(error);
      return null;
    });
    if (!there) return { file, path: named, mode: null };
  }
  const real = await realpath(named).catch((error: unknown) => {
    if (['ENOENT', 'ELOOP'].includes(codeOf(error))) throw new CliError('cli.out-link-lost', { file });
    throw error;
  });
  const found = await stat(real);
  if (found.isDirectory()) throw new CliError('cli.out-is-folder', { file });
  if (!found.isFile()) throw new CliError('cli.out-is-no-file', { file });
  return { file, path: real, mode: found.mode & 0o7777 };
}

/**
 * Whether the file that is there could be replaced: it is not marked as read-only (renaming would replace it all the same, for
 * that only the folder's permissions count), and no program holds it, which Windows tells when it is opened.
 */
export async function tryTarget({ file, path, mode }: Target): Promise<void> {
  if (mode === null) return;
  if ((mode & 0o222) === 0) throw new CliError('cli.file-read-only', { file });
  try {
    await (await open(path, 'r+')).close();
  } catch (error) {
    // Of a file that Excel has open, Windows says that there is no permission.
    if (process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error)))
      throw new CliError('cli.out-busy', { file });
    throw error;
  }
}

/** Nothing is there; any other reason not to look is an error. */
function absent(error: unknown): false {
  if (codeOf(error) !== 'ENOENT') throw error;
  return false;
}
