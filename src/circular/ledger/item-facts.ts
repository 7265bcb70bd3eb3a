import type { Item } from '../../statistics/items';
import { daysBetween, lastDayOfMonth, partsOf } from '../../timing/civil';
import type { CivilDate, State } from '../../timing/model';
import { datesNamed } from '../../timing/read-timing';
import { toHalfWidth } from '../../texts/width';
import type { LedgerFigures } from './ledger-figures';

/** What a circular may say of an item, and the ledger knows. */
export type Fact = 'number' | 'due' | 'days' | 'leads' | 'leaders' | 'state';

/** What is said of items that have one text: `true` where it is so of one of them, else what the ledger has; `null` where nobody can say. */
export function judge(
  fact: Fact,
  said: string,
  items: readonly Item[],
  ledger: LedgerFigures,
): true | string | null {
  const judged = items.map((item) => JUDGES[fact](toHalfWidth(said), item, ledger));
  return judged.find((one) => one === true || one === null) ?? judged[0] ?? null;
}

type Judge = (said: string, item: Item, ledger: LedgerFigures) => true | string | null;

const JUDGES: Readonly<Record<Fact, Judge>> = {
  number: (said, { task: { number } }) => (number === null ? null : number === said || `第${number}项`),
  due: (said, item, { asOf }) => {
    const known = datesOf(item);
    // A circular of next January says 12月底 of the year before.
    const years = new Set(known.map((date) => partsOf(date)?.year ?? null));
    const dates = [...years].flatMap((year) => datesNamed(said, year));
    if (known.length === 0 || (dates.length === 0 && !/\d月/.test(said))) return null;
    return dates.some((date) => known.includes(date)) || dateWritten(dueFirst(item) ?? known[0] ?? asOf);
  },
  days: (said, item, { asOf }) => {
    const days = Number(/\d+/.exec(said)?.[0] ?? NaN);
    const passed = datesOf(item).map((date) => Math.abs(daysBetween(date, asOf)));
    const own = dueFirst(item);
    if (Number.isNaN(days) || own === undefined) return null;
    // Some count the day itself.
    return passed.some((one) => Math.abs(one - days) <= 1) || `${Math.abs(daysBetween(own, asOf))}天`;
  },
  leads: (said, item, ledger) => namesFit(said, item.leads, ledger, [...item.leads, ...item.supports]),
  leaders: (said, item) => {
    const plain = said.replace(/\s/g, '');
    if (plain === '' || item.leaders.length === 0) return null;
    return (
      item.leaders.some((name) => plain.includes(name) || name.includes(plain)) || item.leaders.join('、')
    );
  },
  state: (said, item) => {
    const state = stateSaid(said);
    return state === null ? null : state === item.state || STATE_WORDS[item.state];
  },
};

const STATE_WORDS: Readonly<Record<State, string>> = {
  done: '已完成',
  overdue: '逾期未完成',
  soon: '临近到期',
  open: '未到期',
  undated: '无明确时限',
};

function stateSaid(said: string): State | null {
  const found = Object.entries(STATE_WORDS).find(([, words]) => said.includes(words));
  if (found) return found[0] as State;
  return /逾期|超期/.test(said) ? 'overdue' : null;
}

/** Of a list that says who leads: none of the ledger's units that does not. */
function namesFit(
  said: string,
  leads: readonly string[],
  { summary, otherNames }: LedgerFigures,
  involved: readonly string[],
): true | string | null {
  const namesOf = (unit: string): string[] => [
    unit,
    unit.replace(/^(?:区|县|市|旗)(?=.{3})/, ''),
    ...otherNames(unit),
  ];
  const names = said.split(/[、,\s;和及与]/).filter((name) => name !== '');
  const known = new Map(summary.byUnit.flatMap(({ unit }) => namesOf(unit).map((name) => [name, unit])));
  const units = names.map(
    (name) => known.get(name) ?? known.get(name.replace(/^(?:区|县|市|旗)(?=.{3})/, '')),
  );
  if (leads.length === 0 || units.length === 0 || units.includes(undefined)) return null;
  const isLead = units.some((unit) => leads.includes(unit ?? ''));
  return (isLead && units.every((unit) => involved.includes(unit ?? ''))) || leads.join('、');
}

/** All dates that it has or had. */
function datesOf({ standings }: Item): CivilDate[] {
  return standings.flatMap(({ by, occurrence: { due } }) => [by, due].filter((date) => date !== null));
}

/** What is told where another date is said: the first that was missed, else the first. */
function dueFirst({ standings }: Item): CivilDate | undefined {
  const dated = standings.filter(({ by }) => by !== null);
  return (dated.find(({ state }) => state === 'overdue') ?? dated[0])?.by ?? undefined;
}

function dateWritten(date: CivilDate): string {
  const { year, month, day } = partsOf(date) ?? { year: 0, month: 0, day: 0 };
  return date === lastDayOfMonth(year, month) ? `${month}月底` : `${month}月${day}日`;
}
