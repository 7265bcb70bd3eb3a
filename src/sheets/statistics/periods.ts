import type { ContentCell } from '../../plan/sheet-content';
import { LIGHT_SIGNS } from '../ledger/lights';
import type { Page } from './page';

/** How many occurrences fall into a span of time, and how many of them are done, and overdue. */
interface PeriodFigures {
  readonly occurrences: number;
  readonly done: number;
  readonly overdue: number;
}

/**
 * The three figures of a span as formulas over the helper columns.
 *
 * @param begins its first day as a formula writes it, `ends` its last
 */
export function periodCells(
  { helpers, number: style }: Page,
  { occurrences, done, overdue }: PeriodFigures,
  { begins, ends }: { readonly begins: string; readonly ends: string },
): ContentCell[] {
  const then = `${helpers.range('by')},">="&${begins},${helpers.range('by')},"<="&${ends}`;
  const withSign = (sign: string): string => `COUNTIFS(${then},${helpers.range('sign')},"${sign}")`;
  return [
    { value: occurrences, style, formula: `COUNTIFS(${then})` },
    { value: done, style, formula: withSign(LIGHT_SIGNS.done) },
    { value: overdue, style, formula: withSign(LIGHT_SIGNS.overdue) },
  ];
}
