import { remembered } from '../grid/remembered';
import { BLANK } from '../quantities/blank';
import { notAfter } from '../texts/after';

/**
 * How a figure's words say what it counts. A class is a state in which things are; figures of different classes are
 * never compared. Read from the top: 逾期办结 is done, late; 未办结 is not done.
 */
export const STATES = {
  planned:
    /(?:计划|预计|力争|拟于|有望|确保|[底末月日年]前)[^,;:、已]{0,14}?(?:完成|办结|竣工|完工|开工|新增|新建|建设|改造|整改|销号|建成)|预计|力争|拟于|有望/g,
  open: /(?:尚)?未到(?:期|时限|完成时限)/g,
  soon: /临近(?:到期|时限)?|临期|即将到期|快到期|(?:\d{1,3})?[日天]内到期/g,
  due: notAfter(
    /[供响适反对效相]/,
    /应(?![急用对])(?:当|该)?[^,;、]{0,12}?(?:完成|办结|报送|整改|销号|落实)|应于|到期(?!未)/g,
    /应于|到期(?!未)/,
  ),
  late: /(?:逾期|超期|延期|超时)(?:完成|办结|办理完毕|整改)/g,
  lateReturn: /迟报|逾期报送|补报/g,
  unreturned: /(?:未|没有|尚未|未按(?:要求|时|期|规定))(?:及时)?(?:报送|上报|反馈|提交|填报|报告)|未报|漏报/g,
  returned: /报送|上报|反馈|填报/g,
  adjusted: /调整(?:时限|完成时限|时间)|时限调整|已调整|申请延期|延期(?!完成|办结)/g,
  undated: /(?:无|未|没有)(?:明确)?(?:完成)?时限|长期坚持/g,
  overdue:
    /(?:逾期|超期|超时限|超(?:过|出)(?:完成|办理|规定)?时限)(?:尚|仍)?(?:未(?:完成|办结|整改|销号|报送))?|未(?:能)?(?:按期|按时|如期)(?:完成|办结|结案|竣工|完工|开工|整改|落实)?/g,
  awaiting: /待(?:竣工|组织)?(?:验收|销号|审核|复核|核查|核验|评估|移交)(?:销号)?/g,
  behind: /未(?:达到?|达)序时|[低慢]于序时|滞后|缓慢|偏慢|慢于序时|落后/g,
  unstarted: /未(?:启动|开工|动工|开展|实施|开始)|待启动|待开工/g,
  undone:
    /未(?:全面|完全|全部|彻底)?(?:完成|办结|结案|竣工|完工|销号|消除|整改|落实|建成|化解|答复|办理完毕|达标)|没有完成|(?:难以|无法|不能|不予)(?:按期|按时|如期)?(?:完成|办结|办理|落实|解决)|暂缓|中止|终止|搁置|待办|未完/g,
  nearly: /(?:基本|阶段性|初步)(?:完成|办结|建成)/g,
  progress:
    /正在(?:解决|落实|化解|销号|答复|交付)?|推进中|办理中|整改中|限期整改|挂账整改|实施中|建设中|进行中|在办|在建|正常办理|正常实施|有序推进|正常推进|稳步推进|持续推进|加快推进|加紧推进|全力推进|序时推进|按(?:计划|序时|时序)(?:进度)?(?:有序)?推进/g,
  'on-pace': /(?:达到?|达|符合|超|超过|快于)序时/g,
  started: /开工|启动|动工/g,
  done: /完成|办结|办毕|办复|答复|竣工|完工|销号|消除|整改到位|已(?:全部|完成)?(?:整改|落实)|落实完成|完成整改|立行立改|立整立改|即知即改|建成|投产|投用|投运|落实到位|结案|化解|交付|达标|已(?:经|全部)?解决|解决到位|当场整改|即时整改|^整改$/g,
} as const satisfies Readonly<Record<string, RegExp>>;

export type FigureState = keyof typeof STATES | '';
const STATE_LIST = Object.entries(STATES) as readonly [keyof typeof STATES, RegExp][];

/** The state that the words nearest to a figure say; of words that end together the one that stands first above. */
export function stateOf(before: string, after = ''): FigureState {
  return after === '' ? stateBefore(before) : nearestState(before, after);
}

/** Many readers ask it of the same words. */
const stateBefore = remembered((before: string) => nearestState(before, ''));

function nearestState(before: string, after: string): FigureState {
  const [words, rest] = [plain(before), plain(after)];
  let found: FigureState = '';
  let nearest = Infinity;
  for (const [state, pattern] of STATE_LIST) {
    const last = [...words.matchAll(pattern)].at(-1);
    const first = rest.search(pattern);
    const distance = Math.min(
      last ? words.length - last.index - last[0].length : Infinity,
      first >= 0 ? first : Infinity,
    );
    if (distance < nearest) {
      nearest = distance;
      found = state;
    }
  }
  return found;
}

/** 完成时限, 完成率 and 完成情况 are names, 新开工项目 is one kind of them beside 续建项目, 反馈问题 are what somebody else found. */
function plain(words: string): string {
  return words.replace(
    /完成(?:时限|情况|时间|比例|率)|进展情况|^新开工(?:类)?(?:项目|工程)?$|(?:反馈|上报|报送)(?:的|涉及[^,;]{0,6}|我[省市县区镇])?(?:问题|意见|线索|事项|信息)/g,
    '',
  );
}

/** The word that names the state where several words of one state are different figures: 完工 and 竣工验收. */
export function verbOf(label: string, state: FigureState): string {
  if (state === 'done' || state === 'started' || state === 'undone' || state === 'unstarted')
    return (
      /(?:按期|按时|如期|提前|延期|逾期|超期|当场|即时)?(?:完成|办结|办毕|办复|答复|竣工|完工|销号|整改|建成|落实|结案|化解|交付|达标|开工|启动|动工|开展|实施)/.exec(
        label,
      )?.[0] ?? ''
    );
  if (state === 'progress')
    return /限期整改|挂账整改|推进|办|整改|实施|建/.exec(label.replace(/建议|督办/g, ''))?.[0] ?? '';
  return '';
}

/** What is counted, by the kind of thing; figures of different nouns are never compared. Longer words first. */
const NOUNS = notAfter(
  // 落实事项 are no 实事.
  /落/,
  /建议提案|议案建议|人大代表建议|政协(?:委员)?提案|代表建议|委员提案|民生实事|阶段性指标|分项指标|建议|提案|议案|指标|目标|任务|事项|项目|工程|实事|问题|线索|信访件|工单|诉求|案件|批示件|督办件|督查件|承办件|承办单位|责任单位|牵头单位|单位|部门|镇街|街镇|乡镇|街道|社区|村|企业|学校|园区|措施|举措|台账|制度|文件|会议|人员|群众|资金|投资/g,
);

/** The nouns of a label, as one key in order: `建议提案`, `任务`. `重点` and the like say nothing about what it is. */
export function nounsOf(label: string): string {
  return [...label.matchAll(NOUNS)].map(([noun]) => noun).join('');
}

/** Words that say neither which things are meant nor in which state they are. */
const EMPTY_WORDS =
  /[区县市旗省]?(?:委)?(?:[区县市旗省]?政府)?督查室|[区县市旗省]委|[区县市旗省]政府(?:系统)?|为民办|从[\u4e00-\u9fff]{2,3}看|\d{1,2}[天日]内|将于|另有|另|梳理|今年以来|以来|提出|附件|清单|名单|截至目前|截止目前|目前为止|到目前为止|截至|截止|目前|当前|现有|现已|进行|开展|督查|督办|跟踪|检查|总体上看?|总体来看|总的看|从总体情况看|从总体看|整体来看|据统计|经统计|经梳理|经核查|经督查|统计显示|数据显示|其中|总计|共计|合计|累计|共有|一共|总共|总数|数量|共|总|经批准|批准|时限在|及以前|以前|之前|对照清单|按照清单|占|比重|比例|率|已经|已|仍有|仍|尚有|尚|还有|还|均|全部|全年|全区|全市|全县|全镇|全旗|本年度|年度|今年|当年|我区|我市|我县|区政府|市政府|县政府|政府工作报告|工作报告|报告|明确|确定|安排|分解|细化|列入|纳入|下达|承办|办理|受理|收到|交办|涉及|承担|包括|包含|有|为|是|了|的|在|对|将|把|就|等|这|该|上述|以上|以下|请|剩余|其余|余下|各项|各|及|和|与|并|重点|主要|具体|工作|年度|进度|情况|状态|达到?|分别/g;
const MARKS = new RegExp(`[\\s“”"'‘’《》「」\\-—–·、,;:。()[\\]【】〔〕${BLANK}]`, 'g');

/** What is left of a label beside state, nouns and empty words: which of the things are meant. '' where it is all. */
export function scopeOf(label: string): string {
  let rest = label.replace(MARKS, '');
  for (const [, pattern] of STATE_LIST) rest = rest.replace(pattern, '');
  rest = rest.replace(NOUNS, '').replace(EMPTY_WORDS, '');
  return rest
    .replace(/[中里内]$|^[区县市旗]$/g, '')
    .replace(/未|不|要求|按时|按期|时限|进展|推进|实施|建设/g, '');
}

/** Words before a figure that make it a whole: 共, 明确, 承办 … */
export const WHOLE_WORDS =
  /共|总|全部|明确|确定|安排|分解|细化|列入|纳入|下达|承办|受理|收到|交办|承担|涉及|梳理|实施|牵头|应完成|应办结|计划/;

/** How figures are taken up again that were told before: `对照42项正在推进事项`. */
export const TAKEN_UP =
  /(?:对照|针对|紧盯|聚焦|围绕|盯住|(?:^|[要请,])[对就将把])(?:上述|以上|前述|这|剩余|其余|余下)?$/;

/** How somebody is told to see to it: what follows is what was told before. */
export const SEES_TO =
  /^.*(?:将|把|对(?![外口接应标象])|要(?![素件点求])|须(?!知)|请(?![示求])|就(?![业餐诊读])|抓好|抓紧|加快|推进|紧盯|聚焦|围绕|针对|对照|做好|付清|确保|督促|组织|用好|管好)(?:上述|以上|前述|今年|本年度?|全年|其)?/;

/** Whether what stands before a figure only takes it up again: `请各单位对今年77件…`. */
export function isTakenUp(before: string): boolean {
  return TAKEN_UP.test(before) || (before !== '' && before.replace(SEES_TO, '') === '');
}

/** What a figure is the total of; 数据共享, 公共 and 总工会 add up nothing. */
export const TOTAL_WORDS = /合计|总计|(?:^|[^公])共(?![享同建性创青富治识])|总(?![工装部局体])/;

/** What is said of one day, month, household or person on average: no part and no whole. */
export const MEAN = /[平日月年户人]均/;

/** `120项年度任务中`: what follows is part of it. */
export const WITHIN = /(?:中|里)$/;

/** What weighs most is told, and need not be all: `主要集中在甲镇、乙镇`. */
export const MAINLY =
  /(?:主要|大多|多|集中)(?:分别)?(?:是|为|有|即|在|于|涉及|包括|存在|分布|来自|集中|反映)/;

/** A difference from another time is no figure of the things. */
export const CHANGE =
  /(?:^(?:同比|环比)|(?:增加|减少|下降|上升|提高|提升|增长|降低|压减|缩短|扩大|(?:较|比)[^,;]{1,12}(?:多|少|快|慢|高|低))(?:了|约|近|到|至|为|达|超过)?)$/;

/** Not exactly so many. */
export const ABOUT_BEFORE =
  /(?:(?:^|[^签预履节解])约|近|将近|接近|超过?|逾|不少于|不低于|不超过|不多于|至少|至多|最多|突破|大约|大概|(?:^|[^以])上|力争|高于|低于|达标线)$/;
export const ABOUT_AFTER =
  /^(?:\(含\)|及|或)?(?:以上|以下|以内|之内|左右|上下|余|多(?=[件项个家亿万])|以前|内)/;

/** What is counted in several classes or rows at once: they add up to more than there is. */
export const COUNTED_TWICE =
  /重复(?:计算|统计|计入|计件)|分别计(?:入|算|数|件)|同时计入|多个牵头单位|[一每](?:件|个|项|条)[^,;。]{0,8}(?:涉及|属于)(?:多|两|若干)[个种类项]/;
