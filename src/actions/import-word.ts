import type { Breakdown } from '../breakdown/model';
import { readBreakdown } from '../breakdown/read';
import type { WorkbookGrid } from '../grid/grid';
import type { NewSheet } from '../hosts/file/workbook-of';
import { importedSheet } from '../imports/imported-sheet';
import { tablesIn } from '../imports/word-tables';
import { message } from '../locales/message';
import { contentGrid } from '../plan/content-grid';
import type { Operation, WorkbookPlan } from '../plan/model';
import { sheetName } from '../plan/sheet-name';
import { defaultSettings } from '../settings/xml';

/** The breakdown tables of a Word file, as sheets that are not written yet. */
export interface WordSheets {
  /** At least one, in the order of the file. */
  readonly sheets: readonly NewSheet[];
  /** What they will be read as. */
  readonly breakdown: Breakdown;
  /** Tables of the file that are no breakdown and are left out. */
  readonly others: number;
}

/**
 * The breakdown tables of a Word file; `null`: it has none.
 *
 * @param fallbackName of a table without a title above it
 * @throws WordError where it is no Word file that can be read
 */
export async function readWordSheets(file: Uint8Array, fallbackName: string): Promise<WordSheets | null> {
  const { readWord } = await import(/* webpackChunkName: "word" */ '../word/read-word');
  const tables = tablesIn(readWord(file));
  const names: string[] = [];
  const all = tables.map((table): NewSheet => {
    const name = sheetName(nameOf(table.above) ?? fallbackName, names);
    names.push(name);
    return { name, content: importedSheet(table) };
  });
  const { tables: found } = read(all);
  const named = new Set(found.map(({ sheet }) => sheet));
  const sheets = all.filter(({ name }) => named.has(name));
  if (sheets.length === 0) return null;
  return { sheets, breakdown: read(sheets), others: all.length - sheets.length };
}

function read(sheets: readonly NewSheet[]): Breakdown {
  const grids = sheets.map(({ name, content }) => contentGrid(name, content));
  const workbook = {
    sheets: grids,
    date1904: false,
    tabNames: grids.map(({ name }) => name),
    settings: null,
  };
  return readBreakdown(workbook, defaultSettings(), null);
}

/** The sheets into a workbook, behind its last tab, under names that are free: the user's own from then on. */
export function importPlan(
  { tabNames }: Pick<WorkbookGrid, 'tabNames'>,
  sheets: readonly NewSheet[],
): WorkbookPlan {
  const taken = [...tabNames];
  const operations = sheets.map(({ name, content }): Operation => {
    const free = sheetName(name, taken);
    taken.push(free);
    return { op: 'add-sheet', name: free, content };
  });
  return { title: message('import.plan', { count: sheets.length }), expect: [], operations };
}

interface ImportedWorkbook extends WordSheets {
  readonly bytes: Uint8Array;
  /** As our own reader sees it. */
  readonly workbook: WorkbookGrid;
}

/** The same as a new workbook. @throws WordError */
export async function importWord(file: Uint8Array, fallbackName: string): Promise<ImportedWorkbook | null> {
  const found = await readWordSheets(file, fallbackName);
  if (!found) return null;
  const [{ FileHost }, { workbookOf }] = await Promise.all([
    import(/* webpackChunkName: "separate-files" */ '../hosts/file/file-host'),
    import(/* webpackChunkName: "separate-files" */ '../hosts/file/workbook-of'),
  ]);
  const bytes = await workbookOf(found.sheets);
  return { ...found, bytes, workbook: await FileHost.open(bytes).read() };
}

const LONGEST_NAME = 40;

/** What a sheet is called: the line above its table that is a title rather than a sentence. */
function nameOf(above: readonly string[]): string | null {
  const title = above.findLast(
    (line) => /(?:表|清单|台账|任务|分解|实事)[）)]?$/.test(line) && line.length <= LONGEST_NAME,
  );
  return title ?? null;
}
