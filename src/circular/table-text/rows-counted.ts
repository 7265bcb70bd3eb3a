import { clausesOf, listOf, listsIn, type Clause, type NameList } from './clauses';
import { sumOf } from '../numbers';
import type { KnownColumn, KnownTable } from './known-table';
import { WANTED } from './cells-said';
import type { Passage, SaidFigure } from './passage';
import { propertyOf, type Property } from './properties';
import { headOf, saidAt, type Said } from './said';
import { isOfSome } from './scope';
import { ABOVE, BELOW, KINDS, NARROW, NOUNS } from './vocabulary';
import { stateOf } from '../vocabulary';

/** How far a count may be off: what is farther counts something else. */
const FAR = 0.5;

/** Counts of rows that have a property, and their names: `有3个单位完成率低于70%，分别是…`, `评为良好等次的是…`, `仅甲镇达到90%以上`. */
export function rowsCounted(passage: Passage, known: KnownTable): Said[] {
  const lists = listsIn(passage);
  const clauses = clausesOf(passage.plain);
  if (lists.length === 0 && clauses.every(({ count }) => count === null)) return [];
  if (isOfSome(passage, known)) return [];
  let carried: KnownColumn | null = null;
  /** A list that the clause before opened, and what it says of all in it. */
  let opened: { readonly list: NameList; readonly property: Property } | null = null;
  return clauses.flatMap((clause) => {
    const [limit = null] = clause.limits;
    const subject = subjectOf(clause, passage, lists);
    const words = subject ? passage.text.slice(subject.end, clause.end) : clause.words;
    const property =
      propertyOf(words, { known, column: carried, figure: limit }) ??
      (clause.count ? byStateOf(words, known) : null) ??
      shareholdersOf(clause, passage, known);
    // `低于90分的有林业局、文旅局2个单位`.
    if (!property && opened && opened.list.end > clause.start && clause.count)
      return countSaid(clause, opened.property, passage, known);
    if (!property) return [];
    carried = property.column;
    // 80—90分: a class between two.
    if (clause.limits.length > 1 || WANTED.test(clause.words)) return [];
    const list = listOf(clause, passage, lists);
    opened = list && { list, property };
    return [
      ...countSaid(clause, property, passage, known),
      ...(list
        ? namesSaid(list, property, passage, known)
        : subject &&
            ((limit && (ABOVE.test(words) || BELOW.test(words))) ||
              EXACT.test(passage.text.slice(0, subject.start)))
          ? subjectSaid(subject, limit, property, passage, known)
          : []),
    ];
  });
}

/** `仅甲镇…`: nobody else. */
const EXACT = /(?:仅有?|只有|唯有)$/;

/** The names that a clause begins with: what it says is said of them. */
function subjectOf(
  { start, end, count }: Clause,
  { text }: Passage,
  lists: readonly NameList[],
): NameList | null {
  const list = lists.findLast((one) => one.end > start && one.end <= end);
  const last = list?.mentions.at(-1);
  if (!list || !last || (count && count.start < last.start)) return null;
  return /^(?:其中|仅有?|只有|唯有|但|而)?$/.test(text.slice(start, last.start)) &&
    /(?:^|[,:、()]|其中|仅有?|只有|唯有|但|而)$/.test(text.slice(0, list.start))
    ? list
    : null;
}

/** `清河镇完成率超过90%`: of each that is named; with 仅, of nobody else. */
function subjectSaid(
  { mentions, end }: NameList,
  limit: SaidFigure | null,
  { column, readings }: Property,
  passage: Passage,
  known: KnownTable,
): Said[] {
  const [first] = mentions;
  if (!first || /^等/.test(passage.text.slice(end))) return [];
  const named = mentions.map(({ row }) => row);
  const cell = headOf(known, column);
  const isExact = EXACT.test(passage.text.slice(0, first.start));
  const fits = readings.filter((has) => named.every(has));
  const isRight = isExact
    ? fits.some((has) => known.own.filter(has).length === named.length)
    : fits.length > 0;
  const at = limit ?? { start: first.start, written: first.row.name };
  if (isRight)
    return [
      { ...saidAt(passage, at.start, at.written), cell, right: '', proves: isExact || named.length > 1 },
    ];
  const [reading] = readings;
  if (!reading) return [];
  const wrong = mentions.filter(({ row }) => !reading(row));
  const [one = first, other] = wrong;
  const having = known.own.filter(reading);
  if (other || having.length === 0) return [];
  const missing = isExact ? having : having.filter((row) => !named.includes(row));
  const right = (isExact || missing.length > 0 ? missing : having).map(({ name }) => name).join('、');
  return [{ ...saidAt(passage, one.start, one.row.name), cell, right, proves: false }];
}

/** States that somebody has who has one thing in it. */
const HAVING: ReadonlySet<string> = new Set([
  'behind',
  'overdue',
  'undone',
  'unstarted',
  'late',
  'unreturned',
  'adjusted',
]);

/** `有5个镇街未达序时进度`: those that have something in the column of that state. */
function byStateOf(words: string, { columns }: KnownTable): Property | null {
  const state = stateOf(words);
  if (!HAVING.has(state)) return null;
  const own = columns.filter(
    (column) => column.state === state && !column.isRate && !/[天日]/.test(column.header),
  );
  const [column] = own;
  return column && own.length === 1
    ? { column, readings: [(row) => (column.values.get(row.at) ?? 0) !== 0] }
    : null;
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
  if (counts.includes(count.value))
    return [{ ...said, right: '', proves: count.value > 1, countsRows: true }];
  const [right = 0] = counts.sort((a, b) => Math.abs(a - count.value) - Math.abs(b - count.value));
  if (Math.abs(count.value - right) > Math.max(1, right * FAR)) return [];
  return [{ ...said, right: `${right}${count.unit}`, proves: false }];
}

/** Rows that are classes of things. */
const AREAS = /类别|类型|领域|方面/;
const PEOPLE = /领导|负责人|区长|县长|市长|同志/;

/** Whether a count is one of rows: `2个单位` of units, `3项` of tasks. */
function countsRows(unit: string, noun: string, words: string, { table, rows }: KnownTable): boolean {
  const head = table.headers[table.labelColumn] ?? '';
  const said = noun === '' ? (words.match(NOUNS)?.at(-1) ?? '') : noun;
  if (AREAS.test(head)) return /^[个类]$/.test(unit) && !KINDS.who.test(said);
  if (PEOPLE.test(head)) return /^[名位人]$/.test(unit) || /领导|同志/.test(words);
  const ends = rows.filter(({ name }) => /[局镇乡道区县委办村司社会]$/.test(name)).length;
  const isWhat = KINDS.what.test(head) || (!KINDS.who.test(head) && ends * 2 < rows.length);
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
  const [first] = mentions;
  if (first && without.some(({ length }) => length === 0))
    return [
      {
        ...saidAt(passage, first.start, first.row.name),
        cell: headOf(known, column),
        right: '',
        proves: named.length > 1,
      },
    ];
  if (!reading || !one || other) return [];
  // Half of those named should have it: else the words are about something else.
  if (named.length < 2 && !/^(?:[,。(]|\d*[个家]|$)/.test(passage.text.slice(end))) return [];
  const missing = known.own.filter((row) => reading(row) && !named.includes(row));
  if (missing.length === 0) return [];
  return [
    {
      ...saidAt(passage, mentions.find(({ row }) => row === one)?.start ?? end, one.name),
      cell: headOf(known, column),
      right: missing.map(({ name }) => name).join('、'),
      proves: false,
    },
  ];
}
