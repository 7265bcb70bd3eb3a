import type { Breakdown, SheetReading } from '../breakdown/model';
import type { Grid, WorkbookGrid } from '../grid/grid';
import type { Settings } from '../settings/model';
import { parseSettings } from '../settings/xml';
import type { Understanding } from './understand';

/** Settings that say how something is written, shown or decided: what a workbook means does not turn on them. */
const ASIDE: ReadonlySet<string> = new Set<keyof Settings>([
  'lights',
  'tabs',
  'settled',
  'period',
  'returns',
  'lastCheck',
  'pace',
  'report',
  'papers',
  'language',
]);

/**
 * What was understood of a workbook, as it holds of a later state of it: most of what we write are sheets of ours and
 * looks, and neither says anything that is read. `null` where it has to be understood anew. Sheets that did not change are
 * known by being the same objects.
 *
 * @param known on the same day
 */
export function stillUnderstood(known: Understanding, workbook: WorkbookGrid): Understanding | null {
  const { workbook: before, breakdown, issued } = known;
  if (workbook === before) return known;
  if (!sameSheets(before, workbook, isRead)) return null;
  const settings = settingsOf(known, workbook);
  if (!settings) return null;
  const sheets = readingsOf(issued.sheets, workbook);
  if (!sheets) return { ...known, workbook, settings };
  const now = { ...breakdown, sheets };
  const asIssued = issued === breakdown ? now : { ...issued, sheets };
  return { ...known, workbook, settings, breakdown: now, issued: asIssued };
}

/**
 * The tables as they were issued, where they hold of a later state of the workbook though it has to be understood anew:
 * what people reported stands in the ledger, which no table is read from. `null` where they have to be read.
 *
 * @param known on the same day
 */
export function stillIssued(known: Understanding, workbook: WorkbookGrid): Breakdown | null {
  const { workbook: before, issued } = known;
  if (!sameSheets(before, workbook, isTheirs) || !settingsOf(known, workbook)) return null;
  const sheets = readingsOf(issued.sheets, workbook);
  return sheets ? { ...issued, sheets } : issued;
}

/** @param which of the sheets are compared */
function sameSheets(before: WorkbookGrid, now: WorkbookGrid, which: (grid: Grid) => boolean): boolean {
  const [was, is] = [before.sheets.filter(which), now.sheets.filter(which)];
  return (
    before.date1904 === now.date1904 &&
    was.length === is.length &&
    was.every((grid, index) => grid === is[index])
  );
}

function isTheirs({ own }: Grid): boolean {
  return own === undefined;
}

/** Whether a sheet says something that is understood: of ours nothing is read but the ledger. */
export function isRead({ own }: Grid): boolean {
  return own === undefined || own.kind === 'ledger';
}

/** A workbook with no more than is read of it, for those who understand it elsewhere: tabs hold most of the cells. */
export function withoutUnread(workbook: WorkbookGrid): WorkbookGrid {
  return {
    ...workbook,
    sheets: workbook.sheets.map((grid) => (isRead(grid) ? grid : { ...grid, rows: [], merges: [] })),
  };
}

/** `null` where something else is said that reading goes by. */
function settingsOf(known: Understanding, workbook: WorkbookGrid): Settings | null {
  if (workbook.settings === known.workbook.settings) return known.settings;
  const { settings } = parseSettings(workbook.settings);
  return saidOf(settings) === saidOf(known.settings) ? settings : null;
}

function saidOf(settings: Settings): string {
  return JSON.stringify(Object.entries(settings).filter(([name]) => !ASIDE.has(name)));
}

/** What is said of each sheet; `null` where that is what was said before. */
function readingsOf(
  before: readonly SheetReading[],
  { sheets }: WorkbookGrid,
): readonly SheetReading[] | null {
  const known = new Map(before.map((reading) => [reading.name, reading]));
  const readings = sheets.map(
    ({ name, own }): SheetReading => (own ? null : known.get(name)) ?? { name, kind: 'ours', problem: null },
  );
  const same = (reading: SheetReading, index: number): boolean =>
    before[index]?.name === reading.name && before[index].kind === reading.kind;
  return readings.length === before.length && readings.every(same) ? null : readings;
}
