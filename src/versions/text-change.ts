import { blank } from '../quantities/blank';
import { MULTIPLIER_PATTERN, UNIT_PATTERN } from '../quantities/measuring-units';
import { HANZI_COUNTING, readCount } from '../texts/numerals';
import { toHalfWidth } from '../texts/width';
import type { Direction } from './model';

/** How two wordings differ: not at all, in figures alone, or in words (dates are words). */
export type TextChange =
  { readonly kind: 'same' | 'words' } | { readonly kind: 'figures'; readonly direction?: Direction };

/**
 * Compares two wordings. Spaces, widths, and the mark at the end (which changes when an item becomes the last) do not
 * count; nor do the years of two tables, where each names its own. Linear.
 */
export function textChange(before: string, after: string, years?: readonly [number, number]): TextChange {
  const [from, to] = [comparable(before, years?.[0]), comparable(after, years?.[1])];
  if (from === to) return { kind: 'same' };
  const [old, fresh] = [skeleton(from), skeleton(to)];
  if (old.words !== fresh.words) return { kind: 'words' };
  const steps = new Set(
    old.figures.flatMap((figure, index) => {
      const next = fresh.figures[index] ?? figure;
      return figure === next ? [] : [next > figure ? ('up' as const) : ('down' as const)];
    }),
  );
  const [direction, another] = steps;
  return { kind: 'figures', ...(direction !== undefined && another === undefined && { direction }) };
}

/** Stands for the table's own year. */
const YEAR = '\u0002';
const FINAL_MARK = /[。;,、.]+$/;

function comparable(text: string, year: number | undefined): string {
  const plain = toHalfWidth(text).replace(/\s+/g, '');
  const own = year === undefined ? plain : plain.replaceAll(`${year}年`, YEAR);
  return own.replace(FINAL_MARK, '');
}

/** Figures; in Chinese numerals where a measuring unit follows (`两所`). */
const FIGURE = new RegExp(
  `\\d+(?:,\\d{3})*(?:\\.\\d+)?|[零${HANZI_COUNTING}百]{1,5}(?=(?:${MULTIPLIER_PATTERN})?(?:${UNIT_PATTERN}))`,
  'g',
);

/** A text with its figures taken out of it; those of times and numbering stay in the words. */
function skeleton(text: string): { readonly words: string; readonly figures: readonly number[] } {
  const { words: shown } = blank(text);
  const figures: number[] = [];
  let words = '';
  let at = 0;
  for (const { 0: written, index } of shown.matchAll(FIGURE)) {
    words += `${text.slice(at, index)}#`;
    figures.push(readCount(written) ?? Number(written.replaceAll(',', '')));
    at = index + written.length;
  }
  return { words: words + text.slice(at), figures };
}
