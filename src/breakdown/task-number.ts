import type { CellValue } from '../grid/grid';
import { remembered } from '../grid/remembered';
import { squash, toHalfWidth } from '../texts/width';

/** The number in a cell of its own: `1`, `１`, `1.`, `（1）`, `第1项`, `1-2` → `1`, `1-2`; `null` where it is none. */
export function readNumberCell(value: CellValue, text: string): string | null {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : text.trim();
  const plain = squash(text);
  const match = /^第?[([]?(\d{1,4}(?:[-.]\d{1,3})*)[)\]]?(?:[、.]|项|条|号)?$/.exec(plain);
  if (match) return (match[1] ?? '').replace(/^0+(?=\d)/, '');
  return /^[([]?[一二三四五六七八九十百]{1,4}[)\]]?[、.]?$/.test(plain)
    ? plain.replace(/[()[\]、.]/g, '')
    : null;
}

/** Whether a number cell holds the numeral of a section: `一`, `（一）`. */
export function isSectionNumeral(text: string): boolean {
  return /^[([]?[一二三四五六七八九十]{1,3}[)\]]?[、.]?$/.test(squash(text));
}

/** 1.2 and 1-2 are under 1. */
export function isUnder(number: string, above: string): boolean {
  return number.startsWith(`${above}.`) || number.startsWith(`${above}-`);
}

/** `7.实施…` → number 7 and where the text goes on; `1.5亿元…` begins with no number, `1.2024年…` does. */
export const readLeadingNumber = remembered((text): { number: string; length: number } | null => {
  const match =
    /^\s*(?:(\d{1,4})\s*(?:[.．](?:(?!\d)|(?=\d{4}年|\d{1,2}(?:[-—~至]\d{1,2})?月))|[、:)]|\s(?=\D))|\((\d{1,4})\))\s*/.exec(
      toHalfWidth(text),
    );
  const number = match?.[1] ?? match?.[2];
  if (!match || number === undefined) return null;
  return { number: number.replace(/^0+(?=\d)/, ''), length: match[0].length };
});
