import type { Range } from '../grid/address';
import { isBlank, trimmed } from '../texts/invisible';
import { HANZI_NUMBER } from '../texts/item-marks';
import { squash } from '../texts/width';
import { looksLikeUnits } from '../units/looks-like-units';
import type { SheetView } from '../grid/view';
import { withoutBeside } from './beside';
import { candidatesOf, readHeader, type Header } from './header';
import type { Place } from './model';
import { isRemark } from './remarks';
import { sectionDepth } from './sections';
import { readNumberCell } from './task-number';

/** Where one table lies in a sheet. All 0-based. */
export interface TableArea {
  readonly header: Header;
  /** First rows of headers repeated at page breaks (and the titles repeated with them). */
  readonly repeated: ReadonlySet<number>;
  /** The first row that may hold the table's title: just below the table before. */
  readonly zoneTop: number;
  readonly top: number;
  /** Sections that rows right above the header open: `一、发展目标`, and then 序号, 工作任务 … */
  readonly sectionsAbove: readonly Place[];
  /** Last row before the next table's zone; `rows` finds where the table really ends. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Finds every table of the sheet: by its header, wherever that stands. */
export function findTables(view: SheetView): TableArea[] {
  const headers: Header[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const header = readHeader(view, row);
    if (!header || isTaskUnder(view, row, headers.at(-1))) continue;
    headers.push(header);
    row = header.rows[header.rows.length - 1] ?? row;
  }
  return areasOf(view, headers);
}

/**
 * Whether a row with words of a header (`2 | 压缩登记时限 | 3个工作日内办结`, `分管副县长 | 县住建局 | 10月底`) has a number or units
 * below the header above: then it is a task.
 */
function isTaskUnder(view: SheetView, row: number, above: Header | undefined): boolean {
  return (above?.cells ?? []).some(({ column, candidates }) => {
    const cell = view.own(row, column);
    const text = squash(cell?.text ?? '');
    const role = candidates[0]?.role;
    if (!cell || text === '') return false;
    if (role === 'number') return readNumberCell(cell.value, cell.text) !== null;
    if (role !== 'leadUnit' && role !== 'supportUnit') return false;
    return candidatesOf(text).length === 0 && looksLikeUnits(text);
  });
}

/** The table that a person marked: its first row is the header, whatever its words. */
export function tableIn(view: SheetView, header: Header, range: Range): TableArea {
  const top = (header.rows[header.rows.length - 1] ?? range.top) + 1;
  return {
    header,
    repeated: new Set(),
    zoneTop: 0,
    sectionsAbove: sectionsOver(view, header.rows[0] ?? range.top, -1),
    top,
    bottom: Math.min(range.bottom, view.rowCount - 1),
    left: range.left,
    right: Math.min(range.right, view.columnCount - 1),
  };
}

interface Open {
  readonly header: Header;
  readonly repeated: Set<number>;
  readonly zoneTop: number;
  readonly sectionsAbove: readonly Place[];
}

function areasOf(view: SheetView, headers: readonly Header[]): TableArea[] {
  const opened: Open[] = [];
  for (const header of headers) {
    const first = header.rows[0] ?? 0;
    const sectionsAbove = sectionsOver(view, first, previousRow(opened));
    const top = sectionsAbove[0]?.row ?? first;
    const above = titlesAbove(view, top, previousRow(opened));
    const current = opened[opened.length - 1];
    if (current && sameWords(current.header, header) && isRepeat(view, current, above)) {
      for (const row of [...above, ...header.rows]) current.repeated.add(row);
      continue;
    }
    opened.push({ header, repeated: new Set(), zoneTop: above[0] ?? top, sectionsAbove });
  }
  return opened.map((one, index) => {
    const next = opened[index + 1];
    const end = next?.zoneTop ?? view.rowCount;
    const header = withoutBeside(view, one.header, end);
    const columns = header.cells.map(({ column }) => column);
    return {
      ...one,
      header,
      // The first table's title may stand anywhere above it.
      zoneTop: index === 0 ? 0 : one.zoneTop,
      top: (one.header.rows[one.header.rows.length - 1] ?? 0) + 1,
      bottom: next ? next.zoneTop - 1 : view.rowCount - 1,
      ...widened(view, header, Math.min(...columns), Math.max(...columns), end),
    };
  });
}

/** How far down the columns beside a table are looked at. */
const BESIDE = 60;

/** A column at the edge whose header was left empty belongs to the table where most of its rows fill it, or merges do. */
function widened(
  view: SheetView,
  { rows }: Header,
  left: number,
  right: number,
  end: number,
): { left: number; right: number } {
  const top = (rows[rows.length - 1] ?? 0) + 1;
  const bottom = Math.min(end, top + BESIDE);
  const isText = (row: number, column: number): boolean => !isBlank(view.own(row, column)?.text ?? '');
  // Titles over the tasks that begin in a column before them.
  const holdsTitles = (column: number): boolean => {
    let titles = 0;
    for (let row = top; column >= 0 && row < bottom; row++) {
      if (!isText(row, column)) continue;
      for (let beside = left; beside <= right; beside++) if (isText(row, beside)) return false;
      const merge = view.mergeAt(row, column);
      if (sectionDepth(view.text(row, column)) === null && (merge?.right ?? column) < right) return false;
      titles++;
    }
    return titles > 0;
  };
  const belongs = (column: number): boolean => {
    if (column < 0 || column >= view.columnCount) return false;
    let body = 0;
    let filled = 0;
    for (let row = top; row < bottom; row++) {
      let own = 0;
      for (let one = left; one <= right; one++) if (isText(row, one)) own++;
      if (own < 2) continue;
      body++;
      if (view.text(row, column) !== '') filled++;
    }
    return body >= 3 && filled * 2 > body;
  };
  while (belongs(left - 1) || holdsTitles(left - 1)) left--;
  while (belongs(right + 1)) right++;
  return { left, right };
}

function previousRow(opened: readonly Open[]): number {
  const rows = opened[opened.length - 1]?.header.rows;
  return rows?.[rows.length - 1] ?? -1;
}

/** Numbered section rows directly above a header; a numbered title (`一、任务分解表`) is none. */
function sectionsOver(view: SheetView, header: number, stop: number): Place[] {
  const places: Place[] = [];
  for (let row = header - 1; row > stop; row--) {
    const [text = '', another] = ownTexts(view, row);
    // 总目标：… between the section and the header is a remark on it.
    if (another === undefined && places.length === 0 && isRemark(text)) continue;
    if (another !== undefined || (sectionDepth(text) ?? 2) > 1 || isDocument(squash(text))) break;
    const column = view.grid.rows[row]?.findIndex((cell) => cell !== undefined && !isBlank(cell.text)) ?? 0;
    places.unshift({ row, column });
  }
  return places;
}

/** Whether a line ends by saying what kind of document follows. */
function isDocument(plain: string): boolean {
  return /(表|清单|方案|台账)(\([^()]*\))?$/.test(plain);
}

/** Rows directly above a header that hold one text only and read like a title, and the blank rows among them. */
function titlesAbove(view: SheetView, header: number, stop: number): number[] {
  const rows: number[] = [];
  for (let row = header - 1; row > stop && header - row <= 6; row--) {
    const texts = ownTexts(view, row);
    if (texts.length === 0) {
      rows.unshift(row);
      continue;
    }
    if (texts.length > 1 || !isTitle(texts[0] ?? '')) break;
    rows.unshift(row);
  }
  while (rows.length > 0 && ownTexts(view, rows[0] ?? 0).length === 0) rows.shift();
  return rows;
}

function ownTexts(view: SheetView, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const text = trimmed(view.own(row, column)?.text ?? '');
    if (text !== '') texts.push(text);
  }
  return texts;
}

const SECTION = new RegExp(`^[（(]?${HANZI_NUMBER}[）)]?[、.]`);

/** A title names a kind of document; a section row (`一、…`) does not. */
function isTitle(text: string): boolean {
  const plain = squash(text);
  if (SECTION.test(plain)) return false;
  return /表[（(]?续?[）)]?$|方案|清单|分解|附件|一览|台账|^附表|续表|^\(?单位[:：]|^\d{4}年/.test(plain);
}

function sameWords(a: Header, b: Header): boolean {
  const words = new Map(a.cells.map((cell) => [cell.column, cell.words]));
  const same = b.cells.filter((cell) => words.get(cell.column) === cell.words).length;
  return same >= 0.8 * Math.max(a.cells.length, b.cells.length);
}

/** The same header again is a page break, unless another title stands above it. */
function isRepeat(view: SheetView, current: Open, above: readonly number[]): boolean {
  const plain = (row: number): string =>
    squash(ownTexts(view, row).join('')).replace(/[（(]?续表?[）)]?/g, '');
  const first = current.header.rows[0] ?? 0;
  const titles = new Set<string>();
  for (let row = Math.max(0, first - 8); row < first; row++) titles.add(plain(row));
  return above.every((row) => plain(row) === '' || titles.has(plain(row)));
}
