import { ORDINAL } from '../../texts/item-marks';
import { isGeneric } from '../verify/generic-words';
import { plainOf } from '../verify/plain';

/** What can be done and shown, or is called by a name: it is promised itself, wherever it stands. */
const CONCRETE =
  /[0-9０-９《》]|项目|工程|中心|园区|公园|医院|学校|小学|中学|幼儿园|小区|街区|片区|道路|公路|大桥|水库|平台|基地|车间|工厂|管网|设施|机制|制度|办法|方案|规划|计划|行动|试点|示范|活动|大会|清单|条例|改造|扩建|新建|建成|建立|开工|竣工|投产|出台|制定|编制|发放|举办|创建|申报|成立|组建|设立|引进|签约/;
/** Whether a piece names what is promised itself. */
export function isConcrete(piece: string): boolean {
  return CONCRETE.test(piece);
}

/** How a sentence sets out: by what it works, on what, with which resolve. */
const BEGINS =
  /^(?:坚持|围绕|聚焦|锚定|紧扣|突出|依托|立足|秉持|牢固?树立|以|按照|做[优大强精实活特好]|守[牢住好]|筑牢|严守|扎紧|打[好赢]|持续|继续|不断|进一步|扎实|深入|纵深|全面|稳步|加快|大力|全力|着力|积极|精准|统筹|有序|强化|加强|深化|推进|推动|促进|优化|提升|提高|扩大|拓展|完善|健全|巩固|培育壮大|发展|壮大|搭建|集聚|汇聚|夯实|狠抓|释放|激发|增强|改善|保障|自觉|主动|切实|严格|认真|开展|抓[好实牢紧]|办好|落实|用好|厚植|擦亮|唱响|念好|兜牢|织密|维护)/;
/** What such a sentence is about: a field of work, a state of things. */
const ABOUT =
  /(?:改革|(?:^|[^研])发展|开放|振兴|底线|红线|成果|攻坚|提质|升级|增效|(?:^|[^缮]|(?:^|[^修])缮)保护|治理|招商引资|招商|[一二三]产|服务业|制造业|农业|工业|产业|强链补链|延链|主体|人才|经济|消费|市场|监督|行政|(?:过紧|紧)日子|为[王先本要纲]|可控|战略|创新|转型|融合|合作|质量|水平|能力|效能|环境|生态|根基|基础|后劲|活力|动能|潜能|优势|短板|格局|底色|安全|稳定|责任|就业|创业|增收|教育|民生|福祉|保障|(?:乡村|产业体系|城市|法治|政府|队伍|作风|生态文明|文明|文化|平安|品牌|能力|环境|廉政|市场)建设|保卫战|攻坚战|持久战|歼灭战)$/;
/** 做优“一片叶子”, 念好“山字经”, 抓好项目攻坚. */
const MOTTO =
  /^(?:抓[好实牢]|狠抓|突出|强化)项目(?:攻坚|建设|招引|谋划)$|^(?:做[优大强精实活特好足]|擦亮|打响|唱响|念好|用好|盘活|下好|打好)“[^”]{1,8}”(?:文章|品牌|组合拳|先手棋|主动仗)?$/;
/** What stands under control, without anybody doing anything. */
const STATE = /(?:总体|基本|持续|保持)(?:可控|稳定|平稳|向好|和谐稳定)$/;

/** 一是…, 2025年，全区要围绕…: which item, when and who, before what. */
const WHO = new RegExp(
  `^(?:${ORDINAL})?(?:(?:20\\d\\d年|今年|新的一年)[，,]?)?(?:全[区县市镇乡]上?下?|我们|政府)?(?:要|将|必须)?`,
);
/** 坚持项目为王, 坚持以人民为中心. */
const MAXIM = /^坚持.{1,12}为(?:[王先本要纲重上基]|中心|导向|根本)$/;

/**
 * Whether a piece of a clause only leads in to what follows (坚持项目为王, 做优“一片叶子”, 深化国有企业改革): it names no
 * figure, nothing to be built, no programme. A table leaves such words out.
 *
 * @param isHead nothing but such pieces stands before it, and something of the clause behind it is carried
 */
export function onlyLeadsIn(piece: string, isHead: boolean): boolean {
  const { text } = plainOf(piece);
  if (text.length <= SHORT && isGeneric(text, 0, text.length)) return true;
  const said = piece.trim().replace(WHO, '');
  if (!isHead || (isConcrete(piece) && !MAXIM.test(said) && !MOTTO.test(said))) return false;
  return (
    MAXIM.test(said) ||
    MOTTO.test(said) ||
    STATE.test(said) ||
    /^(?:围绕|聚焦|锚定|紧扣|立足|依托)/.test(said) ||
    (BEGINS.test(said) && ABOUT.test(said))
  );
}

/** A generic piece may stand anywhere: 扩大对外开放. */
const SHORT = 8;
