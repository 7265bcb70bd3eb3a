import type { KnownRow, KnownTable } from './known-table';
import type { Mention } from './passage';

/** Where a text names rows, table by table: one walk over the text, however many tables there are. */
export interface NameIndex {
  readonly mentionsIn: (text: string) => ReadonlyMap<KnownTable, readonly Mention[]>;
}

interface Named {
  readonly name: string;
  readonly table: KnownTable;
  readonly row: KnownRow;
}

/** Names are looked up by so many characters; none is shorter. */
const KEY = 2;
/** `11月` and `1—6月` are no 1月 and no 6月. */
const WITHIN = /[\d\-—–~]/;

export function nameIndex(tables: readonly KnownTable[]): NameIndex {
  const index = new Map<string, Named[]>();
  for (const table of tables)
    for (const [name, row] of table.byName) {
      const key = name.slice(0, KEY);
      const known = index.get(key);
      if (known) known.push({ name, table, row });
      else index.set(key, [{ name, table, row }]);
    }
  // Of names that begin alike the longest is meant.
  for (const all of index.values()) all.sort((a, b) => b.name.length - a.name.length);
  return {
    mentionsIn: (text) => {
      const found = new Map<KnownTable, Mention[]>();
      for (let start = 0; start + KEY <= text.length; start++) {
        const begun = index.get(text.slice(start, start + KEY));
        if (!begun || WITHIN.test(text.charAt(start - 1))) continue;
        for (const { name, table, row } of begun) {
          const own = found.get(table);
          if ((own?.at(-1)?.end ?? 0) > start || !text.startsWith(name, start)) continue;
          const mention = { row, start, end: start + name.length };
          if (own) own.push(mention);
          else found.set(table, [mention]);
        }
      }
      return found;
    },
  };
}
