import { zipSync } from 'fflate';
import { looksNeeded } from '../../actions/build-unit-tabs';
import { separateFiles } from '../../actions/separate-files';
import { takeBack } from '../../actions/take-back';
import { HostError } from '../../hosts/error';
import type { Host } from '../../hosts/host';
import type { Language } from '../../locales/words';
import { today } from '../../taskpane/today';
import type { Understander } from '../../taskpane/understanding/understander';

/** A zip with an .xlsx for every unit; `null` where the workbook shares out no task. @throws HostError */
export async function unitFiles(
  host: Host,
  understand: Understander,
  language: Language,
  onMade: (count: number) => void,
): Promise<Uint8Array | null> {
  const workbook = await host.read();
  const understanding = await understand(workbook, today(), new AbortController().signal);
  const taken = takeBack(understanding);
  const contents = await host.readContent(looksNeeded(understanding, taken));
  const files: Record<string, Uint8Array> = {};
  let count = 0;
  for await (const { name, bytes } of separateFiles(understanding, { language }, contents, taken)) {
    if (files[name]) throw new HostError('host-failed', { detail: name });
    files[name] = bytes;
    onMade(++count);
    // The page shows how far it is.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return count === 0 ? null : zipSync(files, { level: 0 });
}
