import type { Paper } from '../documents/model';
import { yearOf } from '../ledger/ledger-of';
import type { PaperChoices } from '../settings/papers';
import { PACE_RULES } from '../statistics/pace-rules';
import type { Summary } from '../statistics/summary';
import type { CivilDate } from '../timing/model';
import { papers } from './papers';
import { countedOf } from './statistics';
import type { Understanding } from './understand';

export interface Circular {
  readonly paper: Paper;
  /** What its figures are. */
  readonly summary: Summary;
  /** As text, a paragraph or a row of a table a line. */
  readonly text: string;
  /** What is left to a person: `【待补：…】`, as often as it stands there. */
  readonly open: readonly string[];
  /** The date of the last circular where it is not before the as-of date, so that nothing could be told; else `null`. */
  readonly unusedSince: CivilDate | null;
}

interface CircularOptions {
  /** As the title says it (`readPeriod`); absent: what was chosen at the as-of date, else by the date. */
  readonly period?: string;
  /** What people chose now, over what the workbook remembers. */
  readonly choices?: Partial<PaperChoices>;
}

/** Drafts the 督查通报 of a workbook at its as-of date: to be looked at, then written (`paperBytes`). Pure. */
export async function draftCircular(
  understanding: Understanding,
  { period, choices }: CircularOptions = {},
): Promise<Circular> {
  const { circularOf, openPoints, paperText, periodAt, rememberedPeriod } = await papers();
  const { breakdown, asOf, settings } = understanding;
  const { items, summary } = countedOf(understanding);
  const year = yearOf(breakdown) ?? Number(asOf.slice(0, 4));
  const chosen = { ...settings.papers, ...choices };
  const { since } = chosen;
  const last = since !== null && since < asOf ? { ...understanding, asOf: since } : null;
  const paper = circularOf({
    ...{ asOf, breakdown, summary, items },
    soonDays: settings.soonDays,
    pace: PACE_RULES[settings.pace],
    choices: chosen,
    last: last && { asOf: last.asOf, items: countedOf(last).items },
    period: period ?? rememberedPeriod(chosen, asOf) ?? periodAt(asOf, year),
  });
  return {
    ...{ paper, summary, text: paperText(paper), open: openPoints(paper) },
    unusedSince: last === null ? since : null,
  };
}
