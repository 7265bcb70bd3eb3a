import { milestonesEndEarly } from '../../src/checks/milestones-end-early';
import { TITLE, expectMarked, findings, withIndicators, type Value } from './table';

describe('milestones-end-early', () => {
  test.each<[string, string, string]>([
    ['half a year', '（1）3月底前，招引主体；\n（2）6月底前，投入运营。', '12月31日'],
    ['just over a quarter', '（1）3月底前，招引主体；\n（2）9月底前，投入运营。', '12月31日'],
    ['a single indicator', '6月底前，启动运营。', '12月31日'],
  ])('%s', (_, indicators, deadline) => {
    const [found] = expectMarked(
      withIndicators(indicators, { deadline: `${deadline}{milestones-end-early}` }),
    );
    expect(found).toMatchObject({ severity: 'info', message: { params: { deadline } } });
  });

  test('counts the days', () => {
    const [found] = expectMarked(
      withIndicators('（1）3月底前，完成招标；\n（2）5月底前，完成改造。', {
        deadline: '11月30日{milestones-end-early}',
      }),
    );
    expect(found?.message.params).toMatchObject({ days: 183 });
  });

  test.each<[string, string, string]>([
    ['two months', '（1）3月底前，招引主体；\n（2）10月底前，投入运营。', '12月31日'],
    ['something recurs', '（1）3月底前，招引主体；\n（2）每季度调度一次。', '12月31日'],
    [
      'something recurs, its last date long before the deadline',
      '（1）3月底前，招引主体；\n（2）每半年调度一次。',
      '11月30日',
    ],
    ['something lasts all year', '（1）3月底前，招引主体；\n（2）全年优化服务。', '12月31日'],
    ['something has no date', '（1）3月底前，招引主体；\n（2）做好服务保障。', '12月31日'],
    ['an item goes on to a later date', '（1）3月底前，开工，12月底前，完工。', '12月31日'],
    ['sentences without numbers', '3月底前，开工；12月底前，完工。', '12月31日'],
    ['halves of the year behind commas', '上半年完成40场，下半年完成60场。', '12月底'],
    ['no deadline', '（1）3月底前，招引主体；\n（2）6月底前，投入运营。', '持续推进'],
  ])('nothing: %s', (_, indicators, deadline) => {
    expectMarked(withIndicators(indicators, { deadline }));
  });

  test('what an error value hides may well be the last', () => {
    const table = (fourth: Value): Value[][] => [
      TITLE,
      ['序号', '工作任务', '三季度目标', '四季度目标', '牵头单位', '完成时限'],
      [1, '改造老旧小区八个。', '主体完工', fourth, '财政局', '12月31日'],
    ];
    expect(findings(milestonesEndEarly, table(''))).toHaveLength(1);
    expect(findings(milestonesEndEarly, table({ value: { error: '#REF!' }, text: '#REF!' }))).toEqual([]);
  });
});
