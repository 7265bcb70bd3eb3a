import { understand } from '../../../../src/actions/understand';
import { words } from '../../../../src/locales/words';
import { listed } from '../../../../src/taskpane/pages/overdue/listing';
import { urgeText } from '../../../../src/taskpane/pages/overdue/urge-text';
import { viewAt } from '../../../../src/taskpane/pages/overdue/view';
import { sheet, workbook } from '../../../grid/sheet';
import { office } from './sample';

test('names items, dates and days, overdue first', () => {
  const { items } = viewAt(office(), '2024-07-01', 30);
  const group = listed(items, { states: new Set(), text: '', only: null }, 'unit').find(
    ({ name }) => name === '财政局',
  );
  const text = urgeText('财政局', group?.items ?? [], '2024-07-01', (id, params = {}) =>
    words('zh-CN', { id, params }),
  );
  expect(text).toBe(
    [
      '【催办】财政局（截至2024年7月1日）',
      '▲ 已逾期 2 项',
      '1. 任务1（1） 〔抓好招商引资工作〕3月底前，签约3个项目。时限：2024年3月31日，已逾期 92 天。',
      '2. 任务2（1） 〔抓好财政收入工作〕每季度末，报送收入分析。时限：2024年3月31日，已逾期 92 天（共 2 期）。',
      '△ 临近到期 1 项',
      '1. 任务1（2） 〔抓好招商引资工作〕7月15日前，签约5个项目。时限：2024年7月15日，还有 14 天。',
      '请抓紧办理，并及时填报完成情况。',
    ].join('\n'),
  );
});

test('of an item with stages, those that are late in their own words', () => {
  const rows = [
    ['2024年重点工作任务分解表', '', '', ''],
    ['序号', '重点任务', '进度安排', '责任单位'],
    [1, '周转公寓建设', '3月底前完成设计并报批；\n6月底前开工建设；\n10月底前完成竣工验收。', '住建局'],
  ];
  const understanding = understand(workbook(sheet(rows)), { asOf: '2024-07-01' });
  const { items } = viewAt(understanding, '2024-07-01', 30);
  const text = urgeText('住建局', items, '2024-07-01', (id, params = {}) => words('zh-CN', { id, params }));
  expect(text.split('\n')[2]).toBe(
    '1. 任务1 3月底前完成设计并报批；6月底前开工建设。时限：2024年3月31日，已逾期 92 天（共 2 期）。',
  );
});

test('for a leader each item names the units that answer for it', () => {
  const { items } = viewAt(office(), '2024-07-01', 30);
  const groups = listed(items, { states: new Set(['overdue']), text: '', only: '张三' }, 'leader');
  const text = urgeText(
    '张三',
    groups[0]?.items ?? [],
    '2024-07-01',
    (id, params = {}) => words('zh-CN', { id, params }),
    'leader',
  );
  expect(text.split('\n').slice(0, 4)).toEqual([
    '【催办】张三（截至2024年7月1日）',
    '▲ 已逾期 2 项',
    '1. 任务1（1） 〔抓好招商引资工作〕3月底前，签约3个项目。时限：2024年3月31日，已逾期 92 天。牵头：商务局、财政局。',
    '2. 任务3（1） 〔抓好校园安全工作〕6月底前，完成排查。时限：2024年6月30日，已逾期 1 天。牵头：教育局。',
  ]);
});
