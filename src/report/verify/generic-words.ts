/**
 * Words that one hand puts for another without meaning anything else: verbs, words of manner, nouns of office language. A
 * change from one to another is a wording, never a name. Two characters each, so that 推动 / 推进 is seen whole.
 */
const WORDS =
  // verbs
  '推进推动促进带动拉动加快加速加强加大强化深化深入持续继续接续延续开展实施组织举办举行承办召开完成实现达到达成确保保障保证保持维持打造建设建成建立构建搭建创建创立设立成立形成新建改建扩建续建新增增加增设增强提升提高提振提级优化改善改进完善健全完备巩固夯实拓展拓宽扩大扩展扩充做好做强做优做大做实抓好抓实抓紧办好办妥落实落地执行贯彻支持扶持扶助帮助帮扶助力鼓励引导引领培育培养培植招引引进引育吸引争取力争争创创新创造发展壮大发挥发放发布下发印发制定制订出台编制修订修改谋划策划规划布局部署统筹协调调度督促督导指导服务管理管控控制防控防范防止化解处置处理解决整治治理整改整顿清理清查清零排查检查核查监督监管监测打击查处压减压缩压降降低减少削减减轻盘活激活释放激发用好使用利用运用采用应用启动开工动工施工竣工完工交付投用投产达产运营运行运作改造更新翻新维修维护养护修复修缮保护守护守住守牢筑牢严守坚守维护宣传宣讲推广推介展示普及丰富充实满足覆盖惠及受益安置安排安装配备配套配置对接衔接合作协作联合联动融合融入整合聚焦围绕瞄准突出坚持秉持遵循依托依靠依法按照根据结合立足着眼探索尝试试点创设承接承担负责参与参加申报申请上报报送储备入库签约签订引入导入培训演练评选遴选选拔选树认定评估评审考核验收验证公开公示公布销号办结答复回应响应兑现发挥释放守住' +
  // manner
  '积极主动大力全力全面全程全域全方努力奋力着力聚力合力倾力切实扎实务实稳步稳妥有序有效高效精准精细精心科学合理规范严格严肃严厉坚决坚定认真细致深度广泛普遍逐步逐渐不断进一步一步更加更好更高加倍充分充足重点着重特别尤其同步及时适时按时定期经常常态长期始终一律统一率先争先超前提前靠前尽快尽早抓紧真正真心' +
  // nouns of office language
  '工作任务目标指标措施举措办法方法方式模式机制体制制度体系系统政策意见方案计划规划项目工程行动活动领域方面行业产业水平能力质量效率效能质效成效效果成果成绩作用功能功效力度强度程度规模数量总量总数环境氛围条件基础设施资源要素问题难题困难矛盾风险隐患群众居民百姓市民人民村民农民群体企业公司单位部门机构主体平台载体阵地场所地区区域地域辖区全区全县全市我区我县我市城区市区县区街道街镇镇街乡镇村镇农村乡村城乡城市城镇社区道路公路街路马路工资薪资薪酬就业创业医疗卫生健康教育学校文化旅游体育养老安全生产' +
  // small words
  '以及以上以下以内不低不少不超不得不能左右至少超过突破大于高于今年本年全年当年年内年底年末开始起来其中其他其它各类各项各级各个多个多项若干部分一批一系一些相关有关';

const generic = new Set<string>();
for (let n = 0; n + 1 < WORDS.length; n += 2) generic.add(WORDS.slice(n, n + 2));

/** Characters that bind words and stand for nothing. */
const BINDING = new Set(
  '的地得了和与及并且等将把对在为以于中上下内里后前向从由至到也都还要须应可更再较最其这那个是有',
);
/** What makes a generic word part of a name: 建设街道, 实验小学. */
const OF_NAMES =
  /^(?:街道|小学|中学|学校|幼儿园|社区|小区|村|路|街|巷|公园|广场|医院|桥|园区|集团|公司|花园|大厦|水库|河|湖|镇|乡)/;

/** Whether the characters from `from` to `to` lie inside generic words, or only bind words. */
export function isGeneric(text: string, from: number, to: number): boolean {
  if (from === to) return true;
  let at = from;
  while (at < to) {
    if (BINDING.has(text.charAt(at))) {
      at++;
      continue;
    }
    const covered = [at - 1, at].find((start) => {
      if (start < 0 || !generic.has(text.slice(start, start + 2))) return false;
      return !OF_NAMES.test(text.slice(start + 2, start + 6));
    });
    if (covered === undefined) return false;
    at = covered + 2;
  }
  return true;
}
