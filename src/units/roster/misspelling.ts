import { HANZI_NUMERALS } from '../../texts/numerals';
/** Characters that tell one unit from another, so that a difference in them is no slip. */
const DISTINGUISHING = new Set(
  `东南西北中上下前后左右内外大小新老旧${HANZI_NUMERALS}百千甲乙丙丁市区县镇乡村男女正副总分团`,
);
/** Of these a name may lose one: 开发管委会, 角台街道. */
const MAY_BE_LOST = new Set(`${HANZI_NUMERALS}百千市区县镇乡村`);
const LONGEST_COMPARED = 26;
/** In a shorter name one other character is half a word: 城建中心 and 城管中心 are two units. */
const SHORTEST_BODY = 4;
/** The same, where the name is a department's that everybody has: 融媒体中心, 市场监管局. */
const SHORTEST_DEPARTMENT = 5;
/** A slip in a name as long as this is likely even where the right name is not much more usual. */
const LONG_ENOUGH = 8;
/** 滨湖区城管局 and 西湖区城管局 are offices of two places. */
const PLACE_BEFORE =
  /^.{1,4}[^社园地小景山辖城校库发][区县旗](?=.{2})|^.{1,3}[^城都]市(?![场政容民])(?=.{2})/;
/** Proper names that may be taken for another with a character lost, but not for one with another character. */
const LOSES_A_CHARACTER = /(?:街道|镇|乡|公司|集团|林场|农场|牧场)$/;

/** A name as it is compared. */
export interface ComparedName {
  /** Without bracket. */
  readonly full: string;
  /** Without bracket and level (区, 县 …). */
  readonly bare: string;
  readonly body: string;
  readonly ending: string;
  readonly bracket: string;
  readonly seen: number;
  readonly isDepartment: boolean;
  readonly isProper: boolean;
}

/**
 * Keys that two names share if they differ by one character at most: the name itself with each character taken out.
 * None for names with digits or letters.
 */
export function misspellingKeys(name: string): ReadonlySet<string> {
  if (name.length < 2 || name.length > LONGEST_COMPARED || /[\dA-Za-z]/.test(name)) return new Set();
  const keys = new Set([name]);
  for (let index = 0; name.length > 2 && index < name.length; index += 1) {
    keys.add(name.slice(0, index) + name.slice(index + 1));
  }
  return keys;
}

/** Where two names differ: what stands at `at` in the one and in the other; one character at most, or two swapped. `at` counts from where the usual name's level ends. */
interface Slip {
  readonly at: number;
  readonly rare: string;
  readonly usual: string;
}

/** Whether `rare` is probably `usual` with one wrong, missing, doubled or swapped character. */
export function isMisspelled(rare: ComparedName, usual: ComparedName): boolean {
  // What is a department's own name is no slip of another's.
  if (rare.bracket !== usual.bracket || rare.isDepartment) return false;
  const found = slipBetween(rare.full, usual.full);
  const slip = found && { ...found, at: found.at - (usual.full.length - usual.bare.length) };
  // 县财政局 and 区财政局 are two.
  if (!slip || slip.at < 0) return false;
  // A slip is much rarer than the name it is of, or is of a department that everybody has.
  const ofDepartment = usual.isDepartment && !rare.isDepartment;
  const isLikely =
    usual.seen >= 3 * rare.seen ||
    (usual.seen >= rare.seen && ofDepartment) ||
    (usual.seen > rare.seen && usual.bare.length >= LONG_ENOUGH);
  if (!isLikely) return false;
  if (slip.rare === '') return mayLose(slip, rare, usual, ofDepartment);
  return slip.usual === ''
    ? mayGain(slip, rare, usual, ofDepartment)
    : mayBeWrong(slip, rare, usual, ofDepartment);
}

function mayLose(
  { at, usual: lost }: Slip,
  rare: ComparedName,
  usual: ComparedName,
  ofDepartment: boolean,
): boolean {
  if (rare.isDepartment || rare.bare.length < 2) return false;
  // 区政府 and 区政府办 are two.
  if (at === usual.bare.length - 1 && rare.ending !== '') return false;
  if (ofDepartment) return true;
  if (DISTINGUISHING.has(lost) && !MAY_BE_LOST.has(lost)) return false;
  return usual.isProper ? LOSES_A_CHARACTER.test(usual.bare) && usual.body.length > 1 : usual.ending !== '';
}

function mayGain(
  { rare: gained }: Slip,
  rare: ComparedName,
  usual: ComparedName,
  ofDepartment: boolean,
): boolean {
  if (DISTINGUISHING.has(gained) || rare.isProper || usual.isProper) return false;
  return ofDepartment || usual.body.length >= SHORTEST_BODY;
}

function mayBeWrong(slip: Slip, rare: ComparedName, usual: ComparedName, ofDepartment: boolean): boolean {
  const isInEnding = slip.at >= usual.body.length;
  // 大队 and 支队 are two; 汉队 is neither.
  if (isInEnding && rare.ending.length === usual.ending.length) return false;
  if (ofDepartment && usual.bare.length >= SHORTEST_DEPARTMENT) return true;
  if (usual.ending === '') return false;
  if (usual.isProper) return isInEnding && rare.ending === '';
  if (isInEnding) return rare.ending.length < usual.ending.length;
  if (usual.body.length < SHORTEST_BODY || slip.at < (PLACE_BEFORE.exec(usual.bare)?.[0].length ?? 0))
    return false;
  const isTelling = (text: string): boolean => Array.from(text).some((one) => DISTINGUISHING.has(one));
  return usual.bare.length >= LONG_ENOUGH
    ? !(isTelling(slip.rare) && isTelling(slip.usual))
    : !isTelling(slip.rare + slip.usual);
}

function slipBetween(rare: string, usual: string): Slip | null {
  if (rare === usual || Math.abs(rare.length - usual.length) > 1) return null;
  const shorter = Math.min(rare.length, usual.length);
  let at = 0;
  while (at < shorter && rare.charAt(at) === usual.charAt(at)) at += 1;
  let end = 0;
  while (end < shorter - at && rare.charAt(rare.length - 1 - end) === usual.charAt(usual.length - 1 - end)) {
    end += 1;
  }
  const left = rare.slice(at, rare.length - end);
  const right = usual.slice(at, usual.length - end);
  const isSwapped =
    left.length === 2 &&
    right.length === 2 &&
    left.charAt(0) === right.charAt(1) &&
    left.charAt(1) === right.charAt(0);
  return isSwapped || (left.length < 2 && right.length < 2) ? { at, rare: left, usual: right } : null;
}
