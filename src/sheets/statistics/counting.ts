import type { Figures } from '../../statistics/figures';
import { LIGHT_SIGNS } from '../ledger/lights';
import type { Helper, Helpers } from './helper-formulas';

/** What a row of figures counts over: pairs of a helper column and what it must hold, as a formula writes it. */
export type Criteria = readonly (readonly [Helper, string])[];

export const FIGURES = ['items', 'due', 'done', 'overdue', 'soon', 'open', 'undated', 'adjusted'] as const;
export type CountedFigure = (typeof FIGURES)[number];

const WANTED: Readonly<Record<CountedFigure, readonly [Helper, string]>> = {
  items: ['state', '"?*"'],
  due: ['due', '1'],
  done: ['state', `"${LIGHT_SIGNS.done}"`],
  overdue: ['state', `"${LIGHT_SIGNS.overdue}"`],
  soon: ['state', `"${LIGHT_SIGNS.soon}"`],
  open: ['state', `"${LIGHT_SIGNS.open}"`],
  undated: ['state', '"—"'],
  adjusted: ['adjusted', '1'],
};

/** One figure as a formula over the helper columns. */
export function counted(helpers: Helpers, figure: CountedFigure | 'onTime', criteria: Criteria): string {
  const own = figure === 'onTime' ? (['onTime', '1'] as const) : WANTED[figure];
  const pairs = [own, ...criteria].map(([helper, value]) => `${helpers.range(helper)},${value}`);
  return `COUNTIFS(${pairs.join(',')})`;
}

export function valueOf(figures: Figures, figure: CountedFigure): number {
  return figures[figure];
}

/** A criterion that finds a name between the marks of a helper column. @returns `null` where a formula cannot hold it */
export function named(name: string): string | null {
  return criterion(`*、${escaped(name)}、*`);
}

/** The opposite. */
export function notNamed(name: string): string | null {
  return criterion(`<>*、${escaped(name)}、*`);
}

/** A criterion that finds what stands under an outermost section: the ledger names it first, and the inner ones behind it. */
export function under(sheet: string, section: string): string | null {
  return criterion(`${escaped(`${sheet}｜${section.replaceAll('\n', '、')}、`)}*`);
}

/** Text in a formula, and a criterion, has 255 characters at most. */
function criterion(text: string): string | null {
  return text.length > 255 ? null : `"${text.replaceAll('"', '""')}"`;
}

function escaped(text: string): string {
  return text.replace(/[~*?]/g, '~$&');
}
