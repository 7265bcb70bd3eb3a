import { parseA1, rangeToA1, toA1 } from '../../../grid/address';
import type { RowMoves } from '../../../plan/row-moves';
import type { SheetContent } from '../../../plan/sheet-content';
import { withoutOurs } from '../../../plan/theirs';
import { rangesOf, sqrefOf } from './kept-rules';
import { Splices } from './splices';
import type { Tab, WorkbookDraft } from './workbook-draft';
import type { WorksheetParts } from './worksheet-parts';
import { attribute, withAttribute } from './xml-attributes';
import { childrenOf, contentEnd, type Element, elementOf, localName, nextTag } from './xml-tags';

/** Links of theirs to what lies outside of the workbook, or to a name: the content knows only our kind. */
export function keptLinks(sheet: WorksheetParts, next: SheetContent, moves: RowMoves): string[] {
  const { xml } = sheet;
  const list = sheet.find('hyperlinks');
  return (list ? childrenOf(xml, list.tag) : []).flatMap((one) => {
    const [range] = rangesOf(attribute(xml, one.tag, 'ref'));
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
  const extensions = childrenOf(xml, found.tag);
  let left = extensions.length;
  for (const extension of extensions) {
    const placed = placedIn(xml, extension);
    const moved = placed.map(({ element, sqref }) => {
      const ranges = rangesOf(xml.slice(sqref.tag.end, contentEnd(xml, sqref)));
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
    const sqref = childrenOf(xml, next).find((one) => localName(one.tag.name) === 'sqref');
    if (sqref?.tag.kind === 'open') found.push({ element, sqref });
  }
  return found;
}

const PLACED = new Set(['conditionalFormatting', 'dataValidation', 'sparkline']);

/** Comments and pictures go with the rows that they lie on. */
export function moveAttachments(book: WorkbookDraft, tab: Tab, moves: RowMoves, end: number): void {
  const { draft, lists } = book;
  for (const { type, target, external } of lists.relationshipsOf(tab.part)) {
    if (external || !draft.has(target)) continue;
    const moved = MOVERS[type]?.(draft.text(target), rowMover(moves, end));
    if (moved !== undefined) draft.put(target, moved);
  }
}

type RowMover = (row: number) => number;

/** Where a row goes; rows that are gone go below the table, each to one of its own. */
function rowMover(moves: RowMoves, end: number): RowMover {
  const homeless = new Map<number, number>();
  return (row) => {
    const known = moves.row(row) ?? homeless.get(row);
    if (known !== undefined) return known;
    const place = end + homeless.size;
    homeless.set(row, place);
    return place;
  };
}

const MOVERS: Readonly<Record<string, (xml: string, to: RowMover) => string>> = {
  comments: movedReferences,
  threadedComment: movedReferences,
  vmlDrawing: movedNoteShapes,
  drawing: movedAnchors,
};

function movedReferences(xml: string, to: RowMover): string {
  return xml.replace(
    /(<(?:\w+:)?(?:comment|threadedComment)\s[^>]*?\bref=")([A-Z]+\d+)(")/g,
    (all: string, before: string, ref: string, after: string) => {
      const at = parseA1(ref);
      return at ? before + toA1(to(at.row), at.column) + after : all;
    },
  );
}

/** The boxes of comments, which say once more where they belong. */
function movedNoteShapes(xml: string, to: RowMover): string {
  return xml.replace(/<x:ClientData[^>]*ObjectType="Note"[\s\S]*?<\/x:ClientData>/g, (box) => {
    const row = Number(/<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(box)?.[1] ?? Number.NaN);
    if (!Number.isInteger(row)) return box;
    const delta = to(row) - row;
    return box
      .replace(/(<x:Row>)\s*\d+\s*(?=<\/x:Row>)/, `$1${row + delta}`)
      .replace(/(<x:Anchor>)([^<]*)(?=<\/x:Anchor>)/, (_, open: string, anchor: string) => {
        // Column, offset, row, offset: of the upper left corner, then of the lower right one.
        const numbers = anchor.split(',').map(Number);
        const moved = numbers.map((one, index) => (index % 4 === 2 ? Math.max(0, one + delta) : one));
        return open + moved.join(', ');
      });
  });
}

function movedAnchors(xml: string, to: RowMover): string {
  return xml.replace(/<(xdr:(?:one|two)CellAnchor)\b[\s\S]*?<\/\1>/g, (anchor) => {
    const row = Number(/<xdr:from>[\s\S]*?<xdr:row>(\d+)<\/xdr:row>/.exec(anchor)?.[1] ?? Number.NaN);
    if (!Number.isInteger(row)) return anchor;
    const delta = to(row) - row;
    return anchor.replace(
      /(<xdr:(?:from|to)>[\s\S]*?<xdr:row>)(\d+)(?=<\/xdr:row>)/g,
      (_, before: string, digits: string) => before + String(Math.max(0, Number(digits) + delta)),
    );
  });
}
