import { civilDate, lastDayOfMonth } from '../../timing/civil';
import { addPace } from './charts';
import type { Page } from './page';
import { periodCells } from './periods';

const HEADS = ['month', 'due-then', 'done-then', 'overdue-then', 'done-by', 'elapsed', 'done-share'] as const;

/**
 * Cumulated: what share of the occurrences was done by the end of each month, beside the share of the year that was over. Nothing where
 * nobody knows which year the tables are of.
 *
 * @param chartAt 0-based first row of the chart
 */
export function addMonths(page: Page, chartAt: number): void {
  const { helpers, sheet } = page;
  const { summary, asOf, year } = page.source;
  if (summary.byMonth.length === 0) return;
  page.section('statistics.part-months');
  page.headings([null, ...HEADS.map((id) => page.say(`statistics.${id}`))]);
  const top = sheet.next;
  summary.byMonth.forEach((one, at) => {
    const month = at + 1;
    const end = lastDayOfMonth(year, month) ?? asOf;
    const begins = `DATE(${year},${month},1)`;
    const ends = `DATE(${year},${month + 1},0)`;
    const row = sheet.next + 1;
    const begun = (civilDate(year, month, 1) ?? end) <= asOf;
    const all = `COUNTIF(${helpers.range('sign')},"?*")`;
    const by = `COUNTIFS(${helpers.range('doneBy')},"<="&${ends})`;
    sheet.add(
      [
        null,
        { value: page.say('statistics.month-of', { month }), style: page.centre },
        ...periodCells(page, one, { begins, ends }),
        { value: begun ? one.doneBy : null, style: page.number, formula: `IF(${begins}>$B$2,"",${by})` },
        { value: month / 12, style: page.rate, formula: `${month}/12` },
        {
          value: begun ? one.doneShare : null,
          style: page.rate,
          formula: `IF(${begins}>$B$2,NA(),IF(${all}=0,0,F${row}/${all}))`,
        },
      ],
      { height: 20 },
    );
  });
  const bottom = sheet.next - 1;
  page.formats.push({
    range: { top, bottom, left: 7, right: 7 },
    formula: `ISNA($H${top + 1})`,
    format: { colour: '#FFFFFF' },
  });
  // Programs that do not calculate a file when they open it would draw the months to come as nothing done.
  const begun = top + Math.max(1, summary.byMonth.filter(({ doneBy }) => doneBy !== null).length) - 1;
  addPace(page, chartAt, { top, bottom, begun });
}
