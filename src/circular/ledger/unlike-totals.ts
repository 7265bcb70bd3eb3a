import type { Figures } from '../../statistics/figures';
import type { Summary } from '../../statistics/summary';
import { percent } from '../shares/rounding';
import { placeOf, type Statement } from '../statements';
import { verbOf } from '../vocabulary';
import { LEDGER_COLUMNS, LEDGER_RATES, type LedgerFigures, type UnlikeLedger } from './ledger-figures';

const COUNTERS = /^(?:项|个|条|项次|期次)$/;
const VERBS = /^(?:完成|办结|销号|办毕|落实)?$/;
const IN_TIME = /^(?:按期|按时|如期)/;

interface Pair {
  readonly one: Statement;
  /** By each way to count, what it may be; the first is told. */
  readonly ways: readonly (readonly number[])[];
  /** What else it may be. */
  readonly others: readonly number[];
}

/** Figures of all of it that the ledger counts differently: by items, by tasks or by occurrences, whichever agrees with most. */
export function unlikeTotals(
  statements: readonly Statement[],
  ledger: LedgerFigures,
): { readonly wrong: readonly UnlikeLedger[]; readonly agreed: number } {
  const bases = [ledger.summary.all, ledger.tasks.all];
  const own = statements.filter((one) => one.exact && !one.remainder && /^(?:累计)?$/.test(one.when));
  const allWholes = wholesOf(ledger);
  const pairs = own.flatMap((one) => pairOf(one, ledger, { bases, wholes: allWholes }) ?? []);
  const agree = (at: number): number =>
    pairs.filter(({ one, ways }) => one.state !== '' && ways[at]?.includes(one.value)).length;
  const best = agree(1) > agree(0) ? 1 : 0;
  const wholes = bases.map(({ items }) => items);
  const isKnown = ({ one, ways, others }: Pair): boolean =>
    others.includes(one.value) || ways.some((way) => way.includes(one.value));
  const known = new Set(pairs.filter(isKnown).map(({ one }) => one));
  const wrong = pairs
    .filter(({ one }) => !known.has(one))
    .flatMap(({ one, ways }): UnlikeLedger[] => {
      const [right] = ways[one.state === '' ? basisOf(one) : best] ?? [];
      return right === undefined ? [] : [{ place: placeOf(one), right: `${right}${one.unit}` }];
    });
  const agreed = own.filter((one) => wholes.includes(one.value) || known.has(one)).length;
  const rates = own
    .filter((one, at) => one.kind === 'share' && isRateOf(own, at, allWholes))
    .flatMap((one) => rateOf(one, bases));
  // A circular that has none of its totals is about something else.
  const isOfIt =
    own.some(({ value, kind }) => kind === 'count' && wholes.includes(value)) || wrong.length <= agreed + 1;
  return {
    wrong: [
      ...(isOfIt ? [...rates, ...wrong] : []),
      ...own.flatMap((one) => unreturned(one, ledger.summary)),
    ],
    agreed,
  };
}

/** `127项任务` are tasks, `440项指标` items. */
function basisOf({ nouns }: Statement): 0 | 1 {
  return /任务|事项/.test(nouns) && !/指标/.test(nouns) ? 1 : 0;
}

function pairOf(
  one: Statement,
  { summary, tasks }: LedgerFigures,
  { bases, wholes }: { readonly bases: readonly Figures[]; readonly wholes: readonly number[] },
): Pair | null {
  if (one.kind === 'share' || !COUNTERS.test(one.unit) || one.scope !== '') return null;
  if (one.unit !== '期次' && !isOfTasks(one)) return null;
  const { all, overdue } = summary.occurrences;
  if (one.unit === '期次') {
    const own = one.state === '' ? [all] : one.state === 'overdue' ? [overdue] : [];
    return own.length === 0 ? null : { one, ways: [own, own], others: [] };
  }
  if (one.state === '' && one.nouns === '') return null;
  const ways = bases.map((base) => valuesOf(one, base));
  if (ways.every((way) => way.length === 0) || !isAmid(one, wholes)) return null;
  const others =
    one.state === ''
      ? [all, ...ofSheets(summary), ...ofSheets(tasks)]
      : one.state === 'overdue'
        ? [overdue]
        : [];
  return { one, ways, others };
}

/** A state of a sentence that names another whole than the ledger's is one of something else. */
function isAmid({ amid, state }: Statement, wholes: readonly number[]): boolean {
  return amid === null || state === '' || wholes.includes(amid);
}

function wholesOf({ summary, tasks }: LedgerFigures): number[] {
  return [summary, tasks].flatMap((of) => [of.all.items, of.all.due, ...ofSheets(of)]);
}

/** What each sheet counts by itself: a circular may be about one of them. */
function ofSheets({ bySection }: Summary): number[] {
  const sheets = new Map<string, number>();
  for (const { sheet, items } of bySection) sheets.set(sheet, (sheets.get(sheet) ?? 0) + items);
  return [...sheets.values()];
}

const DIVIDED = /明确|分解|细化|形成|梳理|共|确定|总|列入|纳入|落实情况|承担|牵头|涉及/;

function isOfTasks({ nouns, whole, state, label }: Statement): boolean {
  if (whole && state === '') return /任务|指标|事项|目标/.test(nouns) && DIVIDED.test(label);
  return nouns === '' || /任务|指标|事项|目标/.test(nouns);
}

function valuesOf({ state, verb }: Statement, figures: Figures): number[] {
  if (state === 'done' && !VERBS.test(verb.replace(IN_TIME, ''))) return [];
  const isInTime = state === 'done' && IN_TIME.test(verb);
  return LEDGER_COLUMNS.filter(
    (column) =>
      column.state === state &&
      (state !== 'done' || isInTime === IN_TIME.test(verbOf(column.header, 'done'))),
  ).map(({ of }) => of(figures));
}

const RATE =
  /^(?:其中|总体|整体|综合|累计|总|年度|工作|任务|指标|事项|目标|平均)*(按期完成|按期办结|按期|按时完成|完成|办结|逾期|超期)率/;

/** A rate is of what was counted before it: neither of kilometres nor of another whole. */
function isRateOf(all: readonly Statement[], at: number, wholes: readonly number[]): boolean {
  for (let n = at - 1; n >= 0 && all[n]?.paragraph === all[at]?.paragraph; n--) {
    const one = all[n];
    if (one?.kind !== 'count') continue;
    const whole = one.whole ? one.value : one.amid;
    return COUNTERS.test(one.unit) && (whole === null || wholes.includes(whole));
  }
  return true;
}

function rateOf(one: Statement, bases: readonly Figures[]): UnlikeLedger[] {
  if (one.kind !== 'share' || one.scope.replace(/总体|整体|综合|逾期|率/g, '') !== '') return [];
  const name = RATE.exec(one.before)?.[1];
  if (name === undefined) return [];
  const header = /^按/.test(name) ? '按期率' : /期$/.test(name) ? '逾期率' : '完成率';
  const column = LEDGER_RATES.find((each) => each.header === header);
  const rates = bases.map((base) => `${percent(column?.of(base) ?? 0, 1, one.decimals)}%`);
  const [right = ''] = rates;
  return rates.includes(`${one.value.toFixed(one.decimals)}%`) ? [] : [{ place: placeOf(one), right }];
}

function unreturned(one: Statement, { byUnit }: Summary): UnlikeLedger[] {
  if (one.state !== 'unreturned' || !/家|个/.test(one.unit) || one.scope !== '') return [];
  // Where nobody handed in by it, only what is said of its records can be told.
  if (byUnit.every(({ returned }) => !returned) && !/记录|台账/.test(one.run)) return [];
  const missing = byUnit.filter(({ returned, collective }) => !returned && !collective);
  const leading = missing.filter(({ lead }) => lead.items > 0);
  return [missing.length, leading.length].includes(one.value)
    ? []
    : [{ place: placeOf(one), right: `${leading.length}${one.unit}` }];
}
