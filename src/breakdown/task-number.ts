import type { CellValue } from '../grid/grid';
import { remembered } from '../grid/remembered';
import { HANZI_NUMBER, NO_FIGURE } from '../texts/item-marks';
import { HANZI_NUMERALS, numberOf, ROMAN, romanValue } from '../texts/numerals';
import { squash, toHalfWidth } from '../texts/width';

/** Stars and the like beside a number mark the row, not its place. */
const MARKS = '[★☆※*#△▲●◆■□○◇]*';
const BEFORE = `${MARKS}(?:第|No\\.?|№|编号|任务|事项|项目|工作)?[([【〔<]?`;
const AFTER = `[)\\]】〕>]?(?:[、.:,]|项|条|号|件|个)?${MARKS}`;
const NUMBER_CELL = new RegExp(`^${BEFORE}(\\d{1,4}(?:[-.]\\d{1,3})*)${AFTER}$`, 'i');
const ROMAN_CELL = new RegExp(`^${BEFORE}(${ROMAN})${AFTER}$`);
const HANZI_CELL = new RegExp(`^${BEFORE}([${HANZI_NUMERALS}百]{1,4})${AFTER}$`, 'i');

/** A code: letters and figures, or the short name of a field, a stroke and figures. */
const CODE_CELL = /^(?:[A-Z]{1,4}[-.]?|\p{Script=Han}{1,6}-)\d{1,4}(?:[-.]\d{1,4})*$/iu;

/**
 * The number in a cell of its own: `1`, `１`, `1.`, `（1）`, `①`, `★1`, `No.1`, `第1项` → `1`; `1-2`; the codes `A-01` and
 * `民生-3` as they are written; `一` and Ⅰ stay as they are, since they may be a section's. `null` where the cell holds no number.
 */
export function readNumberCell(value: CellValue, text: string): string | null {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : text.trim();
  const plain = plainNumber(text);
  const figures = NUMBER_CELL.exec(plain)?.[1];
  if (figures !== undefined) return figures.replace(/^0+(?=\d)/, '');
  return HANZI_CELL.exec(plain)?.[1] ?? ROMAN_CELL.exec(plain)?.[1] ?? CODE_CELL.exec(plain)?.[0] ?? null;
}

/** Characters that are a number in a ring, in brackets or with a point, and small or wide signs, as their plain ones. */
function plainNumber(text: string): string {
  return squash(text)
    .replace(/[❶-❿]/g, (ring) => String(ring.charCodeAt(0) - 0x2775))
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-');
}

/** Tasks that are all counted 一, 二, 三 or Ⅰ, Ⅱ, Ⅲ have the numbers 1, 2, 3; among others a 一 may be a section's and stays. */
export function countedInFigures<Row extends { readonly number: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const values = rows.map(({ number }) => {
    if (number === null || /^\d/.test(number)) return Number.NaN;
    return new RegExp(`^${ROMAN}$`).test(number) ? romanValue(number) : numberOf(number);
  });
  if (rows.some(({ number }, index) => number !== null && Number.isNaN(values[index]))) return rows;
  return rows.map((row, index) => (row.number === null ? row : { ...row, number: String(values[index]) }));
}

const SECTION_NUMERAL = new RegExp(`^[([]?(?:${HANZI_NUMBER}|${ROMAN})[)\\]]?[、.]?$`);

/** Whether a number cell holds the numeral of a section: `一`, `（一）`, Ⅰ. */
export function isSectionNumeral(text: string): boolean {
  return SECTION_NUMERAL.test(squash(text));
}

/** 1.2 and 1-2 are under 1. */
export function isUnder(number: string, above: string): boolean {
  return number.startsWith(`${above}.`) || number.startsWith(`${above}-`);
}

const LEADING_NUMBER = new RegExp(
  `^\\s*(?:(\\d{1,4})\\s*(?:[.．]${NO_FIGURE}|[、:)]|\\s(?=\\D))|\\((\\d{1,4})\\))\\s*`,
);

/** `7.实施…` → number 7 and where the text goes on; `1.5亿元…` begins with no number, `1.2024年…` does. */
export const readLeadingNumber = remembered((text): { number: string; length: number } | null => {
  const match = LEADING_NUMBER.exec(toHalfWidth(text));
  const number = match?.[1] ?? match?.[2];
  if (!match || number === undefined) return null;
  return { number: number.replace(/^0+(?=\d)/, ''), length: match[0].length };
});
