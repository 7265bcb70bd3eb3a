import { parseA1 } from '../../../../grid/address';
import { REPEATED, SCHEMA_ORDER } from '../xml/schema-order';

/** One open tag of a part. */
export interface OpenTag {
  readonly local: string;
  readonly depth: number;
  /** Of the parent, '' for the root. */
  readonly parent: string;
  /** Whether it is in the root's own namespace. */
  readonly own: boolean;
  readonly attribute: (name: string) => string | undefined;
  /** `r:id`, whatever its prefix; '' where there is none. */
  readonly relationship: () => string;
}

/** Looks at the open tags of one part in their order; says what is wrong with one, in English, else `null`. */
export type PartRules = (tag: OpenTag) => string | null;

/** What holds for a part with this root, beyond that it is XML. */
export function rulesFor(root: string): PartRules {
  const make = (RULES as Readonly<Record<string, (() => PartRules) | undefined>>)[root];
  const own = make?.();
  const order = (SCHEMA_ORDER as Readonly<Record<string, readonly string[] | undefined>>)[root];
  const ordered = order && inOrder(order);
  return (tag) => ordered?.(tag) ?? own?.(tag) ?? null;
}

const RULES = {
  worksheet: rowsAndCells,
  workbook: tabsAndNames,
  Relationships: () => unique('Relationship', 'Id'),
  Types: () => both(unique('Override', 'PartName'), unique('Default', 'Extension')),
} as const;

/** The children of the root stand in the schema's order; what the schema does not name is left alone. */
function inOrder(order: readonly string[]): PartRules {
  let last = -1;
  return ({ local, depth, own }) => {
    if (depth !== 1 || !own) return null;
    const place = order.indexOf(local);
    if (place < 0) return null;
    const fault = place < last ? `<${local}> out of order` : place === last && !REPEATED.has(local);
    last = place;
    if (typeof fault === 'string') return fault;
    return fault ? `<${local}> twice` : null;
  };
}

/** Rows come from top to bottom, their cells from left to right, each once; a cell says the row that it stands in. */
function rowsAndCells(): PartRules {
  let row = 0;
  let written = false;
  let column = -1;
  return ({ local, parent, attribute }) => {
    if (local === 'row' && parent === 'sheetData') {
      const r = attribute('r');
      written = r !== undefined;
      const next = written ? Number(r) : row + 1;
      column = -1;
      if (!(next > row)) return `row ${r ?? ''} behind row ${row}`;
      row = next;
    } else if (local === 'c' && parent === 'row') {
      const r = attribute('r');
      if (r === undefined) {
        column++;
        return null;
      }
      const at = parseA1(r);
      if (!at || at.column <= column) return `cell ${r} behind another of its row`;
      if (!written && at.row + 1 > row) row = at.row + 1;
      if (at.row + 1 !== row) return `cell ${r} in row ${row}`;
      written = true;
      column = at.column;
    }
    return null;
  };
}

/** Names, ids and relationships of tabs are their own; so are names, each in its place, and they belong to tabs that are there. */
function tabsAndNames(): PartRules {
  let tabs = 0;
  const seen = new Set<string>();
  const again = (key: string): boolean => seen.size === seen.add(key).size;
  return ({ local, parent, attribute, relationship }) => {
    if (local === 'sheet' && parent === 'sheets') {
      tabs++;
      const [name, id] = [attribute('name') ?? '', attribute('sheetId') ?? ''];
      const related = relationship();
      if (again(`name ${name.toLowerCase()}`)) return `two sheets ${JSON.stringify(name)}`;
      if (again(`sheetId ${id}`)) return `sheetId ${id} twice`;
      // Sheets of old macro modules refer to nothing.
      if (related !== '' && again(`relationship ${related}`)) return `r:id ${related} twice`;
    } else if (local === 'definedName' && parent === 'definedNames') {
      const [name, tab] = [attribute('name') ?? '', attribute('localSheetId') ?? ''];
      if (again(`defined ${tab} ${name.toLowerCase()}`)) return `name ${JSON.stringify(name)} twice`;
      if (Number(tab) >= tabs) return `name ${JSON.stringify(name)} of tab ${tab}`;
    }
    return null;
  };
}

function unique(element: string, id: string): PartRules {
  const seen = new Set<string>();
  return ({ local, depth, attribute }) => {
    if (depth !== 1 || local !== element) return null;
    const value = (attribute(id) ?? '').toLowerCase();
    return seen.size === seen.add(value).size ? `${id} ${JSON.stringify(value)} twice` : null;
  };
}

function both(one: PartRules, other: PartRules): PartRules {
  return (tag) => one(tag) ?? other(tag);
}
