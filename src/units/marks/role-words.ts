import { HANZI_NUMERALS } from '../../texts/numerals';
/** What a unit does for a task, as its cell says. `answers`: it is responsible, whether it leads is not said. */
export type SaidRole = 'lead' | 'support' | 'answers';

const LEADS = '牵头|主办|主责|主抓|首责|统筹|领衔|为主';
const SUPPORTS = '配合|协办|协同|协助|协作|参与|参加|会办|联办|协调';
const ANSWERS = '责任|负责|承办|落实|实施|执行|承担|主体|分管|主管|具体|其他|主要|督办|督导';
const LEAD = new RegExp(`${LEADS}|第一|首位`);
const SUPPORT = new RegExp(SUPPORTS);

/** `牵头`, `第一责任单位`, `区级配合部门`, `责任人`: words before a colon, or in a bracket, that name nobody. */
const LABEL = new RegExp(
  `^(?:[省市区县旗镇乡]级?)?(?:第[${HANZI_NUMERALS}\\d]{1,2})?(?:总|业主|监管|属地|${LEADS}|${SUPPORTS}|${ANSWERS})*(?:\\(?(?:单位|部门|领导|科室|人|负责人|责任人|联系人|联络员)\\)?)?$`,
);
const LONGEST_LABEL = 12;

/** Whether folded words say who does what, or who follows, and name nobody themselves. */
export function isLabel(folded: string): boolean {
  return (
    folded.length > 1 &&
    folded.length <= LONGEST_LABEL &&
    LABEL.test(folded) &&
    !/^[省市区县旗镇乡]级?$/.test(folded)
  );
}

/** 政协办 is an office, nobody's 协办: with a word in its place that says no role and is as long. */
function withoutOffice(folded: string): string {
  return folded.replaceAll('政协办', '政协室');
}

/** What folded words say of a unit beside them; `null` where they say nothing of the kind. */
export function roleIn(folded: string): SaidRole | null {
  if (SUPPORT.test(withoutOffice(folded))) return 'support';
  if (LEAD.test(folded)) return 'lead';
  return new RegExp(ANSWERS).test(folded) ? 'answers' : null;
}

/** Behind a name: `牵头负责`, `等部门按职责分工负责`, `为配合单位`. Looked for at the end of a run only. */
const DOES = `(?:${LEADS}|${SUPPORTS}|负责)`;
const GOES_ON = '(?:负责|落实|实施|抓落实|推进|办理|做好|具体|分别|共同|单位|部门|责任)';
const TAIL = new RegExp(
  `(?:(?!^)等(?:相关|有关|各)*(?:部门|单位)?)?(?:(?:共同|具体|分别|联合|积极|同时|作为|为|是|总|全力|密切)*${DOES}(?:${DOES}|${GOES_ON})*|按(?:照)?(?:各自)?(?:职责|职能|分工)(?:范围|分工|任务)*(?:分别|共同|各自)?(?:做好|负责|配合|实施|落实|承担|抓好)*(?:相关|有关|落实|实施|工作)*)$`,
);
/** These may end a name too (督办): after what ends as a unit does they are none of its. */
const WEAK_TAIL =
  /(?:局|办|委|部|院|会|镇|乡|村|中心|公司|集团|街道|街镇|镇街|大队|单位|部门|银行|学校|联|社)((?:共同|具体|分别|联合)?(?:承办|落实|实施|执行|抓落实|承担|主管)(?:负责|落实|实施)*)$/;
const LONGEST_TAIL = 24;
const ONLY_EACH = /^(?:各|其他|其它|有关|相关|所有|[省市区县])*$/;

/** How many characters at the end of a run say what the units before them do; 0 where none do. */
export function tailLength(folded: string): number {
  const end = folded.slice(-LONGEST_TAIL);
  const length = (TAIL.exec(withoutOffice(end))?.[0] ?? WEAK_TAIL.exec(end)?.[1] ?? '').length;
  // 各牵头部门 are a group.
  return ONLY_EACH.test(folded.slice(0, -length)) ? 0 : length;
}

/** Before a name: `由`, `会同`, `牵头单位` without a colon. */
const HEAD = new RegExp(`^(?:由|会同)(?=.{2})|^(?:${LEADS}|${SUPPORTS})(?:责任)?(?:单位|部门)(?=.{2})`);

/** How many characters at the beginning of a run introduce the name that follows; 0 where none do. */
export function headLength(folded: string): number {
  return HEAD.exec(folded.slice(0, LONGEST_LABEL))?.[0].length ?? 0;
}

const THEN_WITH = new RegExp(`(?:${DOES})(?:${DOES}|${GOES_ON})*[,、]?(?:会同|联合)`);

/** `教育局牵头会同财政局`: where a role within a run begins and ends that a name stands on either side of; `null`: nowhere. */
export function roleWithin(folded: string): { readonly from: number; readonly to: number } | null {
  const found = folded.length > 48 ? null : THEN_WITH.exec(withoutOffice(folded));
  return found && found.index > 1 ? { from: found.index, to: found.index + found[0].length } : null;
}

/** What follows in a sentence supports: `文明办会同城管局`. */
export const WITH = /会同|联合|协同$/;

/** Whole runs and brackets that name nobody: whose order counts, who does what, where to look. */
const REMARK = new RegExp(
  `^(?:注$|下同|同[上前]$|以[下上]同|以[^]{1,8}为主$|按[^]{0,12}(?:职责|职能|分工)|负责|具体|[^]{0,10}不分先后|详?见附|(?:排|列|位)[^]{0,6}(?:首|第一|前)|[^]{0,8}(?:第一|首)(?:位|个|名)|[^]{0,8}(?:${DOES})(?:单位|部门)?[^]{0,2}下同)`,
);

/** Whether folded words are a remark that names nobody. */
export function isRemark(folded: string): boolean {
  return folded.length > 1 && REMARK.test(withoutOffice(folded)) && !/[局委办镇乡]$/.test(folded);
}

const FIRST = '(?:第一|首|最前)(?:位|个|名|家)?';
const FIRST_LEADS = new RegExp(
  `(?:列|排|位|署)[^、，。；;,]{0,4}${FIRST}[^、，。；;,]{0,6}(?:${LEADS})|${FIRST}(?:的|者|责任)*(?:单位|部门|者|的)(?:即|均)?(?:为|是|系)[^、，。；;,]{0,3}(?:${LEADS})`,
);

/** Whether a remark says that the first unit of each cell leads: 列第一位者为牵头单位，下同. */
export function saysFirstLeads(text: string): boolean {
  return /牵头|主办|主责/.test(text) && FIRST_LEADS.test(text.replace(/\s/g, ''));
}
