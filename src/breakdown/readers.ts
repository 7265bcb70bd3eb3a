import { remembered } from '../grid/remembered';
import type { CivilDate, Deadline, TimeContext, TimeWords } from '../timing/model';
import { readDeadline, type DeadlineCell } from '../timing/read-deadline';
import { readTiming } from '../timing/read-timing';
import type { Roster, UnitCell } from '../units/model';
import { readLeaders } from '../units/people/people';
import { splitUnits } from '../units/split-units';
import { readItems, type Items } from './items';

/**
 * What reads the cells of one table. Units, leaders and deadlines repeat all over a table, and so do whole items where
 * a table was copied: equal texts are read once.
 */
export interface Readers {
  readonly roster: Roster;
  units(text: string): UnitCell;
  leaders(text: string): readonly string[];
  deadline(cell: DeadlineCell | undefined): Deadline;
  items(text: string): Items;
  timing(text: string, deadline: CivilDate | null): ReturnType<typeof readTiming>;
}

/** What the times of one table are read by. */
interface TimesOfTable {
  readonly year: number | null;
  readonly notice: CivilDate | null;
  readonly start: CivilDate | null;
  readonly date1904: boolean;
  readonly words: TimeWords;
}

/** Items with one deadline, in a large table. */
const MOST_TEXTS = 50_000;

export function readersOf(roster: Roster, times: TimesOfTable): Readers {
  const { year, notice, start, words } = times;
  const timings = new Map<CivilDate | null, (text: string) => ReturnType<typeof readTiming>>();
  const timingBy = (deadline: CivilDate | null): ((text: string) => ReturnType<typeof readTiming>) => {
    let reader = timings.get(deadline);
    if (!reader) {
      const time: TimeContext = { year, deadline, start, words, notice };
      reader = remembered((text) => readTiming(text, time), MOST_TEXTS);
      timings.set(deadline, reader);
    }
    return reader;
  };
  const deadlineOfText = remembered((text) => readDeadline({ value: text, text }, times));
  return {
    roster,
    units: (text) => splitUnits(text, roster),
    leaders: (text) => readLeaders(text).names,
    deadline: (cell) =>
      cell && cell.value === cell.text ? deadlineOfText(cell.text) : readDeadline(cell, times),
    items: readItems,
    timing: (text, deadline) => timingBy(deadline)(text),
  };
}
