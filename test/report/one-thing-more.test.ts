import { changedPair, complaintsOf, crosschecked, type Change } from './pairs';

const published = changedPair([]);
const BASE = new Set(complaintsOf(crosschecked(published.report, published.grid)));

type Row = readonly [where: Change['in'], from: string, to: string];

/** Complaints about the changed pair that the pair as published does not have: the checks, without `report-`. */
function newOnes([where, from, to]: Row): string[] {
  const { report, grid } = changedPair([{ in: where, from, to }]);
  return complaintsOf(crosschecked(report, grid))
    .filter((one) => !BASE.has(one))
    .map((one) => one.replace(/^report-/, ''));
}

/** The kinds of finding that may tell it, and the changes. */
const FOUND: readonly (readonly [checks: RegExp, rows: readonly Row[]])[] = [
  [
    /^(?:stage-differs)/,
    [
      ['table', '引进到位内资33亿元，', '引进到位内资33万元，'],
      [
        'table',
        '12月底前，石化和精细化工营业收入累计达到50亿元',
        '12月底前，石化和精细化工营业收入累计达到50万元',
      ],
      ['table', '12月底前，完成2万亩高标准农田', '12月底前，完成2000亩高标准农田'],
      ['table', '种植红海滩1号等优质水稻品种面积1万亩', '种植红海滩1号等优质水稻品种面积1000亩'],
      ['table', '稻蟹综合种养面积达到2.2万亩；', '稻蟹综合种养面积达到2.1万亩；'],
      ['table', '策划发放消费券100万元；\n（2）', '策划发放消费券100元；\n（2）'],
      ['table', '12月底前，累计引进各类人才650人', '12月底前，累计引进各类人才600人'],
      ['table', '12月底前，新增“专精特新”企业2家、高新', '12月底前，新增“专精特新”企业1家、高新'],
      ['table', '12月底前，实现“小升规”企业3家以上', '12月底前，实现“小升规”企业2家以上'],
      ['table', '12月底前，完成新增限上企业入库5家', '12月底前，完成新增限上企业入库4家'],
      ['table', '12月底前，固定资产投资同比增长10%', '12月底前，固定资产投资同比下降10%'],
      ['table', '12月底前，规上工业增加值同比增长7%', '12月底前，规上工业增加值同比增长7个百分点'],
      [
        'table',
        '12月底前，谋划申报项目100个以上、入库总额100亿元以上、争取资金15亿元以上',
        '12月底前，谋划申报项目100个以上、入库总额100亿元以上、争取资金12亿元以上',
      ],
      ['table', '到位外资1000万美元。', '到位外资100万美元。'],
    ],
  ],
  [/^(?:figure-differs|stage-differs)/, [['table', '产业化转化中试项目2个。', '产业化转化中试项目1个。']]],
  [/^(?:stage-differs|figure-differs)/, [['table', '新增外贸企业5家。', '新增外贸企业3家。']]],
  [
    /^(?:partly-carried)/,
    [
      ['table', '雏鹰瞪羚企业3家。', '。'],
      ['table', '、跨境电商企业10家', ''],
      ['table', '、高技能产业人才650人', ''],
      ['report', '全年新增限上企业5家。', '全年新增限上企业5家、直播电商基地2个。'],
    ],
  ],
  [/^(?:partly-carried|name-differs|figure-differs)/, [['table', '、“专精特新”企业2家', '']]],
  [
    /^(?:figure-differs|partly-carried)/,
    [['table', '支持佳合晟世等3户企业挂牌上市。', '支持佳合晟世等企业挂牌上市。']],
  ],
  [
    /^(?:partly-carried|name-differs)/,
    [
      ['table', '、高家旧货市场', ''],
      ['table', '“浦江经验”', ''],
      ['table', '“中外商品博览会”', ''],
    ],
  ],
  [
    /^(?:name-differs|partly-carried)/,
    [
      ['table', '锦州、营口共建', '锦州共建'],
      ['table', '科莱恩、杰润等', '科莱恩等'],
      ['table', '区妇幼保健院、辽河社区卫生服务中心', '辽河社区卫生服务中心'],
      ['report', '盘活大润发双台子店。', '盘活大润发双台子店和乐购双台子店。'],
      ['report', '打通延堤北街断头路。', '打通延堤北街、胜利街断头路。'],
      ['report', '妥善解决顺地城商场', '妥善解决顺地城商场、双兴小区'],
    ],
  ],
  [
    /^(?:figure-differs)/,
    [
      ['report', '回迁安置居民300户以上', '回迁安置居民300人以上'],
      ['report', '签约落地项目36个', '签约落地项目30至36个'],
      ['table', '同比增长6%。', '增长5%至6%。'],
      ['report', '一般公共预算收入同比增长6%', '一般公共预算收入增长6个百分点'],
      ['report', '营业收入达到50亿元', '营业收入达到50亿美元'],
      ['report', '发放300万元消费券', '发放30万元消费券'],
      ['table', '全年区属国企经营性收入同比增长10%以上', '全年区属国企经营性收入同比增长10%以内'],
    ],
  ],
  [
    /^(?:figure-differs|name-differs)/,
    [
      ['report', '遴选100节', '遴选100门'],
      ['report', '确保城镇调查失业率始终低于全省', '确保城镇调查失业率始终高于全省'],
      ['table', '“二十二个产业集群”', '“二十个产业集群”'],
      ['table', '“15项重大工程”', '“16项重大工程”'],
      ['table', '世界500强、中国100强', '世界500强、中国500强'],
      ['table', '“九大领域”', '“八大领域”'],
      ['table', '“1+3+3”', '“1+3+4”'],
    ],
  ],
  [
    /^(?:name-differs)/,
    [
      ['table', '与无锡市新吴区', '与苏州市新吴区'],
      ['report', '依托市中医医院', '依托市人民医院'],
      ['table', '孵化基地A、B区污水管网', '孵化基地A、C区污水管网'],
      ['table', '辽河新城高端商旅', '辽东新城高端商旅'],
      ['report', '“辽河夜市”', '“辽东夜市”'],
      ['table', '中交建筑、二十二冶', '中铁建筑、二十二冶'],
      ['table', '清华大学、中国科学院大连化物所', '清华大学、中国科学院沈阳化物所'],
      ['report', '“兴辽英才计划”', '“兴辽人才计划”'],
    ],
  ],
  [
    /^(?:date-differs)/,
    [
      ['report', '加快辽河养老产业示范区建设', '6月底前加快辽河养老产业示范区建设'],
      ['report', '完成“一街一所”设立', '5月底前完成“一街一所”设立'],
      ['report', '全年新增外贸企业5家', '三季度末新增外贸企业5家'],
    ],
  ],
];

describe('one thing changed is found', () => {
  test.each(FOUND.flatMap(([checks, rows]) => rows.map((row) => [...row, checks] as const)))(
    'in the %s: %s → %s',
    (where, from, to, checks) => {
      const found = newOnes([where, from, to]);
      expect(found).not.toEqual([]);
      expect(found.filter((one) => !checks.test(one))).toEqual([]);
    },
  );
});

describe('the same said otherwise is silent', () => {
  const SILENT: readonly Row[] = [
    ['table', '引进到位内资33亿元，', '引进到位内资330000万元，'],
    ['table', '到位外资1000万美元。', '到位外资0.1亿美元。'],
    [
      'table',
      '12月底前，石化和精细化工营业收入累计达到50亿元',
      '12月底前，石化和精细化工营业收入累计达到500000万元',
    ],
    ['table', '12月底前，完成2万亩高标准农田', '12月底前，完成20000亩高标准农田'],
    ['table', '策划发放消费券100万元；\n（2）', '策划发放消费券1000000元；\n（2）'],
    ['table', '盘活大润发双台子店。', '推动大润发双台子店盘活。'],
    ['table', '打通延堤北街断头路。', '完成延堤北街断头路打通工作。'],
    ['table', '全年新增限上企业5家。', '新增限额以上企业5家。'],
    ['table', '回迁安置居民300户以上', '回迁安置居民三百户以上'],
    ['table', '力争规上石化和精细化工营业收入达到50亿元。', '规上石化和精细化工营业收入力争达50亿元。'],
    ['table', '建设3家社区便民食堂', '新建社区便民食堂3家'],
    ['table', '锦州、营口共建', '锦州和营口共建'],
    ['table', '15亿元以上', '１５亿元以上'],
    ['report', '全年新开工项目33个、续建项目42个', '续建项目42个、全年新开工项目33个'],
    ['report', '办好“辽河夜市”“双台城夜市”。', '办好“辽河夜市”、“双台城夜市”；'],
    ['report', '实现科技成果转化8项。', '转化科技成果8项。'],
    ['report', '地区生产总值同比增长6%', '地区生产总值(GDP)同比增长6%'],
    ['report', '维修改造农村公路8公里以上', '维修改造农村公路8000米以上'],
    ['report', '支持佳合晟世等3户企业', '支持佳合晟世等3家企业'],
    ['table', '16.支持', '16、支持'],
    ['table', '12月底前，签约落地项目36个', '全年签约落地项目36个'],
    ['table', '学前教育普惠率达到90%以上', '学前教育普惠率达到九成以上'],
    ['report', '遴选100节“精品课”', '遴选“精品课”100节'],
    ['table', '办好辽河湿地万人徒步大会等', '举办辽河湿地万人徒步大会、职工篮球赛等'],
    ['table', '持续开展家庭医生签约服务', '持续做好家庭医生签约服务'],
    ['table', '盘锦骨科医院分院', '盘锦市骨科医院分院'],
    ['table', '提升长护险服务质量。', '提升长护险服务质量，新增定点机构3家。'],
  ];
  test.each(SILENT)('in the %s: %s → %s', (where, from, to) => {
    expect(newOnes([where, from, to])).toEqual([]);
  });
});
