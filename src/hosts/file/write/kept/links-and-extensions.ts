import { rangeToA1 } from '../../../../grid/address';
import type { RowMoves } from '../../../../plan/row-moves';
import type { SheetContent } from '../../../../plan/sheet-content';
import { withoutOurs } from '../../../../plan/their-rules';
import { rangesOfSqref, sqrefOf } from '../../read/sqref';
import { Splices } from '../xml/splices';
import type { WorksheetParts } from '../xml/worksheet-parts';
import { attribute, withAttribute } from '../xml/attributes';
import { childElements, contentEnd, type Element, elementOf, localName, nextTag } from '../xml/tags';

/** Links of theirs to what lies outside of the workbook, or to a name: the content knows only our kind. */
export function keptLinks(sheet: WorksheetParts, next: SheetContent, moves: RowMoves): string[] {
  const { xml } = sheet;
  const list = sheet.find('hyperlinks');
  return (list ? childElements(xml, list.tag) : []).flatMap((one) => {
    const [range] = rangesOfSqref(attribute(xml, one.tag, 'ref'));
    if (!range || (attribute(xml, one.tag, 'location') ?? '').includes('!')) return [];
    return moves.ranges(range).flatMap((moved) => {
      if (next.rows[moved.top]?.cells[moved.left]?.link) return [];
      const open = withAttribute(xml, one.tag, 'ref', rangeToA1(moved));
      return [open + (one.tag.kind === 'empty' ? '' : xml.slice(one.tag.end, one.end))];
    });
  });
}

/** The newer kinds of rules, lists and sparklines (`extLst`), moved; what has no place any more is taken out. */
export function keptExtensions(sheet: WorksheetParts, next: SheetContent, moves: RowMoves): string {
  const found = sheet.find('extLst');
  if (!found) return '';
  const { xml } = sheet;
  const splices = new Splices();
  const extensions = childElements(xml, found.tag);
  let left = extensions.length;
  for (const extension of extensions) {
    const placed = placedIn(xml, extension);
    const moved = placed.map(({ element, sqref }) => {
      const ranges = rangesOfSqref(xml.slice(sqref.tag.end, contentEnd(xml, sqref)));
      const free = localName(element.tag.name) === 'dataValidation';
      return ranges
        .flatMap((range) => (free ? withoutOurs(range, next) : [range]))
        .flatMap((range) => moves.ranges(range));
    });
    if (placed.length > 0 && moved.every(({ length }) => length === 0)) {
      splices.replace(extension.tag.start, extension.end, '');
      left--;
      continue;
    }
    placed.forEach(({ element, sqref }, index) => {
      const ranges = moved[index] ?? [];
      if (ranges.length === 0) splices.replace(element.tag.start, element.end, '');
      else splices.replace(sqref.tag.end, contentEnd(xml, sqref), sqrefOf(ranges));
    });
  }
  return left === 0 ? '' : splices.applyWithin(xml, found.tag.start, found.end);
}

/** What of an extension says by an `xm:sqref` of its own where it lies. */
function placedIn(xml: string, { tag, end }: Element): { element: Element; sqref: Element }[] {
  const found: { element: Element; sqref: Element }[] = [];
  for (let next = nextTag(xml, tag.end); next && next.start < end; next = nextTag(xml, next.end)) {
    if (next.kind !== 'open' || !PLACED.has(localName(next.name))) continue;
    const element = elementOf(xml, next);
    const sqref = childElements(xml, next).find((one) => localName(one.tag.name) === 'sqref');
    if (sqref?.tag.kind === 'open') found.push({ element, sqref });
  }
  return found;
}

const PLACED = new Set(['conditionalFormatting', 'dataValidation', 'sparkline']);
