import type { CheckId } from '../../src/checks/model';
import { changedPair, complaintsOf, crosschecked, withoutTask, type Change } from './pairs';

const BASE = new Set(complaintsOf(crosschecked(changedPair([]).report, changedPair([]).grid)));

/** Complaints about the changed pair that the pair as published does not have. */
function newOnes(changes: readonly Change[]): string[] {
  const { report, grid } = changedPair(changes);
  return complaintsOf(crosschecked(report, grid)).filter((one) => !BASE.has(one));
}

type Row = readonly [where: Change['in'], from: string, to: string];

describe('must be found, and nothing else', () => {
  const FIGURES: readonly Row[] = [
    ['table', '签约落地项目36个，到位内资不低于', '签约落地项目63个，到位内资不低于'],
    ['table', '同比增长5%。', '同比增长15%。'],
    ['table', '到位内资不低于33亿元', '到位内资不低于30亿元'],
    ['table', '引进外资1000万美元。', '引进外资100万美元。'],
    ['table', '支持佳合晟世等3户', '支持佳合晟世等8户'],
    ['table', '区属国企经营性收入同比增长10%以上', '区属国企经营性收入同比增长12%以上'],
    ['table', '全年新开工项目33个、续建项目42个', '全年新开工项目42个、续建项目33个'],
    ['table', '竣工项目25个、投产项目13个以上', '竣工项目25个、投产项目18个以上'],
    ['table', '强化45户规上', '强化54户规上'],
    ['table', '营业收入达到50亿元。', '营业收入达到60亿元。'],
    [
      'table',
      '新增高新技术企业2家、“专精特新”企业2家、雏鹰瞪羚企业3家。',
      '新增高新技术企业2家、“专精特新”企业3家、雏鹰瞪羚企业2家。',
    ],
    ['table', '实现科技成果转化8项。', '实现科技成果转化6项。'],
    ['table', '“小升规”企业3家以上、技改升级企业2家以上', '“小升规”企业2家以上、技改升级企业3家以上'],
    ['table', '储备中试项目10个、实施中试项目5个', '储备中试项目5个、实施中试项目10个'],
    ['table', '分批次发放300万元消费券', '分批次发放300元消费券'],
    ['table', '全年新增限上企业5家。', '全年新增限上企业7家。'],
    ['table', '入驻企业突破30家。', '入驻企业突破35家。'],
    ['table', '完成高标准农田提升改造2万亩', '完成高标准农田提升改造2.2万亩'],
    ['table', '优质水稻1万亩', '优质水稻0.1万亩'],
    ['table', '综合种养面积达到2.2万亩', '综合种养面积达到22万亩'],
    ['table', '美丽宜居村1个', '美丽宜居村2个'],
    ['table', '新增外贸企业5家、跨境电商企业10家', '新增外贸企业10家、跨境电商企业5家'],
    ['table', '居民迁建等2个项目征收、惠民等4个棚改小区', '居民迁建等4个项目征收、惠民等2个棚改小区'],
    ['table', '回迁安置居民300户以上。', '回迁安置居民350户以上。'],
    ['table', '遴选100节“精品课”', '遴选80节“精品课”'],
    ['table', '建设小学等4所学校', '建设小学等5所学校'],
    ['table', '完成140户特殊困难', '完成160户特殊困难'],
    ['table', '建设3家社区便民食堂。', '建设2家社区便民食堂。'],
    ['table', '“惠民”等3所公办幼儿园', '“惠民”等4所公办幼儿园'],
    ['table', '学前教育普惠率达到90%以上。', '学前教育普惠率达到95%以上。'],
    ['table', '高端人才团队2个、高技能产业人才650人。', '高端人才团队2个、高技能产业人才560人。'],
    ['report', '全年谋划申报项目100个以上', '全年谋划申报项目110个以上'],
    ['report', '入库总额100亿元以上', '入库总额10亿元以上'],
    ['report', '固定资产投资同比增长10%,一般', '固定资产投资同比增长11%,一般'],
    ['report', '新建辽河湿地体育公园和“正大”等3个口袋公园', '新建辽河湿地体育公园和“正大”等5个口袋公园'],
    ['report', '绿地世纪城等5个历史遗留问题', '绿地世纪城等6个历史遗留问题'],
  ];
  test.each(FIGURES)('a figure, in the %s: %s → %s', (where, from, to) => {
    const found = newOnes([{ in: where, from, to }]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !/^report-(?:figure|stage)-differs/.test(one))).toEqual([]);
    expect(found.some((one) => one.startsWith('report-figure-differs'))).toBe(true);
  });

  const NAMES: readonly Row[] = [
    ['table', '支持佳合晟世等', '支持佳和晟世等'],
    ['table', '支持佳合晟世等', '支持佳合世晟等'],
    ['table', '盘活大润发双台子店', '盘活大闰发双台子店'],
    ['table', '推动科莱恩、杰润等', '推动科莱思、杰润等'],
    ['table', '推动科莱恩、杰润等', '推动科莱恩、杰闰等'],
    ['table', '充分发挥思爱普（SAP）', '充分发挥思普爱（SAP）'],
    ['table', '鲁华泓锦环烯烃', '鲁华泓棉环烯烃'],
    ['table', '全力推动蓝壳MOFs材料、清华大学Janus', '全力推动蓝壳MOSs材料、清华大学Janus'],
    ['table', '一企一策推进广吉顺食品', '一企一策推进广顺吉食品'],
    ['table', '佰达佰利等低效', '佰利佰达等低效'],
    ['table', '支持龙人农业创建', '支持龙仁农业创建'],
    ['table', '深化与无锡市新吴区', '深化与无锡市新昊区'],
    ['table', '办好“辽河夜市”“双台城夜市”。', '办好“辽河夜市”“双合城夜市”。'],
    ['table', '提升“汽车电商博览会”', '提升“汽车电子博览会”'],
    ['table', '坚持和发展“枫桥经验”“浦江经验”', '坚持和发展“枫桥经验”“浦东经验”'],
    ['table', '推动盘锦骨科医院分院', '推动盘锦胃科医院分院'],
    ['table', '优化常家香菇生产基地', '优化常佳香菇生产基地'],
    ['table', '携手锦州、营口共建', '携手锦州、盘口共建'],
    ['table', '推动谷家湿地生态修复', '推动谷佳湿地生态修复'],
    ['table', '打通延堤北街断头路', '打通延提北街断头路'],
    ['table', '加强“小红楼”“新世纪', '加强“小洪楼”“新世纪'],
    ['table', '妥善解决顺地城商场', '妥善解决顺地成商场'],
    ['table', '实施辽河中路等2个泵站', '实施辽河东路等2个泵站'],
    ['report', '启动长征二号等地块开发', '启动长征三号等地块开发'],
    ['report', '完成区妇幼保健院、辽河社区', '完成区妇幼保健院、辽滨社区'],
    ['report', '开展2024第五届辽河湿地', '开展2024第六届辽河湿地'],
    ['report', '制定《政府投资类工程项目审核管理实施办法', '制定《政府投资类工程项目审批管理实施办法'],
    ['report', '种植“红海滩1号”优质', '种植“红海难1号”优质'],
  ];
  test.each(NAMES)('a name, in the %s: %s → %s', (where, from, to) => {
    const found = newOnes([{ in: where, from, to }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^report-name-differs/);
  });

  test.each([
    ['支持佳合晟世等'],
    ['盘活大润发'],
    ['打通延堤北街'],
    ['实现科技成果转化8项'],
    ['全年新增限上企业5家'],
    ['办好“辽河夜市”'],
    ['试点开展“强校工程”'],
    ['提升长护险'],
    ['固定资产投资同比增长10%。'],
    ['居民收入增长与'],
    ['大兴调查研究'],
    ['锲而不舍落实'],
    ['坚持同心同德'],
    ['建设3家社区便民食堂'],
    ['加强诚信政府'],
    ['扩大失业保险'],
    ['推进路灯'],
    ['完善配套功能'],
    ['全年引进高端人才'],
    ['做好重大慢性病'],
    ['打好碧水保卫战'],
    ['全年新增外贸'],
  ])('a task taken away: %s', (start) => {
    const found = complaintsOf(crosschecked(changedPair([]).report, withoutTask(start))).filter(
      (one) => !BASE.has(one),
    );
    expect(found.filter((one) => /^report-(?:uncarried|partly-carried)/.test(one))).toHaveLength(1);
    expect(found).toHaveLength(1);
  });

  test.each<[string, string, string, CheckId]>([
    ['report', '打通延堤北街断头路', '6月底前打通延堤北街断头路', 'report-date-differs'],
    ['report', '盘活大润发双台子店', '上半年盘活大润发双台子店', 'report-date-differs'],
    ['report', '启动长征二号等地块开发', '9月底前启动长征二号等地块开发', 'report-date-differs'],
    ['report', '支持佳合晟世等3户企业', '三季度末前，支持佳合晟世等3户企业', 'report-date-differs'],
    ['report', '试点开展“强校工程”', '10月15日前试点开展“强校工程”', 'report-date-differs'],
    ['table', '12月底前，签约落地项目36个', '12月底前，签约落地项目30个', 'report-stage-differs'],
    ['table', '12月底前，地区生产总值增长6%', '12月底前，地区生产总值增长5%', 'report-stage-differs'],
    ['table', '12月底前，实现科技成果转化8项', '12月底前，实现科技成果转化7项', 'report-stage-differs'],
    [
      'table',
      '12月底前，园区、街区入驻企业达到30家',
      '12月底前，园区、街区入驻企业达到29家',
      'report-stage-differs',
    ],
    [
      'table',
      '12月底前，石化和精细化工营业收入累计达到50亿元',
      '12月底前，石化和精细化工营业收入累计达到48亿元',
      'report-stage-differs',
    ],
    ['table', '12月底前，完成回迁安置300户以上', '12月底前，完成回迁安置280户以上', 'report-stage-differs'],
  ])('in the %s: %s → %s gives %s', (where, from, to, check) => {
    const found = newOnes([{ in: where === 'report' ? 'report' : 'table', from, to }]);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(check)).toBe(true);
  });
});

describe('tasks that stand in another section', () => {
  test.each([
    ['盘活大润发双台子店。', '试点开展“强校工程”。'],
    ['支持佳合晟世等3户企业挂牌上市。', '提升长护险服务质量。'],
  ])('%s ↔ %s', (one, other) => {
    const found = newOnes([
      { in: 'table', from: one, to: '甲甲甲' },
      { in: 'table', from: other, to: one },
      { in: 'table', from: '甲甲甲', to: other },
    ]).map((said) => said.split(' ')[0]);
    expect(found).toEqual(['report-section-differs', 'report-section-differs']);
  });
});

describe('must stay silent', () => {
  const SILENT: readonly Row[] = [
    // other words for the same
    ['table', '推动下游企业科学排产', '推进下游企业科学排产'],
    ['table', '完成“一街一所”设立', '实现“一街一所”设立'],
    ['table', '持续开展“全民乐购', '继续开展“全民乐购'],
    ['table', '大力实施市场主体培育计划', '全力实施市场主体培育计划'],
    ['table', '扩大批零住餐服务消费', '提升批零住餐服务消费'],
    ['table', '积极发展', '积极发展'],
    ['table', '加强应急管理队伍建设', '强化应急管理队伍建设'],
    ['table', '进一步提高应急救援能力', '不断提升应急救援能力'],
    ['table', '健全社会救助体系', '完善社会救助体系'],
    ['table', '做好重大慢性病健康管理', '抓好重大慢性病健康管理'],
    ['table', '巩固外贸基本盘', '夯实外贸基本盘'],
    ['table', '鼓励企业建设布局', '引导企业建设布局'],
    ['table', '盘活大润发双台子店', '激活大润发双台子店'],
    ['table', '实施一刻钟便民生活圈提升工程', '开展一刻钟便民生活圈提升工程'],
    ['table', '办好辽河湿地万人徒步大会', '举办辽河湿地万人徒步大会'],
    ['table', '加大公共充电桩布局', '加强公共充电桩布局'],
    ['table', '提高“12345”便民服务', '提升“12345”便民服务'],
    ['table', '优化常家香菇', '改善常家香菇'],
    ['table', '建立完善大抓镇街', '建立健全大抓镇街'],
    ['report', '推动盘锦骨科医院分院', '推进盘锦骨科医院分院'],
    ['report', '持续实施“三名”', '继续实施“三名”'],
    ['report', '满足人民群众多样化', '满足广大群众多样化'],
    // widths, marks, spaces, numerals
    ['table', '签约落地项目36个', '签约落地项目３６个'],
    ['table', '同比增长6%。', '同比增长6％。'],
    ['table', '支持佳合晟世等3户', '支持佳合晟世等三户'],
    ['table', '建设3家社区', '建设 3 家社区'],
    ['table', '（SAP）双碳', '(SAP)双碳'],
    ['table', '清华大学Janus', '清华大学janus'],
    ['table', '“强校工程”', '《强校工程》'],
    ['table', '“小红楼”“新世纪交通救援中心”', '“小红楼”、“新世纪交通救援中心”'],
    ['report', '支持佳合晟世等3户', '支持佳合晟世等３户'],
    ['report', '新增外贸企业5家', '新增外贸企业五家'],
    ['report', '实现“惠民”等3所公办幼儿园开园', '实现‘惠民’等3所公办幼儿园开园'],
    // equal amounts
    ['table', '到位内资不低于33亿元', '到位内资33亿元以上'],
    ['table', '到位内资不低于33亿元', '到位内资不少于330000万元'],
    ['table', '引进外资1000万美元。', '引进外资0.1亿美元。'],
    ['table', '完成高标准农田提升改造2万亩', '完成高标准农田提升改造20000亩'],
    ['table', '分批次发放300万元消费券', '分批次发放3000000元消费券'],
    ['table', '总长度不低于8公里；', '总长度不低于8000米；'],
    ['table', '入驻企业突破30家。', '入驻企业超过30家。'],
    ['table', '全年回迁安置居民300户以上。', '全年回迁安置居民不低于300户。'],
    ['table', '全年新增限上企业5家。', '全年新增限上企业5个。'],
    ['report', '2.2万亩', '22000亩'],
    ['report', '争取资金15亿元以上', '争取资金不低于15亿元'],
    // order
    [
      'table',
      '全年新增高新技术企业2家、“专精特新”企业2家、雏鹰瞪羚企业3家。',
      '全年新增雏鹰瞪羚企业3家、高新技术企业2家、“专精特新”企业2家。',
    ],
    ['table', '全年新增外贸企业5家、跨境电商企业10家。', '全年新增跨境电商企业10家、外贸企业5家。'],
    [
      'table',
      '加大学前教育投入，实现“惠民”等3所公办幼儿园开园，学前教育普惠率达到90%以上。',
      '实现“惠民”等3所公办幼儿园开园，学前教育普惠率达到90%以上，加大学前教育投入。',
    ],
    [
      'report',
      '全年签约落地项目36个,到位内资不低于33亿元,引进外资1000万美元',
      '到位内资不低于33亿元,引进外资1000万美元,全年签约落地项目36个',
    ],
    ['report', '携手锦州、营口共建', '携手营口、锦州共建'],
    // more in the table
    ['table', '盘活大润发双台子店。', '盘活大润发双台子店，新增商铺20家。'],
    ['table', '全年新增限上企业5家。', '全年新增限上企业5家，带动就业300人。'],
    [
      'table',
      '（2）6月底前，力争投入运营。',
      '（2）6月底前，力争投入运营；\n（3）年底前，营业额达到500万元。',
    ],
    ['table', '打通延堤北街断头路。', '打通延堤北街断头路，完成投资1200万元。'],
    ['table', '试点开展“强校工程”。', '试点开展“强校工程”，确定试点学校5所。'],
    // a character lost in a copy
    ['report', '支持佳合晟世等3户企业挂牌上市', '支持佳合晟世等3户企业挂上市'],
    ['report', '加强应急管理队伍建设', '加强应急管理队建设'],
    ['report', '优化常家香菇生产基地项目建设', '优化常家香菇生产地项目建设'],
    ['report', '推动盘锦骨科医院分院', '推动盘锦骨科医分院'],
    ['report', '全年新开工项目33个', '全年新开工项目个'],
    ['report', '完善停车配套功能,科学设置', '完善停车配套功能科学设置'],
    ['report', '创新区属国企与各类央企', '新区属国企与各类央企'],
    ['table', '大力发展研发设计', '大力发展研设计'],
    // dates that are no earlier, or that the milestones say
    ['report', '打通延堤北街断头路', '年底前打通延堤北街断头路'],
    ['report', '重新制定产业链图谱和招商地图', '3月底前，重新制定产业链图谱和招商地图'],
    ['report', '新建辽河湿地体育公园', '年内新建辽河湿地体育公园'],
    ['report', '高标准筹备2024首届辽宁', '10月底前，高标准筹备2024首届辽宁'],
    ['table', '12月底前，签约落地项目36个', '12月底前，签约落地项目40个'],
    ['table', '9月底前，签约落地项目27个', '9月底前，签约落地项目28个'],
  ];
  test.each(SILENT)('in the %s: %s → %s', (where, from, to) => {
    expect(newOnes([{ in: where, from, to }])).toEqual([]);
  });
});
