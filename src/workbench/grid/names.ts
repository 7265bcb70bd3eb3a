import type { DefinedName } from '../../hosts/file/read/workbook-part';

/** A name of a range as Univer knows it, by its id. */
export type Names = Readonly<
  Record<
    string,
    {
      readonly id: string;
      readonly name: string;
      readonly formulaOrRefString: string;
      readonly localSheetId: string;
    }
  >
>;

/** Univer's word for names that hold in every sheet. */
const EVERYWHERE = 'AllDefaultWorkbook';
/** Names that Excel makes for itself: print areas, filters. */
const EXCELS = /^_xl/i;

/**
 * The names of ranges that formulas and lists to choose from may refer to. Hidden ones are programs' own, and what leads
 * into other files is not there. @param idOfTab what the grid calls the sheet of a tab
 */
export function shownNames(
  names: readonly DefinedName[],
  idOfTab: (tab: number) => string | undefined,
): Names {
  const shown = names.flatMap(({ name, refersTo, hidden, tab }, index) => {
    const localSheetId = tab === null ? EVERYWHERE : idOfTab(tab);
    if (hidden || EXCELS.test(name) || /\[|#REF!/.test(refersTo) || localSheetId === undefined) return [];
    const id = `name${index}`;
    return [[id, { id, name, formulaOrRefString: refersTo, localSheetId }] as const];
  });
  return Object.fromEntries(shown);
}
