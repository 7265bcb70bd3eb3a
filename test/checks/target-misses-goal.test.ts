import { targetMissesGoal } from '../../src/checks/target-misses-goal';
import { findings, placeAndCheck, withIndicators } from './table';

const FOUND = ['任务分解!D3 target-misses-goal'];

function places(task: string, ...stages: readonly string[]): string[] {
  const indicators = stages.map((text, n) => `（${n + 1}）${text}`).join('；\n') + '。';
  return findings(targetMissesGoal, withIndicators(indicators, { task })).map(placeAndCheck);
}

describe('target-misses-goal', () => {
  test.each<[string, string, string[]]>([
    ['short at the end', '全年签约项目36个。', ['6月底前，签约项目18个', '12月底前，签约项目30个']],
    [
      'a total that rises far above its goal in sum',
      '全年签约项目36个。',
      ['3月底前，签约项目9个', '6月底前，签约项目18个', '9月底前，签约项目27个', '12月底前，签约项目30个'],
    ],
    [
      '累计 never adds up',
      '开展促销活动30场。',
      ['6月底前，累计开展促销活动10场', '12月底前，累计开展促销活动20场'],
    ],
    [
      'amounts that do not add up',
      '发放300万元消费券。',
      ['1-3月份，发放消费券100万元', '4-6月份，发放消费券50万元'],
    ],
    [
      'growth',
      '固定资产投资同比增长10%。',
      ['6月底前，固定资产投资同比增长5%', '12月底前，固定资产投资同比增长8%'],
    ],
    [
      'growth and level of one thing',
      '一般公共预算收入增长5%，达到32.5亿元。',
      ['6月底前，一般公共预算收入完成16亿元', '12月底前，一般公共预算收入完成30亿元'],
    ],
    [
      'a total that rises a little above its goal in sum',
      '全年签约项目100个。',
      ['3月底前，签约项目20个', '6月底前，签约项目30个', '12月底前，签约项目65个'],
    ],
    ['one stage', '新增限上企业5家。', ['12月底前，完成新增限上企业入库3家']],
    ['亿 and 万', '到位内资不低于3亿元。', ['12月底前，引进到位内资20000万元']],
    [
      '突破',
      '文化街区入驻企业突破30家。',
      ['6月底前，街区入驻企业达到25家', '12月底前，街区入驻企业达到28家'],
    ],
    ['one of several', '全年储备项目10个、实施项目5个。', ['12月底前，储备项目10个，实施项目4个']],
    [
      'the only one of its measure',
      '引进高技能产业人才650人。',
      ['3月底前，引进各类人才100人', '6月底前，累计引进各类人才300人', '12月底前，累计引进各类人才600人'],
    ],
    ['recurring, too rarely', '全年举办招聘会20场。', ['每季度举办招聘会3场']],
  ])('%s', (_, task, stages) => {
    expect(places(task, ...stages)).toEqual(FOUND);
  });

  test.each<[string, string, string[]]>([
    [
      'alike in two of five pairs of characters, no more',
      '新建街头公园10个。',
      ['6月底前，累计新建口袋公园3个', '12月底前，累计新建口袋公园6个'],
    ],
    ['reached', '全年签约项目36个以上。', ['6月底前，签约项目18个', '12月底前，签约项目36个']],
    ['more than reached', '零售额增长7%。', ['12月底前，零售额增长8%']],
    [
      'reached together',
      '发放300万元消费券。',
      ['1-3月份，发放消费券100万元', '4-6月份，发放消费券100万元', '10-12月份，发放消费券100万元'],
    ],
    [
      'reached together, without words',
      '遴选100节“精品课”推动质量提升。',
      ['6月底前，完成50节“精品课”遴选', '10月底前，完成50节“精品课”遴选'],
    ],
    [
      'more than reached together, each part greater than the one before',
      '全年签约项目100个。',
      ['3月底前，签约项目20个', '6月底前，签约项目30个', '12月底前，签约项目55个'],
    ],
    ['recurring often enough', '全年举办招聘会12场。', ['每季度举办招聘会3场']],
    ['once in each of several months', '开展“护苗”行动4次。', ['3、6、9、12月，各开展“护苗”行动1次']],
    ['another measure', '市场主体同比增长5%。', ['12月底前，存续市场主体达到299户']],
    ['another thing', '续建项目42个、新开工项目33个。', ['12月底前，开复工项目20个']],
    [
      'a figure that only describes',
      '强化45户规上工业企业运行调度。',
      ['12月底前，实现2户投产项目申报规上企业'],
    ],
    [
      'the rest in words',
      '改造学校灯光100%。',
      ['6月底前，完成50%学校灯光改造', '12月底前，完成全部学校灯光改造'],
    ],
    [
      'all in words',
      '完成改造15公里。',
      ['6月底前，完成改造6公里', '10月底前，完成改造12公里', '12月底前，全部完成'],
    ],
    [
      'another figure of that measure may be it',
      '新增跨境电商企业10家。',
      ['6月底前，新增5家跨境电商备案企业', '12月底前，各类外贸主体达到10家'],
    ],
    [
      'another figure may be it',
      '新增跨境电商企业10家。',
      ['6月底前，新增5家跨境电商备案企业', '12月底前，各类跨境电商主体达到10家'],
    ],
    ['a ceiling', '失业率控制在5%以内。', ['12月底前，失业率控制在4%以内']],
    ['a goal of another year', '到2027年建成充电桩500个。', ['12月底前，建成充电桩100个']],
    [
      'a goal of another year in a clause before',
      '到2027年，建成充电桩500个。',
      ['12月底前，建成充电桩100个'],
    ],
    ['the others in words', '完成8个村污水治理。', ['6月底前，完成3个村', '12月底前，完成其余5个村']],
    ['a stock, what is added', '累计培育企业20家，今年新增5家。', ['12月底前，新增培育企业5家']],
    [
      'a part whose date is wrong',
      '新增贷款50亿元。',
      ['3月底前，新增贷款20亿元', '6月31日前，新增贷款20亿元', '12月底前，新增贷款10亿元'],
    ],
    [
      'any of several grades',
      '创建省级以上绿色工厂3家。',
      ['12月底前，创建省级绿色工厂2家、国家级绿色工厂1家'],
    ],
    [
      'figures told apart by 分别',
      '城镇居民收入增长6%，农村居民收入增长7.5%。',
      ['12月底前，城镇、农村居民收入分别增长6%、7.5%'],
    ],
    ['what is added and the stock', '培育企业10家，达到80家。', ['12月底前，培育企业10家']],
    ['without figures', '支持3户企业挂牌上市。', ['9月底前，完成企业入库']],
  ])('not %s', (_, task, stages) => {
    expect(places(task, ...stages)).toEqual([]);
  });

  test('says what is wanted and where the stages end', () => {
    const rows = withIndicators('（1）6月底前，签约项目18个；\n（2）12月底前，签约项目30个。', {
      task: '全年签约项目36个。',
    });
    expect(findings(targetMissesGoal, rows)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        observed: '30个',
        expected: '≥ 36个',
        message: {
          id: 'checks.target-misses-goal',
          params: { task: '1', goal: '36个', thing: '签约项目', last: '30个' },
        },
      }),
    ]);
  });
});
