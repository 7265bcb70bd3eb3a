import type { Deadline } from '../timing/model';
import type { UnitCell, UnitMention } from '../units/model';
import { whoAnswers } from '../units/who-answers';
import { labelledIn, unitWords } from './labelled';
import type { LedBy } from './led-by';
import type { Answers, Place } from './model';
import type { Readers } from './readers';
import type { PartFields } from './task-parts';
import type { Field } from './task-cells';

/** The cells in which somebody answers for something. */
type AnsweringFields = Pick<PartFields, 'leader' | 'leadUnit' | 'supportUnit' | 'deadline' | 'progress'>;

export interface AnswersContext {
  readonly readers: Readers;
  /** Whether the table has a column of supporting units; without one 责任单位 may name both roles. */
  readonly hasSupport: boolean;
  /** Whether the first unit of the cell leads and the others support. */
  readonly firstLeads: (place: Place | null) => boolean;
  /** 牵头领导及单位: the cells of lead units name persons that lead too. */
  readonly leadNamesPeople: boolean;
  /** Who answers for all that stands below a line, in a section or in a sheet that says so. */
  readonly ledBy: LedBy;
}

/** What a task or one of its parts says about who answers for it, and by when. */
export function readAnswers(
  rows: readonly number[],
  { leader, leadUnit, supportUnit, deadline, progress: reports }: AnsweringFields,
  { readers, hasSupport, firstLeads, leadNamesPeople, ledBy }: AnswersContext,
): Answers {
  const progress = latestOf(reports);
  const said = leadUnit.text === '' ? null : labelledIn(leadUnit.text);
  const ledIn = leader.place === null ? saidIn(leadUnit, said?.leader) : leader;
  const dueIn = deadline.place === null ? saidIn(leadUnit, said?.deadline) : deadline;
  // 总牵头单位 beside 牵头单位 may well name a unit again.
  const unitsIn = (text: string): UnitCell => {
    const words = unitWords(text);
    const cell = readers.units(words);
    // A part of a cell says nothing of how the cell should be written.
    return words === text ? cell : { ...cell, tidy: null };
  };
  const unitsOf = (field: Field): UnitCell =>
    inSeveralColumns(field) ? together(field.pieces.map(({ text }) => unitsIn(text))) : unitsIn(field.text);
  let leads = unitsOf(leadUnit);
  let supports = hasSupport ? unitsOf(supportUnit) : null;
  if (leadUnit.place === null && ledBy.units.length > 0) {
    const named = unitsIn(ledBy.units.join('\n'));
    if (!ledBy.isSupported) leads = named;
    // What is odd about these stands in no cell of the row.
    else supports = together([{ ...named, problems: [] }, ...(supports ? [supports] : [])]);
  }
  const { lead, support, people } = whoAnswers(leads, supports, firstLeads(leadUnit.place));
  const answers: Answers = {
    rows,
    // 牵头领导及单位 names both.
    leaders: ledIn.place !== null ? readers.leaders(ledIn.text) : leadNamesPeople ? people : ledBy.leaders,
    leaderText: ledIn.text,
    leaderPlace: ledIn.place,
    lead,
    leadPlace: leadUnit.place,
    support,
    // 责任单位 alone may hold both: `牵头：商务局；配合：财政局`.
    supportPlace: !hasSupport && support.mentions.length > 0 ? leadUnit.place : supportUnit.place,
    deadline: deadlineOf(dueIn, readers),
    deadlinePlace: dueIn.place,
    progressText: progress.text,
    progressPlace: progress.place,
  };
  // Put in afterwards: what is spread into an object of so many properties costs several times the object.
  const [reported] = progress.pieces;
  return reported ? Object.assign(answers, { progressHeader: reported.header }) : answers;
}

/** What the parts of a task say together: all names in order, each once, and the last of their deadlines. */
export function answersTogether(
  rows: readonly number[],
  fields: AnsweringFields,
  parts: readonly Answers[],
  context: AnswersContext,
): Answers {
  return {
    ...readAnswers(rows, fields, context),
    leaders: [...new Set(parts.flatMap(({ leaders }) => leaders))],
    lead: together(parts.map(({ lead }) => lead)),
    support: together(parts.map(({ support }) => support)),
  };
}

/** Of several columns of progress (一季度进展, 二季度进展) the last that holds something. */
function latestOf(field: Field): Field {
  if (field.pieces.length < 2) return field;
  const last = Math.max(...field.pieces.map(({ place }) => place.column));
  const pieces = field.pieces.filter(({ place }) => place.column === last);
  const [first] = pieces;
  if (!first || pieces.length === field.pieces.length) return field;
  return { pieces, text: pieces.map(({ text }) => text).join('\n'), place: first.place };
}

/** What a cell of units says under a label as a field of its own; without a place where it has no such label. */
function saidIn({ pieces, place }: Field, text: string | null | undefined): Field {
  const [piece] = pieces;
  if (text == null || !piece) return { pieces: [], text: '', place: null };
  return { pieces: [{ ...piece, text, cell: { ...piece.cell, value: text, text } }], text, place };
}

function inSeveralColumns({ pieces }: Field): boolean {
  return pieces.length > 1 && pieces.some(({ place }) => place.column !== pieces[0]?.place.column);
}

/** The units of several cells, each once; what is odd stays with the cell where it stands. */
function together(cells: readonly UnitCell[]): UnitCell {
  const mentions = new Map<string, UnitMention>();
  for (const mention of cells.flatMap((cell) => cell.mentions)) {
    if (!mentions.has(mention.name)) mentions.set(mention.name, mention);
  }
  const problems = [...new Set(cells)].flatMap((cell) => cell.problems);
  return { mentions: [...mentions.values()], problems, tidy: null };
}

function deadlineOf(field: Field, readers: Readers): Deadline | null {
  if (!field.place) return null;
  const [only] = field.pieces;
  const cell = field.pieces.length === 1 && only ? only.cell : { value: field.text, text: field.text };
  return readers.deadline(field.pieces.length === 0 ? undefined : cell);
}
