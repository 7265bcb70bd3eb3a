import type { Answers, Place, Task } from '../../breakdown/model';
import { MAX_COLUMNS } from '../../grid/address';
import { cellAt } from '../../grid/grid';
import type { Language } from '../../locales/words';
import type { Alarm } from './alarms';
import type { SheetFacts } from './sheet-facts';
import { formatWithWords, sayings } from './words';

/** A cell of the source with what is overdue or soon in it. */
export interface MarkedCell {
  readonly place: Place;
  readonly alarms: readonly Alarm[];
  /** Whether it gets a colour; one that does not only lends its room to words. */
  readonly painted: boolean;
  /** Shows the cell with words behind it. */
  readonly numberFormat?: string;
}

/**
 * The cells of a task that are marked: each for what stands in it. An item's own cell, and the deadline cell of its part
 * (or task) for all items that answer to it; the task cell where the table has neither. The deadline says in words which
 * items or how many; where it cannot, or cannot name items that stand in several cells, these say it themselves.
 */
export function markedCells(
  task: Task,
  alarms: readonly Alarm[],
  facts: SheetFacts,
  language: Language,
): readonly MarkedCell[] {
  const painted = new Cells();
  for (const alarm of alarms) for (const place of placesOf(alarm, facts)) painted.add(place, alarm);
  const speaking = new Map<number, string>();
  const lent = new Cells();
  const say = (place: Place, about: readonly Alarm[]): boolean => {
    const format = formatOf(place, task, about, facts, language);
    if (format !== null) speaking.set(keyOf(place), format);
    return format !== null;
  };
  for (const [answers, own] of byAnswers(alarms)) {
    const deadline = answers.deadlinePlace;
    const said = deadline !== null && painted.has(deadline) && say(deadline, painted.of(deadline));
    const items = places(own.map(({ subject }) => subject.place)).filter((place) => painted.has(place));
    const named = items.length <= 1 || own.every(({ subject }) => subject.number !== '');
    if (said && named) continue;
    const told = items.filter((place) => say(place, painted.of(place)));
    if (said || (items.length > 0 && told.length === items.length)) continue;
    for (const place of [
      answers.leadPlace,
      task.textPlace,
      answers.supportPlace,
      answers.leaderPlace,
      task.numberPlace,
    ]) {
      if (!place || speaking.has(keyOf(place)) || !say(place, own)) continue;
      if (!painted.has(place)) for (const one of own) lent.add(place, one);
      break;
    }
  }
  const cell =
    (colour: boolean) =>
    ({ place, alarms: of }: Cell): MarkedCell => {
      const numberFormat = speaking.get(keyOf(place));
      return { place, alarms: of, painted: colour, ...(numberFormat === undefined ? {} : { numberFormat }) };
    };
  return [...painted.all.map(cell(true)), ...lent.all.map(cell(false))];
}

/** Where an item is coloured. */
function placesOf({ subject }: Alarm, { grid }: SheetFacts): readonly Place[] {
  const { of, answers, place, task } = subject;
  const filled = (one: Place | null): one is Place =>
    one !== null && (cellAt(grid, one.row, one.column)?.text ?? '') !== '';
  const own = of === task ? [] : [place];
  const found = places([...own, answers.deadlinePlace]).filter(filled);
  return found.length > 0 ? found : [place];
}

/** Not in a cell out of sight, nor in one that is merged over other tasks: it would speak for them as well. */
function formatOf(
  place: Place,
  { rows }: Task,
  about: readonly Alarm[],
  facts: SheetFacts,
  language: Language,
): string | null {
  const { grid } = facts;
  const { top, bottom } = facts.span(place);
  const shared = top < (rows[0] ?? top) || bottom > (rows.at(-1) ?? bottom);
  if (shared || grid.hiddenColumns.has(place.column)) return null;
  const room = { fits: (text: string) => facts.fits(place, text), width: facts.width(place) };
  const cell = cellAt(grid, place.row, place.column);
  for (const { text, ifRoom } of sayings(about, language)) {
    if (ifRoom && room.width === null) continue;
    const format = formatWithWords(cell, text, room);
    if (format !== null) return format;
  }
  return null;
}

function byAnswers(alarms: readonly Alarm[]): ReadonlyMap<Answers, readonly Alarm[]> {
  const groups = new Map<Answers, Alarm[]>();
  for (const one of alarms) {
    const { answers } = one.subject;
    const group = groups.get(answers);
    if (group) group.push(one);
    else groups.set(answers, [one]);
  }
  return groups;
}

interface Cell {
  readonly place: Place;
  readonly alarms: Alarm[];
}

/** Alarms by cell, in the order in which the cells came. */
class Cells {
  readonly #cells = new Map<number, Cell>();

  add(place: Place, alarm: Alarm): void {
    const cell = this.#cells.get(keyOf(place));
    if (!cell) this.#cells.set(keyOf(place), { place, alarms: [alarm] });
    else if (!cell.alarms.includes(alarm)) cell.alarms.push(alarm);
  }

  has(place: Place): boolean {
    return this.#cells.has(keyOf(place));
  }

  of(place: Place): readonly Alarm[] {
    return this.#cells.get(keyOf(place))?.alarms ?? [];
  }

  get all(): readonly Cell[] {
    return [...this.#cells.values()];
  }
}

/** Each once. */
function places(all: readonly (Place | null)[]): readonly Place[] {
  return [...new Map(all.flatMap((one) => (one ? [[keyOf(one), one] as const] : []))).values()];
}

function keyOf({ row, column }: Pick<Place, 'row' | 'column'>): number {
  return row * MAX_COLUMNS + column;
}
