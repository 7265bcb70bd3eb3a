import { INDEPENDENT_ENDINGS } from '../words/endings';
import { LEXICON } from '../words/departments';
import { endingOf, OFFICE } from './form';

/** 安委会⏎各成员单位 */
const MEETING = /(?:会|会议|小组|指挥部|专班)$/;
const MEMBERS = /^各?成员单位$/;
/** 各有关⏎单位 */
const UNFINISHED = /(?:各|有关|相关|其他|所属)$/;
/** 国家税务总局⏎某某区税务局, 国网某省电力有限公司⏎某县供电公司, 中国农业银行⏎某某支行. */
const NATIONAL = /^(?:国家|中国|国网)/;
const BRANCHES: readonly (readonly [parent: RegExp, branch: RegExp])[] = [
  [/税务总局$/, /税务局$/],
  [/总局$/, /(?:分局|支局)$/],
  [/(?:^|[^电分]|(?:^|[^供])电)(?:公司|集团)$/, /(?:供电|分|支)公司$/],
  [/银行$/, /(?:支行|分行|营业部)$/],
];
/** 市自然资源和规划局⏎高新分局: a branch that is named after its place alone. */
const HAS_BRANCHES =
  /(?:公安|环境|资源|规划|税务|医保|医疗保障|烟草专卖|交通运输|市场监管|市场监督管理|国土)局$/;
const BRANCH = /^\p{Script=Han}{1,6}分局$/u;
const TOPIC =
  /公安|环境|生态|生环|资源|规划|自规|规自|税务|医保|医疗|烟草|交警|交通|市场|市监|监管|国土|城管|住建|水务|邮政|消防|海关|气象/;

/**
 * Whether a break between two runs stands inside a name (街道办⏎事处, 管委⏎会, 市公安局⏎高新分局): then they are one
 * name, although the first looks finished.
 */
export function breaksName(left: string, right: string): boolean {
  if (MEETING.test(left) && MEMBERS.test(right)) return true;
  if (UNFINISHED.test(left)) return true;
  if (NATIONAL.test(left) && !NATIONAL.test(right)) {
    if (BRANCHES.some(([parent, branch]) => parent.test(left) && branch.test(right))) return true;
  }
  if (HAS_BRANCHES.test(left) && BRANCH.test(right) && !TOPIC.test(right)) return true;
  for (let length = 1; length <= Math.min(3, right.length); length += 1) {
    const found = endingOf(left + right.slice(0, length));
    if (found && found.ending.length > length && found.ending.length < left.length + length) return true;
  }
  return false;
}

/** 医院, 学校, 管委会: endings that are also what a unit is called for short. 委员会 and the like are not. */
const SHORT_NAMES = new Set(
  INDEPENDENT_ENDINGS.filter(
    (ending) => ending.length > 1 && !/^(?:委员会|管理委员会|管理局|联社|有限.*公司|.*政府)$/.test(ending),
  ),
);
/** 社会事务办⏎卫生院; but 供电所⏎公司 is one. */
const SMALL_OFFICE = /(?:办|办公室|所)$/;
const COMPANY = /(?:公司|集团|控股|实业)$/;
/** 高新区⏎开发区 */
const ZONE = /(?:高新|经开|保税|综保|度假|示范)区$/;
const OTHER_ZONE = /^(?:开发区|园区|管理区)$/;

/** Whether a word that could end a name is a short name itself. */
export function isShortName(word: string): boolean {
  return SHORT_NAMES.has(word);
}

/** Whether a short name stands by itself behind what a line ends in: 财政局⏎管委会 are two, 开发区⏎管委会 is one. */
export function standsByItself(left: string, word: string): boolean {
  // 业务科⏎办公室
  if (word === '办公室') return /[科股]$/.test(left);
  if (ZONE.test(left) && OTHER_ZONE.test(word)) return true;
  if (isShortName(word) && SMALL_OFFICE.test(left) && !COMPANY.test(word)) return true;
  return isShortName(word) && (OFFICE.test(left) || LEXICON.has(left) || isShortName(left));
}

/** Names of a list often begin with the same level (县人行⏎县银保监组): such a line begins a new name. */
export function beginsSameLevel(left: string, right: string): boolean {
  return /^[区县市旗][^域情直级]/.test(right) && left.charAt(0) === right.charAt(0) && left.length > 2;
}
