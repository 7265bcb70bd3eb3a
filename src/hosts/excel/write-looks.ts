import { parseRange, type Range } from '../../grid/address';
import type { CellStyle, SheetContent } from '../../plan/sheet-content';
import { baseAt, type CopiedLooks, isCopied, NOTHING_COPIED } from './copied-looks';
import { type Facet, FACETS } from './look-facets';
import { rangeAt } from './places';
import { addressLists, rectanglesByKind } from './rectangles';
import { CALL_BYTES, type SheetWriter } from './writer';

interface Told {
  readonly facet: Facet<string | number | boolean>;
  readonly value: string | number | boolean;
}

/**
 * Gives cells their looks. Not style by style (https://github.com/OfficeDev/office-js/issues/12, 2564: every action
 * takes its time): each thing that looks consist of is told once for all cells that share it, whatever else differs,
 * and what is told of the very same cells is told of them together.
 *
 * @param copied what cells look like already
 */
export async function writeLooks(
  writer: SheetWriter,
  { rows, styles }: SheetContent,
  copied: CopiedLooks = NOTHING_COPIED,
): Promise<void> {
  const { kinds, kindAt } = kindsOf({ rows, styles }, copied);
  const covers = new Map<string, ReadonlyMap<number, readonly Range[]>>();
  const told = new Map<string, Told[]>();
  for (const one of FACETS) {
    const values: (string | number | boolean)[] = [];
    const partition = kinds.map(({ style, linked, base }) => {
      const value = one.of(style, linked);
      const there = base && one.of(base, false);
      const wanted = there === undefined ? value : there === value ? undefined : (value ?? one.plain);
      if (wanted === undefined) return -1;
      const at = values.indexOf(wanted);
      return at >= 0 ? at : values.push(wanted) - 1;
    });
    if (values.length === 0) continue;
    const key = partition.join();
    let cover = covers.get(key);
    await writer.rest();
    if (!cover) covers.set(key, (cover = coverOf(kindAt, partition)));
    for (const [at, ranges] of cover) {
      const value = values[at];
      if (value === undefined) continue;
      for (const addresses of addressLists(ranges)) {
        const list = told.get(addresses) ?? [];
        list.push({ facet: one, value });
        told.set(addresses, list);
      }
    }
  }
  for (const [addresses, list] of told) {
    const calls = list.reduce((sum, { facet: { calls: more = 2 } }) => sum + more, 3);
    await writer.add(
      addresses.length + calls * CALL_BYTES,
      (sheet) => {
        const single = parseRange(addresses);
        const { format } = single ? rangeAt(sheet, single) : sheet.getRanges(addresses);
        for (const { facet: one, value } of list) one.set(format, value);
      },
      calls,
    );
  }
}

/** A style on a cell, which may be linked, and what that cell looked like before. */
interface Kind {
  readonly style: CellStyle;
  readonly linked: boolean;
  readonly base: CellStyle | undefined;
}

/** The kinds of cells that there are, and the kind of each cell by row and column; -1: it is told nothing. */
function kindsOf({ rows, styles }: Pick<SheetContent, 'rows' | 'styles'>, copied: CopiedLooks) {
  const kinds: Kind[] = [];
  const known = new Map<CellStyle | undefined, Map<string, number>>();
  const kindAt = rows.map(({ cells }, row) => {
    if (isCopied(copied, row)) return [];
    return Array.from({ length: Math.max(cells.length, copied.body?.length ?? 0) }, (_, column) => {
      const { style, link } = cells[column] ?? { style: undefined, link: undefined };
      const base = baseAt(copied, row, column);
      if (style === undefined && !base) return -1;
      const key = `${style ?? ''} ${link ? 1 : 0}`;
      let of = known.get(base);
      if (!of) known.set(base, (of = new Map<string, number>()));
      let kind = of.get(key);
      if (kind === undefined) {
        kind = kinds.push({ style: styles[style ?? -1] ?? {}, linked: link !== undefined, base }) - 1;
        of.set(key, kind);
      }
      return kind;
    });
  });
  return { kinds, kindAt };
}

function coverOf(
  kindAt: readonly (readonly number[])[],
  partition: readonly number[],
): ReadonlyMap<number, readonly Range[]> {
  return rectanglesByKind(
    kindAt.length,
    (row) => kindAt[row]?.length ?? 0,
    (row, column) => {
      const kind = partition[kindAt[row]?.[column] ?? -1] ?? -1;
      return kind < 0 ? undefined : kind;
    },
  );
}
