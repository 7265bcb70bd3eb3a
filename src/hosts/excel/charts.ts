import { toA1 } from '../../grid/address';
import { CHART_NAME } from '../../plan/own-names';
import type { ContentChart } from '../../plan/sheet-content';
import { rangeAt, sheetAt } from './places';
import { readTrip, roundTrip } from './round-trip';

/** Charts for a sheet; none: those of ours go. */
export interface ChartsJob {
  readonly sheet: string;
  readonly charts: readonly ContentChart[];
}

/**
 * Puts charts of ours on sheets, in place of those that lie there; those that people added stay. It comes last and
 * never fails: Excel cannot tell what a chart shows, so that one which is gone could not be put back, and the content
 * does not fall with a picture of it. Answers whether all of it was done.
 */
export async function putCharts(jobs: readonly ChartsJob[]): Promise<boolean> {
  let all = true;
  for (const job of jobs) {
    // Once more: it begins by taking off what it put.
    const done = (await tried(job)) || (await tried(job));
    all &&= done;
  }
  return all;
}

async function tried({ sheet: key, charts }: ChartsJob): Promise<boolean> {
  try {
    const names = await readTrip(({ workbook }) => {
      const there = sheetAt(workbook, key).charts.load('items/name');
      return () => there.items.map(({ name }) => name);
    });
    const ours = names.filter((name) => name.startsWith(CHART_NAME));
    await roundTrip(({ workbook }) => {
      const sheet = sheetAt(workbook, key);
      for (const name of ours) sheet.charts.getItem(name).delete();
      for (const [index, chart] of charts.entries()) addChart(sheet, chart, `${CHART_NAME}${index + 1}`);
      return () => undefined;
    });
    return true;
  } catch {
    return false;
  }
}

function addChart(
  sheet: Excel.Worksheet,
  { kind, title, at, categories, series, percent }: ContentChart,
  name: string,
): void {
  const [first] = series;
  if (!first) return;
  const bars = kind === 'stacked-bars';
  const chart = sheet.charts.add(
    bars ? 'BarStacked' : 'LineMarkers',
    rangeAt(sheet, first.values),
    'Columns',
  );
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  chart.setPosition(toA1(at.top, at.left), toA1(at.bottom, at.right));
  series.forEach((one, index) => {
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    line.name = one.name;
    line.setValues(rangeAt(sheet, one.values));
    line.setXAxisValues(rangeAt(sheet, categories));
    if (bars) line.format.fill.setSolidColor(one.colour);
    else line.format.line.color = one.colour;
  });
  // The first category on top, as the table has it.
  if (bars) chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  if (percent) chart.axes.valueAxis.numberFormat = '0%';
}
