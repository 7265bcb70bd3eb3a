import { unquoteText } from './text-constant';

/** How things were before our column came, so that it can go without a trace. */
export interface ColumnMemo {
  /** The whole `cols` element, '' where there was none. */
  readonly columns: string;
  /** `ref` of the dimension, '' where there was none. */
  readonly dimension: string;
  /** Style (`s=`, '' for none) of the empty cells that stood in the column, by 0-based row. */
  readonly cells: ReadonlyMap<number, string>;
}

/** Excel's limit on a formula is 8,192 characters. */
const LONGEST = 8000;
/** And on one text in a formula, 255. */
const PIECE = 250;

/** The memo as a text constant that a defined name can hold; empty where it would be too long. */
export function memoFormula({ columns, dimension, cells }: ColumnMemo): string {
  const text = JSON.stringify([columns, dimension, runs(cells)]);
  const pieces = [];
  for (let at = 0; at < text.length; at += PIECE) {
    pieces.push(`"${text.slice(at, at + PIECE).replaceAll('"', '""')}"`);
  }
  const formula = pieces.join('&');
  return formula.length <= LONGEST && pieces.every((piece) => piece.length <= 2 * PIECE + 2) ? formula : '""';
}

/** `null` where it is none, or was too long to keep. */
export function readMemo(formula: string): ColumnMemo | null {
  try {
    const read: unknown = JSON.parse(unquoteText(formula));
    if (!Array.isArray(read)) return null;
    const [columns, dimension, cells] = read as unknown[];
    if (typeof columns !== 'string' || typeof dimension !== 'string' || typeof cells !== 'string')
      return null;
    return { columns, dimension, cells: fromRuns(cells) };
  } catch {
    return null;
  }
}

/** `4-20:3 25-25:` — from and to row, and the style. */
function runs(cells: ReadonlyMap<number, string>): string {
  const out: { from: number; to: number; style: string }[] = [];
  for (const [row, style] of [...cells].sort(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last?.to === row - 1 && last.style === style) last.to = row;
    else out.push({ from: row, to: row, style });
  }
  return out.map(({ from, to, style }) => `${from}-${to}:${style}`).join(' ');
}

function fromRuns(text: string): ReadonlyMap<number, string> {
  const cells = new Map<number, string>();
  for (const match of text.matchAll(/(\d{1,7})-(\d{1,7}):(\d*)/g)) {
    const to = Math.min(Number(match[2]), 1_048_575);
    for (let row = Number(match[1]); row <= to; row++) cells.set(row, match[3] ?? '');
  }
  return cells;
}
