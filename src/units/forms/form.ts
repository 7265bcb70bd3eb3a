import { remembered } from '../../grid/remembered';
import { isCollectiveForm } from '../words/collectives';
import {
  BARE_WORDS,
  FALSE_ENDINGS,
  INDEPENDENT_ENDINGS,
  PART_ENDINGS,
  PLACE_ENDINGS,
} from '../words/endings';
import { LEXICON } from '../words/departments';
import { hasClearSurname, HAN_NAME } from '../words/surnames';

/**
 * What a run of characters looks like when nothing else is known about it.
 * - `unit`: something and a unit's ending (统一镇, 富祥实业);
 * - `collective`: a group (各街镇);
 * - `bare`: an ending alone, or a word that needs something before it (中心, 办事处);
 * - `person`: looks like a person's name and like nothing else;
 * - `open`: none of these: the beginning of a broken name, or a name with an unusual ending.
 */
export type NameForm = 'unit' | 'collective' | 'bare' | 'person' | 'open';

/** How a unit's ending stands to others: beside them, possibly below them, or a place. */
type EndingRank = 'independent' | 'part' | 'place';

const RANKS = new Map<string, EndingRank>([
  ...PLACE_ENDINGS.map((ending) => [ending, 'place'] as const),
  ...PART_ENDINGS.map((ending) => [ending, 'part'] as const),
  ...INDEPENDENT_ENDINGS.map((ending) => [ending, 'independent'] as const),
]);
const LONGEST_ENDING = Math.max(...[...RANKS.keys()].map((ending) => ending.length));
const BARE = new Set([...RANKS.keys(), ...BARE_WORDS]);
/** 部门, 单位, 企业, 各镇街 … */
const LAST_OF_GROUPS = new Set('门位业体街');
const LAST_CHARACTERS = new Set([...RANKS.keys()].map((ending) => ending.charAt(ending.length - 1)));
// 会 of 社会 is no ending, but 社 is one for nobody either: the false endings are looked up by length.
const FALSE = new Set(FALSE_ENDINGS);
/** 凤城镇, 王村镇, 房山区: a place whose name happens to end in what is a word elsewhere; not 县城镇. */
const SHORT_PLACE = /^[^区县市旗州镇乡全本各主老和与及](?:城镇|村镇|城区|山区)$/;
/** Names, and what could be one, in a large workbook. */
export const MOST_NAMES = 50_000;
/** Offices that surely stand beside another office of such a kind. */
export const OFFICE = /(?:局|街道办事处|管委会)$/;
/** Beyond this no name is known; sentences that stand in a unit cell are. */
export const LONGEST_NAME = 48;

const TITLED =
  /^[\p{Script=Han}·]{1,4}(?:同志|(?:常务|党组)?副?(?:[区县市镇乡局主]长|书记|主任|部长|主席|院长|检察长|队长|经理|董事长))$/u;
const MINORITY_NAME = /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){1,3}$/u;

/** `name`: folded (see `foldName`). */
export const formOf = remembered((name): NameForm => {
  const base = withoutBracket(name);
  if (base === '' || name.length > LONGEST_NAME) return 'open';
  if (name.length === 1) return 'bare';
  if (LEXICON.has(name) || LEXICON.has(base)) return 'unit';
  if (isCollectiveForm(name)) return 'collective';
  if (BARE.has(base)) return 'bare';
  // 各 begins no unit's name: 各派出所, 各产业链专班.
  if (endingOf(base)) return name.startsWith('各') ? 'collective' : 'unit';
  return isPersonForm(name) ? 'person' : 'open';
}, MOST_NAMES);

/** Whether a form is that of who can answer for a task: a unit or a group of them. */
export function isUnitForm(form: NameForm): boolean {
  return form === 'unit' || form === 'collective';
}

/** The ending of a unit's name, longest first; `null` where it has none, or is nothing but one. */
export function endingOf(name: string): { readonly ending: string; readonly rank: EndingRank } | null {
  if (!LAST_CHARACTERS.has(name.charAt(name.length - 1))) return null;
  for (let length = Math.min(LONGEST_ENDING, name.length - 1); length > 0; length -= 1) {
    const ending = name.slice(-length);
    if (FALSE.has(ending) && !SHORT_PLACE.test(name)) return null;
    const rank = RANKS.get(ending);
    if (rank) return FALSE.has(name.slice(-2)) && !SHORT_PLACE.test(name) ? null : { ending, rank };
  }
  return null;
}

/** Whether a name may end with this character; a quick test before the exact one. */
export function mayEnd(character: string): boolean {
  return LAST_CHARACTERS.has(character) || LAST_OF_GROUPS.has(character);
}

/** A person in a unit cell: a title, a dotted name, or two or three characters with a surname that begins no other word. */
function isPersonForm(name: string): boolean {
  const base = withoutBracket(name);
  if (TITLED.test(base) && hasClearSurname(base)) return true;
  if (MINORITY_NAME.test(base)) return true;
  return HAN_NAME.test(base) && hasClearSurname(base);
}

/** `住建局(主任)` → `住建局`; the bracket inside `住建(交通)局` stays. */
export function withoutBracket(name: string): string {
  return name.endsWith(')') ? name.replace(/\([^()]*\)$/, '') : name;
}
