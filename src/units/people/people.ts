import { remembered } from '../../grid/remembered';
import { isLabel } from '../marks/role-words';
import { DEPARTMENTS } from '../words/departments';
import { isCollectiveForm } from '../words/collectives';
import { endingOf } from '../forms/form';
import { compact, foldName } from '../folded';
import { leaderPieces } from './padded-names';
import { HAN_NAME, hasCompoundSurname, hasSurname } from '../words/surnames';
import { QUARTER } from '../../texts/numerals';

/** What a leader cell holds besides names. `written`: as in the cell. */
interface LeaderProblem {
  readonly kind: 'not-a-name';
  readonly written: string;
}

interface Leaders {
  /** In reading order, each once; padding taken out (`张  辉` → `张辉`), titles too. */
  readonly names: readonly string[];
  readonly problem: LeaderProblem | null;
}

const LEADER_OF =
  '(?:[区县市省旗州镇乡街]?(?:委|政府|人大(?:常委会)?|政协|纪委|监委|党委|党组|党工委|管委会|政法委|(?:组织|宣传|统战|人武|武装)部|公安局|法院|检察院|总工会)|[区县市省旗州镇乡街]|(?:开发|经开|高新|园|新)区|常务|第一|分管|主管)';
// So many offices at most: without a bound, 县委县委县委… could be taken apart in ever more ways.
const TITLE = `(?:${LEADER_OF}{0,4}(?:副?(?:[区县市省旗州镇乡局科处所站]长|书记|主任|部长|主席|院长|检察长|政委|大?队长|总?经理|董事长|秘书长|县级干部)|[一二三四]级(?:调研员|巡视员)|调研员|巡视员|常委|(?:政法|组织|宣传|统战|纪检)?委员|(?:班子|党组|党委|党工委)成员)|同志)`;
/** 市教育局局长, 市委宣传部副部长: a title in an office that is named. */
const OF_OFFICE =
  '\\p{Script=Han}{1,10}(?:局|委|办|部|院|会|中心|公司|集团|银行|学校|街道|[镇乡区县市])(?:党组书记|党委书记|党工委书记|党组成员|党委委员)?';
const TITLE_IN_OFFICE = `${OF_OFFICE}(?:副?(?:[局镇乡区县市校院部会行]长|书记|主任|主席|检察长|政委|总?经理|董事长)|总工程师|总会计师)`;
const ONLY_IN_OFFICE = new RegExp(`^${TITLE_IN_OFFICE}$`, 'u');
const TITLES_BEFORE = new RegExp(`^(?:${TITLE})+[::]?`, 'u');
const IN_OFFICE_BEFORE = new RegExp(`^${TITLE_IN_OFFICE}[::]?`, 'u');
const TITLES_AFTER = new RegExp(`(?:${TITLE})+$`, 'u');
const ONLY_TITLES = new RegExp(`^(?:${TITLE})+$`, 'u');
/**
 * Words that stand for a leader without naming one (各分管副区长, 区政府领导班子成员). An office that writes so says
 * what it means: no name, and no fault.
 */
const ROLE =
  /^(?:各|有关|相关|其他|分管|主管|牵头|联系|包保|挂联|责任|主要|全体|所有|区|县|市|镇|乡|街道|街镇|党委|党工委|政府|管委会|单位|部门|委|的)*(?:领导(?:干部|班子|班子成员|同志)?|负责人|负责同志|班子成员|副?[区县市]长|副主任|主要领导)$/;
/** 分管工业副县长, 联系教育工作的领导 */
const ROLE_FOR =
  /^(?:分管|主管|联系|协管)(?!领导)\p{Script=Han}{2,6}的?(?:领导|副[区县市旗镇乡]长|副主任|副书记|负责同志)$/u;
/** Marks and words of a leader cell that leave the question open. */
const NOBODY = /^(?:无|空缺|待定|暂缺|[-—–/]+)$/;

const LONG_NAME = /^\p{Script=Han}{4}$/u;
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,3}$/u;
/** A name of another language in characters that are used for its sounds: 尼玛扎西, 额尔敦木图. */
const TRANSLITERATED =
  /^[阿巴布达德登额尔敦嘎格哈赫呼吉金卡克拉勒力玛米木那娜尼诺其仁日萨斯苏塔特图乌西亚依伊音云扎桑丹次旺卓多措嘉央珍罗洛边普平顿珠索朗买提江艾孜麦热古丽帕努沙肉吐逊库班托合加孟和宝朝鲁青花根雅荣胡都莫查干满照增培堆才让白强兰琴高娃琪坦道顺旦曲贡瓦措南不迪丽赛叶肯提也尤奴恩麻毛合甫曼排孜则太泰通嘎娅吾别外亚森玉素凯汗再祖菲杰敖毕牧如乙海好]{4,8}$/u;
/** Words of two or three characters that offices write where a name should be. */
const NO_NAME = new RegExp(
  `^(?:[已未正](?:完成|办结|销号|启动|开工|进行)|完成|推进中|进行中|负责|牵头|见附[件表]|详见.*|同[上左前]|[年月]底前?|[上下]半年|${QUARTER}|长期|持续|全年|常态化?|工业|农业|城区|乡村|农村|城市|项目|全区|全县)$`,
);
/** What may stand beside a name: its place in a list, a telephone. */
const FIGURES = /^(?:电话|手机|tel)?:?[\d-]+$/i;
const LATIN_NAME = /^[A-Za-z][A-Za-z.'-]{1,30}$/;
/** What departments are about (公安, 财政): two or three characters, and no person. */
const TOPICS = new Set(
  DEPARTMENTS.flat().flatMap((name) => {
    const ending = endingOf(name)?.ending;
    return ending === undefined ? [] : [name.slice(0, -ending.length)];
  }),
);
/** A leader's name is short; a longer piece is some other cell's text, and its fragments are no names. */
const LONGEST_PIECE = 8;

/**
 * Reads a leader cell: names between line breaks, marks or spaces. `张  辉` is one name and `任  立    郭  蕾` two.
 * Pure; never throws.
 *
 * @param otherTexts other texts of the task (its text, say): a cell that repeats one is no leader cell
 */
export function readLeaders(text: string, otherTexts: readonly string[] = []): Leaders {
  const leaders = leadersIn(text);
  // Said of longer texts alone: a name is no other cell's whole text.
  if (text.length <= 4 || otherTexts.length === 0 || namesNobody(text)) return leaders;
  const whole = foldName(text);
  if (whole.length > 4 && otherTexts.some((other) => foldName(other) === whole))
    return { names: [], problem: { kind: 'not-a-name', written: text.trim() } };
  return leaders;
}

/** The same few people answer for all tasks. */
const leadersIn = remembered((text): Leaders => {
  if (namesNobody(text)) return { names: [], problem: null };
  const whole = foldName(text);
  const notNames: LeaderProblem = { kind: 'not-a-name', written: text.trim() };
  const names = new Set<string>();
  let problem: LeaderProblem | null = null;
  for (const piece of leaderPieces(text)) {
    const folded = foldName(piece);
    if (folded === '' || isLabel(folded) || isRole(folded)) continue;
    // 1.张三 2.李四, 王海⏎139…
    if (FIGURES.test(folded) && whole.length > folded.length) continue;
    const name = personIn(piece);
    if (name !== null) names.add(name);
    else if (folded.length > LONGEST_PIECE) return { names: [], problem: notNames };
    else problem ??= { kind: 'not-a-name', written: piece.trim() };
  }
  return { names: [...names], problem: problem !== null && names.size === 0 ? notNames : problem };
});

/** Whether a leader cell is empty, or says no more than that nobody is named yet: 待定, 空缺, `—`. */
export function namesNobody(text: string): boolean {
  const whole = foldName(text);
  return whole === '' || NOBODY.test(whole);
}

/** Whether a text is the name of one person. */
export function isPersonName(text: string): boolean {
  const name = compact(text);
  if (NO_NAME.test(name)) return false;
  if (TRANSLITERATED.test(name)) return true;
  if (DOTTED_NAME.test(name)) return name.length <= 20;
  if (LATIN_NAME.test(name)) return true;
  if (LONG_NAME.test(name)) return (hasCompoundSurname(name) || hasSurname(name)) && !looksLikeUnit(name);
  return HAN_NAME.test(name) && !TOPICS.has(name) && !looksLikeUnit(name);
}

function looksLikeUnit(name: string): boolean {
  // 王镇 is a person: one character cannot name a town.
  if (Array.from(name).length === 2 && hasSurname(name))
    return name === '党委' || name === '党组' || name === '区委';
  return endingOf(name) !== null || isCollectiveForm(name);
}

function isRole(folded: string): boolean {
  // 李四⏎（副县长）
  const words = /^\(([^()]+)\)$/.exec(folded)?.[1] ?? folded;
  return (
    ROLE.test(words) ||
    ROLE_FOR.test(words) ||
    ONLY_TITLES.test(words) ||
    ONLY_IN_OFFICE.test(words) ||
    NOBODY.test(words)
  );
}

/** The name in a short text, without titles and notes in brackets; `null` where there is none. */
export function personIn(piece: string): string | null {
  const plain = compact(piece);
  const withoutNotes = plain.replace(/[(（][^()（）]*[)）]/gu, '').replace(/[:：]?\d[\d-]{6,}$/u, '');
  for (const candidate of [
    withoutNotes.replace(/(.{2})等$/u, '$1').replace(TITLES_AFTER, ''),
    withoutNotes.replace(TITLES_BEFORE, ''),
    withoutNotes.replace(IN_OFFICE_BEFORE, ''),
    withoutNotes,
  ]) {
    if (isPersonName(candidate)) return candidate;
  }
  return null;
}
