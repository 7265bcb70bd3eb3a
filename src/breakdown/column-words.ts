import type { ColumnRole } from './roles';

/** One way in which headers name a role. */
interface Word {
  /** Matched against the header without spaces and line breaks, in half width: `项  目` is 项目. */
  readonly pattern: RegExp;
  /** How much the word alone tells, 0…1. Weak words are decided by neighbours and contents. */
  readonly weight: number;
}

export interface HeaderWord extends Word {
  readonly role: ColumnRole;
}

const sure = (pattern: RegExp): Word => ({ pattern, weight: 1 });
const weak = (pattern: RegExp, weight = 0.6): Word => ({ pattern, weight });

/**
 * The words of headers. To teach the program a new one, add it to its role. Where several roles know a header, the
 * strongest word decides; of equally strong ones the role that stands first here.
 */
const WORDS: Readonly<Record<ColumnRole, readonly Word[]>> = {
  number: [sure(/^(任务|项目|工作|指标|总)?(序号|编号|序)$|^(No\.?|NO\.?|号|顺序)$/)],
  remark: [sure(/^备注|^说明$|^附注$|^备考$/)],
  progress: [
    sure(
      /(进展|落实|推进|办理|完成|执行|进度|销号)(工作)?(情况|状态)|(当前|目前|最新|现)(工作)?(进度|进展)|^(工作)?进展$|[月度周底]进展$|^是否(完成|办结)$|^(完成)?状态$/,
    ),
  ],
  leader: [
    // Not 牵头领导及单位: that is the unit that leads, with a person before it.
    sure(
      /^(?!.*领导[及和与、/].*(单位|部门)$).*(分管|责任|牵头|负责|主管|包保|包抓|包案|挂点|挂包|挂帅|督导|联系|包联|领衔|协助|协管|市|县|区|旗|州|盟|镇|乡)(级|政府)?(的)?领导|副(市|县|区|旗|州|镇|乡)长|(分管|牵头|责任|主管)(市|县|区|旗|州|镇|乡)长|(分管|牵头|责任)(负责)?同志|^领导$|^(分管|牵头)(负责)?人$/,
    ),
    weak(/(指挥|专班|班|组|链)长$|^召集人$/),
    weak(/^(主要|直接|第一|具体)?(责任|负责)人$/),
  ],
  supportUnit: [
    sure(
      /(配合|协同|协办|协作|协助|协调|联办|参与|参加|参办|会办|支持|成员|其他(责任|相关)?|相关(责任)?)(\(?(责任|配合|协办)?\)?)?(单位|部门|科室|股室|处室)|责任\(?(配合|协同|协办)\)?(单位|部门)|^(配合|协办|协同)$/,
    ),
  ],
  leadUnit: [
    sure(/(牵头|责任)?领导[及和与、/](牵头|责任|主办)?(单位|部门)$/),
    sure(
      /(牵头|主办|主责|主抓|首位|第一|主要|主体|总)(\(?(责任|负责|实施|落实|承办)\)?)?(单位|部门|科室|股室|处室|局办)|^(牵头|主办)$/,
    ),
    weak(
      /(责任|承办|负责|实施|落实|主管|承担|执行|负责落实|责任主体)(单位|部门|主体|科室|股室|处室|局办)|^(责任|承办|负责)(办|站|办站|科|股|室)?所$|^责任(科|股|处)?室$|^(责任主体|单位|部门)$/,
    ),
  ],
  deadline: [
    sure(
      /(完成|办结|截止|截至|销号|办理|结束|达标|落实|整改|建成|竣工)(时限|时间|日期|期限|时点|节点)|(时限|时间|期限)(要求|安排)|时限$|^(工作)?(期限|限期|完成期限|最后期限|完成年限)$|^(完成|截止)日$/,
    ),
  ],
  indicators: [
    sure(
      /时间(节点|进度)|(阶段|节点)(性)?(量化)?(指标|目标|任务|安排|计划|要求)|量化指标|(进度|步骤|月度|季度|阶段)(安排|计划|目标|要求)|(形象|序时|时序)进度|(工作|推进|实施|重要|关键)节点|(推进|实施)计划|(具体|推进|落实|实施|保障|整改)(工作)?(措施|举措|步骤|安排)|^(主要|重点|有关)?措施$|^工作(措施|步骤|安排)|^(第?[一二三四1-4]季度|[上下]半年|[1-9]-?[0-9]*月份?)(工作|进度|阶段|任务)?(目标|任务|安排|计划|指标|节点|进度)?$|^节点$|^(分解|阶段)指标$/,
    ),
  ],
  section: [
    sure(
      /^(工作|任务|指标|项目)?(类别|大类|类型|分类|种类|类)$|^(一|二)级(分类|目录|指标|类别|任务|目标|事项)$|^(所属)?(领域|板块|章节|部分|方面|篇章)$|^重点领域$/,
    ),
    weak(/^(项目|工程|行动)(名称)?$|^(工作|重点)(方向|领域|板块)$|^总体要求$/, 0.5),
  ],
  task: [
    sure(
      /(任务|举措|工作|实事|事项|承诺)(内容|要求|目标|事项|措施|举措|任务|要点|清单|名称|分解|描述)|(指标|年度|重点|主要|具体|目标|实事|工作)任务|^(主要|重点)?(工作)?任务$|(年度|工作|主要|重点)(工作)?目标|主要工作|重点工作|工作举措|^(主要|具体|工作|建设|实施|分解|改革|任务|项目)?(内容|要求|事项|举措|目标)$|^(项目)?建设(规模|地点|性质)?[及和与、]*(规模|主要)?(建设)?内容|目标任务|任务目标|承诺事项|^(重点|重大)(项目|工程)(名称)?$|^(民生|为民|惠民)?(办)?实事(项目|工程|事项)?(名称)?$|^(存在|主要|突出|发现|反馈)?(的)?问题(内容|描述|清单)?$|^(工作|任务)$/,
    ),
    weak(/任务|举措|工作|实事|事项|内容|要求|目标|项目|指标/, 0.4),
  ],
};

/** All header words, those of the first roles first. */
export const HEADER_WORDS: readonly HeaderWord[] = (Object.keys(WORDS) as readonly ColumnRole[]).flatMap(
  (role) => WORDS[role].map((word) => ({ role, ...word })),
);

/** Header words of other kinds of table (budgets, contact lists, rosters): each one speaks against a breakdown. */
export const FOREIGN_WORDS =
  /金额|预算|单价|数量|规格|型号|电话|手机|姓名|性别|年龄|职务|职称|身份证|学历|科目|支出|收入|经费|工资|账号|开户|发票|邮箱|地址|编制数|考勤|得分|分值|评分|投诉|政策名称|联系方式|联络员|资金|总投资|投资(额|计划|规模)?(\(|$)/;

/** A header of one of several indicator columns that says when itself: `一季度目标`, `上半年`, `6月底前`. */
export const HEADER_WITH_TIME = /季度|半年|[0-9一二三四五六七八九十]月|年底|全年/;
