import { readCount } from '../../texts/numerals';
import { HANZI_NUMBER } from '../../texts/item-marks';
import { IS_RANK } from '../tables/vocabulary';
import { listsIn, type NameList } from './clauses';
import { mainOf } from './cells-said';
import { columnOf, valueOf } from './columns';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import type { Passage } from './passage';
import { headOf, saidAt, type Said } from './said';
import { isOfSome } from './scope';
import { LEAST, MOST } from './vocabulary';

const OF_LENGTH = /天|日|时长|用时|时间|周期|长度|里程/;
const EXTREME = new RegExp(`(?:${MOST.source})|(?:${LEAST.source})`, 'g');
const ENDS = new RegExp(
  `(?:排名|位列|位居|居|排在|列)?(?:全[区县市])?([前后])(\\d{1,2}|${HANZI_NUMBER})(?:位|名)?`,
  'g',
);
/** Of something else than the rows of a table. */
const ELSEWHERE = /全国|全省|历史|近年|以来|单月|单日/;

/** `完成率最高的是甲局`, `乙局任务最多`, `排名前三位的是…`: whether it is that row, or those rows. */
export function extremesSaid(passages: readonly Passage[], known: KnownTable): Said[] {
  let carried: KnownColumn | null = null;
  return passages.flatMap((passage) => {
    const lists = listsIn(passage);
    const found = extremes(passage, known, lists, carried);
    carried = found.column;
    const said = [...found.said, ...ends(passage, known, lists)];
    return said.length === 0 || ELSEWHERE.test(passage.text) || isOfSome(passage, known) ? [] : said;
  });
}

/** @param carried the column that the extreme before was about: `甲局最高，为83%；乙局最低` */
function extremes(
  passage: Passage,
  known: KnownTable,
  lists: readonly NameList[],
  carried: KnownColumn | null,
): { readonly said: Said[]; readonly column: KnownColumn | null } {
  const { text } = passage;
  let column = carried;
  const said = [...text.matchAll(EXTREME)].flatMap((found): Said[] => {
    const [words] = found;
    const end = found.index + words.length;
    const clause = /[^,:]*$/.exec(text.slice(0, found.index))?.[0] ?? '';
    const list = namedAt(text, found.index, end, lists);
    column = columnSaid(clause, text.slice(0, found.index), known, column) ?? mainOf(text, known);
    const [mention] = list?.mentions ?? [];
    if (!list || !column || !mention || list.mentions.length > 1) return [];
    const own = column;
    // `逾期时间最长的是` is said of no number of tasks.
    if (/[长短]$/.test(words) && !OF_LENGTH.test(own.header)) return [];
    const isMost = MOST.test(words) !== IS_RANK.test(own.header);
    const has = (some: readonly KnownRow[]): readonly KnownRow[] => extremesOf(some, own, isMost);
    const rows = known.rows.filter(({ isOwn }) => isOwn);
    const one = { cell: headOf(known, own), ...saidAt(passage, mention.start, mention.row.name) };
    const sets = [rows, ...partsOf(rows, mention.row, known)];
    if (sets.some((some) => has(some).includes(mention.row))) return [{ ...one, right: '', proves: true }];
    const right = has(rows).map(({ name }) => name);
    return [{ ...one, right: right.join('、'), proves: false }];
  });
  return { said, column };
}

/** Who it is: named behind (`最高的是甲局`), or in front in the same clause or the one before. */
function namedAt(text: string, start: number, end: number, lists: readonly NameList[]): NameList | null {
  const behind = lists.find((list) => list.start >= end);
  if (behind && /^(?:的)?[^,:;、\d]{0,8}?(?:是|为|有)?[:(]?$/.test(text.slice(end, behind.start))) {
    if (/(?:是|为|有|:|\(|的)$/.test(text.slice(end, behind.start)) || behind.start === end) return behind;
  }
  const before = lists.findLast((list) => list.end <= start);
  return before &&
    /^(?:\([^()]*\))?[^,;。]{0,14}(?:,[^,;。\d]{0,6})?$/.test(text.slice(before.end, start)) &&
    start - before.end <= 24
    ? before
    : null;
}

/** By the words of its clause; where it has none but a name, by `从完成率看，` before, or as the extreme before. */
function columnSaid(
  clause: string,
  before: string,
  known: KnownTable,
  carried: KnownColumn | null,
): KnownColumn | null {
  const words = clause.replace(known.names, ' ');
  const column = columnOf({ near: words }, known.columns);
  if (column || /[\u4e00-\u9fff]{2}/.test(words)) return column;
  const [, topic] = TOPIC.exec(before) ?? [];
  return topic === undefined ? carried : columnOf({ near: topic }, known.columns);
}

/** `从完成率看，甲局最高`. */
const TOPIC = /(?:从|按|就)([^,;:]{2,10})(?:来)?(?:看|说|分)[,:]/;

function extremesOf(rows: readonly KnownRow[], column: KnownColumn, isMost: boolean): readonly KnownRow[] {
  const known = rows.filter((row) => valueOf(column, row) !== null);
  const values = known.map((row) => valueOf(column, row) ?? 0);
  const best = isMost ? Math.max(...values) : Math.min(...values);
  return known.filter((row) => valueOf(column, row) === best);
}

/** Rows of its group, and rows that are of the same kind by their names: `乡镇中最高的是…`. */
function partsOf(own: readonly KnownRow[], row: KnownRow, { table }: KnownTable): (readonly KnownRow[])[] {
  const groups = table.groups
    .filter(({ members }) => members.includes(row.at))
    .map(({ members }) => own.filter(({ at }) => members.includes(at)));
  const alike = own.filter(({ name }) => name.slice(-1) === row.name.slice(-1));
  return alike.length > 1 ? [...groups, alike] : groups;
}

function ends(passage: Passage, known: KnownTable, lists: readonly NameList[]): Said[] {
  const { text } = passage;
  return [...text.matchAll(ENDS)].flatMap((found): Said[] => {
    const [words, side, number = ''] = found;
    const count = readCount(number) ?? 0;
    const end = found.index + words.length;
    const behind = lists.find((list) => list.start >= end);
    const before = lists.findLast((list) => list.end <= found.index);
    const list =
      behind && /^(?:的)?[^,:;、\d]{0,6}(?:分别|依次)?(?:是|为|有)?[:(]?$/.test(text.slice(end, behind.start))
        ? behind
        : before &&
            /^(?:\([^()]*\))?(?:[\d.]+(?:分|%))?,?[^,;、\d]{0,10}$/.test(text.slice(before.end, found.index))
          ? before
          : null;
    if (!list || list.mentions.length !== count || count < 2) return [];
    const own = known.rows.filter(({ isOwn }) => isOwn);
    const clause = text.slice(0, end).replace(known.names, ' ');
    const said = columnOf({ near: /[^,:]*$/.exec(clause)?.[0] ?? '', wide: clause }, known.columns);
    const rank = known.columns.find(({ header }) => IS_RANK.test(header));
    const column = said ?? rank;
    if (!column) return [];
    const isMost = (side === '前') !== IS_RANK.test(column.header);
    const sorted = [...own].sort(
      (a, b) => ((valueOf(column, b) ?? 0) - (valueOf(column, a) ?? 0)) * (isMost ? 1 : -1),
    );
    const last = sorted[count - 1];
    if (!last) return [];
    const limit = valueOf(column, last);
    const named = list.mentions.map(({ row }) => row);
    const isIn = (row: KnownRow): boolean => {
      const value = valueOf(column, row);
      return value !== null && limit !== null && (isMost ? value >= limit : value <= limit);
    };
    const wrong = named.filter((row) => !isIn(row));
    const [one, other] = wrong;
    const cell = headOf(known, column);
    if (!one) return [{ ...saidAt(passage, found.index, words), cell, right: '', proves: true }];
    if (other) return [];
    const missing = sorted.slice(0, count).filter((row) => !named.includes(row));
    return [
      {
        ...saidAt(passage, list.mentions.find(({ row }) => row === one)?.start ?? 0, one.name),
        cell,
        right: missing.map(({ name }) => name).join('、'),
        proves: false,
      },
    ];
  });
}
