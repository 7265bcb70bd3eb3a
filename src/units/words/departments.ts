/**
 * Departments that nearly every district or county has, without 区, 县 or 市 before them. One line per department:
 * its names, short and long. They help to join and split names, and two names of one line are a suspected variant
 * when both occur in one workbook. To teach the program a new one, add a line or a word to a line.
 */
export const DEPARTMENTS: readonly (readonly string[])[] = `
  发改局 发改委 发展改革局 发展和改革局 发展改革委 发展和改革委员会
  财政局
  教育局
  教体局 教育体育局 教育和体育局
  科技局 科学技术局
  科工局 科技工业局 科技和工业局
  工信局 工信委 工业和信息化局 工业信息化局 工业和信息化委员会
  民政局
  民宗局 民族宗教局 民族和宗教事务局 民族宗教事务局
  司法局
  人社局 人力资源社会保障局 人力资源和社会保障局
  自规局 自然资源规划局 自然资源和规划局
  自然资源局 自然资源分局
  生态环境局 生态环境分局 生环局 生环分局
  住建局 住房城乡建设局 住房和城乡建设局 住房建设局
  城建局 城乡建设局
  房产局 房产管理局 住房保障局
  交通局 交通运输局
  水利局 水务局
  农业农村局 农村农业局
  林业局 林草局 林业和草原局 林业草原局
  商务局
  文旅局 文化旅游局 文化和旅游局 文旅广电局 文化旅游广电局 文化旅游和广播电视局 文化广电旅游局 文化广电和旅游局 文旅体局 文化旅游体育局 文体旅游局 文广旅体局 文化广电旅游体育局
  卫健局 卫健委 卫生健康局 卫生健康委 卫生和健康局 卫生健康委员会
  退役军人局 退役军人事务局
  应急局 应急管理局
  审计局
  国资局 国资委 国有资产监督管理局 国资监管局 国有资产监督管理委员会
  市监局 市场局 市场监管局 市场监督管理局
  统计局
  医保局 医疗保障局 医保分局 医疗保障分局
  信访局
  营商局 营商环境局 营商环境建设局 营商环境建设监督局
  乡村振兴局
  行政审批局 审批局 行政审批服务局
  政务服务局 政务服务管理局
  数据局 大数据局 大数据管理局
  城管局 城市管理局 城市管理综合行政执法局 城市管理和综合行政执法局 城市管理执法局
  综合行政执法局 综合执法局
  金融局 金融发展局 金融工作局
  税务局
  气象局
  公安局 公安分局
  机关事务局 机关事务管理局 机关事务服务中心 机关事务中心
  投促局 投资促进局
  疾控中心 疾病预防控制中心
  投促中心 投资促进中心
  消防大队 消防救援大队
  交警大队 交通警察大队
  融媒体中心
  政府办 政府办公室 人民政府办公室
  区委办 区委办公室
  县委办 县委办公室
  市委办 市委办公室
  编办 编委办 机构编制委员会办公室
  纪委监委
  纪委
  监委
  政法委 政法委员会
  组织部
  宣传部
  统战部
  人武部 人民武装部 武装部
  法院 人民法院
  检察院 人民检察院
  人大办 人大常委会办公室
  政协办 政协办公室
  团委
  妇联 妇女联合会
  残联 残疾人联合会
  科协 科学技术协会
  文联
  侨联
  工商联
  总工会 工会
  红十字会
  供销社 供销合作社 供销联社
  党校
  烟草专卖局
  人行 人民银行
  工行 工商银行
  农行 农业银行
  中行 中国银行
  建行 建设银行
  农发行 农业发展银行
  农商行 农商银行 农村商业银行
  邮储银行 邮政储蓄银行
  安委办 安委会办公室 安全生产委员会办公室
  食安办 食安委办 食品安全委员会办公室
  公路局 公路管理局
  公路段 公路管理段
  公积金中心 住房公积金管理中心
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

/** Party organs that are also written with the committee before them: 区委组织部. */
const PARTY_ORGANS = [
  '组织部',
  '宣传部',
  '统战部',
  '政法委',
  '编办',
  '社会工作部',
  '老干部局',
  '党校',
  '网信办',
  '巡察办',
];

/** Levels that may stand before a department's name. */
export const LEVELS = ['区', '县', '市', '旗', '州'] as const;

/** Words that a name may have or not have and still be the same unit's: 消防大队, 消防救援大队. */
export const OPTIONAL_WORDS = [
  '救援',
  '管理',
  '监管',
  '监督',
  '事务',
  '运输',
  '综合',
  '行政',
  '执法',
  '服务',
  '工作',
];

const NAMES: ReadonlySet<string> = new Set(DEPARTMENTS.flat());
const ORGANS: ReadonlySet<string> = new Set(PARTY_ORGANS);
const IS_LEVEL: ReadonlySet<string> = new Set(LEVELS);

/**
 * Every department's name with and without a level before it: six times as many as are written down, so that they are taken apart when one
 * is looked up, and never made.
 */
export const LEXICON = {
  has(name: string): boolean {
    if (NAMES.has(name)) return true;
    if (!IS_LEVEL.has(name.charAt(0))) return false;
    return NAMES.has(name.slice(1)) || (name.charAt(1) === '委' && ORGANS.has(name.slice(2)));
  },
};

/** The lengths of the names of `LEXICON` by their first character. */
export function lexiconLengths(): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  const note = (first: string, length: number): void => {
    const known = lengths.get(first);
    if (!known) lengths.set(first, [length]);
    else if (!known.includes(length)) known.push(length);
  };
  const withLevels = new Set<number>();
  const noteLevels = (length: number): void => {
    if (withLevels.has(length)) return;
    withLevels.add(length);
    for (const level of LEVELS) note(level, length);
  };
  for (const name of NAMES) {
    note(name.charAt(0), name.length);
    noteLevels(name.length + 1);
  }
  for (const name of ORGANS) noteLevels(name.length + 2);
  return lengths;
}
