import { understand } from '../../src/actions/understand';
import { sheet, workbook } from '../grid/sheet';
import { expectMarked, withIndicators } from './table';

const series = (...dates: string[]): string =>
  dates.map((date, n) => `（${n + 1}）${date}，推进第${n + 1}阶段工作；`).join('\n');

describe('milestone-order', () => {
  test.each<[string, string[], string]>([
    ['the first two', ['6月底前', '3月底前', '12月底前'], ''],
    ['one too late', ['3月底前', '12月底前', '6月底前', '9月底前', '12月底前'], '.ahead'],
    ['one too early', ['3月底前', '6月底前', '9月底前', '2月底前', '12月底前'], ''],
    ['ranges', ['1-3月份', '10-12月份', '4-6月份', '7-9月份', '12月底前'], '.ahead'],
  ])('%s', (_, dates, variant) => {
    const [found] = expectMarked(withIndicators(`${series(...dates)}{milestone-order}`));
    expect(found?.severity).toBe('warning');
    if (dates.length > 3) expect(found?.message.id).toBe(`checks.milestone-order${variant}`);
  });

  test('names both items', () => {
    const [found] = expectMarked(
      withIndicators(`${series('3月底前', '11月底前', '6月底前', '9月底前', '12月底前')}{milestone-order}`),
    );
    expect(found?.message.params['item']).toMatch(/^（2）11月底/);
    expect(found?.message.params['other']).toMatch(/^（3）6月底/);
  });

  test('among ①②③ of one parent', () => {
    expectMarked(
      withIndicators(
        '（1）开展对接活动：\n①6月底前，开展2次；\n②3月底前，开展1次；\n③12月底前，开展4次；\n（2）12月底前，做好总结。{milestone-order}',
      ),
    );
  });

  test('among phases', () => {
    expectMarked(
      withIndicators(
        '（1）启动阶段：6月底前，招标；\n（2）实施阶段：3月底前，施工；\n（3）验收阶段：12月底前，验收。{milestone-order}',
      ),
    );
  });

  test('in sentences that have no numbers', () => {
    expectMarked(
      withIndicators(
        '3月底前，完成选址；9月底前，完成主体；6月底前，开工建设；12月底前，投入使用。{milestone-order}',
      ),
    );
  });

  test.each<[string, string]>([
    ['rising', series('3月底前', '6月底前', '12月底前')],
    ['equal', series('3月底前', '3月底前', '12月底前', '12月底前')],
    ['a month and a day in it', series('3月', '3月15日前', '12月底前')],
    ['overlapping ranges', series('1-6月份', '4-5月份', '12月底前')],
    ['recurring between', series('3月底前', '每季度', '6月底前', '12月底前')],
    ['the whole year between', series('3月底前', '全年', '6月底前', '12月底前')],
    ['several dates in one', series('3月底前', '3月、9月', '6月底前', '12月底前')],
    [
      'each heading begins anew',
      '公交站点：\n（1）6月底前，完成招标；\n（2）11月底前，完工；\n农村公路：\n（3）2月底前，完成勘察；\n（4）12月底前，完工。',
    ],
    [
      'under a quarter',
      '一季度：\n（1）修订预案；\n（2）春节前，开展检查。\n四季度：\n（3）12月底前，开展演练。',
    ],
    [
      'a topic in each item',
      '（1）汽车：6月底前，补贴五百辆；\n（2）家电。3月底前，补贴一千台；\n（3）12月底前，全部兑现。',
    ],
    [
      'two lists without numbers',
      '甲镇：3月底前，完成规划；12月底前，完成建设。乙镇：6月底前，完成规划；12月底前，完成建设。',
    ],
    [
      'each parent begins anew',
      '（1）宣传：\n①6月底前，一次；\n②12月底前，两次；\n（2）培训：\n①3月底前，一次；\n②12月底前，两次。',
    ],
  ])('nothing: %s', (_, indicators) => {
    expectMarked(withIndicators(indicators));
  });
});

test('measures under one task with units and deadlines of their own are no series', () => {
  const grid = sheet(
    [
      ['2024年重点任务责任清单'],
      ['序号', '重点任务', '具体措施', '牵头单位', '完成时限'],
      [1, '推动工业提质增效', '12月底前开展技改行动。', '工信局', '12月底前'],
      ['', '', '6月底前培育企业3家。', '科技局', '6月底前'],
    ],
    { merges: ['A1:E1', 'A3:A4', 'B3:B4'] },
  );
  expect(understand(workbook(grid), { asOf: '2024-07-01' }).findings.map(({ check }) => check)).toEqual([]);
});
