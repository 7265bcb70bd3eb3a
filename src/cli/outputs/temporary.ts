import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf } from '../file-errors';

/** Folders are shared between machines, and process numbers are a machine's own. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 12);
/** What is older than this nobody is writing any more: three days outlast a weekend with the machine asleep. */
const OLD_MS = 3 * 24 * 3600 * 1000;
/** Ours now, and the shorter name of former versions, which says no host. */
const NAME = /^\.(?:([0-9a-f]{12})-)?(\d+)-[0-9a-f]{12}\.tmp$/;

/**
 * A name for a file that is not whole yet. Says whose it is: host and process, so that what a killed process left behind can
 * be told from what another is writing. Short: the target's own name may be as long as a name can be.
 */
export function temporaryName(): string {
  return `.${HOST}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** Removes what killed processes left in a folder: of this machine at once, of others when it is old. */
export async function removeLeftovers(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const found = NAME.exec(name);
    if (!found) continue;
    const file = path.join(folder, name);
    const left = found[1] === HOST && !isRunning(Number(found[2]));
    if (left || (await isOld(file, now))) await rm(file, { force: true }).catch(() => undefined);
  }
}

async function isOld(file: string, now: number): Promise<boolean> {
  return stat(file).then(
    ({ mtimeMs }) => now - mtimeMs > OLD_MS,
    () => false,
  );
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one all the same.
    return codeOf(error) !== 'ESRCH';
  }
}
