import { DAYS_TO_1904 } from '../../grid/date-systems';
import type { Grid, WorkbookGrid } from '../../grid/grid';
import { readColours } from '../../hosts/file/content/colours';
import { KnownLooks } from '../../hosts/file/content/known-looks';
import type { Package } from '../../hosts/file/package';
import { readStylesRoot } from '../../hosts/file/read/formats-of-styles';
import { relationshipsOf } from '../../hosts/file/read/relationships';
import { readWorkbookPart } from '../../hosts/file/read/workbook-part';
import { isDateOrTimeFormat } from '../../grid/number-format';
import { fontStack } from './fonts';
import { readLinks } from './links';
import { type Names, shownNames } from './names';
import { type Note, readNotes } from './notes';
import type { Style, WorkbookData } from './plain';
import { numberStyleId, styleId } from './sheet-cells';
import {
  type OpenedSheet,
  openSheet,
  type SheetFrame,
  type SheetSnapshot,
  type SnapshotContext,
  sheetFrame,
  wholeSheet,
} from './sheet-snapshot';
import { readLooks } from './styles';

/** What the sheets of a workbook share. */
export interface BookSnapshot {
  readonly styles: Readonly<Record<string, Style>>;
  readonly defaultStyle: Style;
  /** By the number of a style, what is added to its numbers: days, where the file counts dates from 1904 as Univer cannot. */
  readonly shifts: readonly number[];
  readonly names: Names;
}

/** What the grid is given of a workbook: the sheets that hold cells, and the looks that their cells refer to. */
export interface WorkbookSnapshot extends BookSnapshot {
  /** In tab order. */
  readonly sheets: readonly SheetSnapshot[];
}

/** A sheet that holds cells, in tab order. */
export interface SheetTab {
  /** By which the grid knows it. */
  readonly id: string;
  readonly part: string;
  readonly grid: Grid;
}

/** A tab of the grid. */
export interface TabPicture {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Whether the sheet is one of ours. */
  readonly own: boolean;
  readonly colour: string | null;
}

/** A workbook without what its sheets hold. */
export interface BookPicture {
  readonly book: BookSnapshot;
  /** Of the sheets that hold cells, in their order. */
  readonly tabs: readonly TabPicture[];
}

/** A workbook as the grid shows it, sheet by sheet as somebody looks at them. */
export class BookSnapshots {
  readonly book: BookSnapshot;
  readonly tabs: readonly SheetTab[];
  private readonly context: SnapshotContext;

  /** `grid` was read from the same package. @param known of sheets whose looks were read before @throws HostError `damaged`, `too-large`; so do the others */
  constructor(
    private readonly pack: Package,
    grid: WorkbookGrid,
    private readonly known = new KnownLooks(),
  ) {
    const workbook = readWorkbookPart(pack);
    const colours = readColours(pack, workbook.theme);
    const looks = readLooks(readStylesRoot(pack, workbook.styles), colours);
    const shifts = looks.cells.map(({ n }) =>
      grid.date1904 && n && isDateOrTimeFormat(n.pattern) ? DAYS_TO_1904 : 0,
    );
    const ids = new Map<number, string>();
    const used = new Set<string>();
    this.context = { looks, colours };
    this.tabs = workbook.tabs.flatMap((tab, index) => {
      const cells = grid.sheets.find(({ name }) => name === tab.name);
      if (tab.kind !== 'worksheet' || !cells) return [];
      // Ids of sheets stay when sheets come and go; broken files repeat them.
      let id = `sheet${tab.sheetId}`;
      while (used.has(id)) id += '+';
      used.add(id);
      ids.set(index, id);
      return [{ id, part: tab.part, grid: cells }];
    });
    this.book = {
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
      names: shownNames(workbook.names, (tab) => ids.get(tab)),
    };
  }

  frame({ id, part, grid }: SheetTab): SheetFrame {
    const { pack } = this;
    const looks = this.known.of(pack, part);
    const links = readLinks(looks.links, relationshipsOf(pack, part));
    return sheetFrame(id, grid, looks, { notes: readNotes(pack, part), links }, this.context);
  }

  sheet(tab: SheetTab): OpenedSheet {
    return openSheet(this.frame(tab), tab.grid, this.book.shifts);
  }

  picture(): BookPicture {
    const tabs = this.tabs.map(({ id, part, grid: { name, visible, own } }): TabPicture => {
      const colour = this.context.colours(this.known.tabColour(this.pack, part));
      return { id, name, visible, own: own !== undefined, colour: colour ?? null };
    });
    return { book: this.book, tabs };
  }
}

/**
 * The workbook as the grid shows it, all of it. `grid` was read from the same package.
 * @throws HostError `damaged`, `too-large`
 */
export function workbookSnapshot(pack: Package, grid: WorkbookGrid): WorkbookSnapshot {
  const snapshots = new BookSnapshots(pack, grid);
  return { ...snapshots.book, sheets: snapshots.tabs.map((tab) => wholeSheet(snapshots.sheet(tab))) };
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
  for (const note of notes) (rows[note.row] ??= {})[note.column] = noteOf(note);
  return rows;
}

/** A comment in Univer's own form. */
export function noteOf({ row, column, text }: Note): object {
  return { id: `note${row},${column}`, row, col: column, width: 240, height: 120, note: text };
}
