import { numberOf } from '../../texts/numerals';
import type { CircularParagraph } from '../model';
import { HANZI_NUMBER } from '../../texts/item-marks';

const LEVELS: readonly RegExp[] = [
  new RegExp(`^(${HANZI_NUMBER})、`),
  new RegExp(`^[（(](${HANZI_NUMBER})[）)]`),
  /^(\d{1,2})[.．、](?![\d０-９])/,
  /^[（(](\d{1,2})[）)]/,
];

/** A paragraph whose number leaves one out. */
export interface SkippedNumber {
  readonly paragraph: number;
  readonly text: string;
  readonly before: number;
  readonly number: number;
}

/** 一、（一）1.（1）in order; lower numbers begin anew under a higher one, or go on. Attachments begin anew. */
export function skippedNumbers(paragraphs: readonly CircularParagraph[]): SkippedNumber[] {
  const last = [0, 0, 0, 0];
  const found: SkippedNumber[] = [];
  for (const { number: paragraph, text: whole } of paragraphs) {
    const text = whole.replace(/^附件[:：]\s*/, '');
    if (/^附件\s*\d{0,2}\s*[:：]?/.test(whole)) last.fill(0);
    const level = LEVELS.findIndex((pattern) => pattern.test(text));
    if (level < 0) continue;
    const words = LEVELS[level]?.exec(text);
    const number = numberOf(words?.[1] ?? '');
    const before = last[level] ?? 0;
    if (number > before + 1 && (before > 0 || level <= 1))
      found.push({ paragraph, text: words?.[0] ?? '', before, number });
    last[level] = number;
    if (level <= 1) for (let inner = level + 1; inner < 2; inner++) last[inner] = 0;
  }
  return found;
}
