import { understand, type Understanding } from '../../src/actions/understand';
import { reasonOf, standingsOf, type Standing } from '../../src/ledger/standing';
import { words } from '../../src/locales/words';
import type { Grid } from '../../src/grid/grid';
import { sheet, workbook } from '../grid/sheet';
import { sourceGrid } from './office';

const ITEMS = [
  '3月底前完成设计',
  '9月初举办推介会',
  '每季度末调度进度',
  '常态化开展巡查',
  '2025年1月15日前完成总结',
];
const TASKS = [
  {
    id: 0,
    section: '一、产业发展',
    text: '建设产业园区',
    lead: '发展改革局',
    items: ITEMS.map((text, id) => ({ id, text })),
  },
  { id: 1, section: '一、产业发展', text: '修建乡村道路', lead: '交通局', items: [] },
];

function at(asOf: string, ledger?: Grid): { standings: readonly Standing[]; understanding: Understanding } {
  const understanding = understand(workbook(sourceGrid(TASKS), ...(ledger ? [ledger] : [])), { asOf });
  const { progress, settings } = understanding;
  const { link } = progress;
  return {
    standings: standingsOf(link.occurrences, { link, asOf, soonDays: settings.soonDays }),
    understanding,
  };
}

function told(one: Standing, asOf: string): string {
  return reasonOf(one, asOf)
    .map((message) => words('zh-CN', message))
    .join('；');
}

test('every occurrence says why it is in its state', () => {
  const asOf = '2024-09-15';
  expect(at(asOf).standings.map((one) => `${one.state} ${told(one, asOf)}`)).toEqual([
    'overdue 3月底前 → 3月31日前；基准日 9月15日；未报完成；已逾期 168 天',
    'overdue 9月初 → 9月10日前；基准日 9月15日；未报完成；已逾期 5 天',
    'overdue 每季度末 → 3月31日前；基准日 9月15日；未报完成；已逾期 168 天',
    'overdue 每季度末 → 6月30日前；基准日 9月15日；未报完成；已逾期 77 天',
    'soon 每季度末 → 9月30日前；基准日 9月15日；未报完成；还有 15 天',
    'open 每季度末 → 12月31日前；基准日 9月15日；未报完成；还有 107 天',
    'undated “常态化”是常态工作，不计逾期',
    'open 2025年1月15日前 → 2025年1月15日前；基准日 2024年9月15日；未报完成；还有 122 天',
    'open 完成时限“12月31日” → 12月31日前；基准日 9月15日；未报完成；还有 107 天',
  ]);
});

test('an approved later date is what counts, and is told', () => {
  const asOf = '2024-09-15';
  const { standings } = at(
    asOf,
    sheet(
      [
        ['任务序号', '任务内容', '指标序号', '指标内容', '时间节点', '状态', '调整后时限', '调整依据'],
        ['1', '建设产业园区', '1', '3月底前完成设计', '2024-03-31', '', '2024-10-10', '区政府常务会议'],
      ],
      { name: '进度台账', own: { kind: 'ledger', key: '' } },
    ),
  );
  const [first] = standings;
  expect(first && `${first.state} ${first.by} ${told(first, asOf)}`).toBe(
    'soon 2024-10-10 3月底前 → 3月31日前；经批准调整至 2024年10月10日；基准日 9月15日；未报完成；还有 25 天',
  );
});

const ledger = (rows: readonly (readonly (string | number)[])[]): Grid =>
  sheet([['任务序号', '任务内容', '指标序号', '指标内容', '时间节点', '状态', '完成日期'], ...rows], {
    name: '进度台账',
    own: { kind: 'ledger', key: '' },
  });
const DONE = ledger([
  [1, '建设产业园区', 1, ITEMS[0] ?? '', '2024-03-31', '已完成', '2024年7月5日'],
  [1, '建设产业园区', 2, ITEMS[1] ?? '', '2024-09-10', '推进中', ''],
  [2, '修建乡村道路', '', '', '2024-12-31', '已销号', '2024-08-01'],
]);

test('done is what was done by then', () => {
  const state = (asOf: string): string[] => at(asOf, DONE).standings.map(({ state }) => state);
  expect(state('2024-07-01')).toEqual([
    'overdue',
    'open',
    'overdue',
    'overdue',
    'open',
    'open',
    'undated',
    'open',
    'open',
  ]);
  expect(state('2024-09-15')).toEqual([
    'done',
    'overdue',
    'overdue',
    'overdue',
    'soon',
    'open',
    'undated',
    'open',
    'done',
  ]);
  const [first] = at('2024-07-01', DONE).standings;
  expect(first && told(first, '2024-07-01')).toBe(
    '3月底前 → 3月31日前；基准日 7月1日；基准日时未完成（2024年7月5日完成）；已逾期 92 天',
  );
  const { understanding } = at('2024-09-15', DONE);
  const task = understanding.breakdown.tables[0]?.tasks[1];
  expect(understanding.states.get(task?.id ?? '')?.task).toBe('done');
});

test('entries that cannot be so are findings on the cell of the ledger', () => {
  const { understanding } = at(
    '2024-07-01',
    ledger([
      [1, '建设产业园区', 1, ITEMS[0] ?? '', '2024-03-31', '已完成', ''],
      [1, '建设产业园区', 2, ITEMS[1] ?? '', '2024-09-10', '搞定', ''],
      [1, '建设产业园区', 4, ITEMS[3] ?? '', '', '已完成', '2024-09-01'],
      [1, '建设产业园区', 5, ITEMS[4] ?? '', '2025-01-15', '已完成', '2023-12-01'],
      [2, '修建乡村道路', '', '', '2024-12-31', '已完成', '2024-06-01'],
    ]),
  );
  const found = understanding.findings.filter(({ check }) => check === 'progress-inconsistent');
  expect(found.map(({ message, sheet: name, place }) => [message.id.split('.').at(-1), name, place])).toEqual(
    [
      ['date-missing', '进度台账', { row: 1, column: 5 }],
      ['status-unknown', '进度台账', { row: 2, column: 5 }],
      ['date-future', '进度台账', { row: 3, column: 6 }],
      ['date-before-year', '进度台账', { row: 4, column: 6 }],
    ],
  );
  for (const { message } of found) expect(words('zh-CN', message)).not.toContain('{');
});
