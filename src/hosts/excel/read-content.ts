import { contains, type Range } from '../../grid/address';
import { type Cell, type Grid, isError } from '../../grid/grid';
import { askTogether } from './ask';
import type { CellStyle, ContentCell, ContentRow, SheetContent } from '../../plan/sheet-content';
import type { HostOptions } from '../host';
import { styleOf } from './cell-styles';
import { toPlanSerial } from './date-systems';
import type { CellsJob } from './cells-job';
import { readCells } from './read-cells';
import { readFormats } from './read-formats';
import { type Links, readLinks } from './read-links';
import { type Looks, readLooks } from './read-looks';
import { asContent, readCustomRules } from './read-rules';
import { NO_SETUP, readSetups, type Setup } from './read-setup';
import { readValidations } from './read-validations';
import { sheetOfReference } from './references';
import type { SheetSurvey } from './survey';

/** A sheet, or a range of one, whose content is wanted. */
export interface ContentPart {
  readonly sheet: SheetSurvey;
  readonly range?: Range;
  /** Its cells where they were read just now, and need not be read again. */
  readonly cells?: Grid['rows'];
}

/** What a sheet's content was read from, beside it. */
export interface ReadContent {
  readonly content: SheetContent;
  /** Its cells; their texts are empty. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/**
 * The whole content of sheets, or of parts of them at their own places: cells, looks, sizes, rules, set-up. Complete
 * for sheets of ours, which hold nothing that `SheetContent` cannot say. The number of requests depends on bytes, not
 * on the number of sheets.
 */
export async function readContents(
  parts: readonly ContentPart[],
  date1904: boolean,
  options: HostOptions = {},
): Promise<ReadContent[]> {
  if (parts.length === 0) return [];
  const setups = await readSetups(
    parts.map(({ sheet, range, cells }) => ({
      sheetId: sheet.id,
      protected: sheet.protected,
      ...(range && { range }),
      ...(cells && { cells }),
    })),
  );
  const filled = parts.flatMap(({ sheet, cells: known }, part) => {
    const range = setups[part]?.range;
    const cells = known?.map((row) => [...(row ?? [])]) ?? [];
    const { frame, validated } = setups[part] ?? NO_SETUP;
    return range
      ? [
          {
            ...{ part, sheetId: sheet.id, protected: sheet.protected, range, known: known !== undefined },
            ...{
              rows: cells,
              formats: [] as string[][],
              validated,
              headRows: frame.freeze?.rows ?? 0,
            },
          },
        ]
      : [];
  });
  await readCells(
    filled.filter(({ known }) => !known),
    () => () => undefined,
    { ...options, withoutTexts: true },
  );
  const ask = askTogether(options);
  const [rules, links, looks, validations] = await Promise.all([
    readCustomRules(
      parts.map(({ sheet }) => sheet.id),
      setups.map(({ rules: kinds }) => kinds),
      ask,
    ),
    readLinks(filled, ask),
    readLooks(filled, ask),
    readValidations(filled, ask),
    readFormats(
      filled.filter(({ known }) => known),
      ask,
    ),
  ]);
  return parts.map(({ range: wanted }, part) => {
    const { range, rowSizes, columns, ...setup } = setups[part] ?? NO_SETUP;
    const inPart = ({ range: { top, left } }: { range: Range }): boolean =>
      !wanted || contains(wanted, top, left);
    const frame = {
      ...setup.frame,
      conditionalFormats: (rules[part] ?? []).flatMap(asContent).filter(inPart),
    };
    const at = filled.findIndex((one) => one.part === part);
    const look = looks[at];
    const cells = filled[at];
    if (!range || !look || !cells)
      return { content: { ...frame, rows: [], styles: [], columns: [], validations: [] }, rows: [] };
    const content: SheetContent = {
      ...frame,
      ...cellsOf(cells, look, links[at] ?? [], rowSizes, date1904),
      columns: [...Array.from({ length: range.left }, () => ({ width: 0 })), ...columns],
      validations: validations[at] ?? [],
    };
    plainLooks.set(content, styleOf(look.plain, 'General'));
    return { content, rows: cells.rows };
  });
}

const plainLooks = new WeakMap<SheetContent, CellStyle>();

/** The look of cells that nobody touched, where the content was read: its styles leave out what is the same. */
export function plainOf(content: SheetContent): CellStyle | undefined {
  return plainLooks.get(content);
}

function cellsOf(
  { range, rows: cells, formats }: CellsJob,
  looks: Looks,
  links: Links,
  sizes: Setup['rowSizes'],
  date1904: boolean,
): Pick<SheetContent, 'rows' | 'styles'> {
  const plain = styleOf(looks.plain, 'General');
  const styles: CellStyle[] = [];
  const known = new Map<string, number>();
  const indexOf = (style: CellStyle): number | undefined => {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, styles.length);
    styles.push(style);
    return styles.length - 1;
  };
  // Cells that look alike share one object: its style is worked out once.
  const byLook = new Map<Excel.CellProperties, Map<string, number | undefined>>();
  const styleAt = (look: Excel.CellProperties, format: string): number | undefined => {
    let byFormat = byLook.get(look);
    if (!byFormat) byLook.set(look, (byFormat = new Map<string, number | undefined>()));
    if (!byFormat.has(format)) byFormat.set(format, indexOf(styleOf(look, format, plain)));
    return byFormat.get(format);
  };
  const rows: ContentRow[] = Array.from({ length: range.top }, () => ({ cells: [] }));
  for (let row = range.top; row <= range.bottom; row++) {
    const line: (ContentCell | null)[] = Array.from({ length: range.left }, () => null);
    for (let column = range.left; column <= range.right; column++) {
      const look = looks.cells[row - range.top]?.[column - range.left] ?? {};
      const format = formats?.[row]?.[column] ?? 'General';
      const style = styleAt(look, format);
      line.push(contentCell(cells[row]?.[column], style, links[row]?.[column], format, date1904));
    }
    while (line.length > 0 && line.at(-1) === null) line.pop();
    rows.push({ ...sizes[row - range.top], cells: line });
  }
  return { rows, styles };
}

function contentCell(
  cell: Cell | undefined,
  style: number | undefined,
  hyperlink: Excel.RangeHyperlink | undefined,
  format: string,
  date1904: boolean,
): ContentCell | null {
  const link = linkOf(hyperlink);
  if (!cell && style === undefined && !link) return null;
  const raw = cell?.value ?? null;
  const value = isError(raw) ? raw.error : raw;
  return {
    value: typeof value === 'number' ? toPlanSerial(value, format, date1904) : value,
    ...(cell?.formula !== undefined && { formula: cell.formula }),
    ...(style !== undefined && { style }),
    ...(link && { link }),
  };
}

function linkOf(hyperlink: Excel.RangeHyperlink | undefined): ContentCell['link'] {
  const reference = hyperlink?.documentReference ?? '';
  const sheet = sheetOfReference(reference);
  if (sheet === null) return undefined;
  const cell = reference.slice(reference.lastIndexOf('!') + 1).replaceAll('$', '');
  return { sheet, cell, ...(hyperlink?.screenTip && { tip: hyperlink.screenTip }) };
}
