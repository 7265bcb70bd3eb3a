import { toHalfWidth } from '../../texts/width';

/** The figure of a cell. */
export interface CellValue {
  /** Below nothing for what fell: `-3.4%`, `↓2`, `下降3.4`. */
  readonly value: number;
  readonly decimals: number;
}

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CELL = new RegExp(
  `^([+\\-−–↑↓▲▼△▽]|增加|增长|上升|提升|提高|多|下降|减少|降低|少|持平)?(${NUMBER})?(%|个?百分点|[项个件家条分位名天人]|亿元|万元)?$`,
);
const DOWN = /^(?:[-−–↓▼▽]|下降|减少|降低|少)$/;
const UNCHANGED = /^(?:持平|不变)$/;

/** `null` for words, dates and empty cells; what says that nothing changed (持平) is 0. */
export function cellValue(text: string): CellValue | null {
  const plain = toHalfWidth(text).replace(/\s/g, '');
  if (UNCHANGED.test(plain)) return { value: 0, decimals: 0 };
  const [, sign = '', digits] = CELL.exec(plain) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replaceAll(',', ''));
  return { value: DOWN.test(sign) ? -value : value, decimals: /\.(\d+)/.exec(digits)?.[1]?.length ?? 0 };
}
