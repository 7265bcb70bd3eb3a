import { HANZI_COUNTING } from '../texts/numerals';
/** Sums of decimals without binary fractions: `0.1 + 0.2` is `0.3`. */
export function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12));
}

const WRITTEN = new RegExp(
  `^(?:[\\d,.，．０-９\\s]+(万亿|亿|千万|百万|十万|万|千|百)?|[${HANZI_COUNTING}百零]+)\\s*(.*)$`,
  'u',
);

/** Whether two figures may be the same, each rounded as far as it was written. */
export function areSame(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= slack + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Of a figure with a multiplier, rounding takes away no more than this share. */
const LOST = 0.005;
const MOST_DECIMALS = 4;

/**
 * A figure as it would be written: with the multiplier and the decimals of the one that it stands for, with more where these
 * leave too little of it (`12亿元` for 1.2亿元).
 */
export function asWritten(
  value: number,
  { written, decimals }: { written: string; decimals: number },
): string {
  const [, multiplier = '', unit = ''] = WRITTEN.exec(written) ?? [];
  const scale =
    { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }[multiplier] ?? 1;
  const plain = Number((value / scale).toPrecision(12));
  let digits = Math.max(decimals, 0);
  const lost = (): number => Math.abs(Number(plain.toFixed(digits)) - plain);
  while (multiplier !== '' && digits < MOST_DECIMALS && lost() > LOST * Math.abs(plain)) digits++;
  if (multiplier === '万' && plain >= 10_000 && decimals > 0)
    return `${(plain / 10_000).toFixed(digits)}亿${unit}`;
  return `${Number.isInteger(plain) && decimals === 0 ? plain : plain.toFixed(digits)}${multiplier}${unit}`;
}

/** Two digits of a figure have changed places: the slip that is made most. Both as they are written. */
export function isSlip(said: string, right: string): boolean {
  const digits = (text: string): string => (text.match(/\d/g) ?? []).sort().join('');
  return said !== right && said.length === right.length && said.length > 2 && digits(said) === digits(right);
}

/** One digit of a figure is another one, or two beside each other have changed places. */
export function isDigitOff(said: number, right: number): boolean {
  const [differing, length] = differingDigits(said, right);
  return (differing.length === 1 && length > 1) || isSwapped(said, right);
}

/** Two digits beside each other have changed places. */
export function isSwapped(said: number, right: number): boolean {
  const [a, b] = [String(said), String(right)];
  const [[one = 0, other = 0, third]] = differingDigits(said, right);
  return third === undefined && other === one + 1 && a[one] === b[other] && a[other] === b[one];
}

/** The places where two figures of as many digits differ, 0-based, and how many digits these are. */
function differingDigits(said: number, right: number): [places: readonly number[], length: number] {
  const [a, b] = [String(said), String(right)];
  if (a.length !== b.length || right <= 0) return [[], 0];
  return [Array.from(a).flatMap((digit, at) => (digit === b[at] ? [] : [at])), a.length];
}
