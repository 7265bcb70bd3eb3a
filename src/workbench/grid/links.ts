import { type Position, parseA1, parseRange } from '../../grid/address';
import { sheetOfReference } from '../../hosts/file/read/own-sheets';
import type { XmlElement } from '../../hosts/file/read/xml-tree';

/** A link from a cell to another cell of the workbook. */
export interface Link extends Position {
  readonly to: Position & { readonly sheet: string };
}

/** The links inside the workbook among a sheet's links; those that lead out of it are not followed. */
export function readLinks(elements: readonly XmlElement[]): readonly Link[] {
  return elements.flatMap(({ attributes }) => {
    const from = parseRange(attributes.get('ref') ?? '');
    const location = attributes.get('location') ?? '';
    const sheet = sheetOfReference(location);
    const [cell = ''] = location
      .slice(location.lastIndexOf('!') + 1)
      .replaceAll('$', '')
      .split(':');
    const to = parseA1(cell);
    return from && sheet !== null && to ? [{ row: from.top, column: from.left, to: { sheet, ...to } }] : [];
  });
}
