import { childOf, isTrue, readElement, type XmlElement } from '../hosts/file/read/xml-tree';
import type { Block, WordCell, WordRow, WordTable } from './model';
import { spend, type Reading } from './reading';

/** Reads what stands in a cell, and tells the cell's properties. */
type ReadBlocks = (reading: Reading, of: (properties: XmlElement) => void) => Block[];

interface RawCell {
  readonly column: number;
  readonly span: number;
  /** It is merged into the cell above. */
  readonly continues: boolean;
  readonly blocks: Block[];
}

interface RawRow {
  readonly header: boolean;
  readonly cells: readonly RawCell[];
}

/** More columns than any table has; a span beyond is a slip. */
const MOST_COLUMNS = 512;

/** The table whose opening tag the scanner stands at; afterwards it stands at the end tag. Deleted rows are gone. */
export function readTable(reading: Reading, readBlocks: ReadBlocks): WordTable {
  const { xml } = reading;
  const rows: RawRow[] = [];
  if (!xml.empty) {
    const outside = xml.depth - 1;
    while (xml.next() && xml.depth > outside) {
      if (!xml.opens) continue;
      if (xml.name === 'tr') {
        const row = readRow(reading, readBlocks);
        if (row) rows.push(row);
      } else if (xml.name === 'tblPr' || xml.name === 'tblGrid') xml.skip();
    }
  }
  const columns = rows.reduce(
    (most, { cells }) => cells.reduce((edge, { column, span }) => Math.max(edge, column + span), most),
    0,
  );
  return { kind: 'table', columns, rows: merged(rows) };
}

function readRow(reading: Reading, readBlocks: ReadBlocks): RawRow | null {
  const { xml } = reading;
  const cells: RawCell[] = [];
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
      const cell = readCell(reading, column, readBlocks);
      column = Math.min(MOST_COLUMNS, column + cell.span);
      cells.push(cell);
    } else if (xml.name === 'tblPrEx') xml.skip();
  }
  return deleted ? null : { header, cells };
}

function readCell(reading: Reading, column: number, readBlocks: ReadBlocks): RawCell {
  spend(reading);
  let properties: XmlElement | undefined;
  const blocks = readBlocks(reading, (found) => (properties ??= found));
  const merge = childOf(properties, 'vMerge');
  const continues = merge !== undefined && merge.attributes.get('val') !== 'restart';
  const span = Math.max(1, Math.min(MOST_COLUMNS, count(childOf(properties, 'gridSpan'), 1)));
  return { column, span, continues, blocks };
}

function said(properties: XmlElement, name: string): boolean {
  const element = childOf(properties, name);
  return element !== undefined && isTrue(element.attributes.get('val') ?? '1');
}

function count(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(element?.attributes.get('val') ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}

/** Cells with the rows that they reach over; those that continue the one above go into it. */
function merged(rows: readonly RawRow[]): WordRow[] {
  const above = new Map<number, { rowSpan: number; span: number }>();
  return rows.map(({ header, cells }) => {
    const own: (WordCell & { rowSpan: number })[] = [];
    const taken = new Set<number>();
    for (const { column, span, continues, blocks } of cells) {
      const upper = above.get(column);
      taken.add(column);
      if (continues && upper && upper.span === span) {
        upper.rowSpan++;
        continue;
      }
      const cell = { column, columnSpan: span, span, rowSpan: 1, blocks };
      own.push(cell);
      above.set(column, cell);
    }
    for (const column of [...above.keys()]) if (!taken.has(column)) above.delete(column);
    return { header, cells: own };
  });
}
