import { parseA1 } from '../../grid/address';
import type { Package } from '../../hosts/file/package';
import { relationshipsOf } from '../../hosts/file/read/relationships';
import { type XmlElement, childrenOf, readTree } from '../../hosts/file/read/xml-tree';

/** A comment on a cell. 0-based. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The comments of a sheet. Conversations (threaded comments) keep a plain copy of themselves here too. */
export function readNotes(pack: Package, sheetPart: string): readonly Note[] {
  const part = relationshipsOf(pack, sheetPart).find(({ type }) => type === 'comments')?.target;
  if (part === undefined || !pack.has(part)) return [];
  const list = childrenOf(readTree(pack.textChunks(part)), 'commentList');
  return list.flatMap((comments) =>
    childrenOf(comments, 'comment').flatMap((comment) => {
      const place = parseA1(comment.attributes.get('ref') ?? '');
      return place ? [{ ...place, text: textOf(comment).trim() }] : [];
    }),
  );
}

function textOf(element: XmlElement): string {
  if (element.name === 't') return element.text;
  if (element.name === 'rPh') return '';
  return element.children.map(textOf).join('');
}
