import { cutText } from '../../plan/cell-text';
import type { UnitFigures } from '../../statistics/summary';
import type { PaperBlock } from '../model';
import { lineOf } from '../text';
import { say } from '../words';

/** More bars than this are not told apart on a page. */
const MOST_BARS = 20;

/** States as the bars are stacked; dark to pale in print, too. */
const SERIES = [
  { state: 'done', colour: '1E6B34' },
  { state: 'overdue', colour: 'C00000' },
  { state: 'soon', colour: 'FFC000' },
  { state: 'open', colour: '9DC3E6' },
  { state: 'undated', colour: 'D9D9D9' },
] as const;

/** Characters of a name beside its bar: longer ones leave no room for the bars, and the names above and below give way. */
const LABEL = 14;

function labelOf(name: string): string {
  return name.length <= LABEL ? name : `${cutText(name, LABEL - 1)}…`;
}

/** Stacked bars of the units that lead: all of them, or those that lead the most; of one alone, nothing is compared. */
export function unitChart(byUnit: readonly UnitFigures[]): readonly PaperBlock[] {
  const leading = byUnit.filter(({ lead }) => lead.items > 0);
  const shown = leading.slice(0, MOST_BARS);
  if (shown.length < 2) return [];
  const title =
    shown.length < leading.length
      ? say('overview.chart-most', { number: 1, count: shown.length })
      : say('overview.chart', { number: 1 });
  return [
    {
      kind: 'chart',
      title,
      names: shown.map(({ unit }) => labelOf(lineOf(unit))),
      series: SERIES.map(({ state, colour }) => ({
        name: say(`state.${state}`),
        colour,
        values: shown.map(({ lead }) => lead[state]),
      })),
    },
  ];
}
