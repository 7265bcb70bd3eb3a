import { readBreakdown } from '../../../../src/breakdown/read';
import { defaultSettings } from '../../../../src/settings/xml';
import { sectionCounts, unitCounts, waysOf } from '../../../../src/taskpane/pages/totals/counts';
import { sheet, workbook } from '../../../grid/sheet';

const { tables } = readBreakdown(
  workbook(
    sheet(
      [
        ['某区2024年任务分解表（共3项任务，7个指标）'],
        ['序号', '类别', '工作任务', '阶段性指标', '牵头单位', '责任单位', '完成时限'],
        ['一、产业发展（3项）'],
        [
          '1',
          '',
          '新增规上工业企业二十家',
          '（1）3月底前完成：①甲；②乙。\n（2）6月底前。',
          '发展改革局',
          '财政局\n教育局',
          '12月31日',
        ],
        ['2', '', '改造老旧小区八个', '9月底前完成', '财政局', '', '12月31日'],
        ['二、民生保障（1项）'],
        ['3', '', '建成社区便民食堂', '（1）3月底前。\n（2）9月底前。', '财政局', '教育局', '12月31日'],
      ],
      { merges: ['A3:G3', 'A6:G6'] },
    ),
  ),
  defaultSettings(),
);
const [table] = tables;

test('every way of counting, and which gives the stated figure', () => {
  if (!table) throw new Error('no table');
  const stated = table.stated.find(({ what }) => what === 'indicators');
  expect(stated).toMatchObject({ stated: 7, counted: 6 });
  expect(waysOf(table, stated)).toEqual([
    { way: 'leaves', count: 6, gives: false },
    { way: 'numbered', count: 4, gives: false },
    { way: 'topLevel', count: 5, gives: false },
    { way: 'allMarks', count: 7, gives: true },
  ]);
  expect(waysOf(table, undefined).some(({ gives }) => gives)).toBe(false);
});

test('by section, with what the section states', () => {
  if (!table) throw new Error('no table');
  expect(
    sectionCounts(table).map(({ level, tasks, indicators, stated }) => [
      level,
      tasks,
      indicators,
      stated?.stated,
    ]),
  ).toEqual([
    [0, 2, 4, 3],
    [0, 1, 2, 1],
  ]);
});

test('by unit: a unit counts once a task and role', () => {
  expect(unitCounts({ tables })).toEqual([
    { name: '财政局', lead: 2, support: 1, indicators: 3 },
    { name: '发展改革局', lead: 1, support: 0, indicators: 3 },
    { name: '教育局', lead: 0, support: 2, indicators: 0 },
  ]);
});
