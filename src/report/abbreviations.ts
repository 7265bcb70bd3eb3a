import { notAfter } from '../texts/after';

/**
 * What people write short in a table and in full in a report, or the other way round: a pattern → in full. Only what can
 * be mistaken for nothing else (提高企业 holds 高企, 海外企业 外企); a name is never among them.
 */
const SHORT: readonly (readonly [short: string, full: string])[] = [
  // figures of the year
  ['gdp', '地区生产总值'],
  ['生产总值增速', '生产总值增长'],
  ['社零总额', '社会消费品零售总额'],
  ['社零额', '社会消费品零售额'],
  ['社零', '社会消费品零售'],
  ['固投', '固定资产投资'],
  ['一般预算收入', '一般公共预算收入'],
  ['r&d', '研发经费'],
  ['研发经费投入', '研发投入'],
  ['居民消费价格指数', '居民消费价格'],
  ['cpi', '居民消费价格'],
  ['隐债', '隐性债务'],
  ['专项债券', '专项债'],
  // enterprises
  ['国企(?!业)', '国有企业'],
  ['央企(?!业)', '中央企业'],
  ['民企(?!业)', '民营企业'],
  ['外企(?!业)', '外资企业'],
  ['高企(?!业)', '高新技术企业'],
  ['总部企业', '总部型企业'],
  ['上市公司', '上市企业'],
  ['综保区', '综合保税区'],
  ['跨境电商', '跨境电子商务'],
  // housing, roads, pipes
  ['保租房', '保障性租赁住房'],
  ['公租房', '公共租赁住房'],
  ['旧改(?!造)', '老旧小区改造'],
  ['棚改(?!造)', '棚户区改造'],
  ['停车泊位', '停车位'],
  ['污水厂', '污水处理厂'],
  ['高标田', '高标准农田'],
  ['安防工程', '安全生命防护工程'],
  ['高速路(?![网段口])', '高速公路'],
  ['新能源车(?![辆间企])', '新能源汽车'],
  ['地灾(?!害)', '地质灾害'],
  ['英寸', '寸'],
  // schools, health, care
  ['公办园(?!区)', '公办幼儿园'],
  ['民办园(?!区)', '民办幼儿园'],
  ['普惠园(?!区)', '普惠性幼儿园'],
  ['普惠性幼儿园', '普惠幼儿园'],
  ['中医院', '中医医院'],
  ['家医签约', '家庭医生签约'],
  ['医保(?!健)', '医疗保险'],
  ['城乡居保', '城乡居民基本养老保险'],
  ['公益岗(?!位)', '公益性岗位'],
  ['公岗(?!位)', '公益性岗位'],
  ['长护险', '长期护理保险'],
  ['细颗粒物', 'pm2.5'],
  ['电诈', '电信网络诈骗'],
  ['涉诈', '电信网络诈骗'],
  ['空气优良天数', '空气质量优良天数'],
  ['优良天数比例', '优良天数比率'],
];

/** Of these, what stands before them may make other words: 依法规上报, 上限上调, 降低保费. */
const SHORT_UNLESS_AFTER: readonly (readonly [short: RegExp, full: string])[] = [
  [notAfter(/法/, /规上/g), '规模以上'],
  [notAfter(/[时期上权]/, /限上/g), '限额以上'],
  [notAfter(/降/, /低保/g), '最低生活保障'],
];

/** Longest first, so that 社零总额 is not read as 社零. What stands behind a short word and makes it another is in its pattern. */
const ORDERED = [...SHORT].sort(([a], [b]) => literal(b).length - literal(a).length);
const FULL = new Map(ORDERED.map(([short, full]) => [literal(short), full]));
const ANY = new RegExp(ORDERED.map(([short]) => short).join('|'), 'g');
const GRADE = notAfter(/[a-z]/, /a{3,5}级/g);

function literal(pattern: string): string {
  return pattern.replace(/\(\?[^)]*\)/g, '');
}

/** A text in half-width lower case with what is written short spelled out. */
export function spelledOut(text: string): string {
  const graded = text.replace(GRADE, (grade) => `${String(grade.length - 1)}a级`);
  return SHORT_UNLESS_AFTER.reduce((all, [short, full]) => all.replace(short, full), graded).replace(
    ANY,
    (short) => FULL.get(short) ?? short,
  );
}
