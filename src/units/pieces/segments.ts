import { remembered } from '../../grid/remembered';
import { listsPlaces } from '../words/collectives';
import { formOf } from '../forms/form';
import { compact, foldCharacter, isBlank, isLineBreak } from '../folded';

/** What stands between two characters that follow each other in a segment. */
export const GAP = { none: 0, inBracket: 1, lineInBracket: 2, space: 3, line: 4 } as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/**
 * A stretch of a unit cell between two separators that surely separate (、 ， ； : …). White space is taken out of it,
 * but remembered: it may separate names, or merely break or pad one.
 */
export interface Segment {
  /** Folded characters, without white space. */
  readonly chars: string;
  /** UTF-16 offset in the cell of each character. */
  readonly at: readonly number[];
  /** What stands before each character. */
  readonly gaps: readonly Gap[];
}

// 丶 and ､ are typed for 、.
const SEPARATORS = new Set('、丶､,;:/|。!?…\\');
const CIRCLED = /[①-⑳]/;
const ITEM_SIGNS = new Set('●•◆■▪◎○☆★*-');
const POINTS = new Set('.-—–~');
const OPENING = new Set('([{【〔〈《「');
const CLOSING = new Set(')]}】〕〉》」');
const NUMBER = /^\d{1,2}[.)](?!\d)/;
const HAN_NUMBER = /^[一二三四五六七八九十]{1,2}$/;
/** Whole texts between separators that name nobody. */
const NAMES_NOTHING = /^(?:\d{1,3}|[一二三四五六七八九十]{1,2}|无|暂无|待定|未定|待明确|[-—–_~]+)$/;
/** What follows 等 where it is no part of a name (高等学校). */
const OTHERS = /^(?:各|有关|相关|其他|部门|单位|街镇|镇街|企业|地区)/;
/** A bracket longer than this holds no part of a name. */
const LONGEST_BRACKET = 40;
/** A word longer than this is no name. */
const LONGEST_WORD = 48;

/** Words before a colon, or in a bracket of their own, that say what the units do: not units themselves. */
const LABEL =
  /^(?:第[一二三四五六七八九十\d]{1,2})?(?:牵头|主责|主办|主要|责任|配合|协办|协同|协助|参与|参加|落实|承办|实施|督办|督导|主体|其他|分管|具体|主管)*(?:责任)?(?:单位|部门|领导|人)?$/;

/** Whether a character separates names outside brackets, whatever stands around it. */
export function isListMark(character: string): boolean {
  return SEPARATORS.has(foldCharacter(character));
}

/** Whether a character may separate names outside brackets. */
export function isSeparator(character: string): boolean {
  return isListMark(character) || POINTS.has(foldCharacter(character));
}

export function isLabel(folded: string): boolean {
  return folded.length > 1 && folded.length <= 10 && LABEL.test(folded);
}

/** Cuts a unit cell into segments. Labels (牵头：), item numbers and role notes (（牵头）) are in none of them. */
export const segmentsOf = remembered((text): readonly Segment[] => {
  const brackets = matchBrackets(text);
  const segments: Segment[] = [];
  let chars: string[] = [];
  let at: number[] = [];
  let gaps: Gap[] = [];
  let gap: Gap = GAP.none;
  const close = (before?: string): void => {
    const joined = chars.join('');
    if (joined !== '') segments.push(...namesOnly({ chars: joined, at, gaps }, before));
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
    if (isBlank(original)) {
      if (chars.length > 0) gap = widest(gap, gapOf(original, inBracket));
      continue;
    }
    const character = foldCharacter(original);
    if (!inBracket) {
      const skip = noteLength(text, offset, brackets, chars.length === 0 || gap !== GAP.none);
      if (skip > 0) {
        close();
        offset += skip - 1;
        continue;
      }
      const isWithin =
        character === '、' &&
        chars.includes('各') &&
        listsPlaces(lastWord(chars, gaps), text.slice(offset + 1, offset + 40));
      if (!isWithin && (SEPARATORS.has(character) || isPointBetweenNames(character, chars, gaps))) {
        close(character);
        continue;
      }
      bracketEnd = brackets.get(offset) ?? bracketEnd;
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

/** A segment without what is no name in it: a label before a colon, a lone number, 无, the 等 of 财政局等部门. */
function namesOnly(segment: Segment, before: string | undefined): readonly Segment[] {
  const { chars, gaps } = segment;
  let lastChunk = gaps.length - 1;
  while (lastChunk > 0 && (gaps[lastChunk] ?? GAP.none) < GAP.space) lastChunk -= 1;
  const last = chars.slice(lastChunk);
  // 一、财政局⏎二、教育局: the number stands at the end of the segment before its name.
  const isNumber = before === '、' && lastChunk > 2 && HAN_NUMBER.test(last);
  const isNote = isNumber || (before === ':' && isLabel(last));
  // 一　财政局
  const firstGap = gaps.findIndex((gap, index) => index > 0 && gap >= GAP.space);
  const start =
    firstGap > 0 && chars.length - firstGap > 2 && HAN_NUMBER.test(chars.slice(0, firstGap)) ? firstGap : 0;
  const end = isNote ? lastChunk : chars.length;
  const kept = withoutRole(part(segment, start, end));
  if (kept.chars === '' || NAMES_NOTHING.test(kept.chars)) return [];
  return withoutOthers(kept);
}

/** 由商务局牵头，财政局配合: what says who does what, before and behind the name itself. */
const ROLE_BEFORE = /^由(?=.{2})/;
const ROLE_BEHIND =
  /(?<=(?:局|办|委|部|院|会|镇|乡|村|中心|公司|集团|街道|街镇|镇街|大队|单位|部门|银行|学校|联|社))(?:共同|具体|分别|协同|联合|积极)?(?:牵头|负责|配合|协助|参与|主办|承办|协办|实施|落实|主抓)+(?:负责|实施|落实|抓落实)?$/;

/** 财政局、教育局按职责分工负责 */
const BY_DUTY =
  /按(?:照)?(?:各自)?(?:职责|职能|分工)(?:范围|分工)*(?:分别|共同)?(?:负责|配合|实施|落实)(?:落实|实施)?$/;

function withoutRole(segment: Segment): Segment {
  const { chars } = segment;
  const behind = (BY_DUTY.exec(chars) ?? ROLE_BEHIND.exec(chars))?.[0].length ?? 0;
  if (behind === 0) return segment;
  const before = ROLE_BEFORE.exec(chars)?.[0].length ?? 0;
  return part(segment, before, chars.length - behind);
}

/** Cuts at the 等 that ends a list (税务局等) or leads on to the rest of it (税务局等相关部门). */
function withoutOthers(segment: Segment): readonly Segment[] {
  const { chars, gaps } = segment;
  const parts: Segment[] = [];
  let from = 0;
  for (let at = chars.indexOf('等', 1); at > 0; at = chars.indexOf('等', at + 1)) {
    let next = at + 1;
    while (chars.charAt(next) === '等') next += 1;
    const endsList = next === chars.length || (gaps[next] ?? GAP.none) >= GAP.space;
    if (!endsList && !OTHERS.test(chars.slice(next, next + 8))) continue;
    // 财政局等部门 names nobody more.
    if (/^(?:部门|单位)$/.test(chars.slice(next))) next = chars.length;
    if (at > from) parts.push(part(segment, from, at));
    from = next;
    at = next - 1;
  }
  return from === 0 ? [segment] : from < chars.length ? [...parts, part(segment, from, chars.length)] : parts;
}

function part({ chars, at, gaps }: Segment, from: number, to: number): Segment {
  return {
    chars: chars.slice(from, to),
    at: at.slice(from, to),
    gaps: gaps.slice(from, to).map((gap, index) => (index === 0 ? GAP.none : gap)),
  };
}

function gapOf(blank: string, inBracket: boolean): Gap {
  if (inBracket) return isLineBreak(blank) ? GAP.lineInBracket : GAP.inBracket;
  return isLineBreak(blank) ? GAP.line : GAP.space;
}

function widest(a: Gap, b: Gap): Gap {
  return a > b ? a : b;
}

/** How many characters from `offset` on are a number, a bullet or a role note; 0 where a name begins or goes on. */
function noteLength(
  text: string,
  offset: number,
  brackets: ReadonlyMap<number, number>,
  atStart: boolean,
): number {
  const character = text.charAt(offset);
  if (isHan(character)) return 0;
  const end = brackets.get(offset);
  if (end !== undefined) {
    const inside = compact(text.slice(offset + 1, end));
    // 县级有关部门（单位） are a group, and the bracket is a part of its name.
    const ofGroup = inside === '单位' && text.slice(0, offset).endsWith('部门');
    if ((isLabel(inside) && !ofGroup) || /^[\d０-９一二三四五六七八九十]{1,2}$/.test(inside))
      return end + 1 - offset;
  }
  if (CIRCLED.test(character)) return 1;
  if (atStart && ITEM_SIGNS.has(character)) return 1;
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
  if (!POINTS.has(character) || last === undefined || !isHan(last)) return false;
  // 磨憨—磨丁合作区管委会 is one name, 教育局—财政局 are two.
  if (character === '.') return true;
  const form = formOf(lastWord(chars, gaps));
  return form === 'unit' || form === 'collective';
}

/** The part of a cell to read: all of it, or what stands between two brackets around all of it. */
function withoutFrame(text: string): { readonly from: number; readonly to: number } {
  const from = text.search(/\S/);
  const to = text.trimEnd().length;
  const whole = { from: 0, to: text.length };
  if (from < 0 || !OPENING.has(foldCharacter(text.charAt(from)))) return whole;
  if (!CLOSING.has(foldCharacter(text.charAt(to - 1)))) return whole;
  let depth = 0;
  for (let offset = from; offset < to - 1; offset += 1) {
    const character = foldCharacter(text.charAt(offset));
    if (OPENING.has(character)) depth += 1;
    else if (CLOSING.has(character)) depth -= 1;
    if (depth === 0) return whole;
  }
  return { from: from + 1, to: to - 1 };
}

/** Offsets of opening brackets → offsets of the brackets that close them; only the outermost, and only short ones. */
function matchBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = foldCharacter(text.charAt(offset));
    if (OPENING.has(character)) open.push(offset);
    else if (CLOSING.has(character)) {
      const start = open.pop();
      if (start !== undefined && offset - start <= LONGEST_BRACKET) pairs.set(start, offset);
    }
  }
  return pairs;
}
