import type { Settings } from '../settings/model';
import { settingsXml } from '../settings/xml';
import { isSetAside } from './backup-sheet';
import { compareWorkbooks, type ComparedVersions } from './compare-versions';
import { unchecked, type Unchecked } from './understand';

/** Sheets of a workbook that may hold an older version of its table: copies that are set aside (定稿), and tables beside another. */
export function olderSheets({ workbook, issued }: Unchecked): readonly string[] {
  const tables = new Set(issued.tables.map(({ sheet }) => sheet));
  return workbook.sheets.flatMap(({ name, own }) => {
    if (own) return [];
    return isSetAside(workbook, name) || (tables.has(name) && tables.size > 1) ? [name] : [];
  });
}

/** What differs between a sheet of the workbook and its other tables. `null`: the sheet holds no table. */
export function compareWithSheet(understanding: Unchecked, sheet: string): ComparedVersions | null {
  const { workbook, settings, asOf, issued } = understanding;
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  if (!grid) return null;
  // A copy is called otherwise than what it is a copy of, and stands for it here.
  const name = issued.tables.find((table) => table.sheet !== sheet)?.sheet ?? sheet;
  const alone = {
    ...workbook,
    sheets: [{ ...grid, name }],
    settings: settingsXml(readAs(settings, sheet, name)),
  };
  const old = unchecked(alone, { asOf });
  if (old.issued.tables.length === 0) return null;
  const isTable = issued.tables.some((table) => table.sheet === sheet);
  const rest = { ...workbook, sheets: workbook.sheets.filter((one) => one !== grid) };
  const compared = compareWorkbooks(old, isTable ? unchecked(rest, { asOf }) : understanding);
  return {
    changes: compared.changes.map((one) => ({ ...one, old: one.old && called(one.old, sheet) })),
    carried: compared.carried.map((one) => ({ ...one, old: one.old && called(one.old, sheet) })),
  };
}

/** What is said of a sheet, said of the name that it stands under; that it is no table is what is asked about. */
function readAs(settings: Settings, sheet: string, name: string): Settings {
  const own = settings.overrides.find((one) => one.sheet === sheet);
  const like = settings.overrides.find((one) => one.sheet === name);
  const { isTable, ...said } = { ...like, ...own };
  return { ...settings, overrides: [{ ...said, sheet: name }] };
}

function called<At extends { readonly table: { readonly sheet: string } }>(at: At, sheet: string): At {
  return { ...at, table: { ...at.table, sheet } };
}
