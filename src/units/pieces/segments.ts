import { remembered } from '../../grid/remembered';
import { SIGNS } from '../../texts/item-marks';
import { foldCharacter, foldName, isSpace, isLineBreak } from '../folded';
import { endingOf, formOf, isUnitForm } from '../forms/form';
import { isNote, matchBrackets, withoutFrame } from '../marks/brackets';
import { isLabel } from '../marks/role-words';
import { isBullet, isListMark, isPoint, isStar } from '../marks/marks';
import { isPersonBeside, namesPersons } from '../people/beside-units';
import { isPersonName } from '../people/people';
import { hasClearSurname, hasSurname } from '../words/surnames';
import { goesOnInGroup } from '../words/collectives';
import { GAP, type Gap, type Segment } from './segment';
import { namesOnly } from './names-only';

const SIGN = new RegExp(`[${SIGNS}]`);
const NUMBER = /^\d{1,2}[.)](?!\d)/;
/** A word longer than this is no name. */
const LONGEST_WORD = 48;
/** As far as a group may be written on behind a mark. */
const LONGEST_REST = 40;

/**
 * Cuts a unit cell into segments. What is no part of a name is in none of them: labels (牵头：), item numbers, roles
 * (主办, 等配合), remarks (（按职责分工负责）).
 */
export const segmentsOf = remembered((text): readonly Segment[] => {
  const brackets = matchBrackets(text);
  const segments: Segment[] = [];
  let chars: string[] = [];
  let at: number[] = [];
  let gaps: Gap[] = [];
  let gap: Gap = GAP.none;
  /** Brackets that hold the other half of `unit（person）`: read as marks. */
  const opened = new Set<number>();
  let personsUntil = -1;
  let isAfterUnit = false;
  const close = (before?: string): void => {
    const joined = chars.join('');
    const isPerson =
      joined !== '' && ((at[0] ?? 0) < personsUntil || (isAfterUnit && isPersonBeside(joined)));
    // 财政局（联系人：王强）
    const isWord = joined === '' || (isPerson && isLabel(joined));
    if (isPerson && !isWord) segments.push({ chars: joined, at, gaps, isPerson });
    else if (!isWord) segments.push(...namesOnly({ chars: joined, at, gaps }, before));
    isAfterUnit = before === ':' && joined !== '' && isUnitForm(formOf(joined));
    chars = [];
    at = [];
    gaps = [];
    gap = GAP.none;
  };
  let bracketEnd = -1;
  const { from, to } = withoutFrame(text);
  for (let offset = from; offset < to; offset += 1) {
    const original = text.charAt(offset);
    const inBracket = offset <= bracketEnd;
    if (isSpace(original)) {
      if (chars.length > 0) gap = widest(gap, gapOf(original, inBracket));
      continue;
    }
    const character = foldCharacter(original);
    if (!inBracket) {
      const end = brackets.get(offset);
      const skip = noteLength(text, offset, end, chars.length === 0 || gap !== GAP.none);
      if (skip > 0) {
        close();
        offset += skip - 1;
        continue;
      }
      if (opened.has(offset)) {
        close();
        continue;
      }
      if (end !== undefined) {
        const inside = text.slice(offset + 1, end);
        const isOfUnit = chars.length > 0 && (namesPersons(inside) || (gap === GAP.line && isName(inside)));
        const before = chars.length > 0 ? lastWord(chars, gaps) : '';
        if (isOfUnit || isPersonOf(before, inside)) {
          if (!isOfUnit) personsUntil = offset;
          close();
          if (isOfUnit) personsUntil = end;
          opened.add(end);
          continue;
        }
      }
      const isSeparating = isListMark(character) || isPointBetweenNames(character, chars, gaps);
      const goesOn =
        (character === '、' || character === ',') &&
        chars.length > 0 &&
        goesOnInGroup(lastWord(chars, gaps), character, text.slice(offset + 1, offset + LONGEST_REST));
      if (isSeparating && !goesOn) {
        close(character);
        continue;
      }
      bracketEnd = end ?? bracketEnd;
    }
    chars.push(character);
    at.push(offset);
    gaps.push(chars.length === 1 ? GAP.none : gap);
    gap = GAP.none;
  }
  close();
  return segments;
});

/** The characters since the last space or line break, but no more than tell that they are no name. */
function lastWord(chars: readonly string[], gaps: readonly Gap[]): string {
  let from = chars.length - 1;
  const least = Math.max(0, chars.length - LONGEST_WORD - 1);
  while (from > least && (gaps[from] ?? GAP.none) < GAP.space) from -= 1;
  return chars.slice(from).join('');
}

function gapOf(blank: string, inBracket: boolean): Gap {
  if (inBracket) return isLineBreak(blank) ? GAP.lineInBracket : GAP.inBracket;
  return isLineBreak(blank) ? GAP.line : GAP.space;
}

function widest(a: Gap, b: Gap): Gap {
  return a > b ? a : b;
}

/** `区民政局⏎（鲁平）`: a name in a bracket that has a line of its own, though its surname begins other words. */
function isName(inside: string): boolean {
  const name = foldName(inside);
  return /^\p{Script=Han}{2,3}$/u.test(name) && hasSurname(name) && isPersonName(name);
}

/** `孙海涛（区市场监管局）`, `古天（市财政局）`; 高新园（邹区镇） is a place, 高新（高新区管委会） its short name. */
function isPersonOf(before: string, inside: string): boolean {
  const unit = foldName(inside);
  if (!isUnitForm(formOf(unit))) return false;
  if (hasClearSurname(before)) return isPersonBeside(before);
  const isOfOffice = endingOf(unit)?.rank === 'independent';
  if (isPersonBeside(before)) return isOfOffice;
  return isOfOffice && before.length === 2 && hasSurname(before) && isPersonName(before) && !isZone(unit);
}

function isZone(unit: string): boolean {
  return /区|管委会|公司|集团/.test(unit.slice(1));
}

/** How many characters from `offset` on are a number, a bullet, a star or a note; 0 where a name begins or goes on. */
function noteLength(text: string, offset: number, end: number | undefined, atStart: boolean): number {
  const character = text.charAt(offset);
  if (isHan(character)) return 0;
  if (end !== undefined && isNote(text.slice(offset + 1, end), text.slice(Math.max(0, offset - 2), offset)))
    return end + 1 - offset;
  if (SIGN.test(character) || isStar(character)) return 1;
  if (atStart && isBullet(character)) return 1;
  if (!atStart && !isHan(text.charAt(offset - 1))) return 0;
  const folded = Array.from(text.slice(offset, offset + 4), foldCharacter).join('');
  return NUMBER.exec(folded)?.[0].length ?? 0;
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff' && character !== '丶';
}

/** `教育局.财政局`, `教育局-财政局`: after a name these separate, after a digit or letter they do not. */
function isPointBetweenNames(character: string, chars: readonly string[], gaps: readonly Gap[]): boolean {
  const last = chars[chars.length - 1];
  if (!isPoint(character) || last === undefined || (!isHan(last) && last !== ')')) return false;
  // 磨憨—磨丁合作区管委会 is one name, 教育局—财政局 are two.
  if (character === '.') return true;
  return isUnitForm(formOf(lastWord(chars, gaps)));
}
