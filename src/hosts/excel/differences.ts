import { rangeToA1 } from '../../grid/address';
import { cellText } from '../../plan/cell-text';
import type { CellStyle, ContentCell, ContentRow, SheetContent } from '../../plan/sheet-content';
import { type CharacterWidth, widthToPoints } from './widths';

/** What must be written so that a sheet becomes another one of the same frame. Rows and columns are 0-based. */
export interface Differences {
  /** The cells that differ, with their looks; all others are `null`. */
  readonly cells: readonly ContentRow[];
  /** Of those, the ones that look otherwise. */
  readonly relooked: ReadonlySet<string>;
  /** Rows of another height, or hidden otherwise. */
  readonly rows: readonly number[];
  /** Rows that grow with their texts, of which some are written: Excel measures them anew. */
  readonly growing: readonly number[];
}

/** More than this share of the cells: writing all of them anew is less. */
const MOST = 0.3;
/** Points: Excel keeps heights in whole pixels, which are 0.6 to 0.75 points. */
const PIXEL = 0.8;

export function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}

/**
 * How two contents differ where merges, sizes of columns, rules, lists, filter, links and colour of the tab are the
 * same; `null` where they are not, or where too much differs: then the sheet is written anew.
 *
 * @param old as it was read, looks without what cells have that nobody touched (`plain`)
 */
export function differences(
  old: SheetContent,
  next: SheetContent,
  plain: CellStyle,
  characters: CharacterWidth,
): Differences | null {
  // Charts follow what they show, and are laid anew with it.
  if (old.charts?.length || next.charts?.length) return null;
  if (frameOf(old, characters) !== frameOf(next, characters)) return null;
  const looksOf = (content: SheetContent): ((cell: ContentCell | null | undefined) => string) => {
    const keys = content.styles.map((style) => [lookKey(style, plain, false), lookKey(style, plain, true)]);
    const none = [lookKey({}, plain, false), lookKey({}, plain, true)];
    return (cell) => (keys[cell?.style ?? -1] ?? none)[cell?.link ? 1 : 0] ?? '';
  };
  const [oldLook, nextLook] = [looksOf(old), looksOf(next)];
  const cells: ContentRow[] = [];
  const relooked = new Set<string>();
  const rows: number[] = [];
  const growing: number[] = [];
  let [all, changed] = [0, 0];
  for (let row = 0; row < Math.max(old.rows.length, next.rows.length); row++) {
    const [before, after] = [old.rows[row], next.rows[row]];
    if (sizeDiffers(before, after)) rows.push(row);
    const line: (ContentCell | null)[] = [];
    const width = Math.max(before?.cells.length ?? 0, after?.cells.length ?? 0);
    for (let column = 0; column < width; column++) {
      const [a, b] = [before?.cells[column], after?.cells[column]];
      if (a || b) all++;
      if (linkKey(a) !== linkKey(b)) return null;
      const looks = oldLook(a) !== nextLook(b);
      if (!looks && valueKey(a) === valueKey(b)) continue;
      if (looks) relooked.add(placeKey(row, column));
      while (line.length < column) line.push(null);
      line.push(b ?? { value: null });
      changed++;
    }
    cells.push({ cells: line });
    if (line.length > 0 && after?.grows) growing.push(row);
  }
  return changed > all * MOST + 20 ? null : { cells, relooked, rows, growing };
}

function frameOf(content: SheetContent, characters: CharacterWidth): string {
  const { merges, validations, conditionalFormats, filter, tabColour, columns } = content;
  const widths = columns.map(({ width, hidden }) =>
    hidden ? 'hidden' : width > 0 ? widthToPoints(width, characters) : characters.standard,
  );
  while (widths.length > 0 && widths.at(-1) === characters.standard) widths.pop();
  return JSON.stringify([
    merges.map(rangeToA1).sort(),
    validations
      .map(({ range, rule, strict, prompt }) =>
        JSON.stringify([rangeToA1(range), rule, strict, prompt ?? '']),
      )
      .sort(),
    conditionalFormats.map(({ range, formula, format, stopIfTrue }) => [
      rangeToA1(range),
      formula,
      format.fill?.toUpperCase(),
      format.colour?.toUpperCase(),
      format.bold ?? false,
      format.numberFormat,
      stopIfTrue ?? false,
    ]),
    filter && rangeToA1(filter),
    tabColour?.toUpperCase() ?? '',
    widths,
  ]);
}

function sizeDiffers(a: ContentRow | undefined, b: ContentRow | undefined): boolean {
  if ((a?.hidden ?? false) !== (b?.hidden ?? false)) return true;
  // Of a hidden row no height can be read.
  if (a?.hidden || b?.grows || (a?.height === undefined && b?.height === undefined)) return false;
  if (a?.height === undefined || b?.height === undefined) return true;
  return Math.abs(a.height - b.height) >= PIXEL;
}

function linkKey(cell: ContentCell | null | undefined): string {
  const link = cell?.link;
  return link ? `${link.sheet}!${link.cell} ${link.tip ?? ''}` : '';
}

function valueKey(cell: ContentCell | null | undefined): string {
  if (!cell) return '';
  const { value, formula } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `n${Number(value.toPrecision(15))}`;
  return typeof value === 'string' ? `s${cellText(value)}` : `b${String(value)}`;
}

/** The whole look of a cell of this style: what the style leaves open is as in a cell that nobody touched. */
function lookKey(style: CellStyle, plain: CellStyle, linked: boolean): string {
  const font = { ...plain.font, ...(linked && { colour: '#000000', underline: false }), ...style.font };
  const { fill, border, horizontal, vertical, wrap, locked, numberFormat } = { ...plain, ...style };
  return JSON.stringify([
    font.name,
    font.size,
    font.bold ?? false,
    font.italic ?? false,
    font.underline ?? false,
    font.strike ?? false,
    font.colour?.toUpperCase(),
    fill?.toUpperCase(),
    border?.style,
    border?.colour.toUpperCase(),
    horizontal,
    vertical,
    wrap ?? false,
    locked ?? true,
    numberFormat ?? 'General',
  ]);
}
