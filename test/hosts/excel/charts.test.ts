import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { WRITING_NAME } from '../../../src/plan/own-names';
import type { ContentChart } from '../../../src/plan/sheet-content';
import { plan, put, range } from '../../contracts/plans';
import { shortModel } from '../../excel-host/big-workbook';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { MemoryJournal } from '../../excel-host/memory-journal';
import { snapshot } from '../../excel-host/model/snapshot';

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
const OTHER = { kind: 'ledger', key: '' } as const;
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

describe('the page ends when only the charts are left', () => {
  const REPORT = plan(put({ rows: ROWS, charts: [CHART] }));

  async function cutOff(when: 'never' | 'unheard') {
    const whole = new EmulatedExcel(await shortModel(3));
    office.use(whole);
    await new ExcelHost(new MemoryJournal()).apply(REPORT);
    // The charts, and then the name goes which says that something is being written.
    const chartsAt = whole.requests.length - 1;
    const excel = new EmulatedExcel(await shortModel(3));
    office.use(excel);
    const journal = new MemoryJournal();
    await Promise.race([excel.endPageAt(chartsAt, when), new ExcelHost(journal).apply(REPORT)]);
    excel.reset();
    expect(journal.entries.size).toBe(1);
    return { excel, journal, wanted: snapshot(whole.model) };
  }

  test.each(['never', 'unheard'] as const)(
    'they are put when the pane is opened again, and nothing is taken back (%s)',
    async (when) => {
      const { excel, journal, wanted } = await cutOff(when);
      expect(await new ExcelHost(journal).unfinished()).toBeNull();
      expect(snapshot(excel.model)).toEqual(wanted);
      expect(journal.entries.size).toBe(0);
    },
  );

  test('they are put before anything else is written', async () => {
    const { excel, journal } = await cutOff('never');
    const { sheets } = excel.model;
    const tabs = sheets.length;
    await new ExcelHost(journal).apply(plan(put({ rows: ROWS }, { identity: OTHER, name: '台账' })));
    expect(excel.model.sheets).toHaveLength(tabs + 1);
    expect(sheets.find(({ name }) => name === '检查报告')?.charts).toHaveLength(1);
    expect(excel.model.names.map(({ name }) => name)).not.toContain(WRITING_NAME);
  });
});
