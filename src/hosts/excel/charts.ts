import { toA1 } from '../../grid/address';
import { CHART_NAME } from '../../plan/own-names';
import type { ContentChart } from '../../plan/sheet-content';
import { readTrip } from './round-trip';
import { rangeAt } from './places';
import { CALL_BYTES, type SheetWriter } from './writer';

/**
 * Puts charts of ours on a sheet, in place of those that lie there. Absent: what lies there stays. May be done again: it begins by
 * taking off what it put.
 */
export async function putCharts(
  writer: SheetWriter,
  sheet: string,
  charts: readonly ContentChart[] | undefined,
): Promise<void> {
  if (!charts) return;
  await takeOffCharts(writer, sheet);
  for (const [index, chart] of charts.entries()) {
    await writer.add((10 + chart.series.length * 6) * CALL_BYTES, (worksheet) => {
      addChart(worksheet, chart, `${CHART_NAME}${index + 1}`);
    });
  }
}

/** Takes the charts of ours off a sheet; those that people added stay. */
async function takeOffCharts(writer: SheetWriter, sheet: string): Promise<void> {
  const names = await readTrip(({ workbook }) => {
    const charts = workbook.worksheets.getItem(sheet).charts.load('items/name');
    return () => charts.items.map(({ name }) => name);
  });
  const ours = names.filter((name) => name.startsWith(CHART_NAME));
  if (ours.length === 0) return;
  await writer.add(ours.length * CALL_BYTES, ({ charts }) => {
    for (const name of ours) charts.getItem(name).delete();
  });
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
