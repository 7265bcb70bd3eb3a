import type { Grid, OwnIdentity, WorkbookGrid } from '../../../grid/grid';
import { sameGrid } from '../../../grid/same-grid';
import { sameIdentity } from '../../../plan/identity';
import { HostError } from '../../error';
import { displayOf } from '../formats/displayed-text';
import { Budget } from '../archive/limits';
import { type Package, openPackage } from '../package';
import { numberFormatsOf, readStylesRoot } from './formats-of-styles';
import { ownSheets, withRenamed } from './own-sheets';
import { findSettingsPart } from './settings-part';
import { readSharedStrings } from './string-table';
import { type Known, sheetsAsBefore } from './as-before';
import { type PlannedCells, plannedSheet } from './planned-sheet';
import { type SheetContext, type SheetPart, readSheetPart } from './sheet-part';
import { type SheetEntry, readWorkbookPart } from './workbook-part';
import { XmlScanner } from './xml-scanner';

const NOTHING: ReadonlyMap<SheetEntry, Grid> = new Map();

/**
 * Reads the bytes of an .xlsx (.xlsm, .xltx, .xltm too).
 * @throws HostError `not-xlsx` with `found`, `legacy-xls`, `encrypted`, `damaged`, `too-large`; nothing else
 */
export function readWorkbook(file: Uint8Array): WorkbookGrid {
  return asHostError(() => readPackage(openPackage(file)));
}

/**
 * The same for a package that is open already.
 *
 * @param known an earlier state of the same file: sheets whose parts did not change since are not read again; these, and
 *   those that say what they said, are the same objects
 */
export function readPackage(pack: Package, known?: Known): WorkbookGrid {
  return asHostError(() => {
    const workbook = readWorkbookPart(pack);
    const { date1904 } = workbook;
    const budget = new Budget();
    const display = new Map<string, SheetContext['general']>();
    const displayFor = (format: string): SheetContext['general'] => {
      let known = display.get(format);
      if (!known) display.set(format, (known = displayOf(format, date1904)));
      return known;
    };
    const context: SheetContext = {
      strings: readSharedStrings(pack, workbook.sharedStrings, budget),
      displays: numberFormatsOf(readStylesRoot(pack, workbook.styles)).map(displayFor),
      general: displayFor('General'),
      date1904,
      budget,
    };
    const own = ownSheets(workbook);
    const settings = findSettingsPart(pack, workbook);
    const cells: PlannedCells = new WeakMap();
    const before = known ? sheetsAsBefore(known, pack, workbook, context) : NOTHING;
    const grids = workbook.tabs
      .filter((tab) => tab.kind === 'worksheet')
      .map((tab) => {
        const grid =
          before.get(tab) ??
          asKnown(plannedGrid(tab, known, context, cells) ?? readGrid(pack, tab, context), known);
        return withIdentity(grid, own);
      });
    return {
      sheets: withRenamed(grids, own),
      date1904,
      tabNames: workbook.tabs.map((tab) => tab.name),
      settings: settings === null ? null : pack.text(settings),
    };
  });
}

function withIdentity(grid: Grid, identities: ReadonlyMap<string, OwnIdentity>): Grid {
  const identity = identities.get(grid.name.toLowerCase());
  if (identity && grid.own && sameIdentity(grid.own, identity)) return grid;
  const { own, ...rest } = grid;
  if (identity) return { ...rest, own: identity };
  return own ? rest : grid;
}

function readGrid(pack: Package, tab: SheetEntry, context: SheetContext): Grid {
  if (!pack.has(tab.part)) throw new HostError('damaged', { of: 'sheet-lost', sheet: tab.name });
  return gridOf(tab, readSheetPart(new XmlScanner(pack.textChunks(tab.part)), context));
}

/** What a plan put is known without reading it again; `null` where it was not put, or where only reading can tell. */
function plannedGrid(
  tab: SheetEntry,
  known: Known | undefined,
  context: SheetContext,
  cells: PlannedCells,
): Grid | null {
  const planned = known?.planned?.get(tab.name.toLowerCase());
  const part = planned ? plannedSheet(planned, context, cells) : null;
  return part && gridOf(tab, part);
}

/** A sheet that got other looks says what it said: whoever knows it need not look at it again. */
function asKnown(grid: Grid, known: Known | undefined): Grid {
  const before = known?.grid.sheets.find(({ name }) => name === grid.name);
  return before && sameGrid(before, grid) ? before : grid;
}

function gridOf({ name, visible }: SheetEntry, part: SheetPart): Grid {
  const { filter, protected: isProtected, ...cells } = part;
  return { name, visible, ...cells, ...(filter && { filter }), protected: isProtected };
}

/** A file can be wrong in more ways than anybody foresees: whatever it breaks, people are told that it is damaged. */
function asHostError<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError('damaged', {}, { cause });
  }
}
