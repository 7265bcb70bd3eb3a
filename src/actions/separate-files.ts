import { FileHost } from '../hosts/file/file-host';
import { newWorkbook } from '../hosts/file/new-workbook';
import { yearOf } from '../ledger/ledger-of';
import { originMark } from '../collect/origin';
import { message } from '../locales/message';
import type { SheetContent } from '../plan/sheet-content';
import { sheetName } from '../plan/sheet-name';
import { fileName } from '../sheets/units/file-name';
import { splitWork } from '../sheets/units/assignments';
import { tabLayout } from '../sheets/units/tab-columns';
import { lookOfSource } from '../sheets/units/tab-look';
import { byTask } from '../sheets/units/tab-rows';
import { TabWriter } from '../sheets/units/tab-sheet';
import type { Taken, TabOptions } from './build-unit-tabs';
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
  { workbook, breakdown, settings, asOf }: Understanding,
  { by, language, leaveOut = [] }: TabOptions,
  contents: ReadonlyMap<string, SheetContent>,
  { link }: Taken,
  only: ReadonlySet<string> | null = null,
): AsyncGenerator<SeparateFile> {
  const [table] = breakdown.tables;
  const look = lookOfSource(table && contents.get(table.sheet), table);
  const several = new Set(breakdown.tables.map(({ sheet }) => sheet)).size > 1;
  const year = yearOf(breakdown);
  const writer = new TabWriter({
    occurrences: byTask(link.occurrences),
    link,
    settings,
    asOf,
    year,
    date1904: workbook.date1904,
    layout: tabLayout(several, leaveOut, look.widths),
    look,
    othersItems: settings.tabs.othersItems,
    language,
    origin: originMark(breakdown),
  });
  const taken = new Set<string>();
  for (const holder of splitWork(breakdown, by).holders) {
    const { name: unit } = holder;
    const name = fileName(unit, taken);
    if (only && !only.has(unit)) continue;
    const tab = writer.tab(holder, {
      index: null,
      open: new Map(),
      before: null,
      keptRows: [],
      matched: new Map(),
    });
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
