import type { MessageId } from '../../locales/message';
import { type CountedFigure, FIGURES } from './counting';
import { FIRST_FIGURE, LAST } from './layout';
import type { Page } from './page';

/** Bars that a chart shows at most: where there are more, programs leave every other name out. */
const MOST_BARS = 10;
/**
 * Together with the head about 500 points. A page of A4 takes 530 or 595, by whether a digit of the workbook's font is 7 or 8
 * pixels wide: then no chart is cut, and the heading that follows is either on the next page or has its first rows below it.
 */
const PACE_ROWS = 7;
const BAR_ROWS = 14;
const CHART_ROW_HEIGHT = 17;

/** The two bands of rows that the charts lie on, where there is something to draw; 0-based first row of each. */
export interface Bands {
  readonly pace: number;
  readonly bars: number;
}

export function addBands(page: Page): Bands {
  const { byMonth, byLeader, byUnit } = page.source.summary;
  const pace = page.sheet.next;
  const paceRows = byMonth.length > 0 ? PACE_ROWS : 0;
  const barRows = byLeader.length > 0 || byUnit.some(({ lead }) => lead.items > 0) ? BAR_ROWS : 0;
  for (let row = 0; row < paceRows + barRows; row++) page.sheet.add([], { height: CHART_ROW_HEIGHT });
  return { pace, bars: pace + paceRows };
}

/** Stacked bars of the first rows of a part: its names, and how many of each light they have. */
export function addBars(
  page: Page,
  id: MessageId,
  {
    top,
    rows,
    at,
    left,
    right,
  }: {
    /** First row of the part, and how many it has. */
    readonly top: number;
    readonly rows: number;
    /** Where the chart stands. */
    readonly at: number;
    readonly left: number;
    readonly right: number;
  },
): void {
  const count = Math.min(rows, MOST_BARS);
  if (count === 0) return;
  const { lights } = page.source.settings;
  const bottom = top + count - 1;
  const column = (figure: CountedFigure): { top: number; bottom: number; left: number; right: number } => {
    const offset = FIRST_FIGURE + FIGURES.indexOf(figure);
    return { top, bottom, left: offset, right: offset };
  };
  const series = (['done', 'overdue', 'soon', 'open'] as const).map((one) => ({
    name: lights[one].name,
    values: column(one),
    colour: lights[one].colour,
  }));
  page.charts.push({
    kind: 'stacked-bars',
    title: page.say(id),
    at: { top: at, bottom: at + BAR_ROWS - 1, left, right },
    categories: { top, bottom, left: 1, right: 1 },
    series: [
      ...series,
      { name: page.say('statistics.undated'), values: column('undated'), colour: '#BFBFBF' },
    ],
  });
}

/**
 * The share that was done by the end of each month, beside the share of the year that was over.
 *
 * @param begun the last row of a month that has begun
 */
export function addPace(
  page: Page,
  at: number,
  { top, bottom, begun }: { readonly top: number; readonly bottom: number; readonly begun: number },
): void {
  page.charts.push({
    kind: 'line',
    title: page.say('statistics.chart-pace'),
    percent: true,
    at: { top: at, bottom: at + PACE_ROWS - 1, left: 0, right: LAST },
    categories: { top, bottom, left: 1, right: 1 },
    series: [
      {
        name: page.say('statistics.elapsed'),
        values: { top, bottom, left: 6, right: 6 },
        colour: '#7F7F7F',
      },
      {
        name: page.say('statistics.done-share'),
        values: { top, bottom: begun, left: 7, right: 7 },
        colour: page.source.settings.lights.done.colour,
      },
    ],
  });
}
