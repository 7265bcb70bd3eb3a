import { figuresByItem } from '../../src/actions/statistics';
import { understand } from '../../src/actions/understand';
import type { FigureProgress } from '../../src/statistics/figure-progress';
import type { PaceName } from '../../src/statistics/pace-rules';
import { PACE_RULES } from '../../src/statistics/pace-rules';
import { sheet, workbook } from '../grid/sheet';

/** What an item of this text comes to, with this reported under 完成数值 in the row that is due then. */
function figure(text: string, asOf: string, amount: string, due = '2024-12-31'): FigureProgress | undefined {
  const source = sheet([
    ['某区2024年政府工作报告任务分解表'],
    ['序号', '工作任务', '阶段性指标', '牵头单位', '完成时限'],
    ['1', '修建农村公路。', text, '交通局', '12月31日'],
  ]);
  const ledger = sheet(
    [
      ['任务序号', '任务内容', '指标序号', '指标内容', '时间节点', '状态', '完成日期', '完成数值'],
      ['1', '修建农村公路。', '', text, due, '推进中', '', amount],
    ],
    { name: '进度台账', own: { kind: 'ledger', key: '' } },
  );
  return [...figuresByItem(understand(workbook(source, ledger), { asOf })).values()][0];
}

test('against the months that are over: half the year, half the road', () => {
  const road = '年底前新建农村公路20公里。';
  expect(figure(road, '2024-07-01', '12')).toEqual({
    goal: 20,
    done: 12,
    unit: '公里',
    ratio: 0.6,
    expected: 10,
    pace: 'ahead',
    light: null,
  });
  expect(figure(road, '2024-06-30', '10')).toMatchObject({ ratio: 0.5, pace: 'on' });
  expect(figure(road, '2024-07-30', '9公里')).toMatchObject({ done: 9, pace: 'behind' });
  expect(figure(road, '2024-03-31', '5')).toMatchObject({ expected: 5, pace: 'on' });
});

test('a figure keeps the unit that it is written in', () => {
  const money = '全年完成投资3.2亿元。';
  expect(figure(money, '2024-06-30', '1.6')).toMatchObject({
    goal: 3.2,
    unit: '亿元',
    done: 1.6,
    pace: 'on',
  });
  expect(figure(money, '2024-06-30', '8000万元')).toMatchObject({ done: 0.8, ratio: 0.25, pace: 'behind' });
});

test('a stage with a figure of its own wins over the months', () => {
  const staged = '6月底前完成5公里；12月底前完成20公里。';
  expect(figure(staged, '2024-07-01', '6', '2024-06-30')).toMatchObject({
    goal: 20,
    expected: 5,
    pace: 'ahead',
  });
  const shares = '6月底前完成30%；12月底前新建公路20公里。';
  expect(figure(shares, '2024-07-01', '6', '2024-06-30')).toMatchObject({
    goal: 20,
    expected: 6,
    pace: 'on',
  });
});

test('growth is compared with its target, never with the months', () => {
  expect(figure('全年招商引资额增长10%。', '2024-06-30', '8')).toMatchObject({
    goal: 10,
    expected: 10,
    pace: 'behind',
  });
});

test.each([
  ['nothing reported', '年底前新建农村公路20公里。', ''],
  ['no figure', '年底前完成规划编制。', '1'],
  ['another measure', '年底前新建农村公路20公里。', '3个'],
  ['not more than', '年底前将能耗控制在20吨以内。', '12'],
])('%s: none', (_why, text, amount) => {
  expect(figure(text, '2024-06-30', amount)).toBeUndefined();
});

test.each<[PaceName, number, number, 'yellow' | 'red' | null]>([
  ['any', 0.5, 0.5, null],
  ['any', 0.49, 0.5, 'yellow'],
  ['points', 0.4, 0.5, null],
  ['points', 0.39, 0.5, 'yellow'],
  ['points', 0.2, 0.5, 'yellow'],
  ['points', 0.19, 0.5, 'red'],
  ['ratio', 0.4, 0.5, null],
  ['ratio', 0.39, 0.5, 'yellow'],
  ['ratio', 0.3, 0.5, 'yellow'],
  ['ratio', 0.29, 0.5, 'red'],
])('%s: %d of %d expected', (name, share, expected, light) => {
  expect(PACE_RULES[name].lightOf(share, expected)).toBe(light);
});
