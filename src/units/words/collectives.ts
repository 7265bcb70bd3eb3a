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
  /^(?:[一二两三四五六七八九十\d]{1,3}(?:个)?(?:镇|乡|街道|街|办|园|区|局)){2,}$/,
  // 街镇, 区直部门, 县直单位, 镇(街道)
  /^(?:街镇|镇街|乡镇|镇街道|乡镇街道|部门|单位|责任单位|镇\(街道\)|乡镇\(街道\))$/,
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
  /^[一二两三四五六七八九十\d]{1,3}个(?:街镇|镇街|乡镇|街道|镇|乡|村|社区)$/,
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

/** Whether a name is a group of places through and through: 各乡镇(街道)人民政府, 各县、市、区人民政府, 各乡镇党委、政府. */
export function namesPlaces(name: string): boolean {
  return OF_PLACES.test(name);
}

/** What goes on behind the 、 of 各县、市、区人民政府; what of it has been read; and what else would follow a list of names. */
const PLACES_BEGUN = new RegExp(`^各(?:有关|相关)?${PLACE}(?:、${PLACE})*$`);
const PLACES_GO_ON = new RegExp(
  `^(?:${PLACE}、)*${PLACE}(?:人民政府|政府|党委|党工委|管委会)(?!\\p{Script=Han})`,
  'u',
);
/** 各乡镇党委 and then 、政府 */
const RULED_BEGUN = new RegExp(`^各(?:有关|相关)?${PLACE}(?:${PLACE}|[()])*${RULING}$`);
const RULED_GO_ON = new RegExp(`^${RULING}(?!\\p{Script=Han})`, 'u');

/** Whether a 、 stands within the name of a group of places: `before`, folded, and the text that follows it. */
export function listsPlaces(before: string, after: string): boolean {
  return (
    (PLACES_BEGUN.test(before) && PLACES_GO_ON.test(after)) ||
    (RULED_BEGUN.test(before) && RULED_GO_ON.test(after))
  );
}

const BEGINNING = /^(?:[区县市](?:直|级)?)?(?:各|其他|其它|其余|有关|相关|属地|涉及)/;

/** Whether a name, spaces out and brackets half-width, names a group of units. */
export function isCollectiveForm(name: string): boolean {
  if (name.length < 2 || name.length > 48) return false;
  // 直属机关工委 is one unit.
  if (name.endsWith('机关工委') && !name.includes('各')) return false;
  if (FORMS.some((form) => form.test(name))) return true;
  const base = withoutTail(name);
  return base !== name && FORMS.some((form) => form.test(base));
}

/** Whether a name begins as a collective does: 各…, 其他…, 区直…. */
export function beginsCollective(name: string): boolean {
  return BEGINNING.test(name);
}

/** `各镇政府(街道办事处)` without what its last bracket adds. */
function withoutTail(name: string): string {
  return name.endsWith(')') ? name.replace(/\([^()]*\)$/, '') : name;
}
