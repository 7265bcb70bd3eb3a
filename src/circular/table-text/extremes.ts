import { HANZI_COUNTING, readCount } from '../../texts/numerals';
import { IS_GROWTH, IS_RANK } from '../tables/vocabulary';
import { listsIn, namesBeside, type NameList } from './clauses';
import { mainOf } from './cells-said';
import { columnOf, valueOf } from './columns';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import { type Passage, withoutNames } from './passage';
import { placeColumn } from './ranks';
import { headOf, saidAt, type Said } from './said';
import { isOfSome } from './scope';
import { LEAST, MOST, PLACE } from './vocabulary';

const OF_LENGTH = /天|日|时长|用时|时间|周期|长度|里程/;
const EXTREME = new RegExp(`(?:${MOST.source})|(?:${LEAST.source})|其次`, 'g');
/** Comes behind the one just told. */
const NEXT = '其次';
const ENDS = new RegExp(
  `(?:排名|位列|位居|居|排在|列)?(?:全[区县市])?([前后])(\\d{1,2}|[${HANZI_COUNTING}]{1,3})(?:位|名)?`,
  'g',
);
/** Of something else than the rows of a table. */
const ELSEWHERE = /全国|全省|历史|近年|以来|单月|单日/;
/** Words between marks. */
const CLAUSE = /[^,:]*$/;

/** The greatest or least rows of a column, and who a text says that they are. */
interface Claim {
  /** Where it is said, and in which words. */
  readonly start: number;
  readonly words: string;
  readonly list: NameList;
  readonly column: KnownColumn;
  /** The largest figures; of a rank the smallest are the first. */
  readonly isMost: boolean;
  readonly count: number;
  /** So many come before them. */
  readonly behind: number;
}

/** `完成率最高的是甲局`, `乙局任务最多`, `排名前三位的是…`: whether it is that row, or those rows. */
export function extremesSaid(passages: readonly Passage[], known: KnownTable): Said[] {
  let carried: KnownColumn | null = null;
  return passages.flatMap((passage) => {
    if (passage.mentions.length === 0) return [];
    const lists = listsIn(passage);
    const extremes = extremesIn(passage, known, lists, carried);
    carried = extremes.column;
    const claims = [...extremes.claims, ...endsIn(passage, known, lists)];
    if (claims.length === 0 || ELSEWHERE.test(passage.text) || isOfSome(passage, known)) return [];
    return claims.flatMap((claim) => judged(claim, passage, known));
  });
}

/** @param carried the column that the extreme before was about: `甲局最高，为83%；乙局最低` */
function extremesIn(
  passage: Passage,
  known: KnownTable,
  lists: readonly NameList[],
  carried: KnownColumn | null,
): { readonly claims: readonly Claim[]; readonly column: KnownColumn | null } {
  const { text } = passage;
  let column = carried;
  let isMost = true;
  const claims = [...text.matchAll(EXTREME)].flatMap((found): Claim[] => {
    const [words] = found;
    const isPlace = PLACE.test(words);
    const isNext = words === NEXT;
    if (isNext && !column) return [];
    const list = namesBeside(passage, lists, found.index, found.index + words.length);
    if (!isNext) column = columnSaid(passage, found.index, known, column) ?? mainOf(text, known);
    if (isPlace) column = placeColumn(text.slice(0, found.index), known) ?? column;
    if (!list || !column || list.mentions.length > 1) return [];
    // `逾期时间最长的是` is said of no number of tasks.
    if (/[长短]$/.test(words) && !OF_LENGTH.test(column.header)) return [];
    if (isNext) return [{ start: found.index, words, list, column, isMost, count: 1, behind: 1 }];
    isMost = MOST.test(words) !== IS_RANK.test(column.header);
    return [{ start: found.index, words, list, column, isMost, count: 1, behind: 0 }];
  });
  return { claims, column };
}

/** By the words of its clause; where it has none but a name, by `从完成率看，` before, or as the extreme before. */
function columnSaid(
  passage: Passage,
  start: number,
  known: KnownTable,
  carried: KnownColumn | null,
): KnownColumn | null {
  const before = passage.text.slice(0, start);
  const words = withoutNames(passage, start - (CLAUSE.exec(before)?.[0].length ?? 0), start);
  const column = columnOf({ near: words }, known.columns);
  if (column) return column;
  // `丙镇进度最慢`: by the only rate.
  const rates = known.columns.filter(({ isRate, header }) => isRate && !IS_GROWTH.test(header));
  if (/进度|进展|推进/.test(words)) return rates.length === 1 ? (rates[0] ?? null) : null;
  if (/[\u4e00-\u9fff]{2}/.test(words)) return null;
  const [, topic] = TOPIC.exec(before) ?? [];
  return topic === undefined ? carried : columnOf({ near: topic }, known.columns);
}

/** `从完成率看，甲局最高`. */
const TOPIC = /(?:从|按|就)([^,;:]{2,10})(?:来)?(?:看|说|分)[,:]/;

function endsIn(passage: Passage, known: KnownTable, lists: readonly NameList[]): Claim[] {
  const { text } = passage;
  return [...text.matchAll(ENDS)].flatMap((found): Claim[] => {
    const [words, side, number = ''] = found;
    const count = readCount(number) ?? 0;
    const end = found.index + words.length;
    const list = namesBeside(passage, lists, found.index, end);
    if (!list || list.mentions.length !== count || count < 2) return [];
    const wide = withoutNames(passage, 0, end);
    const said = columnOf({ near: CLAUSE.exec(wide)?.[0] ?? '', wide }, known.columns);
    const column = said ?? placeColumn(text.slice(0, end), known);
    if (!column) return [];
    const isMost = (side === '前') !== IS_RANK.test(column.header);
    return [{ start: found.index, words, list, column, isMost, count, behind: 0 }];
  });
}

/** Right where all that are named are among so many; told where a single one is not. */
function judged(
  { start, words, list, column, isMost, count, behind }: Claim,
  passage: Passage,
  known: KnownTable,
): Said[] {
  const named = list.mentions.map(({ row }) => row);
  const [first] = named;
  const sets = [known.own, ...(count === 1 && first ? partsOf(first, passage.text, known) : [])];
  const among = sets.map((rows) => {
    const before = behind === 0 ? [] : foremost(rows, column, isMost, behind);
    return foremost(rows, column, isMost, count + behind).filter((row) => !before.includes(row));
  });
  const cell = headOf(known, column);
  if (among.some((rows) => named.every((row) => rows.includes(row))))
    return [{ ...saidAt(passage, start, words), cell, right: '', proves: true }];
  const [all = []] = among;
  const [one, other] = list.mentions.filter(({ row }) => !all.includes(row));
  if (!one || other) return [];
  const missing = all.filter((row) => !named.includes(row)).map(({ name }) => name);
  return [{ ...saidAt(passage, one.start, one.row.name), cell, right: missing.join('、'), proves: false }];
}

/** So many rows with the greatest or least figures, and those that have as much. */
function foremost(
  rows: readonly KnownRow[],
  column: KnownColumn,
  isMost: boolean,
  count: number,
): readonly KnownRow[] {
  const valued = rows.flatMap((row) => {
    const value = valueOf(column, row);
    return value === null ? [] : [{ row, value: isMost ? -value : value }];
  });
  valued.sort((a, b) => a.value - b.value);
  const limit = valued[count - 1]?.value;
  return limit === undefined ? [] : valued.filter(({ value }) => value <= limit).map(({ row }) => row);
}

const OF_KIND =
  /(?:镇|乡|街道|街|社区|村|部门|单位|局|县|区|企业|公司|学校|类)(?:中|里|之中|方面|来看|当中)?[,:]|(?:镇|乡|街道|部门|局|县|区)(?:中|里)/;

/** Rows of its group, and rows that are of the same kind by their names: `乡镇中最高的是…`. */
function partsOf(row: KnownRow, text: string, { table, own }: KnownTable): (readonly KnownRow[])[] {
  const groups = table.groups
    .filter(({ members }) => members.includes(row.at))
    .map(({ members }) => own.filter(({ at }) => members.includes(at)));
  const alike = own.filter(({ name }) => name.slice(-1) === row.name.slice(-1));
  return alike.length > 1 && OF_KIND.test(text) ? [...groups, alike] : groups;
}
