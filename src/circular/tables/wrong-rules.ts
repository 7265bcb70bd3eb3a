import { isDigitOff, isSlip } from '../numbers';
import type { FigureTable } from './figure-table';
import { measuresOf, type Measure } from './measures';
import { rulesFor, type Rule } from './rules';
import { wrongCell, type WrongCell } from './wrong-cell';

/** Digits that have to come out until a rule is believed: where the header tells it, and where only the figures do; of figures that come again and again fewer count. */
const DIGITS = { told: 4, untold: 12 };
/** Of so many rows one may be off. */
const ROWS_PER_FAULT = 7;
/** Of a rule that the header tells, as many more may be off as are slips, where so many rows come out for each. */
const PROOFS_PER_SLIP = 2;
/** Rows in which they come out, at least; of a told rule so many are enough, whatever their digits. */
const PROOFS = { least: 2, told: 3 };

interface Judged {
  readonly rule: Rule;
  readonly proofs: number;
  readonly failing: readonly number[];
}

/** The rows of a column in which it does not follow the rule of nearly all others. A rule without exception clears its column. */
function wrongColumn(target: Measure, all: readonly Measure[], one: FigureTable): Broken[] {
  const rows = [...target.values.keys()].filter((row) => one.labels.has(row) || isSum(one, row));
  let best: Judged | null = null;
  for (const rule of rulesFor(target, all, one)) {
    const judged = judge(rule, target, rows);
    if (!judged) continue;
    if (judged.failing.length === 0) return [];
    if (!best || rankOf(judged) > rankOf(best)) best = judged;
  }
  if (!best) return [];
  const { rule, failing } = best;
  return failing.map((row) => ({ row, target, rule }));
}

/** A row in which a column does not follow its rule. */
interface Broken {
  readonly row: number;
  readonly target: Measure;
  readonly rule: Rule;
}

/**
 * What does not come out across the rows of a table. A wrong figure breaks every rule that it has a part in, so of those broken in
 * one row the column is told that most of them share; one that is wrong by its total as well before others.
 *
 * @param isOff whether a column does not add up to its total
 */
export function wrongByRules(one: FigureTable, isOff: (column: number) => boolean): WrongCell[] {
  const all = measuresOf(one);
  const broken = all.flatMap((target) => wrongColumn(target, all, one));
  const rows = [...new Set(broken.map(({ row }) => row))];
  return rows.flatMap((row) => {
    const own = broken.filter((each) => each.row === row);
    const weight = ({ target, rule }: Broken): number =>
      own.filter((each) => each.target === target || each.rule.from.includes(target)).length +
      (isOff(target.at) ? 2 : 0) +
      (rule.told ? 0.5 : 0);
    const [worst] = [...own].sort((a, b) => weight(b) - weight(a));
    return worst ? [cellOf(worst, one)] : [];
  });
}

function cellOf({ row, target, rule }: Broken, one: FigureTable): WrongCell {
  const from = [rule.from[0], rule.from.at(-1)].map((column) => [row, column?.at ?? target.at] as const);
  const right = rounded(rule.right(row) ?? 0, target.decimals);
  const sign = /%$/.test(one.table.rows[row]?.[target.at] ?? '') ? '%' : '';
  return wrongCell(one, rule.kind, [row, target.at], from, `${right}${sign}`);
}

function isSum({ total, groups }: FigureTable, row: number): boolean {
  return row === total || groups.some((group) => group.row === row);
}

function rankOf({ rule, proofs, failing }: Judged): number {
  return proofs - 3 * failing.length + (rule.told ? 2 : 0);
}

/** `null` where it is no rule of the column. */
function judge(rule: Rule, target: Measure, rows: readonly number[]): Judged | null {
  const failing: number[] = [];
  const few = Math.max(1, Math.floor(rows.length / ROWS_PER_FAULT));
  const most = rule.told ? Math.max(few, Math.floor(rows.length / (PROOFS_PER_SLIP + 1))) : few;
  let others = 0;
  const distinct = new Set(target.values.values()).size / target.values.size;
  let proofs = 0;
  let digits = 0;
  for (const row of rows) {
    const right = rule.right(row);
    const said = target.values.get(row);
    if (right === null || Number.isNaN(right) || said === undefined) continue;
    if (isSame(said, right, target.decimals) || same(said, rule.also?.(row) ?? null)) {
      if (!rule.proves(row)) continue;
      proofs++;
      digits += String(Math.round(Math.abs(said) * 10 ** target.decimals)).length;
    } else {
      if (!isSlipOf(said, right, target.decimals)) others++;
      if (failing.push(row) > most || (failing.length > few && others > 0)) return null;
    }
  }
  if (failing.length > few && proofs < PROOFS_PER_SLIP * failing.length) return null;
  const enough = rule.told
    ? digits >= DIGITS.told || proofs >= PROOFS.told
    : digits * distinct >= DIGITS.untold;
  return enough && proofs >= PROOFS.least ? { rule, proofs, failing } : null;
}

/** As it is printed: rounded as at school, whatever sign it has; what lies just between two may be either. */
function isSame(said: number, right: number, decimals: number): boolean {
  const off = Math.abs(Math.abs(right) - Math.abs(said)) * 10 ** decimals;
  return off <= 0.5 + 1e-6 && said * right >= 0;
}

/** How near a wrong figure is to the right one, where it is no slip of digits; of what is right. */
const NEAR = 0.1;

function isSlipOf(said: number, right: number, decimals: number): boolean {
  const [own, other] = [said, right].map((one) => Math.abs(one).toFixed(decimals));
  const digits = (text = ''): number => Number(text.replace('.', ''));
  return (
    isSlip(own ?? '', other ?? '') ||
    isDigitOff(digits(own), digits(other)) ||
    Math.abs(said - right) <= NEAR * Math.abs(right)
  );
}

function same(a: number, b: number | null): boolean {
  return b !== null && Math.abs(a - b) < 1e-6;
}

function rounded(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const whole = Math.floor(Math.abs(value) * scale + 0.5 + 1e-9) / scale;
  return `${value < 0 && whole !== 0 ? '-' : ''}${whole.toFixed(decimals)}`;
}
