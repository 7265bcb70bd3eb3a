import { spelledOut } from '../abbreviations';
import { isInOrder } from '../match/in-order';
import type { Amount } from './amounts';

/** Characters that two figures' words must have in common, before they are of one thing. */
export const BOUND = 3;
/** Enough where nothing else of that measure stands in either text. */
export const ONLY = 2;

/** How many characters the words of two figures have in common, those next to the figures first. */
export function commonWords(one: Amount, other: Amount): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const near = commonEnd(a.before, b.before) + commonStart(a.after, b.after);
  // 高新技术企业2家 and 2家高新技术企业.
  return Math.max(near, longestCommon(a.before + a.after, b.before + b.after));
}

export function wordsOf({ before, after }: Amount): { before: string; after: string } {
  return { before: spelledOut(before), after: spelledOut(after) };
}

export function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** Both are short: the words of one statement. */
function longestCommon(a: string, b: string): number {
  let most = 0;
  for (let from = 0; from + most < a.length; from++) {
    while (from + most < a.length && b.includes(a.slice(from, from + most + 1))) most++;
  }
  return most;
}

/** Whether the shorter words before two figures are the end of the longer. */
export function isNamedAs(one: Amount, other: Amount): boolean {
  const [a, b] = [wordsOf(one).before, wordsOf(other).before];
  const shorter = Math.min(a.length, b.length);
  return shorter >= BOUND && commonEnd(a, b) === shorter;
}

/** What of a noun before its figure may be missing: 装机容量5万千瓦 / 装机5万千瓦时. */
const OF_SIZE = /(?:容量|面积|数量|规模|总量|总数|里程|长度)$/;

/** Whether the words before one of two figures are those before the other written short: 拆违 / 拆除违法建设. */
export function isNamedShort(one: Amount, other: Amount): boolean {
  const [a, b] = [one.before.replace(OF_SIZE, ''), other.before.replace(OF_SIZE, '')];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= ONLY && isInOrder(short, long);
}
