import { HANZI_COUNTING } from '../../texts/numerals';
/**
 * Words for a group of units (各街镇, 其他相关部门). They are recognised by their form; who belongs to a group is
 * never guessed, but given by people.
 */
const LEVEL =
  '(?:[区县市省旗州镇乡街村]|[区县市省](?:直|级|属|政府|委)|全[区县市镇]|辖区|政府|驻[区县市]|街道)';
const EACH = '(?:各|其他|其它|其余|有关|相关|所有|涉及|属地|所在|项目所在|直属|所属|下属)';
const GROUP =
  '(?:单位|部门|街镇|镇街|乡镇|街道|街|镇|乡|村|村居|社区|园区|开发区|企业|公司|集团|委办局|局|委|办|科室|机构|学校|医院|政府|办事处|管委会|成员|领导|主体|平台|银行|主席团|组)';

const FORMS: readonly RegExp[] = [
  // 各街镇, 其他相关部门, 区直各相关单位, 区相关局, 各镇政府(街道办事处)
  new RegExp(`^${LEVEL}?${EACH}[^]{0,24}${GROUP}$`),
  new RegExp(`^${LEVEL}?${EACH}[^]{0,24}(?:单位|部门|街镇|镇街|乡镇)$`),
  // 信访工作联席会议成员单位, “五经普”相关成员单位
  /^[^]{1,40}成员单位$/,
  // 政府各部门, 公安系统有关单位
  new RegExp(`^[^]{1,20}(?:各|相关|有关|所属|下属)[^]{0,6}(?:单位|部门|街镇|镇街|乡镇|科室|企业)$`),
  // 一镇两办, 五镇三街
  new RegExp(`^(?:[${HANZI_COUNTING}\\d]{1,3}个?(?:镇|乡|街道|街|办|园|区|局)){2,}$`),
  // 街镇, 区直部门, 县直单位, 镇(街道); 工青妇
  /^(?:工青妇|街道社区|街镇|镇街|乡镇|镇街道|乡镇街道|部门|单位|责任单位|镇\(街道\)|乡镇\(街道\))$/,
  // 区直部门, 中省直单位, 区属国有平台公司, 驻区单位
  /^(?:(?:[中省市区县旗镇街]|驻[区县市])+[直级属]?|国有|相关|有关)(?:部门|单位|机关|企业|国企|国有企业|(?:国有)?(?:平台)?公司)$/,
  // 行业主管部门, 审批部门
  /^(?:行业|业务|职能|主管|审批|监管|执法|行政|属地)+部门$/,
  // 建设单位, 项目业主单位
  /^(?:项目)?(?:项目|业主|建设|施工|承建|代建|实施|运营|用人|用地|辖区|驻地|帮扶|包保|联系|结对)单位$/,
  // 属地, 项目属地镇街, 辖区街道, 沿线镇街
  /^(?:项目)?(?:属地|所在地|辖区|沿线|沿江|沿河)(?:政府|街镇|镇街|乡镇|街道|镇|乡|村|社区)?$/,
  // 沿江各镇, 库区各街道
  /^[^]{1,4}各(?:街镇|镇街|乡镇|街道|镇|乡|村|社区)$/,
  // 12个镇街
  new RegExp(`^[${HANZI_COUNTING}\\d]{1,3}个(?:街镇|镇街|乡镇|街道|镇|乡|村|社区)$`),
  // 各站所, 各网格, 区内各高校
  new RegExp(
    `^${LEVEL}?各[^]{0,12}(?:站所|股室|网格|高校|中小学|国企|运营商|板块|组织|团体|党派|机关|景区|镇场)$`,
  ),
];

/** Ends of names that name a group where they stand alone: 各镇、街道. */
const GROUP_WORDS = new Set(['街道', '镇', '乡', '村', '社区', '办事处', '街道办', '街道办事处']);

export function isGroupWord(name: string): boolean {
  return GROUP_WORDS.has(name);
}

const PLACE = '(?:[区县市旗镇乡村]|街道|街镇|苏木|园区|开发区|管理区|功能区|社区|农场|林场)';
const RULING = '(?:人民政府|政府|党委|党工委|党\\(工\\)委|管委会|办事处)';
const OF_PLACES = new RegExp(`^各(?:有关|相关)?${PLACE}(?:${PLACE}|[、()]|(?:[和与]?${RULING})|平台公司)*$`);

/** What the rest of a group is called, without a name of its own: 各镇、街道，各部门、单位. */
// No word is made of others of them (区县, 乡镇): each group can be taken apart in one way alone.
const KIND = `(?:${words(`
  县级市 街道 办事处 社区 苏木 产业园 工业园 开发区 高新区 经开区 功能区 管理区 度假区 新区 景区 林场 农场 牧场
  部门 单位 国有企业 国企 企业 平台公司 公司 高校 院校 学校 中小学 幼儿园 医疗机构 医院 卫生院 科室 股室 处室 站所 派出所
  人民团体 群团组织 社会组织 机构 团体 协会 金融机构 保险公司 银行 成员单位 网格
  区 县 市 旗 州 镇 乡 村 场 园 街 居 办 委 局
`)})`;
const KINDS = `(?:${KIND}|\\((?:${KIND}|[、/])+\\))+(?:${RULING})?`;
/** Behind the group another mark, the end, or what it does. */
const END = '(?=$|[^\\p{Script=Han}A-Za-z\\d(]|等|按|为|[共分具]|负责|配合|协|参|牵头|主办|落实)';
const KINDS_GO_ON = new RegExp(`^\\s*${KINDS}${END}`, 'u');
const ANOTHER_LIST = new RegExp(`^\\s*各(?:有关|相关)?${KINDS}、\\s*${KINDS}${END}`, 'u');
const LISTED = new RegExp(`^[^、,]+(?:[、,](?:各(?:有关|相关)?)?${KINDS})+$`, 'u');
/** 各乡镇党委 and then 、政府 */
const RULED_BEGUN = new RegExp(`^各(?:有关|相关)?${PLACE}(?:${PLACE}|[()])*${RULING}$`);
const RULED_GO_ON = new RegExp(`^${RULING}(?!\\p{Script=Han})`, 'u');

const BEGINNING = /^(?:[区县市](?:直|级)?)?(?:各|其他|其它|其余|有关|相关|属地|涉及)/;

/** Whether a name begins as a collective does: 各…, 其他…, 区直…. */
export function beginsCollective(name: string): boolean {
  return BEGINNING.test(name);
}

/** Whether a name is a group and what is listed behind it: 各县（市）、区政府, 各有关部门、单位. */
function listsKinds(name: string): boolean {
  return name.includes('、') && beginsCollective(name) && LISTED.test(name);
}

/**
 * Whether a name is a group through and through: 各乡镇(街道)人民政府, 各县、市、区人民政府, 各乡镇党委、政府, 各部门、单位.
 */
export function isGroupThroughout(name: string): boolean {
  return OF_PLACES.test(name) || listsKinds(name);
}

/**
 * Whether a mark stands within the name of a group: what is listed behind 各… has no name of its own (各镇、街道).
 *
 * @param before the run before the mark, folded
 * @param rest what follows the mark
 */
export function goesOnInGroup(before: string, mark: string, rest: string): boolean {
  if (!beginsCollective(before)) return false;
  const after = rest.replace(/（/g, '(').replace(/）/g, ')');
  if (mark === ',') return listsKinds(before) && ANOTHER_LIST.test(after);
  if (RULED_BEGUN.test(before)) return RULED_GO_ON.test(after);
  const tail = KINDS_GO_ON.exec(after)?.[0];
  // 各街镇、区⏎相关局: the line break stands inside the next name.
  if (tail === undefined || (tail.length === 1 && /\s/.test(after.charAt(1)))) return false;
  return OF_PLACES.test(before) || isCollectiveForm(before);
}

function words(text: string): string {
  return text.trim().split(/\s+/).join('|');
}

/** Whether a name, spaces out and brackets half-width, names a group of units. */
export function isCollectiveForm(name: string): boolean {
  if (name.length < 2 || name.length > 48) return false;
  // 直属机关工委 is one unit.
  if (name.endsWith('机关工委') && !name.includes('各')) return false;
  if (FORMS.some((form) => form.test(name)) || listsKinds(name)) return true;
  const base = withoutTail(name);
  return base !== name && FORMS.some((form) => form.test(base));
}

/** `各镇政府(街道办事处)` without what its last bracket adds. */
function withoutTail(name: string): string {
  return name.endsWith(')') ? name.replace(/\([^()]*\)$/, '') : name;
}
