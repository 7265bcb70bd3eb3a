import { LINKS } from './links';
import { LEXICON } from './known-units';
import { endingOf, formOf, mayEnd, withoutBracket, type NameForm } from './name-form';

/** 公安局 and the forces that are its parts; party and government and their offices: never two names. */
const POLICE = /公安(?:分)?局$/;
const POLICE_PART = /^(?:交警|交通警察|巡警|巡特警|特警|刑警|刑侦|治安|禁毒|网安|经侦|森警|反恐|派出所)/;
const HEAD = /^(?:[区县市省旗州镇乡]?(?:委|政府|人大|政协|纪委)|[区县市镇乡]?党[委组])$/;
const DEPENDENT = /^(?:各|相关|有关)*(?:成员单位|单位|部门)$/;

/** Offices that surely stand beside another office of such a kind. */
const OFFICE = /(?:局|街道办事处|管委会)$/;
const HIGHER_PLACE = /[省市区县]/;

/** Whether two runs that follow each other are one name whatever is known about each. */
export function belongTogether(left: string, right: string): boolean {
  return (POLICE.test(left) && POLICE_PART.test(right)) || HEAD.test(left) || DEPENDENT.test(right);
}

/** Why a name looks like several: `link`, two names and 和; `known`, a known name and another; `offices`, two offices. */
export type Inside = 'none' | 'link' | 'known' | 'offices';

/** Looks for several names in one. `isKnown` says which names are known besides the departments that every district has. */
export function insideName(
  name: string,
  isKnown: (name: string) => boolean,
  form: (name: string) => NameForm = formOf,
): Inside {
  let found: Inside = 'none';
  for (let cut = 2; cut <= name.length - 2; cut += 1) {
    const last = name.charAt(cut - 1);
    if (!mayEnd(last) && last !== ')') continue;
    const left = name.slice(0, cut);
    if (hasOpenBracket(left) || form(left) !== 'unit') continue;
    if (isLinked(left, name.slice(cut), form)) return 'link';
    const here = gluedAt(left, name.slice(cut), isKnown, form);
    if (here === 'offices') return 'offices';
    if (here === 'known') found = 'known';
  }
  return found;
}

function isLinked(left: string, rest: string, form: (name: string) => NameForm): boolean {
  const link = LINKS.find((one) => rest.startsWith(one));
  if (link === undefined || endingOf(withoutBracket(left))?.rank === 'place') return false;
  const right = form(rest.slice(link.length));
  return right === 'unit' || right === 'collective';
}

function gluedAt(
  left: string,
  right: string,
  isKnown: (name: string) => boolean,
  form: (name: string) => NameForm,
): Inside {
  if (form(right) !== 'unit' || belongTogether(left, right)) return 'none';
  const leftEnding = endingOf(withoutBracket(left));
  const rightEnding = endingOf(withoutBracket(right));
  // 辽中区财政局, 国家税务总局某区税务局, 公安局某某大队 are one name each.
  if (leftEnding?.rank === 'place' || leftEnding?.ending === '总局' || rightEnding?.rank === 'part')
    return 'none';
  if (rightEnding?.rank === 'place' && !/(?:镇|乡|街道)$/.test(right)) return 'none';
  const offices =
    OFFICE.test(left) && OFFICE.test(right) && !HIGHER_PLACE.test(left.slice(1) + right.slice(1));
  if (offices) return 'offices';
  return isKnown(left) || LEXICON.has(left) ? 'known' : 'none';
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}
