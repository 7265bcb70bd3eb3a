import { notAfter } from '../../texts/after';
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
  readonly rows: readonly KnownRow[];
  readonly columns: readonly KnownColumn[];
  /** Finds the names of rows in a text, the longest first; its match is a key of `byName`. */
  readonly names: RegExp;
  readonly byName: ReadonlyMap<string, KnownRow>;
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
/** `11月` and `1—6月` are no 1月 and no 6月. */
const WITHIN = /[\d\-—–~]/;
const UNIT_COLUMN = /^(?:计量)?单位$/;

interface Naming {
  /** The words above it; `（单位：万元）` goes for the columns that say no unit. */
  readonly caption: string;
  /** Rows that it has to have. */
  readonly least?: number;
  /** By what other names a row is spoken of. */
  readonly otherNames?: (name: string) => readonly string[];
}

/** `null` where two rows have one name, or hardly one has any. */
export function knownTable(
  table: FigureTable,
  { caption, least = 2, otherNames = () => [] }: Naming,
): KnownTable | null {
  const rows = [...ownRows(table), ...groupRows(table)];
  const byName = new Map<string, KnownRow>();
  for (const row of rows) {
    if (byName.has(row.name)) {
      if (row.isOwn) return null;
      continue;
    }
    byName.set(row.name, row);
  }
  if (rows.filter(({ isOwn }) => isOwn).length < least) return null;
  for (const row of rows)
    for (const name of otherNames(row.name)) if (!byName.has(name)) byName.set(name, row);
  const unit = headerUnit(toHalfWidth(caption).replace(/\((?:金额|计量)单位/, '(单位'));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const columns = measuresOf(table).map((measure) => withWords(measure, unit, leafOf(table, measure.at)));
  return {
    table,
    rows: [...new Set(byName.values())],
    columns,
    main: columns.find(({ header }) => TOTAL_ROW.test(header) && isTurned(table)) ?? null,
    names: notAfter(WITHIN, new RegExp(names.join('|'), 'g')),
    byName,
  };
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

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
