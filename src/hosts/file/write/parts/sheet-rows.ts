import { MAX_COLUMNS, MAX_ROWS, toA1 } from '../../../../grid/address';
import { HostError } from '../../../error';
import { Places } from '../../read/places';
import { Splices } from '../xml/splices';
import { attribute, withAttribute } from '../xml/attributes';
import { type Element, type Tag, contentEnd, elementOf, localName, nextTag, qualified } from '../xml/tags';
import type { WorksheetParts } from '../xml/worksheet-parts';

/** A cell as it stands in a worksheet part. */
export interface OldCell {
  /** The whole element. */
  readonly xml: string;
  /** `s=`, '' where it has none. */
  readonly style: string;
  /** It holds a value or a formula. */
  readonly filled: boolean;
}

/** What is to become of a cell: its new element, or `null` for none. `prefix` goes before each element's name (`x:`). */
export type CellChange = (old: OldCell | null, address: string, prefix: string) => string | null;

/** By 0-based row, then column. */
type CellChanges = ReadonlyMap<number, ReadonlyMap<number, CellChange>>;

/**
 * Changes cells in the text of a worksheet part; every other character stays. Rows and cells may lack `r`: they then
 * follow the one before. A row that loses its last cell and has no attributes but its number goes too.
 * @throws HostError `damaged` (`of: 'rows'`) where a row or a cell that is to be changed stands there twice, or rows do not
 * come in order: programs differ in which of them they show
 */
export function changeCells(sheet: WorksheetParts, changes: CellChanges, splices: Splices): void {
  const data = sheet.find('sheetData');
  const writer = new RowWriter(sheet, splices);
  if (!data) {
    const rows = [...changes].sort(([a], [b]) => a - b).map(([row, cells]) => writer.newRow(row, cells));
    const name = qualified(sheet.prefix, 'sheetData');
    splices.insert(sheet.placeOf('sheetData'), `<${name}>${rows.join('')}</${name}>`);
    return;
  }
  const waiting = [...changes.keys()].sort((a, b) => a - b);
  const missing = new Set(waiting);
  const rows: { row: number; start: number }[] = [];
  forEachRow(sheet, data, (old) => {
    const { row, element } = old;
    if (row <= (rows.at(-1)?.row ?? -1)) throw repeatedRow(row);
    rows.push({ row, start: element.tag.start });
    const cells = missing.delete(row) ? changes.get(row) : undefined;
    if (cells) writer.change(old, cells);
  });
  let next = 0;
  let added = '';
  const flush = (at: number) => {
    if (added !== '') splices.insert(at, added);
    added = '';
  };
  // Rows come in order, so one pass over both lists finds every place.
  for (const row of waiting) {
    if (!missing.has(row)) continue;
    while (next < rows.length && (rows[next]?.row ?? 0) < row) {
      flush(rows[next]?.start ?? 0);
      next++;
    }
    added += writer.newRow(row, changes.get(row) ?? new Map());
  }
  if (added === '') return;
  const before = rows[next]?.start;
  if (before !== undefined) flush(before);
  else if (data.tag.kind === 'open') flush(sheet.xml.lastIndexOf('<', data.end - 1));
  else {
    const open = sheet.xml.slice(data.tag.start, data.tag.end).replace(/\s*\/>$/, '>');
    splices.replace(data.tag.start, data.end, `${open}${added}</${data.tag.name}>`);
  }
}

/** A row element of a worksheet part, with its cells. */
interface OldRow {
  /** 0-based. */
  readonly row: number;
  readonly element: Element;
  /** It says neither itself where it is, nor is it the one behind the row before: only its cells tell. */
  readonly byCells: boolean;
}

/** Calls back with each row element, whose place is told as reading tells it (`Places`). */
export function forEachRow(sheet: WorksheetParts, data: Element, visit: (row: OldRow) => void): void {
  const { xml } = sheet;
  if (data.tag.kind === 'empty') return;
  const name = qualified(sheet.prefix, 'row');
  const close = `</${name}`;
  const plain = !xml.slice(data.tag.end, data.end).includes('<!');
  const places = new Places();
  let at = data.tag.end;
  for (let tag = nextTag(xml, at); tag && tag.start < data.end; tag = nextTag(xml, at)) {
    if (tag.kind === 'close' || tag.name !== name) {
      at = tag.kind === 'open' ? elementOf(xml, tag).end : tag.end;
      continue;
    }
    const end =
      plain && tag.kind === 'open'
        ? xml.indexOf('>', xml.indexOf(close, tag.end)) + 1
        : elementOf(xml, tag).end;
    const element = { tag, end };
    const written = attribute(xml, tag, 'r');
    places.beginRow(written);
    const counted = places.row;
    if (written === undefined) {
      const first = firstReference(xml, element);
      if (first !== undefined) places.beginCell(first);
    }
    if (places.row < MAX_ROWS)
      visit({ row: places.row, element, byCells: written === undefined && places.row !== counted });
    at = end;
  }
}

function firstReference(xml: string, row: Element): string | undefined {
  let found: string | undefined;
  forEachCell(xml, row, (_, { tag }) => {
    found ??= attribute(xml, tag, 'r');
  });
  return found;
}

/** Calls back with each cell element of a row and its 0-based column. */
export function forEachCell(
  xml: string,
  row: Element,
  visit: (column: number, element: Element) => void,
): void {
  if (row.tag.kind === 'empty') return;
  const places = new Places();
  places.beginRow('1');
  let at = row.tag.end;
  for (
    let tag = nextTag(xml, at);
    tag && tag.kind !== 'close' && tag.start < row.end;
    tag = nextTag(xml, at)
  ) {
    const element = elementOf(xml, tag);
    at = element.end;
    if (localName(tag.name) !== 'c') continue;
    places.beginCell(attribute(xml, tag, 'r'));
    if (places.column < MAX_COLUMNS) visit(places.column, element);
  }
}

export function oldCell(xml: string, { tag, end }: Element): OldCell {
  const text = xml.slice(tag.start, end);
  return {
    xml: text,
    style: attribute(xml, tag, 's') ?? '',
    filled: /<(?:[\w.-]+:)?(?:v|f|is)[\s/>]/.test(text),
  };
}

class RowWriter {
  private readonly dot: string;

  constructor(
    private readonly sheet: WorksheetParts,
    private readonly splices: Splices,
  ) {
    this.dot = sheet.prefix === '' ? '' : `${sheet.prefix}:`;
  }

  change({ row, element, byCells }: OldRow, changes: ReadonlyMap<number, CellChange>): void {
    const { xml } = this.sheet;
    const cells = new Map<number, Element>();
    const order: number[] = [];
    forEachCell(xml, element, (column, cell) => {
      if (column <= (order.at(-1) ?? -1)) throw repeatedRow(row);
      order.push(column);
      cells.set(column, cell);
    });
    const inner = new Splices();
    let left = order.length;
    for (const [column, change] of [...changes].sort(([a], [b]) => a - b)) {
      const cell = cells.get(column);
      const address = toA1(row, column);
      const wanted = change(cell ? oldCell(xml, cell) : null, address, this.dot);
      const text = wanted === null && cell && countsOn(xml, cell) ? `<${this.dot}c r="${address}"/>` : wanted;
      if (cell) {
        if (text === null) left--;
        if (text !== xml.slice(cell.tag.start, cell.end)) inner.replace(cell.tag.start, cell.end, text ?? '');
      } else if (text !== null) {
        left++;
        const next = order.find((one) => one > column);
        inner.insert(next === undefined ? contentEnd(xml, element) : (cells.get(next)?.tag.start ?? 0), text);
      }
    }
    if (inner.empty) return;
    // Where only its cells told the place, and one of them is another now, the row says it itself.
    if (byCells) inner.replace(element.tag.start, element.tag.end, this.numbered(element.tag, row));
    if (left === 0) this.emptied(element, byCells ? row : null);
    else if (element.tag.kind === 'open') this.take(inner, element);
    else this.opened(element, inner);
  }

  newRow(row: number, changes: ReadonlyMap<number, CellChange>): string {
    const cells = [...changes]
      .sort(([a], [b]) => a - b)
      .map(([column, change]) => change(null, toA1(row, column), this.dot) ?? '')
      .join('');
    return cells === '' ? '' : `<${this.dot}row r="${row + 1}">${cells}</${this.dot}row>`;
  }

  private take(inner: Splices, { tag, end }: Element): void {
    const { xml } = this.sheet;
    const moved = inner.applyWithin(xml, tag.start, end);
    this.splices.replace(tag.start, end, moved);
  }

  private opened({ tag, end }: Element, inner: Splices): void {
    const { xml } = this.sheet;
    const cells = inner.applyWithin(xml, end, end);
    const open = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
    this.splices.replace(tag.start, end, `${open}${cells}</${tag.name}>`);
  }

  private numbered(tag: Tag, row: number): string {
    return withAttribute(this.sheet.xml, tag, 'r', String(row + 1));
  }

  /** `row`: what the row must say of its place, `null`: it need not. */
  private emptied({ tag, end }: Element, row: number | null): void {
    const { xml } = this.sheet;
    const bare = withAttribute(xml, tag, 'r', null).replace(/[\s/]/g, '') === `<${tag.name}>`;
    if (bare && !countsOn(xml, { tag, end })) {
      this.splices.replace(tag.start, end, '');
      return;
    }
    const open = row === null ? xml.slice(tag.start, tag.end) : this.numbered(tag, row);
    this.splices.replace(tag.start, end, open.endsWith('/>') ? open : `${open.slice(0, -1)}/>`);
  }
}

function repeatedRow(row: number): HostError {
  return new HostError('damaged', { of: 'rows', row: row + 1 });
}

/** Whether what follows has no `r`: its place is then counted from this element, which must stay. */
function countsOn(xml: string, { tag, end }: Element): boolean {
  const next = nextTag(xml, end);
  return next?.name === tag.name && next.kind !== 'close' && attribute(xml, next, 'r') === undefined;
}
