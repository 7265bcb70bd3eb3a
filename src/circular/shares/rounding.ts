import { sharesOf } from '../../statistics/shares';
import { sumOf } from '../numbers';
import type { Statement } from '../statements';

/** The counts that stand in one row with this one: with them a share may be rounded by largest remainder. */
export function rowOf(part: Statement | undefined, all: readonly Statement[]): readonly number[] {
  if (!part) return [];
  const row = all.filter(
    (one) =>
      one.kind === 'count' &&
      one.paragraph === part.paragraph &&
      one.unit === part.unit &&
      !(one.whole && one.state === '' && WHOLE.test(one.label)),
  );
  const at = Math.max(0, row.indexOf(part) - LONGEST_ROW);
  return row.slice(at, at + 2 * LONGEST_ROW).map(({ value }) => value);
}

const LONGEST_ROW = 12;

const WHOLE = /共|总|明确|分解/;

/** Whether a share is what its figures give: rounded in the usual way, or by largest remainder where its row makes up the whole. */
export function isShare(
  share: Statement,
  part: Statement,
  whole: Statement,
  row: readonly number[],
): boolean {
  const half = 0.5 * 10 ** -share.decimals;
  const least = ((part.value - part.slack) / (whole.value + whole.slack)) * 100;
  const most = ((part.value + part.slack) / Math.max(whole.value - whole.slack, 1e-9)) * 100;
  if (share.value >= least - half - 1e-9 && share.value <= most + half + 1e-9) {
    if (part.slack > 0 || whole.slack > 0) return true;
    return percent(part.value, whole.value, share.decimals) === share.value.toFixed(share.decimals);
  }
  // So it is never off by a whole step.
  if (share.value < least - 2 * half || share.value > most + 2 * half) return false;
  // By largest remainder it may lie beyond half a step, where the row makes up the whole.
  return wholeRows(row, part.value, whole.value).some((values) => {
    const shares = sharesOf(values, share.decimals);
    return Math.abs((shares[values.indexOf(part.value)] ?? -1) - share.value) < 1e-9;
  });
}

/** The runs of a row that hold the part and make up the whole. */
function wholeRows(row: readonly number[], part: number, whole: number): number[][] {
  const rows: number[][] = [];
  for (let from = 0; from < row.length; from++)
    for (let end = from + 2; end <= Math.min(row.length, from + 12); end++) {
      const some = row.slice(from, end);
      if (some.includes(part) && Math.abs(sumOf(some) - whole) < 1e-9) rows.push(some);
    }
  return rows;
}

/** Rounded half up, as at school, without binary fractions. */
export function percent(part: number, whole: number, decimals: number): string {
  const scale = 10 ** decimals;
  const exact = (part * 100 * scale) / whole;
  return (Math.floor(exact + 0.5 + 1e-9) / scale).toFixed(decimals);
}
