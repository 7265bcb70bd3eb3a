import { civilDate, daysBetween, lastDayOfMonth } from '../../timing/civil';
import type { CivilDate } from '../../timing/model';
import type { CircularPlace } from '../model';

/** A date or a number of days that does not agree with another date. */
export interface WrongDate {
  readonly place: CircularPlace;
  readonly other: CircularPlace;
  readonly right: string;
}

const DATE =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|(\d{1,2})(?=[-—–~～至到]\d{1,2}日)|[底末])|[-—–~～至到](\d{1,2})日/g;
const DAYS =
  /(提前|逾期|超期|延期|迟报|(?:整改|办理|建设)?期限|工期|延误|延迟|推迟|晚|早|滞后|拖延|超时|历时|连续|开展|推进|为期|利用|用时?|持续|共计?|[尚还仅]有|还剩|仅剩|剩余|给予|限期|宽限)(?:了|为|达|已|长达|约定?)*(\d{1,3})(?:个)?(?:自然)?[天日](?!以?[内上下前]|左右|[余多])/g;
/** Between when it should have been and when it was. */
const APART = /提前|逾期|超期|延期|迟报|延误|延迟|推迟|晚|早|滞后|拖延|超时/;
/** What says that a date is one of both. */
const SET = /应(?![急用对收])|时限|期限|原定|计划|约定|规定|要求|合同|限时|截[至止]|实际|目标/;
/** One goes on from one date to the other. */
const RANGE = /^[日底末]?[-—–~～至到](?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日$/;
const SINCE = /[自从][^;]*[至到]|自[^,]*起|起算/;
/** As far as the number of days may stand from the later date. */
const NEAR = 20;
/** A date said alone, with what it is overdue by: the other end is that of the figures. */
const OVERDUE =
  /(?:时限|期限|应于|原定|限时)(?:为|是|:)?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)[^,;。()]{0,8}[,、]?(?:已)?(?:逾期|超期|滞后)(?:了)?$/;

/** `时限11月底(原定6月底)`: another date took its place. */
const REPLACED = /\(原[^()]*\)/g;

/** `自7月1日启动以来`, and in the next sentence `截至9月15日，行动已开展67天`. */
const BEGUN = /[自从]((?:\d{4}年)?\d{1,2}月\d{1,2}日)[^,;]{0,4}(?:启动|开展|起|开始)/;
/** `应于7月31日前答复`, and in the next sentence `其中…于8月26日答复，超期26天`. */
const DUE = /应(?:当|该)?[于在]((?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末))(?:之|以)?前/;
const GOES_ON = /开展|推进|历时|持续/;

interface Named {
  readonly date: CivilDate;
  readonly words: string;
  /** In its part of a sentence. */
  readonly at: number;
  readonly end: number;
}

/**
 * `应于3月31日竣工，实际于5月20日竣工，超期50天`, `自6月1日至9月8日，历时100天`: as many days as lie between the two dates that stand with
 * them; of one date alone that was passed, up to the date of the figures or the signature.
 *
 * @param text half-width
 * @param ends the figures' date and the signature's
 */
export function elapsedIn(
  { number: paragraph, text }: { readonly number: number; readonly text: string },
  year: number,
  ends: readonly CivilDate[],
): WrongDate[] {
  const parts = text.replace(REPLACED, '').split(/[。;\n]/);
  return parts.flatMap((part, n) => {
    const dates = datesIn(part, year);
    const begun = BEGUN.exec(parts[n - 1] ?? '')?.[1] ?? '';
    return [...part.matchAll(DAYS)].flatMap((found) => {
      const [words, kind = '', written = ''] = found;
      const place = { paragraph, text: words.slice(kind.length).replace(/^[^\d]+/, '') };
      const days = Number(written);
      const before = part.slice(0, found.index);
      const [from, to] = nearestTwo(dates, found.index);
      if (GOES_ON.test(kind) && dates.length === 1 && begun !== '')
        return sinceBegun(begun, dates, { place, days, year, from: 1 });
      const set = DUE.exec(parts[n - 1] ?? '')?.[1];
      if (set !== undefined && APART.test(kind) && dates.length === 1 && /^其中/.test(part))
        return sinceBegun(set, dates, { place, days, year, from: 0 });
      const due = OVERDUE.exec(before + kind)?.[0];
      if (due !== undefined)
        return sinceOne(due, lastJoined(dates, part, found.index), { place, days, ends });
      if (!from || !to || isTold(dates, days) || !isNear(part, to, found.index)) return [];
      const isRange = RANGE.test(part.slice(from.end - 1, to.end));
      if (APART.test(kind) ? isRange || !SET.test(part) : !isRange && !SINCE.test(part)) return [];
      const between = Math.abs(daysBetween(from.date, to.date));
      const right = APART.test(kind) || days === between ? between : between + 1;
      return [{ place, other: { paragraph, text: `${from.words}、${to.words}` }, right: `${right}天` }];
    });
  });
}

/** Counted from the day itself or from the day after. */
function isTold(dates: readonly Named[], days: number): boolean {
  return dates.some((one, at) =>
    dates.slice(at + 1).some((other) => {
      const between = Math.abs(daysBetween(one.date, other.date));
      return [between, LONG_YEAR - between].some((some) => some === days || some + 1 === days);
    }),
  );
}

const LONG_YEAR = 365;

function nearestTwo(dates: readonly Named[], at: number): readonly (Named | undefined)[] {
  const before = dates.filter((one) => one.end <= at).slice(-2);
  return before.length === 2 ? before : dates;
}

/** Nothing but a few words stands between a date and the days. */
function isNear(part: string, { at, end }: Named, days: number): boolean {
  const between = end <= days ? part.slice(end, days) : part.slice(days, at);
  return between.length <= NEAR && (between.match(/,/g) ?? []).length <= 1;
}

/** The dates that stand last before a place: `时限3月底、6月底` are two, of which either may have passed. */
function lastJoined(dates: readonly Named[], part: string, before: number): CivilDate[] {
  const own = dates.filter(({ end }) => end <= before);
  const first = own.findLastIndex(({ at }, n) => n === 0 || part.slice(own[n - 1]?.end, at) !== '、');
  return own.slice(Math.max(0, first)).map(({ date }) => date);
}

function sinceOne(
  words: string,
  due: readonly CivilDate[],
  {
    place,
    days,
    ends,
  }: { readonly place: CircularPlace; readonly days: number; readonly ends: readonly CivilDate[] },
): WrongDate[] {
  const passed = due.flatMap((date) => ends.map((end) => daysBetween(date, end)));
  const [right = 0] = passed;
  // `时限5月14日等3个期次`: of several, nobody can tell which is meant.
  if (right <= 0 || /等/.test(words) || passed.some((one) => Math.abs(one - days) <= 1)) return [];
  return [{ place, other: { ...place, text: words + place.text }, right: `${right}天` }];
}

function sinceBegun(
  begun: string,
  until: readonly Named[],
  {
    place,
    days,
    year,
    from: first,
  }: {
    readonly place: CircularPlace;
    readonly days: number;
    readonly year: number;
    /** What the first day counts as. */
    readonly from: 0 | 1;
  },
): WrongDate[] {
  const dates = [...datesIn(begun, year), ...until];
  const [from, to] = dates;
  if (!from || !to || isTold(dates, days)) return [];
  const right = Math.abs(daysBetween(from.date, to.date)) + first;
  return [{ place, other: { ...place, text: `${from.words}、${to.words}` }, right: `${right}天` }];
}

function datesIn(part: string, year: number): Named[] {
  const found: Named[] = [];
  let last = { year, month: 0 };
  for (const match of part.matchAll(DATE)) {
    const [words, ownYear, ownMonth, day, firstDay, lastDay] = match;
    const month = ownMonth === undefined ? last.month : Number(ownMonth);
    last = { year: ownYear === undefined ? last.year : Number(ownYear), month };
    const digits = day ?? firstDay ?? lastDay;
    const date =
      digits === undefined ? lastDayOfMonth(last.year, month) : civilDate(last.year, month, Number(digits));
    const own = words.replace(/^[-—–~～至到]/, '');
    const end = match.index + words.length;
    if (date !== null && month > 0) found.push({ date, words: own, at: end - own.length, end });
  }
  return found;
}
