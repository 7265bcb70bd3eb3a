import { sheet, workbook } from '../grid/sheet';
import { crosschecked } from './pairs';

const AROUND = [
  '建设全民健身中心1处，改造提升体育公园3个。',
  '推进河道清淤疏浚32公里，加固堤防11公里。',
  '建成社区图书室15个，配送图书2万册。',
] as const;

/** What is said of a sentence of a report that one task of a table, due then, was made from. */
function comparedWith(report: string, task: string, deadline = '12月31日') {
  const [first, second, last] = AROUND;
  const rows = [first, second, task, last].map((text, n) => [
    String(n + 1),
    text,
    '住建局',
    text === task ? deadline : '12月31日',
  ]);
  const head = ['序号', '工作任务', '责任单位', '完成时限'];
  const { crosscheck } = crosschecked(
    `政府工作报告\n一、2024年工作回顾\n建成绿道3公里。\n二、2025年重点工作\n（一）加快建设\n${first}${second}${report}${last}\n`,
    workbook(sheet([['2025年政府工作报告任务分解表', '', '', ''], head, ...rows])),
  );
  const said = crosscheck.clauses.filter(({ text }) => report.includes(text));
  return {
    verdicts: said.map(({ kind, verdict }) => verdict ?? kind),
    uncovered: said.flatMap(({ uncovered }) => uncovered),
    differs: said.flatMap(({ differs }) =>
      differs.map(({ what, report: own, table }) => `${what} ${own} / ${table}`),
    ),
  };
}

describe('figures in other forms', () => {
  test.each([
    ['培训农民一万二千人。', '培训农民1.2万人。'],
    ['培训农民一万二千人。', '培训农民12000人。'],
    ['完成投资三亿五千万元。', '完成投资3.5亿元。'],
    ['完成投资3亿5000万元。', '完成投资35000万元。'],
    ['完成投资一亿二千万元。', '完成投资1.2亿元。'],
    ['改造厕所一千二百户。', '改造厕所1200户。'],
    ['全年检查频次下降三分之一。', '全年检查频次下降1/3。'],
    ['全年检查频次下降三分之一。', '全年检查频次下降33%。'],
    ['进出口总额翻一番。', '进出口总额增长100%。'],
    ['进出口总额翻番。', '进出口总额实现倍增。'],
    ['进出口总额增长一倍。', '进出口总额翻一番。'],
    ['数字化改造覆盖率过半。', '数字化改造覆盖率50%以上。'],
    ['项目建设周期压缩至18个月。', '项目建设周期压缩至1.5年。'],
    ['实施国有企业改革三年行动。', '实施国有企业改革行动。'],
    ['整修厂房10万平米。', '整修厂房10万平方米。'],
    ['开展志愿服务1200场次。', '开展志愿服务1200场。'],
    ['划分微网格420个，配备网格员460名。', '微网格420个、网格员460名。'],
  ])('%s is %s', (report, task) => {
    expect(comparedWith(report, task)).toEqual({ verdicts: ['carried'], uncovered: [], differs: [] });
  });

  test.each([
    ['培训农民一万二千人。', '培训农民1.5万人。', '一万二千人 / 1.5万人'],
    ['盘活闲置工业用地一千二百亩。', '盘活闲置工业用地12000亩。', '一千二百亩 / 12000亩'],
    ['改造厕所一千户。', '改造厕所2000户。', '一千户 / 2000户'],
    ['完成投资3亿5000万元。', '完成投资36000万元。', '3亿5000万元 / 36000万元'],
    ['全年检查频次下降三分之一。', '全年检查频次下降1/4。', '三分之一 / 1/4'],
    ['进出口总额翻一番。', '进出口总额增长50%。', '翻一番 / 50%'],
    ['进出口总额翻一番。', '进出口总额翻两番。', '翻一番 / 翻两番'],
    ['研发投入达到2倍。', '研发投入达到3倍。', '2倍 / 3倍'],
    ['数字化改造覆盖率过半。', '数字化改造覆盖率30%。', '过半 / 30%'],
    ['土地承包到期后再延长30年。', '土地承包到期后再延长二十年。', '30年 / 二十年'],
    ['项目建设周期压缩至18个月。', '项目建设周期压缩至24个月。', '18个月 / 24个月'],
    ['开展志愿服务1200场次。', '开展志愿服务1100场次。', '1200场次 / 1100场次'],
    ['视频监控联网1万路。', '视频监控联网2万路。', '1万路 / 2万路'],
    ['整修厂房10万m²。', '整修厂房12万m²。', '10万m² / 12万m²'],
    ['供水能力600万立方。', '供水能力500万立方米。', '600万立方 / 500万立方米'],
    ['淘汰燃煤锅炉35蒸吨。', '淘汰燃煤锅炉45蒸吨。', '35蒸吨 / 45蒸吨'],
    ['游泳课程48课时。', '游泳课程36学时。', '48课时 / 36学时'],
    ['冷库温度波动0.5℃。', '冷库温度波动1℃。', '0.5℃ / 1℃'],
    ['资产负债率控制在65%以内。', '资产负债率控制在65%以上。', '控制在65%以内 / 控制在65%以上'],
  ])('%s and %s differ', (report, task, differs) => {
    expect(comparedWith(report, task).differs).toEqual([`figure ${differs}`]);
  });

  test.each([
    [
      '农村居民人均可支配收入增长7.5%、城镇居民人均可支配收入增长6%。',
      '城镇居民人均可支配收入增长7.5%，农村居民人均可支配收入增长6%。',
      ['figure 7.5% / 6%', 'figure 6% / 7.5%'],
    ],
    [
      '新建农村污水处理站18座，新建农村垃圾中转站8座。',
      '新建农村污水处理站8座、垃圾中转站18座。',
      ['figure 18座 / 8座', 'figure 8座 / 18座'],
    ],
    [
      '划分微网格420个，配备网格员460名。',
      '微网格460个、网格员420名。',
      ['figure 420个 / 460个', 'figure 460名 / 420名'],
    ],
  ])('%s and %s changed places', (report, task, differs) => {
    expect(comparedWith(report, task).differs).toEqual(differs);
  });
});

describe('dates', () => {
  test.each([
    ['上半年建成城东水厂，年底前建成城西水厂。', '上半年建成城东水厂，年底前建成城西水厂。', '12月31日'],
    ['6月底前完成招标，12月底前完成主体施工。', '6月底前完成招标，12月底前完成主体施工。', '12月31日'],
    ['3月底前开工、10月底前建成湿地公园。', '3月底前开工、10月底前建成湿地公园。', '10月31日'],
    [
      '一季度开工建设人民路下穿通道，三季度末建成解放路人行天桥2座。',
      '3月底前开工建设人民路下穿通道，9月底前建成解放路人行天桥2座。',
      '9月30日',
    ],
  ])('%s is %s by %s', (report, task, deadline) => {
    expect(comparedWith(report, task, deadline).differs).toEqual([]);
  });

  test.each([
    [
      '一季度开工建设人民路下穿通道，三季度末建成解放路人行天桥2座。',
      '6月底前开工建设人民路下穿通道，9月底前建成解放路人行天桥2座。',
      '9月30日',
      'date 一季度 / 6月底前',
    ],
    [
      '3月底前开工、10月底前建成湿地公园。',
      '3月底前开工、12月底前建成湿地公园。',
      '12月31日',
      'date 10月底前 / 12月底前',
    ],
    ['6月底前通过资源评审。', '9月底前通过资源评审。', '12月31日', 'date 6月底前 / 12月31日'],
    ['确保改线工程9月底前贯通。', '确保改线工程年内贯通。', '12月31日', 'date 9月底前 / 12月31日'],
  ])('%s and %s by %s differ', (report, task, deadline, differs) => {
    expect(comparedWith(report, task, deadline).differs).toEqual([differs]);
  });
});

describe('names', () => {
  test.each([
    [
      '农村居民人均可支配收入增长7.5%、城镇居民人均可支配收入增长6%。',
      '城镇居民人均可支配收入增长6%，农村居民人均可支配收入增长7.5%。',
    ],
    ['推进渔湾城中村改造，签约率达到95%。', '渔湾城中村改造：签约率95%。'],
  ])('%s is %s', (report, task) => {
    expect(comparedWith(report, task).differs).toEqual([]);
  });

  test.each([
    ['推进渔湾城中村改造，签约率达到95%。', '鱼湾城中村改造：签约率95%。', '推进渔湾城中村 / 鱼湾城中村'],
    ['渔湾城中村改造，签约率达到95%。', '推进鱼湾城中村改造，签约率95%。', '渔湾城中村 / 推进鱼湾城中村'],
  ])('%s and %s differ', (report, task, differs) => {
    expect(comparedWith(report, task).differs).toEqual([`name ${differs}`]);
  });
});

describe('what a task says among other things, or in short', () => {
  test.each([
    ['新建高标准农田15万亩。', '玉米单产提升100万亩，浅埋滴灌80万亩，新建高标准农田15万亩'],
    [
      '新建高标准农田15万亩。',
      '实施玉米单产提升工程，推广浅埋滴灌技术，扩大大豆种植，新建高标准农田15万亩，完善仓储物流设施，培育农业社会化服务组织',
    ],
    ['完成32眼自备井关停。', '压减地下水超采量600万立方米，关停自备井32眼'],
    ['开工建设500千伏输变电工程，改造农村牧区电网260公里。', '500千伏输变电工程开工，农网改造260公里'],
    ['完成第五次全国经济普查后续数据开发应用。', '五经普数据开发应用'],
    ['拆除违法建设2万平方米，确保新增违建“零增长”。', '拆违2万㎡，新增违建零增长'],
    ['加强人才引育，引进急需紧缺人才80名，建设人才公寓200套。', '引进急需紧缺人才80名，建设人才公寓200套。'],
  ])('%s is %s', (report, task) => {
    expect(comparedWith(report, task)).toEqual({ verdicts: ['carried'], uncovered: [], differs: [] });
  });

  test.each([
    [
      '拆除违法建设2万平方米，确保新增违建“零增长”。',
      '拆违2万亩，新增违建零增长',
      'figure 2万平方米 / 2万亩',
    ],
    [
      '新增装机容量5万千瓦，改造线路30公里。',
      '新增装机5万千瓦时，改造线路30公里',
      'figure 5万千瓦 / 5万千瓦时',
    ],
    [
      '新建高标准农田15万亩。',
      '玉米单产提升100万亩，浅埋滴灌80万亩，新建高标准农田12万亩',
      'figure 15万亩 / 12万亩',
    ],
  ])('%s and %s differ', (report, task, differs) => {
    expect(comparedWith(report, task).differs).toEqual([differs]);
  });

  test('what is another programme, or a part of a piece, is left out', () => {
    expect(
      comparedWith('实施人才安居计划，引进急需紧缺人才80名。', '引进急需紧缺人才80名。').uncovered,
    ).toEqual(['实施人才安居计划']);
  });
});

test('参与 joins nothing', () => {
  const { verdicts } = comparedWith('生活垃圾分类居民参与率达到85%。', '垃圾分类居民参与率85%。');
  expect(verdicts).toEqual(['carried']);
});

test.each([
  ['今年政府工作的总体思路是，坚定不移走绿色发展为导向的高质量发展新路子。', 'background'],
  ['我们坚信，有各族人民的团结奋斗，明天一定会更加美好。', 'slogan'],
  ['新的一年，全区将坚持以高质量发展统揽全局，勇当改革开放排头兵。', 'slogan'],
  ['新的一年，街道将以更大力度推动各项事业再上新台阶。', 'slogan'],
  ['推动数字经济再上新台阶，新增数据中心2个。', 'none'],
])('%s is %s where no task carries it', (report, verdict) => {
  expect(comparedWith(report, '检修消防栓90个。').verdicts).toEqual([verdict]);
});
