import { FileHost } from '../hosts/file/file-host';
import { newWorkbook } from '../hosts/file/new-workbook';
import { message } from '../locales/message';
import type { SheetContent } from '../plan/sheet-content';
import { sheetName } from '../plan/sheet-name';
import { fileName } from '../sheets/units/file-name';
import { splitWork } from '../split/assignments';
import { NO_EXTRAS } from '../sheets/units/tab-extras';
import { TabWriter } from '../sheets/units/tab-sheet';
import { tabSource } from '../sheets/units/tab-source';
import { choicesFor, type TabOptions } from './tab-options';
import type { Taken } from './take-back';
import type { Understanding } from './understand';

/** One unit's form as a file of its own. */
export interface SeparateFile {
  readonly unit: string;
  /** Safe on Windows, unlike every other of the same set. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A self-contained .xlsx for every unit (or for those in `only`), made one after the other as they are asked for. It
 * carries the same identity, keys and marks as the tab, so that it is known when it comes back.
 */
export async function* separateFiles(
  understanding: Understanding,
  options: TabOptions,
  contents: ReadonlyMap<string, SheetContent>,
  { link }: Taken,
  only: ReadonlySet<string> | null = null,
): AsyncGenerator<SeparateFile> {
  const { language } = options;
  const choices = choicesFor(understanding, options);
  const writer = new TabWriter(tabSource({ ...understanding, link, choices, language, contents }));
  const taken = new Set<string>();
  for (const holder of splitWork(understanding.breakdown, choices.by).holders) {
    const { name: unit } = holder;
    const name = fileName(unit, taken);
    if (only && !only.has(unit)) continue;
    const tab = writer.tab(holder, NO_EXTRAS);
    const identity = { kind: 'unit', key: unit } as const;
    const sheet = sheetName(unit, []);
    const host = FileHost.open(newWorkbook(sheet, identity));
    await host.apply({
      title: message('units.file-plan', { name: unit }),
      expect: [],
      operations: [{ op: 'put-sheet', identity, name: sheet, content: tab.content }],
    });
    yield { unit, name, bytes: host.bytes() };
  }
}
