import { childOf, childrenOf, isTrue, readElement, type XmlElement } from '../hosts/file/read/xml-tree';
import type { Block, WordCell, WordRow, WordTable } from './model';
import { spend, type Reading } from './reading';
import { type GridCell, type GridRow, withoutSlivers } from './slivers';

/** Reads what stands in a cell, and tells the cell's properties. */
type ReadBlocks = (reading: Reading, of: (properties: XmlElement) => void) => Block[];

/** More columns than any table has; a span beyond is a slip. */
const MOST_COLUMNS = 512;

/** The table whose opening tag the scanner stands at; afterwards it stands at the end tag. Deleted rows are gone. */
export function readTable(reading: Reading, readBlocks: ReadBlocks): WordTable {
  const { xml } = reading;
  const rows: GridRow[] = [];
  let widths: readonly (number | null)[] = [];
  if (!xml.empty) {
    const outside = xml.depth - 1;
    while (xml.next() && xml.depth > outside) {
      if (!xml.opens) continue;
      if (xml.name === 'tr') {
        const row = readRow(reading, readBlocks);
        if (row) rows.push(row);
      } else if (xml.name === 'tblGrid') widths = widthsOf(readElement(xml));
      else if (xml.name === 'tblPr') xml.skip();
    }
  }
  return tableOf(withoutSlivers(rows, widths));
}

function widthsOf(grid: XmlElement): (number | null)[] {
  return childrenOf(grid, 'gridCol').map(({ attributes }) => {
    const width = Number(attributes.get('w') ?? 0);
    return width > 0 ? width : null;
  });
}

function tableOf(rows: readonly GridRow[]): WordTable {
  const columns = rows.reduce(
    (most, { cells }) => cells.reduce((edge, { column, span }) => Math.max(edge, column + span), most),
    0,
  );
  return { kind: 'table', columns, rows: merged(rows) };
}

function readRow(reading: Reading, readBlocks: ReadBlocks): GridRow | null {
  const { xml } = reading;
  const cells: GridCell[] = [];
  let header = false;
  let deleted = false;
  let column = 0;
  if (xml.empty) return { header, cells };
  const outside = xml.depth - 1;
  while (xml.next() && xml.depth > outside) {
    if (!xml.opens) continue;
    if (xml.name === 'trPr') {
      const properties = readElement(xml);
      header = said(properties, 'tblHeader');
      deleted = childOf(properties, 'del') !== undefined;
      column = count(childOf(properties, 'gridBefore'), 0);
    } else if (xml.name === 'tc') {
      const { cell, joins } = readCell(reading, column, readBlocks);
      column = Math.min(MOST_COLUMNS, column + cell.span);
      const left = joins ? cells.pop() : undefined;
      cells.push(left ? { ...left, span: column - left.column } : cell);
    } else if (xml.name === 'tblPrEx') xml.skip();
  }
  return deleted ? null : { header, cells };
}

/** `joins`: it is merged into the cell on its left, as older programs say it. */
function readCell(
  reading: Reading,
  column: number,
  readBlocks: ReadBlocks,
): { readonly cell: GridCell; readonly joins: boolean } {
  spend(reading);
  let properties: XmlElement | undefined;
  const blocks = readBlocks(reading, (found) => (properties ??= found));
  const span = Math.max(1, Math.min(MOST_COLUMNS, count(childOf(properties, 'gridSpan'), 1)));
  const merge = mergeOf(childOf(properties, 'vMerge'));
  return {
    cell: { column, span, merge, blocks },
    joins: mergeOf(childOf(properties, 'hMerge')) === 'continues',
  };
}

function mergeOf(element: XmlElement | undefined): GridCell['merge'] {
  if (!element) return null;
  return element.attributes.get('val') === 'restart' ? 'begins' : 'continues';
}

function said(properties: XmlElement, name: string): boolean {
  const element = childOf(properties, name);
  return element !== undefined && isTrue(element.attributes.get('val') ?? '1');
}

function count(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(element?.attributes.get('val') ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}

/**
 * Cells with the rows that they reach over; those that continue the one above go into it. One that continues a cell
 * that is not merged, such as the header's, begins itself.
 */
function merged(rows: readonly GridRow[]): WordRow[] {
  const above = new Map<number, { rowSpan: number; readonly span: number; readonly isMerged: boolean }>();
  return rows.map(({ header, cells }) => {
    const own: (WordCell & { rowSpan: number })[] = [];
    const taken = new Set<number>();
    for (const { column, span, merge, blocks } of cells) {
      const upper = above.get(column);
      taken.add(column);
      if (merge === 'continues' && upper?.isMerged && upper.span === span) {
        upper.rowSpan++;
        continue;
      }
      const cell = { column, columnSpan: span, span, rowSpan: 1, blocks, isMerged: merge !== null };
      own.push(cell);
      above.set(column, cell);
    }
    for (const column of [...above.keys()]) if (!taken.has(column)) above.delete(column);
    return { header, cells: own };
  });
}
