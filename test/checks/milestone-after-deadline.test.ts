import { TITLE, expectMarked, withIndicators } from './table';

const LATE = '（1）6月底前，完成前期工作；\n（2）12月底前，全面完成。';

describe('milestone-after-deadline', () => {
  test('is reported at the deadline and names the indicators', () => {
    const [found] = expectMarked(
      withIndicators(
        '（1）2月底前，签订协议；\n（2）12月底前，完成改建；\n（3）12月20日前，实现收入。{milestone-order}',
        {
          deadline: '10月31日{milestone-after-deadline}',
        },
      ),
    ).filter(({ check }) => check === 'milestone-after-deadline');
    expect(found).toMatchObject({
      severity: 'error',
      observed: '10月31日',
      expected: '2024-12-31',
      message: { params: { task: '1', count: 2, latest: '2024-12-31' } },
    });
    expect(found?.message.params['items']).toMatch(/^（2）12月底前?、（3）12月20日前?$/);
  });

  test.each<[string, string, string]>([
    ['on the same day', LATE, '12月31日'],
    ['to the last of several dates', LATE, '6月底前完成一期，12月底前完成二期'],
    ['in a later year', LATE, '2025年1月'],
    ['against no date', LATE, '持续推进'],
    ['a whole year', '（1）6月底前，完成前期工作；\n（2）全年开展活动20场。', '6月30日'],
    ['what recurs', '（1）6月底前，完成前期工作；\n（2）每季度调度一次。', '6月30日'],
    ['what never ends', '（1）6月底前，完成前期工作；\n（2）常态化开展宣传。', '6月30日'],
  ])('nothing: %s', (_, indicators, deadline) => {
    expectMarked(withIndicators(indicators, { deadline }));
  });

  test('a later sentence of an item without a number', () => {
    expectMarked(
      withIndicators('6月底前，开工建设；12月底前，投入使用。', {
        deadline: '10月31日{milestone-after-deadline}',
      }),
    );
  });

  test('a label of a quarter holds what is done within it', () => {
    const stages = '二季度：开工建设；\n四季度：11月底前全部完工。';
    expectMarked(withIndicators(stages, { deadline: '11月底前' }));
    expectMarked(withIndicators(stages, { deadline: '9月底前{milestone-after-deadline}' }));
  });

  test('an item says nothing itself: the one above it does', () => {
    expectMarked(
      withIndicators(
        '（1）6月底前，做好前期工作：\n①立项；\n②设计。\n（2）11月底前，建成投用：\n①完工；\n②验收。',
        {
          deadline: '10月31日{milestone-after-deadline}',
        },
      ),
    );
  });

  test('an item says nothing itself: its heading does', () => {
    expectMarked(
      withIndicators('三季度：\n（1）主体完工；\n四季度：\n（2）投入使用。', {
        deadline: '9月30日{milestone-after-deadline}',
      }),
    );
  });

  test('a range and a month count to their end', () => {
    expectMarked(
      withIndicators('（1）1-3月份，完成前期工作；\n（2）4-6月份，全面完成。', {
        deadline: '5月31日{milestone-after-deadline}',
      }),
    );
  });

  test('what a column of a quarter holds is done within it', () => {
    const table = (deadline: string): string[][] => [
      TITLE,
      ['序号', '工作任务', '三季度目标', '四季度目标', '牵头单位', '完成时限'],
      ['1', '改造老旧小区八个。', '主体完工', '竣工验收', '财政局', deadline],
      ['2', '建成体育公园。', '完成绿化', '', '教育局', '9月30日'],
    ];
    expectMarked(table('10月31日'));
    expectMarked(table('9月30日{milestone-after-deadline}'));
  });

  describe('tasks without indicators', () => {
    const table = (task: string, deadline: string): string[][] => [
      TITLE,
      ['序号', '工作任务', '牵头单位', '完成时限'],
      ['1', task, '财政局', deadline],
      ['2', '改造老旧小区八个。', '教育局', '12月31日'],
    ];

    test('the date in the text', () => {
      const [found] = expectMarked(table('11月底前完成体育公园建设。', '10月31日{milestone-after-deadline}'));
      expect(found?.message.id).toBe('checks.milestone-after-deadline.text');
    });

    test('年内 is kept by any deadline within the year', () => {
      expectMarked(table('建成体育公园，年内投入使用。', '9月30日'));
    });

    test('a goal of a later year is no milestone of this one', () => {
      expectMarked(table('力争2027年底前建成体育公园。', '12月31日'));
    });
  });
});
