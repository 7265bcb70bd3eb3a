import type { Grid, WorkbookGrid } from '../../../grid/grid';
import { Budget } from '../archive/limits';
import { sameEntry } from '../archive/zip';
import type { Package } from '../package';
import { numberFormatsOf, readStylesRoot } from './formats-of-styles';
import type { PlannedSheet } from './planned-sheet';
import type { SheetContext } from './sheet-part';
import { readSharedStrings } from './string-table';
import { type SheetEntry, type WorkbookPart, readWorkbookPart } from './workbook-part';

/** A workbook that was read, and its parts as they were then. */
export interface Known {
  readonly pack: Package;
  readonly grid: WorkbookGrid;
  /** Sheets that a plan put since, by their names in small letters. */
  readonly planned?: ReadonlyMap<string, PlannedSheet>;
}

/**
 * The sheets of a workbook that read as they did before: their parts are the same, and the texts and number formats that
 * their cells refer to stand where they stood. Whoever patches a file puts new ones behind those that are there.
 */
export function sheetsAsBefore(
  known: Known,
  pack: Package,
  workbook: WorkbookPart,
  context: SheetContext,
): ReadonlyMap<SheetEntry, Grid> {
  const found = new Map<SheetEntry, Grid>();
  const old = readWorkbookPart(known.pack);
  if (old.date1904 !== workbook.date1904) return found;
  if (!sameFormats(known.pack, old, pack, workbook, context)) return found;
  if (!sameTexts(known.pack, old, pack, workbook, context)) return found;
  for (const tab of workbook.tabs) {
    const before = old.tabs.find(({ name }) => name === tab.name);
    const grid = known.grid.sheets.find(({ name }) => name === tab.name);
    if (!before || !grid || grid.visible !== tab.visible) continue;
    if (samePart(known.pack, before.part, pack, tab.part)) found.set(tab, grid);
  }
  return found;
}

function sameFormats(
  before: Package,
  old: WorkbookPart,
  pack: Package,
  now: WorkbookPart,
  { displays }: SheetContext,
): boolean {
  if (samePart(before, old.styles, pack, now.styles)) return true;
  const formats = numberFormatsOf(readStylesRoot(before, old.styles));
  // Cells of files without styles may name some all the same.
  return formats.length > 0 && formats.every((format, at) => named(format) === displays[at]?.numberFormat);
}

/** As a `Display` says it. */
function named(format: string): string | undefined {
  return /^(?:general)?$/i.test(format) ? undefined : format;
}

function sameTexts(
  before: Package,
  old: WorkbookPart,
  pack: Package,
  now: WorkbookPart,
  { strings }: SheetContext,
): boolean {
  if (samePart(before, old.sharedStrings, pack, now.sharedStrings)) return true;
  return readSharedStrings(before, old.sharedStrings, new Budget()).every((text, at) => text === strings[at]);
}

/** By what the zip's directory says. A part that was changed and is not in a zip yet has no entry there. */
function samePart(before: Package, old: string | undefined, pack: Package, now: string | undefined): boolean {
  if (old === undefined || now === undefined) return old === now;
  const [one, other] = [before.entry(old), pack.entry(now)];
  return one !== undefined && other !== undefined && sameEntry(one, other);
}
