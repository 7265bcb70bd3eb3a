/**
 * Words that one hand puts for another without meaning anything else: verbs, words of manner, nouns of office language. A
 * change from one to another is a wording, never a name. Two characters each, so that 推动 / 推进 is seen whole.
 */
const WORDS = [
  // verbs
  '推进 推动 促进 带动 拉动 加快 加速 加强 加大 强化 深化 深入 持续 继续 接续 延续 开展',
  '实施 组织 举办 举行 承办 召开 完成 实现 达到 达成 确保 保障 保证 保持 维持 打造 建设',
  '建成 建立 构建 搭建 创建 创立 设立 成立 形成 新建 改建 扩建 续建 新增 增加 增设 增强',
  '提升 提高 提振 提级 优化 改善 改进 完善 健全 完备 巩固 夯实 拓展 拓宽 扩大 扩展 扩充',
  '做好 做强 做优 做大 做实 抓好 抓实 抓紧 办好 办妥 落实 落地 执行 贯彻 支持 扶持 扶助',
  '帮助 帮扶 助力 鼓励 引导 引领 培育 培养 培植 招引 引进 引育 吸引 争取 力争 争创 创新',
  '创造 发展 壮大 发挥 发放 发布 下发 印发 制定 制订 出台 编制 修订 修改 谋划 策划 规划',
  '布局 部署 统筹 协调 调度 督促 督导 指导 服务 管理 管控 控制 防控 防范 防止 化解 处置',
  '处理 解决 整治 治理 整改 整顿 清理 清查 清零 排查 检查 核查 监督 监管 监测 打击 查处',
  '压减 压缩 压降 降低 减少 削减 减轻 盘活 激活 释放 激发 用好 使用 利用 运用 采用 应用',
  '启动 开工 动工 施工 竣工 完工 交付 投用 投产 达产 运营 运行 运作 改造 更新 翻新 维修',
  '维护 养护 修复 修缮 保护 守护 守住 守牢 筑牢 严守 坚守 宣传 宣讲 推广 推介 展示 普及',
  '丰富 充实 满足 覆盖 惠及 受益 安置 安排 安装 配备 配套 配置 对接 衔接 合作 协作 联合',
  '联动 融合 融入 整合 聚焦 围绕 瞄准 突出 坚持 秉持 遵循 依托 依靠 依法 按照 根据 结合',
  '立足 着眼 探索 尝试 试点 创设 承接 承担 负责 参与 参加 申报 申请 上报 报送 储备 入库',
  '签约 签订 引入 导入 培训 演练 评选 遴选 选拔 选树 认定 评估 评审 考核 验收 验证 公开',
  '公示 公布 销号 办结 答复 回应 响应 兑现 打通 贯通 畅通 开通 疏通 连通 联通 接通 开发 研发',
  '开辟 推出 筹建 筹集 筹措 筹备 筹办 招聘 招录 招募 选派 选聘 派驻 兴建 修建 架设 铺设 敷设',
  '加装 增配 增开 开设 开办 开行 打响 唱响 叫响 擦亮 收储 腾退 投放 投入 拨付 兑付 清退 取缔',
  '关停 拆除 清除 清运 回收 救助 资助 补助 补贴 奖励 推送 推荐 推选 入驻 进驻 种植 栽植 栽种',
  '播种 补植 升级 提质 增效 扩容 扩面 摸底 摸排 普查 调研 走访 巡查 巡检 抽查 抽检 检测 检验',
  '监控 预警 预防 抢修 更换 替换 搬迁 迁建',
  // manner
  '积极 主动 大力 全力 全面 全程 全域 全方 努力 奋力 着力 聚力 合力 倾力 切实 扎实 务实',
  '稳步 稳妥 有序 有效 高效 精准 精细 精心 科学 合理 规范 严格 严肃 严厉 坚决 坚定 认真',
  '细致 深度 广泛 普遍 逐步 逐渐 不断 一步 更加 更好 更高 加倍 充分 充足 重点 着重 特别',
  '尤其 同步 及时 适时 按时 定期 经常 常态 长期 始终 一律 统一 率先 争先 超前 提前 靠前',
  '尽快 尽早 抓紧 真正 真心',
  // small words
  '广大 公众 大众 社会 各方 各界 所有 全体 多种 多样 多元 有关 相应 相关 一定 一批 成批',
  '以及 以上 以下 以内 不低 不少 不超 不得 不能 左右 至少 超过 突破 大于 高于 今年 本年',
  '全年 当年 年内 年底 年末 开始 起来 其中 其他 其它 各类 各项 各级 各个 多个 多项 若干',
  '月人 人均 月均 年均 每人 人每 部分 一系 一些 进一 增长 增速 增幅 每月 按月 逐月 每季 按季 月度 季度 经济 改革 开放 对外 消费 投资 收入 占比 比例',
];

/** Nouns of office language, which names are made of as well: 工人村 is no slip for 工农村. */
const NOUNS = [
  '工作 任务 目标 指标 措施 举措 办法 方法 方式 模式 机制 体制 制度 体系 系统 政策 意见',
  '方案 计划 规划 项目 工程 行动 活动 领域 方面 行业 产业 水平 能力 质量 效率 效能 质效',
  '成效 效果 成果 成绩 作用 功能 功效 力度 强度 程度 规模 数量 总量 总数 环境 氛围 条件',
  '基础 设施 资源 要素 问题 难题 困难 矛盾 风险 隐患 群众 居民 百姓 市民 人民 村民 农民',
  '群体 企业 公司 单位 部门 机构 主体 平台 载体 阵地 场所 地区 区域 地域 辖区 全区 全县',
  '全市 我区 我县 我市 城区 市区 县区 街道 街镇 镇街 乡镇 村镇 农村 乡村 城乡 城市 城镇',
  '社区 道路 公路 街路 马路 工资 薪资 薪酬 就业 创业 医疗 卫生 健康 教育 学校 文化 旅游',
  '体育 养老 安全 生产 人员 职工 员工 国考 国控 省考 省控 办理',
];

const generic = new Set([...WORDS, ...NOUNS].join(' ').split(' '));
const nouns = new Set(NOUNS.join(' ').split(' '));

/** Characters that bind words and stand for nothing. */
const BINDING = new Set(
  '的地得了和与及并且等将把对在为以于中上下内里后前向从由至到也都还要须应可更再较最其这那个是有',
);
/** What makes a generic word part of a name: 建设街道, 实验小学. */
const OF_NAMES =
  /^(?:街道|小学|中学|学校|幼儿园|社区|小区|村(?![级居民庄镇])|大道|路|街(?![道镇])|巷|公园|广场|医院|桥|园区|集团|公司|花园|大厦|水库|河(?![(湖长流道])|湖|镇(?![街村域])|乡(?![镇村]))/;

/** Particles: they stand for nothing and in no name. */
const PARTICLES = /^[的地得了和与及并且将把对为以]+$/;

/** Whether all these characters are particles. */
export function isParticle(text: string): boolean {
  return PARTICLES.test(text);
}

/** Whether all these characters only bind words: 的 for 地, 和 for 与. */
export function isBinding(text: string): boolean {
  return Array.from(text).every((char) => BINDING.has(char));
}

/** Words that are never put for each other: the one says the contrary of the other. */
const OPPOSITES: ReadonlySet<string> = new Set(
  (
    '高于/低于 大于/小于 多于/少于 提高/降低 提升/降低 上升/下降 增长/下降 增加/减少 增加/压减 扩大/缩小 扩大/压缩 新增/减少 ' +
    '涨幅/降幅 增幅/降幅 放宽/收紧 进口/出口 流入/流出 国内/国外 城镇/农村 城市/农村 省级/国家 市级/省级 省内/省外 上半/下半 上游/下游'
  )
    .split(' ')
    .flatMap((pair) => [pair, pair.split('/').reverse().join('/')]),
);

/** Whether the changed characters, alone or with the one before or behind them, make the one word and its contrary. */
export function sayTheContrary(
  text: string,
  from: number,
  to: number,
  other: string,
  otherFrom: number,
  otherTo: number,
): boolean {
  return [0, 1].some((before) => {
    const word = text.slice(from - before, from - before + 2);
    const theirs = other.slice(otherFrom - before, otherFrom - before + 2);
    return to - from <= 2 && otherTo - otherFrom <= 2 && OPPOSITES.has(`${word}/${theirs}`);
  });
}

/** Whether a generic word stands at a place, be it the beginning of a name (新建社区). */
export function beginsWord(text: string, at: number): boolean {
  return generic.has(text.slice(at, at + 2));
}

/** Whether the characters from `from` to `to` lie inside generic words, with what binds these. */
export function isGeneric(text: string, from: number, to: number): boolean {
  return covered(text, from, to, generic);
}

/** The same for verbs and words of manner alone. */
export function isManner(text: string, from: number, to: number): boolean {
  return covered(text, from, to, generic, nouns);
}

function covered(
  text: string,
  from: number,
  to: number,
  words: ReadonlySet<string>,
  without?: ReadonlySet<string>,
): boolean {
  if (from === to) return true;
  let at = from;
  while (at < to) {
    if (to - from > 1 && BINDING.has(text.charAt(at))) {
      at++;
      continue;
    }
    const found = [at - 1, at].find((start) => {
      const word = text.slice(start, start + 2);
      if (start < 0 || !words.has(word) || without?.has(word) === true) return false;
      return !OF_NAMES.test(text.slice(start + 2, start + 6));
    });
    if (found === undefined) return false;
    at = found + 2;
  }
  return true;
}
