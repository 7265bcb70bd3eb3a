import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { ContentChart } from '../../../src/plan/sheet-content';
import { plan, put, range } from '../../contracts/plans';
import { shortModel } from '../../excel-host/big-workbook';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';

let office: Booted;
beforeAll(async () => {
  office = await bootOffice();
});
afterAll(() => {
  office.close();
});

const ROWS = [
  { cells: [{ value: '单位' }, { value: '完成' }, { value: '逾期' }] },
  { cells: [{ value: '甲局' }, { value: 3 }, { value: 1 }] },
];
const CHART: ContentChart = {
  kind: 'stacked-bars',
  title: '各单位完成情况',
  at: range('E2:J12'),
  categories: range('A2:A2'),
  series: [
    { name: '完成', values: range('B2:B2'), colour: '#1E6B34' },
    { name: '逾期', values: range('C2:C2'), colour: '#C00000' },
  ],
};

test('charts of ours are made once, put anew in place, and leave those of others alone', async () => {
  const excel = new EmulatedExcel(await shortModel(3));
  office.use(excel);
  const host = new ExcelHost();
  await host.apply(plan(put({ rows: ROWS, charts: [CHART, { ...CHART, kind: 'line', percent: true }] })));
  const sheet = excel.model.sheets.find(({ name }) => name === '检查报告');
  expect(sheet?.charts).toMatchObject([
    {
      name: 'tba-chart-1',
      type: 'BarStacked',
      title: '各单位完成情况',
      from: 'E2',
      to: 'J12',
      series: [
        { name: '完成', colour: '#1E6B34' },
        { name: '逾期', colour: '#C00000' },
      ],
    },
    { name: 'tba-chart-2', type: 'LineMarkers' },
  ]);
  sheet?.charts.push({ id: 'x', name: '我的图', type: 'Pie', title: '', from: 'A20', to: 'C30', series: [] });
  await host.apply(plan(put({ rows: ROWS, charts: [CHART] })));
  expect(sheet?.charts.map(({ name }) => name).sort()).toEqual(['tba-chart-1', '我的图']);
  await host.apply(plan(put({ rows: ROWS })));
  expect(sheet?.charts).toHaveLength(2);
});
