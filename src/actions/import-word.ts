import { readBreakdown } from '../breakdown/read';
import type { WorkbookGrid } from '../grid/grid';
import { FileHost } from '../hosts/file/file-host';
import { workbookOf, type NewSheet } from '../hosts/file/workbook-of';
import { importedSheet } from '../imports/imported-sheet';
import { tablesIn } from '../imports/word-tables';
import { sheetName } from '../plan/sheet-name';
import { parseSettings } from '../settings/xml';

export interface ImportedWorkbook {
  readonly bytes: Uint8Array;
  /** As our own reader sees it. */
  readonly workbook: WorkbookGrid;
  /** Names of the sheets that were made, in the order of the file. */
  readonly sheets: readonly string[];
  /** Tables of the file that are no breakdown and were left out. */
  readonly others: number;
}

/**
 * The breakdown tables of a Word file as sheets of a new workbook. `null`: the file has none.
 *
 * @throws WordError where it is no Word file that can be read
 */
export async function importWord(file: Uint8Array, fallbackName: string): Promise<ImportedWorkbook | null> {
  const { readWord } = await import('../word/read-word');
  const tables = tablesIn(readWord(file));
  const names: string[] = [];
  const sheets = tables.map((table): NewSheet => {
    const name = sheetName(nameOf(table.above) ?? fallbackName, names);
    names.push(name);
    return { name, content: importedSheet(table) };
  });
  const breakdowns = await breakdownsAmong(sheets);
  if (breakdowns.length === 0) return null;
  const bytes = await workbookOf(breakdowns);
  const workbook = await FileHost.open(bytes).read();
  return {
    bytes,
    workbook,
    sheets: breakdowns.map(({ name }) => name),
    others: sheets.length - breakdowns.length,
  };
}

async function breakdownsAmong(sheets: readonly NewSheet[]): Promise<readonly NewSheet[]> {
  if (sheets.length === 0) return [];
  const workbook = await FileHost.open(await workbookOf(sheets)).read();
  const { tables } = readBreakdown(workbook, parseSettings(null).settings, null);
  const found = new Set(tables.map(({ sheet }) => sheet));
  return sheets.filter(({ name }) => found.has(name));
}

const LONGEST_NAME = 40;

/** What a sheet is called: the line above its table that is a title rather than a sentence. */
function nameOf(above: readonly string[]): string | null {
  const title = above.findLast(
    (line) => /(?:表|清单|台账|任务|分解|实事)[）)]?$/.test(line) && line.length <= LONGEST_NAME,
  );
  return title ?? null;
}
