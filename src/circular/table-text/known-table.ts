import { HANZI_NUMBER } from '../../texts/item-marks';
import { toHalfWidth } from '../../texts/width';
import type { FigureTable } from '../tables/figure-table';
import { headerUnit, type HeaderUnit } from '../tables/header-unit';
import { TOTAL_ROW } from '../tables/vocabulary';
import { measuresOf, type Measure } from '../tables/measures';
import { stateOf, type FigureState } from '../vocabulary';

/** A table as a sentence may speak of it: rows that have names, columns that have words. */
export interface KnownTable {
  readonly table: FigureTable;
  /** Those of the body, and those that are the sum of some of these. */
  readonly rows: readonly KnownRow[];
  /** Those of the body alone. */
  readonly own: readonly KnownRow[];
  /** That of all; `null` where it has none. */
  readonly total: KnownRow | null;
  readonly columns: readonly KnownColumn[];
  readonly byName: ReadonlyMap<string, KnownRow>;
  /** Rows share names: then they are not counted as those who have them. */
  readonly hasTwins: boolean;
  /** Columns of few words that come again: 等次, 亮灯. */
  readonly classes: readonly KnownClasses[];
  /** The column that is meant where no words say another one: all together, of a table turned on its side. */
  readonly main: KnownColumn | null;
}

export interface KnownRow {
  readonly at: number;
  readonly name: string;
  /** What its figures are in, where its name says it: `财政收入（亿元）`, or a column 单位 beside it. */
  readonly unit: HeaderUnit | null;
  /** A row of the body, none that is a sum. */
  readonly isOwn: boolean;
}

/** A column whose cells say of what kind a row is. */
export interface KnownClasses {
  readonly column: KnownColumn;
  /** The words that stand in it. */
  readonly kinds: readonly string[];
  readonly kindOf: (row: KnownRow) => string;
}

export interface KnownColumn extends Measure {
  /** Its header without brackets and units. */
  readonly words: string;
  /** What of it stands in the last row of the header. */
  readonly leaf: string;
  readonly unit: HeaderUnit | null;
  readonly state: FigureState;
}

/** Names that say nothing alone. */
const LEAST_NAME = 2;
const LEAST_SHORT = 4;
const UNIT_COLUMN = /^(?:计量)?单位$/;

interface Naming {
  /** The words above it; `（单位：万元）` goes for the columns that say no unit. */
  readonly caption: string;
  /** Rows that it has to have. */
  readonly least?: number;
  /** By what other names a row is spoken of. */
  readonly otherNames?: (name: string) => readonly string[];
}

/** `null` where hardly a row has a name. Two of one name are spoken of by neither. */
export function knownTable(
  table: FigureTable,
  { caption, least = 2, otherNames = () => [] }: Naming,
): KnownTable | null {
  const own = ownRows(table);
  if (own.length < least) return null;
  const twins = twinsIn(own);
  const byName = new Map(own.filter(({ name }) => !twins.has(name)).map((row) => [row.name, row]));
  const rows = [...own, ...groupRows(table).filter(({ name }) => !twins.has(name) && !byName.has(name))];
  for (const row of rows) if (!twins.has(row.name)) byName.set(row.name, row);
  for (const row of rows)
    for (const name of otherNames(row.name)) if (!byName.has(name)) byName.set(name, row);
  const unit = headerUnit(toHalfWidth(caption).replace(/\((?:金额|计量)单位/, '(单位'));
  const columns = measuresOf(table).map((measure) => withWords(measure, unit, leafOf(table, measure.at)));
  return {
    table,
    rows,
    own,
    hasTwins: twins.size > 0,
    total: table.total === null ? null : { at: table.total, name: ALL, unit: null, isOwn: false },
    columns,
    main: columns.find(({ header }) => TOTAL_ROW.test(header) && isTurned(table)) ?? null,
    byName,
    classes: classesOf(table, own),
  };
}

const ALL = '合计';

function twinsIn(rows: readonly KnownRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(rows.flatMap(({ name }) => (seen.has(name) ? [name] : (seen.add(name), []))));
}

function classesOf({ table: { rows }, headers }: FigureTable, own: readonly KnownRow[]): KnownClasses[] {
  return headers.flatMap((header, at) => {
    const kindOf = (row: KnownRow): string => rows[row.at]?.[at] ?? '';
    const kinds = [...new Set(own.map(kindOf))].filter((cell) => /^[\u4e00-\u9fff]{1,6}$/.test(cell));
    if (kinds.length < 2 || kinds.length * 2 > own.length + 1) return [];
    const column: KnownColumn = {
      at,
      header,
      values: new Map(),
      dashes: new Set(),
      decimals: 0,
      isRate: false,
      words: header,
      leaf: header,
      unit: null,
      state: '',
    };
    return [{ column, kinds, kindOf }];
  });
}

/** Its header stands in a column of the document. */
function isTurned({ table: { origins } }: FigureTable): boolean {
  return origins?.[0]?.[0]?.[1] === origins?.[0]?.[1]?.[1] && origins !== undefined;
}

/** Columns of counts and scores, whatever the caption says. */
const NO_MONEY = /数|率|分|名次|排名|%/;

function leafOf({ table: { rows }, first }: FigureTable, at: number): string {
  return rows.slice(0, first).findLast((row) => (row[at] ?? '') !== '')?.[at] ?? '';
}

function withWords(measure: Measure, caption: HeaderUnit | null, leaf: string): KnownColumn {
  const header = toHalfWidth(measure.header);
  const bare = (text: string): string => text.replace(/\([^()]*\)/g, '').replace(/[%±:]/g, '');
  const words = bare(header);
  const unit = headerUnit(header) ?? (measure.isRate || NO_MONEY.test(header) ? null : caption);
  return {
    ...measure,
    words,
    leaf: bare(toHalfWidth(leaf)),
    unit,
    state: stateOf(bare(toHalfWidth(leaf))) || stateOf(words),
  };
}

function ownRows(one: FigureTable): KnownRow[] {
  const units = one.headers.findIndex((header) => UNIT_COLUMN.test(header));
  const measured = (at: number): HeaderUnit | null =>
    units < 0 ? null : headerUnit(`(${one.table.rows[at]?.[units] ?? ''})`);
  return [...one.labels].flatMap(([at, label]) => {
    const name = withoutAmount(plain(label));
    if (name.length < LEAST_NAME) return [];
    return [{ at, name, unit: headerUnit(label) ?? measured(at), isOwn: true }];
  });
}

/** Groups by the name in front of their rows, or by that of the row that heads them. */
function groupRows(one: FigureTable): KnownRow[] {
  return one.groups.flatMap(({ row, members }) => {
    const [first] = members;
    const cells = one.table.rows[row]?.slice(0, 3) ?? [];
    const own = cells.find((cell) => /[\u4e00-\u9fff]{2}/.test(cell)) ?? '';
    const front = first === undefined ? '' : (one.table.rows[first]?.[0] ?? '');
    const label = /^(?:小计|合计)$/.test(own) ? front : own.replace(/(?:小计|合计)$/, '');
    const name = plain(label);
    return name.length < LEAST_NAME || name === plain(one.labels.get(first ?? -1) ?? '')
      ? []
      : [{ at: row, name, unit: null, isOwn: false }];
  });
}

const NUMBERED = new RegExp(`^(?:\\d+[.、]|${HANZI_NUMBER}、|\\(${HANZI_NUMBER}\\))`);

function plain(label: string): string {
  return toHalfWidth(label)
    .replace(NUMBERED, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[:\s]/g, '')
    .trim();
}

/** `打造夜间经济街区2条` is spoken of without how many. */
function withoutAmount(label: string): string {
  const short = label.replace(/\d[\d.,]*\D{1,4}$/, '');
  return short.length >= LEAST_SHORT ? short : label;
}
