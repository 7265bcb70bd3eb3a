import { parseA1, toA1 } from '../../../../grid/address';
import type { RowMoves } from '../../../../plan/row-moves';
import type { Tab, WorkbookDraft } from '../parts/workbook-draft';

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
