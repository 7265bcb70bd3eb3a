import { sumOf } from '../numbers';
import type { Statement } from '../statements';

/** A difference that is not that of the two figures beside it. */
export interface WrongDifference {
  readonly difference: Statement;
  readonly from: Statement;
  /** As it would be written. */
  readonly right: string;
}

/** Words that hold one figure against another. */
const COMPARED = /比|较|于|由|从|相差|差距|[快慢高低多少]$/;
const DIFFERENCE =
  /(?:快|慢|高|低|多|少|高于|低于|快于|慢于|提高|上升|提升|增长|下降|回落|降低|相差|差距)(?:了|为|约|近)?$/;
/** `低于全省平均水平（72.3%）4.3个百分点`: the word stands before what it is compared with. */
const THAN = /高于|低于|快于|慢于/;
/** How far back the two figures stand; figures. */
const REACH = 4;

/**
 * `完成60.0%，比时间进度（58.3%）快1.7个百分点`, `最高89.5分，最低74.8分，相差14.7分`: the difference of two figures of one sentence. Both may
 * have been rounded, so one step of the last digit is let pass.
 */
export function wrongDifferences(statements: readonly Statement[]): WrongDifference[] {
  return statements.flatMap((difference, at) => {
    const isPoints = difference.unit === '百分点';
    if (!isPoints && !/(?:相差|差距)为?$/.test(difference.before)) return [];
    const words = difference.before === '' ? difference.lead : difference.before;
    if (!DIFFERENCE.test(words) && !THAN.test(words)) return [];
    const near = statements
      .slice(Math.max(0, at - REACH), at)
      .filter(
        (one) =>
          one.paragraph === difference.paragraph &&
          one.sentence === difference.sentence &&
          (isPoints ? one.kind === 'share' : one.unit === difference.unit),
      );
    const pair = isPoints ? pairOf(difference, near) : lastTwo(near);
    if (!pair) return [];
    const [one, other] = pair;
    const step = 10 ** -Math.max(one.decimals, other.decimals);
    const right = Math.abs(sumOf([one.value, -other.value]));
    if (Math.abs(right - difference.value) <= step * (isPoints ? 1 : 0) + 1e-9) return [];
    const decimals = Math.max(one.decimals, other.decimals, difference.decimals);
    const unit = difference.written.replace(/^[\d.,．\s]+/, '');
    return [{ difference, from: other, right: `${right.toFixed(decimals)}${unit}` }];
  });
}

/** The figure that is compared, and the one in brackets right before that it is compared with; or the two that 由…到 or 比…的 join. */
function pairOf(difference: Statement, near: readonly Statement[]): readonly [Statement, Statement] | null {
  const other = near.at(-1);
  if (!other) return null;
  const isBracketed = other.depth > difference.depth && difference.lead.startsWith(')');
  const one = near.findLast((share) => share !== other && share.depth <= difference.depth);
  if (!one) return null;
  const joined = other.lead + other.before;
  if (isBracketed) return COMPARED.test(joined) ? [one, other] : null;
  const isFromTo = /[由从]/.test(one.before) && /[到至]$/.test(other.before);
  const isThan = /[比较]/.test(joined) && /^的?$/.test(difference.lead);
  return isFromTo || isThan ? [one, other] : null;
}

function lastTwo(near: readonly Statement[]): readonly [Statement, Statement] | null {
  const [one, other] = [near.at(-2), near.at(-1)];
  return one && other ? [one, other] : null;
}
