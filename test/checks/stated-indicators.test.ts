import { HEADER, expectMarked, taskRow, type Value } from './table';

/** 6 leaves: （1）, ①, ②, （3） and two cells without numbers; 3 numbered top items, 5 with the unnumbered, 7 of any level. */
const NESTED =
  '（1）扎实推进；\n（2）开展活动：\n①6月底前，完成一半；\n②12月底前，全部完成；\n（3）做好总结。';
const table = (stated: string): (readonly Value[])[] => [
  ['某区2024年政府工作报告任务分解表'],
  HEADER,
  [stated, '', '', '', '', '', '', ''],
  taskRow(1, { indicators: NESTED }),
  taskRow(2, { indicators: '常态化开展督导检查。' }),
  taskRow(3, { indicators: '常态化开展宣传活动。' }),
];
const merges = ['A1:H1', 'A3:H3'];

describe('stated-indicators', () => {
  test('leaves are what counts', () => {
    expectMarked(table('共确定工作任务3项、形成阶段性指标6个。'), { merges });
  });

  test.each<[number, string]>([
    [3, '.numbered'],
    [5, '.topLevel'],
    [7, '.allMarks'],
    [9, ''],
  ])('%i is explained by the way of counting that gives it', (stated, way) => {
    const text = `共确定工作任务3项、形成阶段性指标${stated}个。`;
    const [found] = expectMarked(table(`${text}{stated-indicators}`), { merges });
    expect(found).toMatchObject({
      severity: 'error',
      observed: String(stated),
      expected: '6',
      message: {
        id: `checks.stated-indicators${way}`,
        params: { stated, counted: 6, numbered: 3, topLevel: 5, allMarks: 7 },
      },
      edits: [{ before: text, after: '共确定工作任务3项、形成阶段性指标6个。' }],
    });
  });
});
