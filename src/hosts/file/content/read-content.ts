import { DAYS_TO_1904 } from '../../../grid/date-systems';
import { type Range, columnIndex, contains, overlaps, parseA1, parseRange } from '../../../grid/address';
import { type Cell, type Grid, type WorkbookGrid, isError } from '../../../grid/grid';
import type { ContentCell, ContentRow, PrintSetup, SheetContent } from '../../../plan/sheet-content';
import type { Package } from '../package';
import { readStylesRoot } from '../read/formats-of-styles';
import { sheetOfReference } from '../read/own-sheets';
import { type WorkbookPart, readWorkbookPart } from '../read/workbook-part';
import { isDateOrTimeFormat } from '../../../grid/number-format';
import { readCellStyles, readHighlightFormats } from './cell-styles';
import { readColours } from './colours';
import { readCharts } from './read-charts';
import { conditionalFormatsOf, validationsOf } from './rules';
import { KnownLooks } from './known-looks';
import { looksWithin, type SheetLooks } from './sheet-looks';
import { styledCells } from './style-numbers';

const DEFAULT_WIDTH = 8.43;
/** Rows that hold nothing but looks are content only this far below the last value: formats often run on to the sheet's end. */
const EMPTY_ROWS = 1000;

/**
 * Values (of a grid that was read from the same package) with looks, sizes, rules and set-up, of whole sheets or of
 * ranges at their own places. Names that no worksheet has are left out. Dates are 1900 serials.
 * @param known of sheets whose looks were read before
 * @throws HostError `damaged`, `too-large`
 */
export function readSheetContents(
  pack: Package,
  grid: WorkbookGrid,
  parts: readonly { readonly sheet: string; readonly range?: Range }[],
  known = new KnownLooks(),
): ReadonlyMap<string, SheetContent> {
  const workbook = readWorkbookPart(pack);
  const stylesRoot = readStylesRoot(pack, workbook.styles);
  const colours = readColours(pack, workbook.theme);
  const styles = readCellStyles(stylesRoot, colours);
  const formats = readHighlightFormats(stylesRoot, colours);
  const contents = new Map<string, SheetContent>();
  for (const { sheet, range } of parts) {
    const index = workbook.tabs.findIndex((tab) => tab.name.toLowerCase() === sheet.toLowerCase());
    const tab = workbook.tabs[index];
    const cells = grid.sheets.find(({ name }) => name === tab?.name);
    if (!tab || !cells) continue;
    const whole = known.of(pack, tab.part);
    const looks = range ? looksWithin(whole, range) : whole;
    const inside = (one: { readonly range: Range }) => !range || overlaps(range, one.range);
    const tabColour = colours(looks.tabColour);
    const print = printOf(looks, workbook, index, cells.rows.length - 1);
    const charts = readCharts(pack, tab.part);
    contents.set(sheet, {
      columns: columnsOf(looks, cells),
      ...rowsOf(cells, looks, styles, range, grid.date1904),
      merges: cells.merges.filter((merge) => inside({ range: merge })),
      ...(looks.freeze && { freeze: looks.freeze }),
      ...(cells.filter && { filter: cells.filter }),
      validations: validationsOf(looks.validations).filter(inside),
      conditionalFormats: conditionalFormatsOf(looks.rules, formats).filter(inside),
      ...(print && { print }),
      ...(tabColour !== undefined && { tabColour }),
      ...(!looks.gridlines && { showGridlines: false }),
      ...(charts && { charts }),
    });
  }
  return contents;
}

function rowsOf(
  grid: Grid,
  looks: SheetLooks,
  styles: ReturnType<typeof readCellStyles>,
  range: Range | undefined,
  date1904: boolean,
): Pick<SheetContent, 'rows' | 'styles'> {
  const used: SheetContent['styles'][number][] = [];
  const places = new Map<number, number>();
  const place = (style: number): number => {
    let at = places.get(style);
    if (at === undefined) {
      at = used.push(styles[style] ?? {}) - 1;
      places.set(style, at);
    }
    return at;
  };
  const dates = styles.map(({ numberFormat }) => isDateOrTimeFormat(numberFormat));
  const links = linksOf(looks, range);
  let last = Math.min(grid.rows.length - 1, range?.bottom ?? Infinity);
  const farthest = last + EMPTY_ROWS;
  for (const row of [...looks.styles.rows, ...looks.heights.keys(), ...looks.hiddenRows, ...links.keys()]) {
    if (row > last && row <= farthest) last = row;
  }
  const { columns, numbers } = looks.styles;
  const blanks: ContentCell[] = [];
  const rows: ContentRow[] = [];
  for (let row = 0; row <= last; row++) {
    const height = looks.heights.get(row);
    const { from, end } = styledCells(looks.styles, row);
    let next = from;
    const linked = links.get(row);
    const values = !range || (row >= range.top && row <= range.bottom) ? grid.rows[row] : undefined;
    const width = Math.max(
      values?.length ?? 0,
      from < end ? (columns[end - 1] ?? 0) + 1 : 0,
      lastKey(linked),
    );
    const cells: (ContentCell | null)[] = [];
    for (let column = 0; column < width; column++) {
      const value = !range || contains(range, row, column) ? values?.[column] : undefined;
      const style = next < end && columns[next] === column ? numbers[next++] : undefined;
      const link = linked?.get(column);
      if (!value && style === undefined && !link) {
        cells.push(null);
        continue;
      }
      const look = style === undefined ? undefined : place(style);
      if (!value && look !== undefined && !link) {
        cells.push((blanks[look] ??= { value: null, style: look }));
        continue;
      }
      const shift = date1904 && style !== undefined && dates[style] === true ? DAYS_TO_1904 : 0;
      const cell = cellOf(value, shift, look);
      cells.push(link ? { ...cell, link } : cell);
    }
    while (cells.at(-1) === null) cells.pop();
    rows.push({
      ...(height !== undefined && { height }),
      ...(looks.hiddenRows.has(row) && { hidden: true }),
      cells,
    });
  }
  return { rows, styles: used };
}

function lastKey(columns: ReadonlyMap<number, unknown> | undefined): number {
  let last = 0;
  if (columns) for (const column of columns.keys()) last = Math.max(last, column + 1);
  return last;
}

function cellOf(cell: Cell | undefined, shift: number, style: number | undefined): ContentCell {
  const { value = null, formula } = cell ?? {};
  const plain = isError(value) ? value.error : typeof value === 'number' ? value + shift : value;
  // Literals: there are hundreds of thousands, and what is spread into an object takes twice the room.
  if (formula === undefined) return style === undefined ? { value: plain } : { value: plain, style };
  return style === undefined ? { value: plain, formula } : { value: plain, formula, style };
}

/** Up to the last column that has a width of its own; a run to the sheet's end counts as far as there are cells. */
function columnsOf({ columns }: SheetLooks, grid: Grid): SheetContent['columns'] {
  const widest = grid.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const out: { width: number; hidden?: boolean }[] = [];
  for (const { from, to, width, hidden } of columns) {
    const end = to - from > EMPTY_ROWS ? Math.min(to, Math.max(from, widest - 1)) : to;
    for (let column = from; column <= end; column++) {
      while (out.length < column) out.push({ width: DEFAULT_WIDTH });
      out[column] = { width: width >= 0 ? Math.min(width, 255) : DEFAULT_WIDTH, ...(hidden && { hidden }) };
    }
  }
  return out;
}

function linksOf({ links }: SheetLooks, range: Range | undefined) {
  const found = new Map<number, Map<number, NonNullable<ContentCell['link']>>>();
  for (const { attributes } of links) {
    const at = parseRange(attributes.get('ref') ?? '');
    const location = attributes.get('location') ?? '';
    const sheet = sheetOfReference(location);
    const target = location.slice(location.lastIndexOf('!') + 1).replaceAll('$', '');
    if (!at || sheet === null || !parseA1(target.split(':')[0] ?? '')) continue;
    if (range && !contains(range, at.top, at.left)) continue;
    const tip = attributes.get('tooltip');
    const row = found.get(at.top) ?? new Map<number, NonNullable<ContentCell['link']>>();
    row.set(at.left, { sheet, cell: target, ...(tip !== undefined && { tip }) });
    found.set(at.top, row);
  }
  return found;
}

function printOf(
  { pageSetup, footer, fitToPage }: SheetLooks,
  { names }: WorkbookPart,
  tab: number,
  lastRow: number,
): PrintSetup | undefined {
  if (!pageSetup) return undefined;
  const attribute = (name: string) => pageSetup.attributes.get(name);
  const titles = names.find((one) => one.tab === tab && one.name === '_xlnm.Print_Titles')?.refersTo;
  const rows = /\$(\d{1,7}):\$(\d{1,7})/.exec(titles ?? '');
  const area = names.find((one) => one.tab === tab && one.name === '_xlnm.Print_Area')?.refersTo;
  const printed = /!\$([A-Z]{1,3})(?:\$1)?:\$([A-Z]{1,3})(?:\$(\d{1,7}))?$/.exec(area ?? '');
  const [first, last] = [columnIndex(printed?.[1] ?? ''), columnIndex(printed?.[2] ?? '')];
  const end = Number(printed?.[3] ?? Infinity);
  return {
    orientation: attribute('orientation') === 'landscape' ? 'landscape' : 'portrait',
    paper: attribute('paperSize') === '8' ? 'A3' : 'A4',
    ...(rows && { titleRows: [Number(rows[1]) - 1, Number(rows[2]) - 1] as const }),
    ...(first !== null && last !== null && { columns: [first, last] as const }),
    ...(first !== null && last !== null && end <= lastRow && { lastRow: end - 1 }),
    fitToWidth: fitToPage ? Number(attribute('fitToWidth') ?? 1) : 0,
    ...(footer !== undefined && { footer }),
  };
}
