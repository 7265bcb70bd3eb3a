import { type Position, parseA1, parseRange } from '../../grid/address';
import { sheetOfReference } from '../../hosts/file/read/own-sheets';
import type { Relationship } from '../../hosts/file/read/relationships';
import type { XmlElement } from '../../hosts/file/read/xml-tree';

/** A link from a cell to another cell of the workbook. */
export interface Link extends Position {
  readonly to: Position & { readonly sheet: string };
}

/** The links inside the workbook among a sheet's links; those that lead out of it are not followed. */
export function readLinks(
  elements: readonly XmlElement[],
  relationships: readonly Relationship[],
): readonly Link[] {
  return elements.flatMap(({ attributes }) => {
    const from = parseRange(attributes.get('ref') ?? '');
    // Some programs write a place in the workbook as an address that begins with `#`.
    const address = relationships.find(({ id }) => id === attributes.get('id'))?.target;
    const location = attributes.get('location') ?? (address?.startsWith('#') ? address.slice(1) : '');
    const sheet = sheetOfReference(location);
    const [cell = ''] = location
      .slice(location.lastIndexOf('!') + 1)
      .replaceAll('$', '')
      .split(':');
    const to = parseA1(cell);
    return from && sheet !== null && to ? [{ row: from.top, column: from.left, to: { sheet, ...to } }] : [];
  });
}
