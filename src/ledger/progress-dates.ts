import { toHalfWidth } from '../texts/width';
import { civilDate } from '../timing/civil';
import type { CivilDate } from '../timing/model';

/** A date on which a text says that something was done. */
interface DoneDate {
  readonly written: string;
  /** The first day that it can mean (`2025年3月`: 1 March); `null` where no calendar has it. */
  readonly from: CivilDate | null;
}

const DONE = /已完成|已办结|已销号|已竣工|已落实到位|完成|办结|销号/;
/** What is planned lies ahead of its own right. */
const PLANNED = /预计|计划|拟|将于|将在|力争|争取|确保|目标|前完成|底前|未完成|尚未|待/;
const DATE = /(?:(20\d{2})[年./-])?(\d{1,2})(?:月份?(?:(\d{1,2})[日号])?|[./-](\d{1,2})(?!\d|[./-]\d))/g;

/** Dates in a progress text that tell when the thing was done: those in a clause that says so and plans nothing. */
export function doneDates(text: string, year: number | null): DoneDate[] {
  return toHalfWidth(text)
    .split(/[,;。\n\r]/)
    .filter((clause) => DONE.test(clause) && !PLANNED.test(clause))
    .flatMap((clause) =>
      [...clause.matchAll(DATE)].flatMap((match) => {
        const [written, y, month, day, otherDay] = match;
        // `3.5万亩`, `1-3月`: without a year only 月 makes a date.
        if (y === undefined && !written.includes('月')) return [];
        // `二期12月完成` may as well be a plan.
        if (day === undefined && otherDay === undefined && !clause.includes('已')) return [];
        const inYear = y === undefined ? year : Number(y);
        if (inYear === null) return [];
        const from = civilDate(inYear, Number(month), Number(day ?? otherDay ?? 1));
        return [{ written, from }];
      }),
    );
}
