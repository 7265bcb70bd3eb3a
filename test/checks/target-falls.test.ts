import fc from 'fast-check';
import { targetFalls } from '../../src/checks/target-falls';
import { findings, placeAndCheck, taskRow, tableOf, withIndicators } from './table';

const FOUND = ['任务分解!D3 target-falls'];

/** `['3月底前，', '2%']` … as one cell of numbered items. */
function items(...texts: readonly string[]): string {
  return texts.map((text, n) => `（${n + 1}）${text}`).join('；\n') + '。';
}

function placesIn(indicators: string, task = '做好有关工作。'): string[] {
  return findings(targetFalls, withIndicators(indicators, { task })).map(placeAndCheck);
}

describe('target-falls', () => {
  test.each<[string, string]>([
    [
      'growth',
      items(
        '3月底前，生产总值增长2%',
        '6月底前，生产总值增长4%',
        '9月底前，生产总值增长1%',
        '12月底前，生产总值增长6%',
      ),
    ],
    ['growth, other verbs', items('3月底前，投资同比增长5%', '6月底前，实现投资增长3%')],
    ['累计', items('6月底前，培育电商企业6家', '12月底前，累计培育电商企业3家')],
    ['达到', items('6月底前，入驻企业达到25家', '12月底前，入驻企业达到20家')],
    ['累计 before', items('6月底前，累计举办招聘会10场', '12月底前，举办招聘会5场')],
    ['a rate', items('6月底前，空气质量达标率不低于85.2%', '12月底前，空气质量达标率不低于82.2%')],
    ['bare figures of one item each', items('3月底前，完成50%', '6月底前，完成40%', '12月底前，完成100%')],
    ['亿元 after 万元', items('6月底前，营业收入达到20000万元', '12月底前，营业收入达到1亿元')],
    [
      'one fall in four, no words',
      items(
        '3月底前，谋划项目180个',
        '6月底前，谋划项目200个',
        '9月底前，谋划项目150个',
        '12月底前，谋划项目240个',
      ),
    ],
    [
      'stretches that all begin with the year',
      items(
        '一季度，到位资金8亿元',
        '上半年，到位资金18亿元',
        '前三季度，到位资金4亿元',
        '全年，到位资金30亿元',
      ),
    ],
    ['half-width, other order', '(1)12月底前,培训人数达到100人;\n(2)6月底前,培训人数达到300人;'],
    [
      'the last stage, beside a series that rises',
      items(
        '3月底前，招商活动2次，对接企业10家',
        '6月底前，招商活动4次，对接企业20家',
        '9月底前，招商活动8次，对接企业30家',
        '12月底前，招商活动12次，对接企业5家',
      ),
    ],
  ])('%s', (_, indicators) => {
    expect(placesIn(indicators)).toEqual(FOUND);
  });

  test('no words, but the stages lead to the goal of the task', () => {
    const indicators = items(
      '3月底前，签约项目9个',
      '6月底前，签约项目18个',
      '9月底前，签约项目7个',
      '12月底前，签约项目36个',
    );
    expect(placesIn(indicators, '全年签约项目36个。')).toEqual(FOUND);
  });

  test('stages are amounts of their own up to one and a half times the goal, and a running total beyond', () => {
    const upTo = (last: number): string =>
      items('3月底前，签约项目50个', '6月底前，签约项目40个', `12月底前，签约项目${last}个`);
    expect(placesIn(upTo(60), '全年签约项目100个。')).toEqual([]);
    expect(placesIn(upTo(65), '全年签约项目100个。')).toEqual(FOUND);
  });

  test.each<[string, string]>([
    [
      'three stages without words',
      items('3月底前，开展培训5场', '6月底前，开展培训3场', '12月底前，开展培训8场'),
    ],
    ['the same again', items('3月底前，消费品零售总额增长8%', '6月底前，消费品零售总额累计增长8%')],
    ['rising', items('3月底前，投资增长2%', '6月底前，投资增长5%')],
    ['stages of their own', items('3月底前，完成培训5场', '6月底前，新增培训3场')],
    ['two stages without words', items('3月底前，开展培训5场', '6月底前，开展培训3场')],
    [
      'stretches of time',
      items(
        '1-3月份，发放消费券300万元',
        '4-6月份，发放消费券100万元',
        '7-9月份，发放消费券50万元',
        '10-12月份，发放消费券400万元',
      ),
    ],
    [
      'quarters',
      items('一季度，开展活动5场', '二季度，开展活动8场', '三季度，开展活动3场', '四季度，开展活动9场'),
    ],
    ['what should fall', items('6月底前，失业率达到5%', '12月底前，失业率达到4.5%')],
    ['a stock', items('3月底前，存栏26万头，出栏10万头', '6月底前，存栏达到25万头，出栏20万头')],
    [
      'figures that rise as written: a date is wrong',
      items('6月底前，累计签约10个', '3月底前，累计签约20个', '12月底前，签约客商40个'),
    ],
    ['what loses less', items('6月底前，管网漏损率达到10%', '12月底前，管网漏损率达到9%')],
    ['not more than', items('6月底前，成本不超过50万元', '12月底前，成本不超过40万元')],
    ['cuts', items('6月底前，公用经费压减10%', '12月底前，公用经费压减5%')],
    ['other things', items('6月底前，储备项目达到10个', '12月底前，实施项目达到5个')],
    ['other measures', items('6月底前，种植面积达到10万亩', '12月底前，种植面积达到5%')],
    ['growth and level', items('6月底前，收入达到50%', '12月底前，收入增长5%')],
    ['other topics', '城区：\n（1）6月底前，覆盖率达到90%；\n乡村：\n（2）12月底前，覆盖率达到60%。'],
    ['parts of a whole', items('6月底前，完成投资60%', '12月底前，完成投资40%')],
    ['one date', items('3月底前，覆盖率达到90%', '3月底前，覆盖率达到60%')],
    ['twice in one item', items('6月底前，甲区达标率达到90%，达标率达到80%', '12月底前，达标率达到85%')],
  ])('not %s', (_, indicators) => {
    expect(placesIn(indicators)).toEqual([]);
  });

  test('what the task wants below a limit', () => {
    const indicators = items('6月底前，病床周转天数达到9天', '12月底前，病床周转天数达到8天');
    expect(placesIn(indicators, '病床周转天数控制在8天以内。')).toEqual([]);
    expect(placesIn(indicators)).toEqual(FOUND);
  });

  test('amounts that add up to the goal', () => {
    const indicators = items('3月底前，发放消费券200万元', '6月底前，发放消费券100万元');
    expect(placesIn(indicators, '发放300万元消费券。')).toEqual([]);
  });

  test('says what stands where, and several falls of a cell at once', () => {
    const one = items('6月底前，生产总值增长4%', '9月底前，生产总值增长1%');
    expect(findings(targetFalls, withIndicators(one))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        observed: '9月底前 1%',
        expected: '≥ 4%',
        message: {
          id: 'checks.target-falls',
          params: { task: '1', thing: '生产总值', from: '6月底前 4%', to: '9月底前 1%', count: 1 },
        },
      }),
    ]);
    const two = items('6月底前，投资增长4%，收入增长5%', '9月底前，投资增长1%，收入增长2%');
    expect(findings(targetFalls, withIndicators(two)).map(({ message }) => message)).toEqual([
      expect.objectContaining({
        id: 'checks.target-falls.several',
        params: expect.objectContaining({ count: 2 }) as unknown,
      }),
    ]);
  });

  test('where stages have cells of their own, the figure that is out of line is named', () => {
    const stage = (text: string): string[] => ['', '', '', text, '', '', '', ''];
    const rows = [
      ...tableOf(taskRow(1, { indicators: '（1）3月底前，累计签约10个；' })),
      stage('（2）6月底前，累计签约90个；'),
      stage('（3）9月底前，累计签约30个；'),
      stage('（4）12月底前，累计签约40个。'),
    ];
    const merges = ['A3:A6', 'B3:B6', 'C3:C6', 'E3:E6', 'F3:F6', 'G3:G6', 'H3:H6'];
    expect(findings(targetFalls, rows, { merges }).map(placeAndCheck)).toEqual(['任务分解!D4 target-falls']);
  });

  test('any stages: no throw', () => {
    const piece = fc.constantFrom(
      '3月底前',
      '，',
      '累计',
      '达到',
      '5',
      '9',
      '%',
      '家',
      '企业',
      '增长',
      '；\n（2）',
      '全年',
      '万元',
      '、',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(piece, { maxLength: 30 }),
        (task, indicators) => {
          const rows = withIndicators(`（1）${indicators.join('')}`, { task: `${task.join('')}。` });
          expect(findings(targetFalls, rows).every(({ check }) => check === 'target-falls')).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('growth that slows down', () => {
  const slowing = items(
    '一季度，投资增长9%',
    '上半年，投资增长8.5%',
    '前三季度，投资增长8%',
    '全年，投资增长8%',
  );

  test.each<[task: string, indicators: string]>([
    ['固定资产投资增长8%。', slowing],
    ['投资增长8%以上。', slowing],
    [
      '规上工业增加值增长8%。',
      items('一季度，增长9%', '二季度，增长8.5%', '三季度，增长8%', '四季度，增长8%'),
    ],
    ['投资增长7.5%，建成项目3个。', slowing],
  ])('stays at or above the goal: %s', (task, indicators) => {
    expect(placesIn(indicators, task)).toEqual([]);
  });

  test.each<[task: string, indicators: string]>([
    ['固定资产投资增长8.2%。', slowing],
    ['做好投资工作。', slowing],
    [
      '规上工业增加值增长8%。',
      items('一季度，增长9%', '二季度，增长7.5%', '三季度，增长8%', '四季度，增长8%'),
    ],
    // Which of two goals a bare 增长9% speaks of is not said.
    [
      '投资增长8%，消费增长6%。',
      items('一季度，增长9%', '二季度，增长8.5%', '三季度，增长8%', '四季度，增长8%'),
    ],
  ])('falls below it, or there is none: %s', (task, indicators) => {
    expect(placesIn(indicators, task)).toEqual(FOUND);
  });
});

/** What is meant to go down may go down, whatever the verb. */
test.each(
  '库存 存栏 在栏 去化 空置 失业 能耗 排放 浓度 事故 死亡 发案 投诉 负债 债务率 不良 减 压 逾期 欠 返贫 损失 损耗 漏损 产销差 电耗 水耗 煤耗 成本 流失 近视 发病 超标 违法 时限 耗时'.split(
    ' ',
  ),
)('%s may fall', (thing) => {
  expect(placesIn(items(`6月底前，${thing}达到25件`, `12月底前，${thing}达到20件`))).toEqual([]);
});

test('what nobody wants less of may not', () => {
  expect(placesIn(items('6月底前，专利授权达到25件', '12月底前，专利授权达到20件'))).toEqual(FOUND);
});
