import { clausesOf, listOf, listsIn, type Clause, type NameList } from './clauses';
import { sumOf } from '../numbers';
import type { KnownColumn, KnownTable } from './known-table';
import type { Passage } from './passage';
import { propertyOf, type Property } from './properties';
import { headOf, saidAt, type Said } from './said';
import { isOfSome } from './scope';
import { KINDS, NARROW, NOUNS } from './vocabulary';

/** How far a count may be off: what is farther counts something else. */
const FAR = 0.5;

/** Counts of rows that have a property, and their names: `有3个单位完成率低于70%，分别是…`, `评为良好等次的是…`. */
export function rowsCounted(passage: Passage, known: KnownTable): Said[] {
  const lists = listsIn(passage);
  const clauses = clausesOf(passage.plain);
  if (lists.length === 0 && clauses.every(({ count }) => count === null)) return [];
  if (isOfSome(passage, known)) return [];
  let carried: KnownColumn | null = null;
  return clauses.flatMap((clause) => {
    const [limit = null] = clause.limits;
    const property =
      propertyOf(clause.words, { known, column: carried, figure: limit }) ??
      shareholdersOf(clause, passage, known);
    if (!property) return [];
    carried = property.column;
    // 80—90分: a class between two.
    if (clause.limits.length > 1) return [];
    const list = listOf(clause, passage, lists);
    return [
      ...countSaid(clause, property, passage, known),
      ...(list ? namesSaid(list, property, passage, known) : []),
    ];
  });
}

const CONCERNS = /(?:涉及|由|分布在|分布于|来自)[^\d]{0,6}$/;
/** Totals that are too small to know a column by. */
const TOO_SMALL = 5;

/** `12项超期事项涉及5个单位`: where so many are the total of a column, it is about the rows that have some of them. */
function shareholdersOf(
  { count, start }: Clause,
  { text, figures }: Passage,
  known: KnownTable,
): Property | null {
  if (!count || !CONCERNS.test(text.slice(start, count.start))) return null;
  const whole = figures.findLast(({ end }) => end <= count.start);
  const own = known.own;
  const { total } = known.table;
  const columns = known.columns.filter(
    ({ isRate, values }) =>
      !isRate &&
      [total === null ? null : values.get(total), sumOf(own.map(({ at }) => values.get(at) ?? 0))].includes(
        whole?.value,
      ),
  );
  const [column] = columns;
  if (!whole || whole.value < TOO_SMALL || !column) return null;
  return { column, readings: columns.map((one) => (row) => (one.values.get(row.at) ?? 0) !== 0) };
}

function countSaid(
  { count, noun, words }: Clause,
  { column, readings }: Property,
  passage: Passage,
  known: KnownTable,
): Said[] {
  if (!count || !countsRows(count.unit, noun, words, known)) return [];
  const own = known.own;
  const kind = NARROW.test(noun) ? own.filter(({ name }) => name.endsWith(noun)) : own;
  const counts = readings.flatMap((has) => [own.filter(has).length, kind.filter(has).length]);
  const said = { ...saidAt(passage, count.start, count.written), cell: headOf(known, column) };
  if (counts.includes(count.value)) return [{ ...said, right: '', proves: count.value > 1 }];
  const [right = 0] = counts;
  if (Math.abs(count.value - right) > Math.max(1, right * FAR)) return [];
  return [{ ...said, right: `${right}${count.unit}`, proves: false }];
}

/** Rows that are classes of things. */
const AREAS = /类别|领域|方面/;

/** Whether a count is one of rows: `2个单位` of units, `3项` of tasks. */
function countsRows(unit: string, noun: string, words: string, { table, rows }: KnownTable): boolean {
  const head = table.headers[table.labelColumn] ?? '';
  if (AREAS.test(head)) return !/^[项件条]$/.test(unit);
  const ends = rows.filter(({ name }) => /[局镇乡道区县委办村司社会]$/.test(name)).length;
  const isWhat = KINDS.what.test(head) || (!KINDS.who.test(head) && ends * 2 < rows.length);
  const said = noun === '' ? (words.match(NOUNS)?.at(-1) ?? '') : noun;
  if (!isWhat) return !/^[项件条]$/.test(unit) && !KINDS.what.test(said);
  return said === '' || KINDS.what.test(said);
}

/** One name among others that has not what is said of all of them. */
function namesSaid(
  { mentions, end }: NameList,
  { column, readings }: Property,
  passage: Passage,
  known: KnownTable,
): Said[] {
  const named = mentions.map(({ row }) => row);
  const without = readings.map((has) => named.filter((row) => !has(row)));
  const [reading] = readings;
  const [wrong = []] = without;
  const [one, other] = wrong;
  if (without.some(({ length }) => length === 0) || !reading || !one || other) return [];
  // Half of those named should have it: else the words are about something else.
  if (named.length < 2 && !/^[,。(]?$/.test(passage.text.slice(end, end + 1))) return [];
  const missing = known.own.filter((row) => reading(row) && !named.includes(row));
  return [
    {
      ...saidAt(passage, mentions.find(({ row }) => row === one)?.start ?? end, one.name),
      cell: headOf(known, column),
      right: missing.map(({ name }) => name).join('、'),
      proves: false,
    },
  ];
}
