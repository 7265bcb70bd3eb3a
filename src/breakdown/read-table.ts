import type { SheetView } from '../grid/view';
import type { CivilDate, TimeWords } from '../timing/model';
import type { Roster, UnitCell } from '../units/model';
import { peopleAmongUnits } from '../units/people/beside-units';
import { readLeaders } from '../units/people/people';
import { answersTogether, readAnswers, type AnswersContext } from './answers';
import { cutRows } from './cut-rows';
import type { TableArea } from './find-tables';
import { readIndicators, type Indicators } from './indicators';
import type { Answers, Column, CountingWays, Indicator, Part, Place, Table, TableYear, Task } from './model';
import { leadersNamedIn, unitWords } from './labelled';
import type { LedBy } from './led-by';
import { readersOf, type Readers } from './readers';
import type { TableRows } from './rows';
import { toSection } from './sections';
import { statedTotals } from './stated-totals';
import { columnsByRole, fieldOf, type Field, type Piece, type TaskFields } from './task-cells';
import type { PartFields } from './task-parts';
import { wordsOf, type PartWords } from './task-words';
import { whenMarked, whenTaskDue } from './when-due';

/** A table whose rows are known, before its cells are read: units are told apart only with every table's names at hand. */
export interface TableDraft {
  readonly view: SheetView;
  readonly area: TableArea;
  readonly columns: readonly Column[];
  readonly rows: TableRows;
  /** Beside `rows.tasks`. */
  readonly tasks: readonly TaskDraft[];
  readonly title: string;
  readonly titlePlace: Place | null;
  readonly year: TableYear;
  /** The date of the notice that it came with. */
  readonly notice: CivilDate | null;
}

/** The cells of one task. */
export interface TaskDraft {
  readonly fields: TaskFields;
  /** `null` where its rows do not answer for themselves. */
  readonly parts: readonly PartFields[] | null;
  readonly ledBy: LedBy;
}

interface ReadingContext {
  readonly roster: Roster;
  readonly date1904: boolean;
  /** 起算日 of recurring occurrences. */
  readonly start: CivilDate | null;
  /** Days of local words. */
  readonly words: TimeWords;
}

/** The unit cells of a table as written, for the roster. */
export function unitTexts({ tasks }: TableDraft): string[] {
  const texts: string[] = [];
  const add = ({ leadUnit, supportUnit }: Pick<TaskFields, 'leadUnit' | 'supportUnit'>): void => {
    if (leadUnit.text !== '') texts.push(unitWords(leadUnit.text));
    if (supportUnit.text !== '') texts.push(unitWords(supportUnit.text));
  };
  for (const { fields, parts, ledBy } of tasks) {
    if (ledBy.units.length > 0) texts.push(...ledBy.units);
    if (parts) parts.forEach(add);
    else add(fields);
  }
  return texts;
}

/** Columns of units that name persons too: 牵头领导及单位, 责任单位及责任人. */
const PEOPLE = /领导|负责人|责任人|联系人|同志/;

/** The people of the leader cells and of such columns, so that one among the units is known. */
export function leaderNames({ tasks }: TableDraft): string[] {
  const texts = new Set(tasks.map(({ fields }) => fields.leader.text));
  const names = new Set([...texts].flatMap((text) => readLeaders(text).names));
  const add = (name: string): unknown => names.add(name);
  const addBesideUnits = ({ text, header }: Piece): void => {
    if (PEOPLE.test(header)) peopleAmongUnits(text).forEach(add);
  };
  for (const { fields, ledBy } of tasks) {
    ledBy.leaders.forEach(add);
    leadersNamedIn(fields.leadUnit.text).forEach(add);
    fields.leadUnit.pieces.forEach(addBesideUnits);
    fields.supportUnit.pieces.forEach(addBesideUnits);
  }
  return [...names];
}

export function readTable(draft: TableDraft, index: number, context: ReadingContext): Table {
  const { view, area, columns, rows, title, titlePlace, year, notice } = draft;
  const hasSupport = columns.some(({ role }) => role === 'supportUnit');
  const { roster, date1904, start, words } = context;
  const readers = readersOf(roster, { year: year.value, notice, start, date1904, words });
  const withFirst = columns.filter(({ firstLeadsFrom }) => firstLeadsFrom !== undefined);
  const answering: Omit<AnswersContext, 'ledBy'> = {
    hasSupport,
    readers,
    firstLeads: (place) =>
      place !== null &&
      withFirst.some(
        ({ column, firstLeadsFrom }) => column === place.column && place.row >= (firstLeadsFrom ?? Infinity),
      ),
    leadNamesPeople: columns.some(({ role, header }) => role === 'leadUnit' && PEOPLE.test(header)),
  };
  const tasks = draft.tasks.map((task) => readTask(draft, index, task, { ...answering, ledBy: task.ledBy }));
  const top = area.header.rows[0] ?? 0;
  const known = columns.filter(({ role }) => role !== null);
  const ways = countingWays(tasks);
  return {
    sheet: view.grid.name,
    range: { top, left: area.left, bottom: Math.max(rows.last, top), right: area.right },
    headerRows: area.header.rows,
    repeatedHeaders: [...area.repeated].sort((a, b) => a - b),
    title,
    titlePlace,
    year,
    columns,
    confidence: known.length === 0 ? 0 : Math.min(...known.map(({ confidence }) => confidence)),
    sections: rows.sections.map(toSection),
    tasks,
    indicatorCount: ways.leaves,
    ways,
    stated: statedTotals(view, rows, tasks.length, ways.leaves),
  };
}

function readTask(
  { view, area, rows, columns }: TableDraft,
  table: number,
  { fields, parts }: TaskDraft,
  context: AnswersContext,
): Task {
  const { rows: task, number, task: textField } = fields;
  const { readers } = context;
  const first = task.rows[0] ?? 0;
  const answers = parts?.map((part) => readAnswers(part.rows, part, context));
  const whole = answers
    ? answersTogether(task.rows, fields, answers, context)
    : readAnswers(task.rows, fields, context);
  const { text, ofPart } = wordsOf(fields, parts, rows.numbering);
  const { indicators, marks } = answers
    ? indicatorsOfParts(fields.indicators, whole, answers, ofPart, readers)
    : readIndicators(fields.indicators, whole, readers);
  const textPlace = textField.place ?? { row: first, column: area.left };
  const ownParts =
    answers && indicators.length === 0
      ? answers.map((one, index): Part => {
          const words = ofPart[index];
          const said = words?.text ?? text;
          const { timing, problems } = whenTaskDue(said, one.deadline, readers);
          return { ...one, text: said, textPlace: words?.place ?? textPlace, timing, timeProblems: problems };
        })
      : undefined;
  const said = fields.details.text === '' ? text : `${text}\n${fields.details.text}`;
  const implicit =
    indicators.length === 0 && !ownParts
      ? (whenMarked(fields.indicators, readers) ?? whenTaskDue(said, whole.deadline, readers))
      : null;
  const spoken = ownParts ?? answers;
  // One literal, and what few tasks have put in afterwards: an engine gives every object with so many properties that are
  // spread into it a layout of its own, in 4 KB each, and takes several times as long.
  const read: Writable<Task> = {
    id: `${view.grid.name}!${String(table)}!${String(first)}`,
    table,
    number: task.number,
    numberPlace: rows.numbering === 'column' ? (number.place ?? textPlace) : textPlace,
    continued: task.rows.length > 1 ? cutRows(view, columnsByRole(columns), fields, parts, marks) : NO_ROWS,
    text,
    textPlace,
    sections: task.sections.map((section) => section.title),
    indicators,
    marks,
    indicatorPlaces: placesOf(fields.indicators),
    timing: implicit?.timing ?? null,
    timeProblems: implicit?.problems ?? [],
    rows: whole.rows,
    leaders: whole.leaders,
    leaderText: whole.leaderText,
    leaderPlace: whole.leaderPlace,
    lead: whole.lead,
    leadPlace: whole.leadPlace,
    support: whole.support,
    supportPlace: whole.supportPlace,
    deadline: whole.deadline,
    deadlinePlace: whole.deadlinePlace,
    progressText: whole.progressText,
    progressPlace: whole.progressPlace,
  };
  if (whole.progressHeader !== undefined) read.progressHeader = whole.progressHeader;
  if (task.copies.length > 0) read.copies = task.copies;
  if (spoken) read.answers = spoken;
  if (ownParts) read.parts = ownParts;
  if (fields.details.text !== '') read.details = fields.details.text;
  return read;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const NO_ROWS: readonly number[] = [];

/** Each part's items, with what it says of its own; the words of the part stand over them. */
function indicatorsOfParts(
  { pieces }: Field,
  whole: Answers,
  answers: readonly Answers[],
  words: readonly (PartWords | null)[],
  readers: Readers,
): Indicators {
  const read = answers.map((part, index) => {
    const rows = new Set(part.rows);
    const own = pieces.filter(
      ({ place }) => rows.has(place.row) || (index === 0 && place.row < (part.rows[0] ?? 0)),
    );
    const { indicators, marks } = readIndicators(fieldOf(own, null), part, readers);
    const heading = words[index]?.text.replace(/\n/g, ' ') ?? null;
    return {
      marks,
      indicators: indicators.map((one) => ({
        ...one,
        heading: one.heading ?? heading,
        ...ownAnswers(part, whole),
      })),
    };
  });
  return {
    indicators: read.flatMap((one) => one.indicators),
    marks: read.flatMap(({ marks }) => marks),
  };
}

/** What a part says otherwise than its task. */
function ownAnswers(
  part: Answers,
  whole: Answers,
): Pick<Indicator, 'part' | 'supporters' | 'leaders' | 'deadline'> {
  const names = ({ mentions }: UnitCell): string[] => [...new Set(mentions.map(({ name }) => name))];
  const [supporters, all] = [names(part.support), names(whole.support)];
  return {
    part,
    ...(supporters.join('\n') === all.join('\n') ? {} : { supporters }),
    ...(part.leaders.join('\n') === whole.leaders.join('\n') ? {} : { leaders: part.leaders }),
    ...(!part.deadline || part.deadline.text === whole.deadline?.text ? {} : { deadline: part.deadline }),
  };
}

function placesOf({ pieces, place }: Field): Task['indicatorPlaces'] {
  return pieces.length > 0 ? pieces.map((piece) => piece.place) : place ? [place] : [];
}

function countingWays(tasks: readonly Task[]): CountingWays {
  const ways = { leaves: 0, numbered: 0, topLevel: 0, allMarks: 0 };
  for (const { indicators, marks } of tasks) {
    let plain = 0;
    for (let n = 0; n < indicators.length; n++) if (indicators[n]?.number === '') plain++;
    let top = 0;
    for (let n = 0; n < marks.length; n++) if (marks[n]?.depth === 0) top++;
    ways.leaves += indicators.length;
    ways.numbered += top;
    ways.topLevel += top + plain;
    ways.allMarks += marks.length + plain;
  }
  return ways;
}
