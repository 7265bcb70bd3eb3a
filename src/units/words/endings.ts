/**
 * What the names of units end in. Plain words: to teach the program a new one, add it to the list it belongs to.
 * Longer endings win over shorter ones, wherever they stand in the lists.
 */

/** Offices, companies and institutions that stand beside each other: a name that ends so is nobody's part. */
export const INDEPENDENT_ENDINGS = words(`
  局 管理局 署 厅 委 管委会 管理委员会 委员会 街道办 街道办事处 办事处 政府 人民政府
  公司 有限公司 有限责任公司 集团 集团公司 控股 实业 银行 信用社 联社 法院 检察院 纪委 监委 党校
  妇联 残联 侨联 文联 科协 社科联 工商联 政协 人大 工会 总工会 商会 协会 学会 基金会 红十字会 供销社 合作社
  大学 学院 中学 小学 学校 一中 二中 三中 高中 职中 技校 特校 幼儿园 医院 卫生院 研究院 设计院 人武部 武装部 组织部 宣传部 统战部
`);

/** Endings that also name a part of the unit before them (公安局交警大队, 市自然资源局某某分局). */
export const PART_ENDINGS = words(`
  分局 支局 总局 中心 分中心 大队 支队 总队 中队 队 站 总站 所 处 室 办 办公室 部 指挥部 科 股 组 小组 领导小组 工作组 专班
  支行 分行 分公司 分院 总段 公路段 养护段 工务段 党委 党组 党工委 团委 报社 电视台 馆 会 委会 会议 联席会议 院 基地 厂
`);

/** Places that act as units. A name that begins with a place is usually one name (辽中区财政局). */
export const PLACE_ENDINGS = words(`
  区 县 市 旗 州 省 镇 乡 村 社区 街道 园区 开发区 管理区 新区 林场 农场 牧场 渔场 茶场 盐场 良种场 原种场 苏木 产业园 工业园 科技园
`);

/** Words that only look like an ending: a line that ends in one is an unfinished name (人力资源社会⏎保障局). */
export const FALSE_ENDINGS = words(`
  社会 城乡 城市 都市 市场 农村 乡村 城镇 村镇 公园 主办 协办 督办 场所 全部 内部 机会 大会 地区 城区 景区 小区 山区 校区 灾区 辖区
  全区 全县 全市 本区 本县 本市 军队 行政区 保护区
`);

/** Words that are nothing without what stands before them, although they end as a unit does. */
export const BARE_WORDS = words(`
  成员单位 管理处 管理所 管理站 服务站 服务中心 管理中心 分管委会 机关 社区 园区 开发区 管理区 联席 会议 及成员单位
`);

const ENDS = new RegExp(`(?:${[...INDEPENDENT_ENDINGS, ...PART_ENDINGS, ...PLACE_ENDINGS].join('|')})$`);

/** Whether a name ends as units do, whatever stands before. */
export function endsAsUnit(name: string): boolean {
  return ENDS.test(name);
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
