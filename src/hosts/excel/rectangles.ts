import { type Range, rangeToA1 } from '../../grid/address';
import { ADDRESS_CHARACTERS } from './limits';

/**
 * Covers the cells of each kind with rectangles: runs along a row, joined downwards where the next row has the same
 * run. Linear in the cells. `kindOf` answers `undefined` for a cell of no kind.
 */
export function rectanglesByKind<K>(
  rows: number,
  columns: (row: number) => number,
  kindOf: (row: number, column: number) => K | undefined,
): Map<K, Range[]> {
  const found = new Map<K, Range[]>();
  let open = new Map<
    number,
    { kind: K; range: { top: number; left: number; bottom: number; right: number } }
  >();
  for (let row = 0; row < rows; row++) {
    const next: typeof open = new Map();
    const width = columns(row);
    for (let left = 0; left < width;) {
      const kind = kindOf(row, left);
      let right = left;
      while (right + 1 < width && kindOf(row, right + 1) === kind) right++;
      if (kind !== undefined) {
        const above = open.get(left);
        if (above?.kind === kind && above.range.right === right) {
          above.range.bottom = row;
          next.set(left, above);
        } else {
          const range = { top: row, left, bottom: row, right };
          next.set(left, { kind, range });
          const list = found.get(kind);
          if (list) list.push(range);
          else found.set(kind, [range]);
        }
      }
      left = right + 1;
    }
    open = next;
  }
  return found;
}

/** Addresses for `getRanges`: as many ranges in each as Excel reads (https://github.com/OfficeDev/office-js/issues/1167). */
export function addressLists(ranges: readonly Range[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const range of ranges) {
    const address = rangeToA1(range);
    if (list !== '' && list.length + 1 + address.length > ADDRESS_CHARACTERS) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? address : `,${address}`;
  }
  if (list !== '') lists.push(list);
  return lists;
}
