import { DAYS_TO_1904 } from '../../grid/date-systems';
import type { WorkbookGrid } from '../../grid/grid';
import { readColours } from '../../hosts/file/content/colours';
import { readSheetLooks } from '../../hosts/file/content/sheet-looks';
import type { Package } from '../../hosts/file/package';
import { readStylesRoot } from '../../hosts/file/read/formats-of-styles';
import { relationshipsOf } from '../../hosts/file/read/relationships';
import { readWorkbookPart } from '../../hosts/file/read/workbook-part';
import { XmlScanner } from '../../hosts/file/read/xml-scanner';
import { isDateOrTimeFormat } from '../../grid/number-format';
import { fontStack } from './fonts';
import { readLinks } from './links';
import { type Names, shownNames } from './names';
import { readNotes } from './notes';
import type { Style, WorkbookData } from './plain';
import { type SheetSnapshot, numberStyleId, sheetSnapshot, styleId } from './sheet-snapshot';
import { readLooks } from './styles';

/** What the grid is given of a workbook: the sheets that hold cells, and the looks that their cells refer to. */
export interface WorkbookSnapshot {
  readonly styles: Readonly<Record<string, Style>>;
  readonly defaultStyle: Style;
  /** By the number of a style, what is added to its numbers: days, where the file counts dates from 1904 as Univer cannot. */
  readonly shifts: readonly number[];
  /** In tab order. */
  readonly sheets: readonly SheetSnapshot[];
  readonly names: Names;
}

/**
 * The workbook as the grid shows it. `grid` was read from the same package.
 * @throws HostError `damaged`, `too-large`
 */
export function workbookSnapshot(pack: Package, grid: WorkbookGrid): WorkbookSnapshot {
  const workbook = readWorkbookPart(pack);
  const colours = readColours(pack, workbook.theme);
  const looks = readLooks(readStylesRoot(pack, workbook.styles), colours);
  const shifts = looks.cells.map(({ n }) =>
    grid.date1904 && n && isDateOrTimeFormat(n.pattern) ? DAYS_TO_1904 : 0,
  );
  const used = new Set<string>();
  const ids = new Map<number, string>();
  const sheets = workbook.tabs.flatMap((tab, index) => {
    const cells = grid.sheets.find(({ name }) => name === tab.name);
    if (tab.kind !== 'worksheet' || !cells) return [];
    // Ids of sheets stay when sheets come and go; broken files repeat them.
    let id = `sheet${tab.sheetId}`;
    while (used.has(id)) id += '+';
    used.add(id);
    ids.set(index, id);
    const related = relationshipsOf(pack, tab.part);
    const sheetLooks = readSheetLooks(new XmlScanner(pack.textChunks(tab.part)), undefined);
    const beside = { notes: readNotes(pack, tab.part), links: readLinks(sheetLooks.links, related) };
    return [sheetSnapshot(id, cells, sheetLooks, beside, { looks, colours, shifts })];
  });
  return {
    styles: Object.fromEntries(
      looks.cells.flatMap((style, index) => {
        return [
          [styleId(index), style],
          [numberStyleId(index), unwrapped(style)],
        ];
      }),
    ),
    defaultStyle: {
      ff: fontStack(looks.font.name, looks.font.size),
      fs: looks.font.size,
      vt: 3,
      ...looks.cells[0],
    },
    shifts,
    sheets,
    names: shownNames(workbook.names, (tab) => ids.get(tab)),
  };
}

function unwrapped(style: Style): Style {
  const { tb, ...rest } = style;
  return tb === undefined ? style : rest;
}

/** The same in Univer's own form. @param id of the workbook in the grid, new for every one */
export function univerWorkbook(
  id: string,
  { styles, defaultStyle, sheets, names }: WorkbookSnapshot,
): WorkbookData {
  const bySheet = (read: (sheet: SheetSnapshot) => unknown) =>
    JSON.stringify(Object.fromEntries(sheets.map((sheet) => [sheet.data.id, read(sheet)])));
  return {
    id,
    name: id,
    appVersion: '',
    locale: 'zhCN',
    styles,
    defaultStyle,
    sheetOrder: sheets.map(({ data }) => data.id),
    sheets: Object.fromEntries(sheets.map(({ data }) => [data.id, data])),
    resources: [
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(names) },
      { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: bySheet(({ conditional }) => conditional) },
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet(({ validations }) => validations) },
      { name: 'SHEET_NOTE_PLUGIN', data: bySheet(noteResource) },
    ],
  };
}

function noteResource({ notes }: SheetSnapshot) {
  const rows: Record<number, Record<number, object>> = {};
  for (const { row, column, text } of notes) {
    (rows[row] ??= {})[column] = {
      id: `note${row},${column}`,
      row,
      col: column,
      width: 240,
      height: 120,
      note: text,
    };
  }
  return rows;
}
