import { MAX_ROWS, type Range } from '../../grid/address';
import type { OwnIdentity } from '../../grid/grid';
import { identityOfName } from '../../plan/identity';
import { SETTINGS_NAMESPACE } from '../../settings/namespace';
import type { DefaultFont } from '../file/new-workbook';
import { HostError } from '../error';
import { needsFocus } from './errors';
import { readTrip } from './round-trip';
import { type CharacterWidth, queueCharacterWidth, USUAL_CHARACTERS } from './widths';
import { sheetOfReference } from './references';
import { lastCellOf, sheetAt } from './places';

/** What is known of a sheet before its cells are read. */
export interface SheetSurvey {
  /** Excel's own; lasts for this session only. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly own?: OwnIdentity;
}

export interface Survey {
  /** Whether tabs may be added and removed. */
  readonly structureProtected: boolean;
  /** In tab order. Excel tells add-ins of worksheets only, not of chart sheets. */
  readonly sheets: readonly SheetSurvey[];
  /** Workbook-scoped defined names, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly date1904: boolean;
  readonly settingsPart: string | null;
}

/** How far a sheet's values reach. */
export interface Extent {
  /** `null`: the sheet is empty. */
  readonly used: Range | null;
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
  readonly filter: Range | null;
  /** Whether the filter hides anything. */
  readonly filtered: boolean;
}

/** What is told of sheets, once they are known. */
interface Extents {
  readonly extents: readonly Extent[];
  /** The text of the settings. */
  readonly settings: string | null;
  readonly characters: CharacterWidth;
  /** An .xls in compatibility mode: its sheets are smaller, and it keeps no settings. */
  readonly legacy: boolean;
  /** Of cells that nobody touched; `null` where Excel does not say. */
  readonly font: DefaultFont | null;
  /** Id of the sheet in front. */
  readonly active: string;
}

/** The first request: which sheets there are, which of them are ours, and where the settings lie. */
export function survey(): Promise<Survey> {
  return readTrip(queueSurvey);
}

/**
 * The second request: the extents of all sheets, the text of the settings, and how wide a character is.
 *
 * @param concerned names in lower case of the sheets that matter; of others nothing is told
 */
export function extents(found: Survey, concerned: ReadonlySet<string> | null = null): Promise<Extents> {
  return readTrip((context) => queueExtents(context, found, concerned));
}

/**
 * Both requests in one where it is known from an earlier survey which sheets to ask about. That survey is only a guess:
 * Excel is asked anew, and where sheets came, went or moved, their extents are asked by what it says.
 */
export async function surveyWithExtents(
  before: Survey | null,
  concerned: ReadonlySet<string> | null = null,
): Promise<Survey & Extents> {
  const both = before && (await atOnce(before, concerned));
  if (both) return both;
  const found = await survey();
  return { ...found, ...(await extents(found, concerned)) };
}

/** `null`: the guess does not hold any more. */
async function atOnce(
  before: Survey,
  concerned: ReadonlySet<string> | null,
): Promise<(Survey & Extents) | null> {
  try {
    const both = await readTrip((context) => {
      const found = queueSurvey(context);
      const reached = queueExtents(context, before, concerned);
      return () => ({ ...found(), ...reached() });
    });
    return sameSheets(before, both) ? both : null;
  } catch (error) {
    if (error instanceof HostError || needsFocus(error)) throw error;
    return null;
  }
}

function sameSheets(a: Survey, b: Survey): boolean {
  const key = ({ sheets, settingsPart }: Survey): string =>
    JSON.stringify([settingsPart, sheets.map(({ id, name }) => [id, name])]);
  return key(a) === key(b);
}

function queueSurvey({ workbook }: Excel.RequestContext): () => Survey {
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const names = workbook.names.load('items/name,items/formula');
  const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load('items/id');
  const structure = workbook.protection.load('protected');
  // Office.js does not tell the date system; this is 1 where days count from 1904, and 1463 where from 1900.
  const day = workbook.functions.date(1904, 1, 2).load('value');
  return () => {
    const owns = new Map<string, OwnIdentity>();
    for (const { name, formula } of names.items) {
      const own = identityOfName(name);
      const sheet = sheetOfReference(String(formula));
      if (own && sheet !== null) owns.set(sheet.toLowerCase(), own);
    }
    return {
      sheets: sheets.items.map((sheet) => {
        const own = owns.get(sheet.name.toLowerCase());
        return {
          id: sheet.id,
          name: sheet.name,
          visible: sheet.visibility === 'Visible',
          protected: sheet.protection.protected,
          ...(own && { own }),
        };
      }),
      structureProtected: structure.protected,
      names: new Set(names.items.map(({ name }) => name.toLowerCase())),
      date1904: day.value === 1,
      settingsPart: parts.items[0]?.id ?? null,
    };
  };
}

function queueExtents(
  { workbook }: Excel.RequestContext,
  { sheets, settingsPart }: Survey,
  concerned: ReadonlySet<string> | null,
): () => Extents {
  const xml = settingsPart === null ? null : workbook.customXmlParts.getItem(settingsPart).getXml();
  const [first] = sheets;
  const sheet = first && sheetAt(workbook, first.id);
  const width = sheet && queueCharacterWidth(sheet);
  const last = sheet && lastCellOf(sheet).load('rowIndex');
  const font = last?.format.font.load('name,size');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  const reads = sheets.map(({ id, name }) =>
    concerned?.has(name.toLowerCase()) === false ? () => NOTHING : queueExtent(sheetAt(workbook, id)),
  );
  return () => ({
    extents: reads.map((read) => read()),
    settings: xml?.value ?? null,
    characters: width?.() ?? USUAL_CHARACTERS,
    legacy: last !== undefined && last.rowIndex < MAX_ROWS - 1,
    font: font?.name && font.size ? { name: font.name, size: font.size } : null,
    active: active.id,
  });
}

/** Of a sheet that nobody asked about. */
export const NOTHING: Extent = {
  used: null,
  someRowsHidden: false,
  someColumnsHidden: false,
  filter: null,
  filtered: false,
};

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

function queueExtent(sheet: Excel.Worksheet): () => Extent {
  // With values only: formats may reach a million rows down (https://github.com/OfficeDev/office-js/issues/4792).
  const used = sheet.getUsedRangeOrNullObject(true).load(`${PLACE},rowHidden,columnHidden`);
  const filter = sheet.autoFilter.getRangeOrNullObject().load(PLACE);
  const autoFilter = sheet.autoFilter.load('isDataFiltered');
  return () => {
    const common = {
      filter: filter.isNullObject ? null : placeOf(filter),
      filtered: autoFilter.isDataFiltered,
    };
    if (used.isNullObject) {
      return { ...common, used: null, someRowsHidden: false, someColumnsHidden: false };
    }
    // `null` where some are and some are not, which the types do not say.
    const [rows, columns] = [used.rowHidden, used.columnHidden] as (boolean | null)[];
    return {
      ...common,
      used: placeOf(used),
      someRowsHidden: rows !== false,
      someColumnsHidden: columns !== false,
    };
  };
}

/** Where a range lies whose `rowIndex,columnIndex,rowCount,columnCount` are loaded. */
export function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Range {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
