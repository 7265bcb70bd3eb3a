import type { Standing } from '../ledger/standing';
import { readQuantities, type Quantity } from '../quantities/read-quantities';
import { daysInMonth, partsOf } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import type { Item } from './items';
import type { PaceRule } from './pace-rules';

/** How an item with a figure stands (完成12公里 of 20): against its stage where that has a figure, else against 序时. */
export interface FigureProgress {
  /** As written: `3.2` and `亿元`. */
  readonly goal: number;
  readonly unit: string;
  /** As reported (完成数值, cumulative, in the goal's unit). */
  readonly done: number;
  /** done ÷ goal, four decimals. */
  readonly ratio: number;
  /** What should have been reached by now, in the goal's unit. */
  readonly expected: number;
  readonly pace: 'ahead' | 'on' | 'behind';
  /** By the place's thresholds, where it is behind. */
  readonly light: 'yellow' | 'red' | null;
}

/** `null` for what has no figure, or of which none was reported. */
export function figureProgress(item: Item, asOf: CivilDate, rule: PaceRule): FigureProgress | null {
  const reported = reportedAmount(item.standings);
  if (reported === '') return null;
  const stages = item.standings.map((one) => ({ by: one.by, goal: goalIn(one.occurrence.text, reported) }));
  const subject = item.standings[0]?.occurrence.subject;
  const whole = goalIn(subject?.text === '' ? item.task.text : (subject?.text ?? ''), reported);
  const own = item.standings.some(({ occurrence }) => occurrence.stage !== null);
  const goal = (own ? stages.findLast((one) => one.goal)?.goal : null) ?? whole;
  if (!goal) return null;
  const done = amountIn(reported, goal);
  if (done === null || goal.number <= 0) return null;
  const expected = expectedOf({ goal, stages: own ? stages : [], item, asOf });
  if (expected === null) return null;
  const ratio = round(done / goal.number);
  const pace = comparedPace(done, expected, goal.number, rule);
  return { goal: goal.number, unit: goal.unit, done, ratio, expected: round(expected), ...pace };
}

interface Goal {
  readonly number: number;
  readonly unit: string;
  readonly quantity: Quantity;
}

/** The last thing that was reported, in the order of the dates. */
function reportedAmount(standings: readonly Standing[]): string {
  return standings.findLast(({ entry }) => (entry?.amount ?? '').trim() !== '')?.entry?.amount.trim() ?? '';
}

/** The figure that an item sets out to reach; where several are written, the one that is measured as what was reported. */
function goalIn(text: string, reported: string): Goal | null {
  const goals = readQuantities(text).filter(
    ({ attribute, bound, value, upTo }) => !attribute && bound !== 'at-most' && value === upTo,
  );
  const unit = readQuantities(reported)[0]?.unit;
  const quantity =
    goals.find((one) => one.unit === unit) ??
    goals.find(({ comparison }) => comparison === 'level') ??
    goals[0];
  if (!quantity) return null;
  const [, number = '', measure = ''] = /^([\d,.，．０-９]+)\s*(.*)$/s.exec(quantity.written) ?? [];
  return { number: plainNumber(number), unit: measure, quantity };
}

function plainNumber(written: string): number {
  return Number(written.normalize('NFKC').replaceAll(',', ''));
}

/** `12`, `12公里`, `1.2万亩`: in the unit that the goal is written in; `null` where it is none. */
function amountIn(reported: string, { number, quantity }: Goal): number | null {
  const bare = /^-?[\d,.，．０-９]+%?$/.test(reported) ? plainNumber(reported.replace(/%$/, '')) : null;
  if (bare !== null) return Number.isFinite(bare) ? bare : null;
  const said = readQuantities(reported)[0];
  if (said?.unit !== quantity.unit || quantity.value === 0) return null;
  return round((said.value / quantity.value) * number);
}

/** A stage that is due has its own figure, or a share of the goal; else the year's elapsed months count. */
function expectedOf(of: {
  readonly goal: Goal;
  readonly stages: readonly { readonly by: CivilDate | null; readonly goal: Goal | null }[];
  readonly item: Item;
  readonly asOf: CivilDate;
}): number | null {
  const { goal, stages, item, asOf } = of;
  const due = stages.findLast(({ by, goal: own }) => by !== null && by <= asOf && own !== null)?.goal;
  if (due) {
    if (due.quantity.unit === goal.quantity.unit)
      return (due.quantity.value / goal.quantity.value) * goal.number;
    if (due.quantity.unit === '%') return (due.quantity.value / 100) * goal.number;
  }
  // What grows or falls is compared with its target, never with the months.
  const grows = goal.quantity.comparison === 'growth' || goal.quantity.comparison === 'fall';
  const last = item.standings.findLast(({ by }) => by !== null)?.by ?? null;
  if (grows || (last !== null && last <= asOf)) return goal.number;
  const year = item.table.year.value;
  const elapsed = elapsedShare(asOf, year);
  return elapsed === null ? null : elapsed * goal.number;
}

/** Months that are over ÷ 12: 0.25 at the end of March and until the end of April. */
function elapsedShare(asOf: CivilDate, year: number | null): number | null {
  const parts = partsOf(asOf);
  if (!parts) return null;
  if (year !== null && parts.year !== year) return parts.year > year ? 1 : 0;
  const isEnd = parts.day === daysInMonth(parts.year, parts.month);
  return (isEnd ? parts.month : parts.month - 1) / 12;
}

function comparedPace(
  done: number,
  expected: number,
  goal: number,
  rule: PaceRule,
): Pick<FigureProgress, 'pace' | 'light'> {
  const [share, wanted] = [done / goal, expected / goal];
  const light = rule.lightOf(share, wanted);
  if (light !== null) return { pace: 'behind', light };
  return { pace: share > wanted + 1e-9 ? 'ahead' : 'on', light };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
