import type { CivilDate, Deadline, TimeContext } from '../timing/model';
import { readDeadline, type DeadlineCell } from '../timing/read-deadline';
import { readTiming } from '../timing/read-timing';
import type { Roster, UnitCell } from '../units/model';
import { readLeaders } from '../units/people';
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

export function readersOf(
  roster: Roster,
  { year, start, date1904 }: { year: number | null; start: CivilDate | null; date1904: boolean },
): Readers {
  const timings = new Map<CivilDate | null, (text: string) => ReturnType<typeof readTiming>>();
  const timingBy = (deadline: CivilDate | null): ((text: string) => ReturnType<typeof readTiming>) => {
    let reader = timings.get(deadline);
    if (!reader) {
      const time: TimeContext = { year, deadline, start };
      reader = once((text) => readTiming(text, time));
      timings.set(deadline, reader);
    }
    return reader;
  };
  const deadlineOfText = once((text) => readDeadline({ value: text, text }, { year, date1904 }));
  return {
    roster,
    units: once((text) => splitUnits(text, roster)),
    leaders: once((text) => readLeaders(text).names),
    deadline: (cell) =>
      cell && cell.value === cell.text ? deadlineOfText(cell.text) : readDeadline(cell, { year, date1904 }),
    items: readItems,
    timing: (text, deadline) => timingBy(deadline)(text),
  };
}

function once<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    let result = results.get(text);
    if (result === undefined) {
      result = read(text);
      results.set(text, result);
    }
    return result;
  };
}
