import { remembered } from '../grid/remembered';
import { readQuantities, type Quantity } from '../quantities/read-quantities';
import { likeness, pairs } from '../quantities/thing';
import { BRACKETED, SIGNS } from '../texts/item-marks';
import { toHalfWidth } from '../texts/width';
import { HANZI_DIGITS, HANZI_NUMERALS, QUARTER } from '../texts/numerals';

/** What a progress cell is about: what it reports is held against it. */
interface ReportedOn {
  /** Texts that say what is to be done, the nearest first: of the item, of its task. */
  readonly goals: readonly string[];
  /** The header above the cell: 是 is an answer only under 是否完成. */
  readonly header?: string;
}

/** `open`: under way, begun, done in part; `unknown`: a short status that means neither; `none`: nothing is said. */
export type Reported = 'done' | 'open' | 'unknown' | 'none';

/** Whether the text of a progress column says that the whole is done (design of 状态). */
export function reportedDone(text: string, on: ReportedOn = NOTHING): boolean {
  return reported(text, on) === 'done';
}

const NOTHING: ReportedOn = { goals: [] };

/** What the text of a progress column says. Never throws; the same text about the same thing is read once. */
export function reported(text: string, { goals, header = '' }: ReportedOn): Reported {
  return text === '' ? 'none' : read([text, header, ...goals].join(SEPARATOR));
}

const SEPARATOR = '\u0000';

const read = remembered((joined): Reported => {
  const [text = '', header = '', ...goals] = joined.split(SEPARATOR);
  const whole = toHalfWidth(text).replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
  if (NO_ENTRY.test(whole)) return 'none';
  const answer = ANSWERS.find(([form]) => form.test(whole));
  if (answer) return answer[1] === 'asked' ? answerTo(header) : answer[1];
  if (/^[A-D]$/i.test(whole) && GRADED.test(toHalfWidth(header))) return /^A$/i.test(whole) ? 'done' : 'open';
  // (1)已完成;(2)正在推进: done is what all items are.
  const items = FIRST_ITEM.test(whole) ? whole.split(ITEM).slice(1) : [whole];
  if (items.every((item) => isWhole(item, goals))) return 'done';
  return whole.length <= LONGEST_STATUS && !UNDER_WAY.test(whole) ? 'unknown' : 'open';
});

function answerTo(header: string): Reported {
  return ASKED.test(toHalfWidth(header)) ? 'done' : 'unknown';
}

/** 办理结果（A/B/C）, 答复类别: a letter alone is the class of what became of a proposal. */
const GRADED = /A[^A-Za-z]{0,2}B|(?:办理|答复|落实)(?:结果|类别|类型|等级)/;
const FIRST_ITEM = /^(?:\(1\)|[①⑴])/;
const ITEM = new RegExp(`${BRACKETED}|[${SIGNS}]`);
const NO_ENTRY = /^(?:[-—–―/\\.·…]*|无|暂无|\/)$/;
/** A whole cell that is a mark or an answer. */
const ANSWERS: readonly (readonly [RegExp, Reported | 'asked'])[] = [
  [/^(?:[√✓✔☑]|(?:(?:完成|办结|销号|整改)(?:率|进度|比例)?|进度)?:?(?:为|达到?)?100(?:\.0+)?%)$/, 'done'],
  // What became of a deputy's proposal: solved, planned, not possible now.
  [/^A类(?:件)?$/i, 'done'],
  [/^[B-D]类(?:件)?$/i, 'open'],
  [/^(?:是|已|y|yes)(?:\(.*\))?$/i, 'asked'],
  [/^(?:否|不|[×✗✘☐□xXnN]|no|\d+(?:\.\d+)?%?)$/, 'open'],
];
/** 是否完成, 是否已办结, 完成与否; 是否开工 and 是否达到序时进度 ask for something else. */
const ASKED =
  /^(?:是否|有无)?(?:已|全部|按期|按时|如期)*(?:完成|办结|销号|完工|竣工|整改(?:到位|完成)?|落实)(?:到位|与否|没有|任务|整改)?[??]?$/;
/** Longer texts tell a story, and a story that does not say done is not at its end. */
const LONGEST_STATUS = 6;
/** Words of statuses that are known and mean: not yet. */
const UNDER_WAY =
  /推进|进行|正在|办理|实施|施工|建设|开工|启动|开展|落实|完成|未|尚|没有|待|计划|准备|筹备|前期|持续|长期|常态|坚持|序时|进度|滞后|缓慢|受阻|暂缓|暂停|调整|部分|基本|整改|阶段|招标|设计|审批|谋划|洽谈|对接|[在已][\u4e00-\u9fff]|中$|\d/;

/** Words that claim the whole whatever figures follow. */
const ALL = '全部|全面|超额|均|都';
const HOW = `(?:已|现已|业已|${ALL}|经|按期|如期|按时|按要求|按计划|按规定|提前|圆满|顺利|高质量|高标准){0,4}`;
const WHEN = '(?:[于在][^,。;未]{1,12}?)?';
/** Verbs that end a thing. */
const ENDED =
  '到位|完毕|竣工验收|通过验收|验收合格|验收通过|完成|办结|办完|完结|结案|结项|销号|完工|竣工|建成|投用|投入使用|投入运营|投入运行|投产|投运|通车|交付|清零|化解|落实|整改';
const SAYS_DONE = new RegExp(
  `^(?<subject>[^,。;!已未]{0,24}?)(?<how>${HOW}${WHEN}${HOW})(?<what>(?!基本|部分|大体|大致|主体)(?:(?![已未均都全])[\\u4e00-\\u9fff]){2}(?=完成|完毕|到位))?(?<verb>(?:${ENDED}){1,3})了?`,
);

/** Numbers, dates and marks that may stand before the statement: `1.`, `6月30日`, `截至目前,`. */
const LEAD = new RegExp(
  `^(?:[([【]?\\d{1,2}[)\\]】.、]|[${SIGNS}]|[√✓✔☑●■·:,]|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}日?|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底|份|末|初|[上中下]旬)?[,:]?|\\d{4}年[,:]?|(?:截至|截止|到)(?=\\d|目前|[^,]{1,8}[底末日])|(?:上半年|年底|${QUARTER}末?)|(?:目前|当前|现在?|今年|今年以来|现阶段)[,:]?)*`,
);
/** Words in the same sentence that say it is only a part, or that more is to come. */
const NOT_ALL = new RegExp(
  `未完成|未达|未全|尚未|尚有|尚需|还有|还需|还剩|剩余|其余|余下|其他正在|正在|正抓紧|推进中|进行中|办理中|施工中|预计|计划(?=\\d|于)|月底?前完成|\\d月(?:底|[上中下]旬)?(?:开工|动工|完工|进场|启动)|[一二三]期\\d{1,2}月|有待|待.{1,12}后|,(?:正|尚|还)?待(?:验收|审批|批复|批准|评审|审核|审计|销号|移交|评估|报批|确认)|即将|部分|大部分|的?[${HANZI_DIGITS}]成|\\d+/\\d+|[${HANZI_DIGITS}]分之`,
);
/** What makes 完成 a noun or takes it back at once. */
const NO_STATEMENT = new RegExp(
  `^(?:率|比例|比率|进度|情况|时限|时间|日期|过半|一半|半数|大半|大部分|部分|前期|[近约](?=[半\\d${HANZI_DIGITS}])|不了|不成|任务的?\\d|度|量|数|值)`,
);
const SENTENCE = 400;

/** Whether one statement says that all of it is done. */
function isWhole(item: string, goals: readonly string[]): boolean {
  const plain = item.replace(LEAD, '');
  const said = SAYS_DONE.exec(plain)?.groups;
  if (!said) return endsDone(plain) || saysReached(plain, goals);
  const { subject = '', how = '', what = '', verb = '' } = said;
  if (
    /[不没无难能可需应要将拟待]$|基本|大体|大致|主体|部分|力争|确保|预计|计划|争取|如何|加快|推进|推动/.test(
      subject,
    )
  )
    return false;
  if (subject !== '' && !how.includes('已') && !new RegExp(ALL).test(how) && !BY_ITSELF.test(subject))
    return false;
  const from = (SAYS_DONE.exec(plain)?.[0] ?? '').length;
  const sentence = /^[^。;!]*/.exec(plain.slice(from, from + SENTENCE))?.[0] ?? '';
  if (NO_STATEMENT.test(sentence) || NOT_ALL.test(sentence)) return false;
  const shares = [...sentence.matchAll(/(\d+(?:\.\d+)?)[%‰]/g)].map((share) => Number(share[1]));
  if (shares.length > 0) return shares.every((share) => share >= 100);
  const [clause = ''] = sentence.split(',');
  const claimsAll = new RegExp(ALL).test(how);
  const figures = readQuantities(subject + verb + clause);
  if (figures.length > 0 && !claimsAll && !reachesGoal(figures, goals)) return false;
  return isAboutAll(
    subject + what + (verb.startsWith('完成') || verb.endsWith('完成') ? clause : ''),
    goals,
    figures.length > 0,
  );
}

/** `已出台，已办结`: what was done, and then that it is all. */
function endsDone(plain: string): boolean {
  const [statement = '', ...others] = plain.split(/[。;!]/).filter((one) => one !== '');
  const clauses = statement.split(',');
  return (
    others.length === 0 &&
    clauses.length > 1 &&
    !NOT_ALL.test(plain) &&
    /^(?:现|均|全部|任务|该事项)*已(?:全部|全面|按期)?(?:办结|办结销号|销号|完成|完结|结案)$/.test(
      clauses.at(-1) ?? '',
    ) &&
    !/正在|推进|拟|将/.test(plain)
  );
}

const DID = /^(?:累计|现|业|均|共)*已?(?:累计|共)*(?<verb>[\u4e00-\u9fff]{2})[^,。;!]{0,16}?\d/;

/** `已培训3200人次` of 培训农民3000人次: the verb of the goal, and no less than it wants. A rate may still fall. */
function saysReached(plain: string, goals: readonly string[]): boolean {
  const verb = DID.exec(plain)?.groups?.['verb'] ?? '';
  const goal = goals.find((one) => verb !== '' && one.includes(verb));
  const [statement = ''] = plain.split(/[。;!]/);
  if (goal === undefined || NOT_ALL.test(plain) || /正在|仍|继续/.test(plain)) return false;
  const figures = readQuantities(statement).filter(({ attribute }) => !attribute);
  const [figure] = figures;
  const wanted = readQuantities(goal).filter(({ attribute }) => !attribute);
  if (figure?.comparison !== 'level' || figures.length > 1 || wanted.length !== 1) return false;
  return /已|累计/.test(plain.slice(0, 6)) && reachesGoal(figures, [goal]);
}

/** Without 已 the subject must be the matter itself: 任务完成, 整改完成. */
const BY_ITSELF =
  /^(?:任务|工作|目标|项目|工程|整改|问题|该.{0,4}|本.{0,4}|此.{0,4}|全年.{0,4}|年度.{0,4}|\d+.{0,6})$/;

/** Whether the first figure is not below what the nearest text that has such a figure wants. */
function reachesGoal([first]: readonly Quantity[], goals: readonly string[]): boolean {
  if (!first) return true;
  for (const goal of goals) {
    const wanted = readQuantities(goal).filter(({ unit, attribute }) => unit === first.unit && !attribute);
    if (wanted.length === 0) continue;
    const alike = wanted.filter(({ thing }) => likeness(thing, first.thing) >= ALIKE);
    return first.upTo >= Math.max(...(alike.length > 0 ? alike : wanted).map(({ value }) => value));
  }
  return false;
}

const ALIKE = 0.5;

/** Steps on the way of a project: done with one of them, it goes on. */
const STEPS =
  /招投?标|立项|审批|报批|批复|可研|可行性|设计|勘察|勘测|测绘|选址|征地|拆迁|征收|环评|备案|手续|施工图|图审|论证|评审|公示|方案|规划|初稿|起草|征求意见|调研|摸底|排查|清单|台账|前期|进场|开工|动工|基础|桩基|路基|主体|封顶|管网|土建|装修|装饰|安装|设备采购|采购|签约|签订|挂网|财评|预算|概算|资金|部署|动员|成立|第?一(?:期|阶段|步|批)|首[期批]/g;
/** Words for the whole of whatever it is. */
const WHOLE =
  /^(?:的|了|该|本|此|各|项|所有|全部|全年|年度|既定|约定|预定|规定|计划|目标|任务|工作|事项|整改|整治|建设|改造|落实|执行|实施|处置|兑现|项目|工程|内容|要求|问题|销号|验收|竣工|交付|并|通过|投入|使用|投用|运营|清零|办理|交办|督办|目前|已|均|指标|情况|\d+年?|[%,])*$/;
/** Nouns and verbs that every matter has. */
const COMMON =
  /任务|工作|事项|建设|改造|整治|整改|项目|工程|目标|编制|制定|组织|开展|推进|完成|实施|的|等|全部|各|项/g;

/** Whether what is said to be done is all that is wanted, and not a step on the way to it. */
function isAboutAll(words: string, goals: readonly string[], hasFigure: boolean): boolean {
  const plain = words.replace(/\([^()]*\)|[“”"《》]/g, '');
  if (WHOLE.test(plain)) return true;
  const steps: readonly string[] = plain.match(STEPS) ?? [];
  const [goal = ''] = goals;
  if (steps.length > 0) {
    const wanted: readonly string[] = goal.match(STEPS) ?? [];
    return wanted.every((step) => steps.includes(step)) && steps.every((step) => wanted.includes(step));
  }
  if (goals.length === 0 || hasFigure) return true;
  const named = pairs(plain.replace(COMMON, ''));
  if (named.size === 0) return true;
  // The nearest text that names anything: `6月底前完成` leaves it to its task.
  const about =
    goals.find((one) => pairs(one.replace(COMMON, '').replace(WHEN_OR_MARK, '')).size > 0) ?? goals.join('');
  let shared = 0;
  for (const pair of named) if (about.includes(pair)) shared += 1;
  return shared / named.size >= ALIKE;
}

const WHEN_OR_MARK = new RegExp(
  `[\\d年月日号季度上下半底末初前中旬${HANZI_NUMERALS},，。;；:：()（）、%]|全年|力争|确保`,
  'g',
);
