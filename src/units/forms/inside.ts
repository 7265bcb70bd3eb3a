import { beginsCollective, isGroupThroughout } from '../words/collectives';
import { LINKS } from '../words/links';
import { LEXICON } from '../words/departments';
import { endingOf, mayEnd, OFFICE, withoutBracket, type NameForm } from './form';

/** 公安局 and the forces that are its parts; party and government and their offices: never two names. */
const POLICE = /公安(?:分)?局$/;
const POLICE_PART = /^(?:交警|交通警察|巡警|巡特警|特警|刑警|刑侦|治安|禁毒|网安|经侦|森警|反恐|派出所)/;
const HEAD = /^(?:[区县市省旗州镇乡]?(?:委|政府|人大|政协|纪委)|[区县市镇乡]?党[委组])$/;
/** A group within the unit before it: 区安委会各成员单位, 教育局相关科室. */
const WITHIN =
  /^(?:成员单位|(?:各|相关|有关|所属|下属)+(?:成员单位|单位|部门|科室|股室|站所|企业|分公司|社区|村)$)/;

/** 市住房公积金管理中心县管理部, 市生态环境局县分局: a branch that is named after its level alone. */
const LEVEL_BRANCH = /^[区县市旗](?:管理部|管理处|管理站|分中心|分局|支局|分公司|营业部)$/;

const TOWN = /(?:街道|镇|乡|苏木)$/;
/** 区妇联 after another name begins a new one. */
const BEGINS_LEVEL = /^[区县](?![域情直级])/;
const HIGHER_PLACE = /[省市区县]/;

/** What is known about names while one is looked at. */
interface Knowing {
  readonly isKnown: (name: string) => boolean;
  readonly form: (name: string) => NameForm;
}

/** Whether two runs that follow each other are one name whatever is known about each. */
export function belongTogether(left: string, right: string): boolean {
  return (
    (POLICE.test(left) && POLICE_PART.test(right)) ||
    HEAD.test(left) ||
    LEVEL_BRANCH.test(right) ||
    (WITHIN.test(right) && !beginsCollective(left))
  );
}

/** Whether an unknown name is several: a known name and another, two names and 和, two offices, a unit and a group. */
export function holdsSeveral(name: string, knowing: Knowing): boolean {
  if (isGroupThroughout(name)) return false;
  for (let cut = 2; cut <= name.length - 2; cut += 1) {
    const last = name.charAt(cut - 1);
    const right = name.slice(cut);
    if (!mayEnd(last) && last !== ')' && !beginsCollective(right)) continue;
    const left = name.slice(0, cut);
    if (hasOpenBracket(left)) continue;
    if (areTwo(left, right, knowing)) return true;
  }
  return false;
}

function areTwo(left: string, right: string, knowing: Knowing): boolean {
  const leftForm = knowing.form(left);
  if (leftForm !== 'unit' && leftForm !== 'collective') return false;
  if (isLinked(left, leftForm, right, knowing)) return true;
  const rightForm = knowing.form(right);
  if (belongTogether(left, right)) return false;
  const leftEnding = endingOf(withoutBracket(left));
  if (leftForm === 'collective') return followsGroup(left, right, rightForm, knowing);
  if (rightForm === 'collective' && beginsCollective(right)) return leftEnding?.rank !== 'place';
  if (rightForm !== 'unit' || leftEnding?.ending === '总局') return false;
  const isLeftKnown = knowing.isKnown(left) || LEXICON.has(left);
  const isEitherKnown = isLeftKnown || knowing.isKnown(right);
  // 辽中区财政局, 国家税务总局某区税务局 and 公安局某某大队 are one name each.
  if (leftEnding?.rank === 'place') {
    if (!TOWN.test(left) || !TOWN.test(right)) return false;
    // 东城街道西城街道; but 狼山镇街道 and 古镇镇 are one each.
    return isEitherKnown || (left.length > 2 && right.length > 2 && !/^(?:街道|镇|乡|苏木)/.test(right));
  }
  if (BEGINS_LEVEL.test(right) && !HIGHER_PLACE.test(left.slice(1))) return true;
  // 市生态环境局金乡县局
  if (/[县区市旗]局$/.test(right)) return false;
  const rightEnding = endingOf(withoutBracket(right));
  if (rightEnding?.rank === 'part' || (rightEnding?.rank === 'place' && !TOWN.test(right))) return false;
  if (OFFICE.test(left) && OFFICE.test(right) && !HIGHER_PLACE.test(left.slice(1) + right.slice(1)))
    return true;
  // 开发区管委会财政局 is an office of the 管委会, whether or not there is another 财政局.
  return isLeftKnown || (isEitherKnown && leftEnding?.rank === 'independent' && !left.endsWith('管委会'));
}

/** 各有关部门 and another name: the group must be known, since 各镇财政所 is one, and so is 各镇（街道）中心幼儿园. */
function followsGroup(left: string, right: string, rightForm: NameForm, { isKnown }: Knowing): boolean {
  if (rightForm === 'collective') return beginsCollective(right) || isKnown(left);
  if (rightForm !== 'unit' || endingOf(withoutBracket(right))?.rank === 'part') return false;
  const isOther = !isGroupThroughout(left) || isKnown(right) || LEXICON.has(right);
  return isKnown(left) && isOther;
}

function isLinked(left: string, leftForm: NameForm, rest: string, { form }: Knowing): boolean {
  const link = LINKS.find((one) => rest.startsWith(one));
  if (link === undefined) return false;
  const right = rest.slice(link.length);
  const rightForm = form(right);
  const leftEnding = leftForm === 'unit' ? endingOf(withoutBracket(left)) : null;
  // 某某新区和平街道 is one; 东城街道和西城街道 are two, and so are 高新区和财政局.
  if (leftEnding?.rank === 'place' && rightForm !== 'collective') {
    return (
      LEXICON.has(right) ||
      (right.length > 2 && endingOf(right)?.rank === 'place' && right.endsWith(left.slice(-1)))
    );
  }
  // 各相关部门和单位 is one group.
  return (
    rightForm === 'unit' || (rightForm === 'collective' && (leftForm === 'unit' || beginsCollective(right)))
  );
}

/** Whether a name is nothing but names that are known by themselves, one after the other. */
export function isAllKnown(
  name: string,
  { isKnown, form }: Knowing,
  lengths: (first: string) => readonly number[],
): boolean {
  const reached = new Map<number, string>([[0, '']]);
  for (let at = 0; at < name.length; at += 1) {
    const before = reached.get(at);
    if (before === undefined) continue;
    for (const length of lengths(name.charAt(at))) {
      const to = at + length;
      if (to > name.length || length === name.length || reached.has(to)) continue;
      const part = name.slice(at, to);
      const kind = form(part);
      if ((kind !== 'unit' && kind !== 'collective') || !(isKnown(part) || LEXICON.has(part))) continue;
      if (before === '' || !belongTogether(before, part)) reached.set(to, part);
    }
  }
  return reached.has(name.length);
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}
