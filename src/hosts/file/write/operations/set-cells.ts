import { type Range, contains, parseRange, toA1 } from '../../../../grid/address';
import type { SetCells } from '../../../../plan/model';
import { cellText } from '../../../../plan/cell-text';
import { HostError } from '../../../error';
import { dropCalculationChain, hasFormulas } from './calculation';
import { type CellChange, type OldCell, changeCells } from '../parts/sheet-rows';
import { valueXml } from '../parts/sheet-data';
import { Splices } from '../xml/splices';
import type { WorkbookDraft } from '../parts/workbook-draft';
import { WorksheetParts } from '../xml/worksheet-parts';
import { attribute } from '../xml/attributes';
import { escapePlain, escapeText } from '../xml/escape';
import { childElements, localName, nextTag } from '../xml/tags';

type Fix = SetCells['cells'][number];

/** Sets cells and returns what sets them back. @throws HostError `protected`, `stale`, `occupied` */
export function setCells(book: WorkbookDraft, operation: SetCells): SetCells {
  const tab = book.worksheet(operation.sheet);
  const grid = book.gridOf(tab);
  if (grid.protected) throw new HostError('protected', { sheet: tab.name });
  const back: Fix[] = operation.cells.map(({ place, before, after }) => {
    const cell = grid.rows[place.row]?.[place.column];
    if (!same(cell?.value ?? null, before)) {
      throw new HostError('stale', { sheet: tab.name, cell: toA1(place.row, place.column) });
    }
    const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
    return { place, before: normal(after), after: before, ...formula };
  });

  const sheet = new WorksheetParts(book.draft.text(tab.part));
  const arrays = arrayRanges(sheet.xml);
  const formulas: string[] = [];
  const changes = new Map<number, Map<number, CellChange>>();
  for (const fix of operation.cells) {
    const { row, column } = fix.place;
    const refuse = () => new HostError('occupied', { sheet: tab.name, cell: toA1(row, column) });
    if (arrays.some((range) => contains(range, row, column))) throw refuse();
    const inRow = changes.get(row) ?? new Map<number, CellChange>();
    inRow.set(column, (old, address, prefix) => {
      const formula = old && formulaTag(old);
      if (formula === 'group') throw refuse();
      if (formula === 'plain') formulas.push(address);
      return fixedCell(old, address, prefix, fix);
    });
    changes.set(row, inRow);
  }
  const splices = new Splices();
  changeCells(sheet, changes, splices);
  const calculated = hasFormulas(book);
  book.putSheet(tab, splices.apply(sheet.xml));
  if (formulas.length > 0) dropCalculationChain(book);
  if (calculated) book.book.requestCalculation();
  const { ours } = operation;
  return { op: 'set-cells', sheet: tab.name, ...(ours && { ours }), cells: back };
}

/** The element of a cell with a new value or formula, in the style of the old one; `null`: none is needed. */
export function fixedCell(
  old: OldCell | null,
  address: string,
  prefix: string,
  { after, formula }: Fix,
): string | null {
  const style = old?.style ?? '';
  if (formula === undefined && style === '' && (after === null || after === '')) return null;
  const head = `<${prefix}c r="${address}"${style === '' ? '' : ` s="${style}"`}`;
  if (formula === undefined) return head + valueXml(after, prefix);
  const f = `<${prefix}f>${escapePlain(formula)}</${prefix}f>`;
  if (after === null) return `${head}>${f}</${prefix}c>`;
  const type = typeof after === 'string' ? ' t="str"' : typeof after === 'boolean' ? ' t="b"' : '';
  const value = typeof after === 'string' ? escapeText(cellText(after)) : String(Number(after));
  return `${head}${type}>${f}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
}

/** A formula that others share, or that fills a range, cannot be overwritten alone. */
export function formulaTag({ xml }: OldCell): 'none' | 'plain' | 'group' {
  const cell = nextTag(xml, 0);
  const formula = cell && childElements(xml, cell).find(({ tag }) => localName(tag.name) === 'f');
  if (!formula) return 'none';
  const type = attribute(xml, formula.tag, 't') ?? 'normal';
  const ref = attribute(xml, formula.tag, 'ref');
  return type === 'normal' || (type === 'shared' && ref === undefined) ? 'plain' : 'group';
}

/** Ranges that one array formula or data table fills. */
export function arrayRanges(xml: string): Range[] {
  const ranges: Range[] = [];
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?f\s[^<>]*>/g)) {
    if (!/\st\s*=\s*["'](?:array|dataTable)["']/.test(match[0])) continue;
    const ref = /\sref\s*=\s*["']([^"']*)["']/.exec(match[0])?.[1];
    const range = ref === undefined ? null : parseRange(ref);
    if (range) ranges.push(range);
  }
  return ranges;
}

function normal(value: Fix['after']): Fix['after'] {
  return typeof value === 'string' ? (value === '' ? null : cellText(value)) : value;
}

/** An empty text and an empty cell are the same to a person, and programs mix them up. */
function same(value: unknown, before: Fix['before']): boolean {
  return value === before || ((value === null || value === '') && (before === null || before === ''));
}
