import type { Range } from '../../../src/grid/address';
import { ExcelError, type HostObject, invalidArgument } from '../host-object';
import type { ChartModel, SheetModel } from '../model/workbook-model';
import { nextId, type World } from '../world';

/** The charts of a sheet, as far as programs make them. */
export function charts(world: World, sheet: SheetModel): HostObject {
  const find = (key: string): ChartModel => {
    const found = sheet.charts.find(({ id, name }) => id === key || name === key);
    if (!found) throw new ExcelError('ItemNotFound', `no chart ${key}`);
    return found;
  };
  return {
    kind: 'ChartCollection',
    items: () => sheet.charts.map((one) => chartObject(sheet, one)),
    item: (key: string) => chartObject(sheet, find(key)),
    call: {
      getItem: (key: string) => chartObject(sheet, find(key)),
      add: (type: string, _source: HostObject, by: string) => {
        if (by !== 'Columns') throw invalidArgument(`series by ${by}`);
        const made: ChartModel = {
          id: nextId(world.model),
          name: `Chart ${sheet.charts.length + 1}`,
          type,
          title: '',
          from: '',
          to: '',
          series: [{ name: 'Series1', colour: '' }],
        };
        sheet.charts.push(made);
        return chartObject(sheet, made);
      },
    },
  };
}

function chartObject(sheet: SheetModel, chart: ChartModel): HostObject {
  const plain = (kind: string, set: HostObject['set'] = {}): HostObject => ({ kind, set });
  return {
    kind: 'Chart',
    key: { Id: chart.id },
    get: {
      id: () => chart.id,
      name: () => chart.name,
      title: () =>
        plain('ChartTitle', {
          text: (text: string) => {
            chart.title = text;
          },
        }),
      legend: () => plain('ChartLegend', { position: () => undefined }),
      series: () => seriesCollection(chart),
      axes: () => ({
        kind: 'ChartAxes',
        get: {
          categoryAxis: () => plain('ChartAxis', { reversePlotOrder: () => undefined }),
          valueAxis: () => plain('ChartAxis', { minimum: () => undefined, numberFormat: () => undefined }),
        },
      }),
    },
    set: {
      name: (name: string) => {
        chart.name = name;
      },
    },
    call: {
      setPosition: (from: string, to: string) => {
        Object.assign(chart, { from, to });
      },
      delete: () => {
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  };
}

function seriesCollection(chart: ChartModel): HostObject {
  return {
    kind: 'ChartSeriesCollection',
    call: {
      getItemAt: (index: number) => seriesObject(chart, index),
      add: (name: string) => {
        chart.series.push({ name, colour: '' });
        return seriesObject(chart, chart.series.length - 1);
      },
    },
  };
}

function seriesObject(chart: ChartModel, index: number): HostObject {
  const series = chart.series[index];
  if (!series) throw new ExcelError('ItemNotFound', `no series ${index}`);
  const colour = (value: string): void => {
    series.colour = value;
  };
  const range = (of: 'values' | 'categories') => (given: HostObject & { readonly range?: Range }) => {
    series[of] = given.key?.['Address'] ?? given.key?.['Id'] ?? given.kind;
  };
  return {
    kind: 'ChartSeries',
    key: { Id: `${chart.id}/${index}` },
    get: {
      format: () => ({
        kind: 'ChartSeriesFormat',
        get: {
          fill: () => ({ kind: 'ChartFill', call: { setSolidColor: colour } }),
          line: () => ({ kind: 'ChartLineFormat', set: { color: colour } }),
        },
      }),
    },
    set: {
      name: (name: string) => {
        series.name = name;
      },
    },
    call: { setValues: range('values'), setXAxisValues: range('categories') },
  };
}
