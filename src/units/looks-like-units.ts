import { foldName } from './folded';
import { formOf, isUnitForm, mayEnd } from './forms/form';
import { isListMark } from './marks/marks';
import { HANZI_COUNTING } from '../texts/numerals';

/** A cell longer than this is a text, though a unit may stand at its end. */
const LONGEST_CELL = 200;
/** 新建幼儿园2所, 整治河道三处: so many of them, not who. */
const COUNTED = new RegExp(
  `[\\d${HANZI_COUNTING}百]+余?(?:所|处|室|站|组|队|院|部|区|县|镇|乡|村|市|社区|街道|中心|厂|馆)$`,
);
/** What is to be done: 新建学校, 完成卫生院. */
const TO_DO = /^(?:新建|扩建|改扩建|建成|完成|打造|修建|引进|培育)/;

/**
 * Whether a cell looks like one of a column of units, from its looks alone: at least half of what stands between marks,
 * spaces and line breaks ends as the names of units do (供电所, 县公安局, 各街镇). For columns whose header says nothing;
 * what a unit cell says in full is for `splitUnits`.
 */
export function looksLikeUnits(text: string): boolean {
  if (text.length >= LONGEST_CELL) return false;
  let pieces = 0;
  let units = 0;
  for (const piece of piecesOf(text)) {
    pieces += 1;
    if (mayBeUnit(foldName(piece))) units += 1;
  }
  return pieces > 0 && units * 2 >= pieces;
}

function mayBeUnit(name: string): boolean {
  const last = name.charAt(name.length - 1);
  if (!mayEnd(last) && last !== ')') return false;
  const form = formOf(name);
  return (
    (isUnitForm(form) || (form === 'bare' && name.length > 1)) && !COUNTED.test(name) && !TO_DO.test(name)
  );
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of `${text}\n`) {
    if (!isListMark(character) && !/\s/.test(character)) piece += character;
    else {
      if (piece !== '') pieces.push(piece);
      piece = '';
    }
  }
  return pieces;
}
