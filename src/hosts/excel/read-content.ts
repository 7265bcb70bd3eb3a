import { contains, type Range } from '../../grid/address';
import { type Cell, isError } from '../../grid/grid';
import type { CellStyle, ContentCell, ContentRow, SheetContent } from '../../plan/sheet-content';
import type { HostOptions } from '../host';
import { styleOf } from './cell-styles';
import { toPlanSerial } from './date-systems';
import { readCells } from './read-cells';
import { type Looks, readLooks } from './read-looks';
import { asContent, readRules } from './read-rules';
import { readSetups, type Setup } from './read-setup';
import { readValidations } from './read-validations';
import { sheetOfReference } from './references';
import type { SheetSurvey } from './survey';

/** A sheet, or a range of one, whose content is wanted. */
export interface ContentPart {
  readonly sheet: SheetSurvey;
  readonly range?: Range;
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
): Promise<SheetContent[]> {
  if (parts.length === 0) return [];
  const setups = await readSetups(
    parts.map(({ sheet, range }) => ({ sheetId: sheet.id, ...(range && { range }) })),
  );
  const rules = await readRules(parts.map(({ sheet }) => sheet.id));
  const filled = parts.flatMap(({ sheet }, part) => {
    const range = setups[part]?.range;
    const cells: (Cell | undefined)[][] = [];
    return range ? [{ part, sheetId: sheet.id, protected: sheet.protected, range, rows: cells }] : [];
  });
  await readCells(filled, () => () => undefined, options);
  const looks = await readLooks(filled, options);
  const validations = await readValidations(filled);
  return parts.map(({ range: wanted }, part) => {
    const { range, rowSizes, columns, ...setup } = setups[part] ?? EMPTY;
    const inPart = ({ range: { top, left } }: { range: Range }): boolean =>
      !wanted || contains(wanted, top, left);
    const frame = { ...setup, conditionalFormats: (rules[part] ?? []).flatMap(asContent).filter(inPart) };
    const at = filled.findIndex((one) => one.part === part);
    const look = looks[at];
    if (!range || !look) return { ...frame, rows: [], styles: [], columns: [], validations: [] };
    return {
      ...frame,
      ...cellsOf(range, filled[at]?.rows ?? [], look, rowSizes, date1904),
      columns: [...Array.from({ length: range.left }, () => ({ width: 0 })), ...columns],
      validations: validations[at] ?? [],
    };
  });
}

const EMPTY: Setup = { range: null, merges: [], columns: [], rowSizes: [] };

function cellsOf(
  range: Range,
  cells: readonly (readonly (Cell | undefined)[])[],
  looks: Looks,
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
  const rows: ContentRow[] = Array.from({ length: range.top }, () => ({ cells: [] }));
  for (let row = range.top; row <= range.bottom; row++) {
    const line: (ContentCell | null)[] = Array.from({ length: range.left }, () => null);
    for (let column = range.left; column <= range.right; column++) {
      const look = looks.cells[row - range.top]?.[column - range.left] ?? {};
      const link = looks.links[row - range.top]?.[column - range.left];
      const format = looks.formats[row - range.top]?.[column - range.left] ?? 'General';
      const style = indexOf(styleOf(look, format, plain));
      line.push(contentCell(cells[row]?.[column], style, link, format, date1904));
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
