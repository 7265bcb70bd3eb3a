import { amountsIn, type Amount } from './amounts';

/** A figure of the clause that the task gives otherwise, or (`null`) not at all. */
export interface FigureDifference {
  readonly report: Amount;
  readonly table: Amount | null;
}

/** Characters that two figures' words must have in common, before they are of one thing. */
const BOUND = 3;
/** Enough where nothing else of that measure stands in either text. */
const ONLY = 2;
/** A figure as well bound as another, or nearly, may be the one that is meant. */
const NEARLY = 1;

/**
 * Figures of a clause that a task's text gives otherwise. Each is bound to the figure whose words are most like its own, so
 * that 2家 and 3家 that changed places are seen; more figures in the table are nobody's concern.
 *
 * @param elsewhere other texts of the task (its indicators, its parts): a figure that stands there is not left out
 */
export function figureDifferences(
  clause: string,
  task: string,
  elsewhere: readonly string[],
): FigureDifference[] {
  const own = amountsIn(clause);
  if (own.length === 0) return [];
  const theirs = amountsIn(task);
  const found: FigureDifference[] = [];
  const taken = new Set<Amount>();
  for (const report of own) {
    const comparable = theirs
      .filter((one) => one.measure === report.measure && one.comparison === report.comparison)
      .map((one) => ({ one, common: commonWords(report, one) }))
      .sort((a, b) => b.common - a.common);
    const best = comparable[0];
    const most = best?.common ?? 0;
    const equal = comparable.find(({ one }) => sameValue(one, report));
    if (equal && equal.common >= Math.min(most - NEARLY, most * 0.75)) {
      taken.add(equal.one);
      continue;
    }
    const alone =
      comparable.length === 1 && own.filter(({ measure }) => measure === report.measure).length === 1;
    if (best && !taken.has(best.one) && most >= (alone ? ONLY : BOUND)) {
      taken.add(best.one);
      found.push({ report, table: best.one });
    } else if (!equal && !standsIn(report, elsewhere) && isLeftOut(clause, task, report)) {
      found.push({ report, table: null });
    }
  }
  return found;
}

/** Whether two amounts are the same, rounded as people round. */
export function sameValue(a: Amount, b: Amount): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 1e-9;
  return near(a.value, b.value) && near(a.upTo, b.upTo);
}

function standsIn(report: Amount, texts: readonly string[]): boolean {
  return texts.some((text) =>
    amountsIn(text).some((one) => one.measure === report.measure && sameValue(one, report)),
  );
}

/** The words around a figure stand in the task, and nothing where the figure was. */
function isLeftOut(clause: string, task: string, { before, after, start }: Amount): boolean {
  const words = before.slice(-6) + after.slice(0, 6);
  if (words.length < 6 || /[.第]$/.test(clause.slice(0, start))) return false;
  return (
    task.replace(/[\s“”"'《》()（）·]/g, '').includes(before.slice(-6) + after.slice(0, 6)) &&
    before.length >= 4
  );
}

/** How many characters the words of two figures have in common, those next to the figures first. */
function commonWords(a: Amount, b: Amount): number {
  const near = commonEnd(a.before, b.before) + commonStart(a.after, b.after);
  // 高新技术企业2家 and 2家高新技术企业.
  return Math.max(near, longestCommon(a.before + a.after, b.before + b.after));
}

function commonEnd(a: string, b: string): number {
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
