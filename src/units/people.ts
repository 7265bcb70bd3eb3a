import { isLabel, isSeparator } from './cell-pieces';
import { DEPARTMENTS } from './known-units';
import { isCollectiveForm } from './collectives';
import { endingOf } from './name-form';
import { compact, foldCharacter, foldName, isBlank, isLineBreak } from './name-text';
import { hasCompoundSurname, hasSurname } from './surnames';

/** What a leader cell holds besides names. `written`: as in the cell. */
export interface LeaderProblem {
  readonly kind: 'not-a-name';
  readonly written: string;
}

export interface Leaders {
  /** In reading order, each once; padding taken out (`张  辉` → `张辉`), titles too. */
  readonly names: readonly string[];
  readonly problem: LeaderProblem | null;
}

const TITLE =
  '(?:(?:[区县市省旗州镇乡街]|常务|党组|党委|党工委|管委会|政府|第一|纪委|人大|政协|常委会?)*副?(?:[区县市省旗州镇乡局科处所站]长|书记|副?主任|部长|主席|院长|检察长|政委|局长|大队长|队长|经理|总经理|董事长|秘书长|调研员|巡视员|常委|委员|成员)|同志)';
const TITLES_BEFORE = new RegExp(`^(?:${TITLE})+[::]?`, 'u');
const TITLES_AFTER = new RegExp(`(?:${TITLE})+$`, 'u');
const ONLY_TITLES = new RegExp(`^(?:${TITLE})+$`, 'u');
/**
 * Words that stand for a leader without naming one (各分管副区长, 区政府领导班子成员). An office that writes so says
 * what it means: no name, and no fault.
 */
const ROLE =
  /^(?:各|有关|相关|其他|分管|主管|牵头|联系|包保|挂联|责任|主要|全体|所有|区|县|市|镇|乡|街道|街镇|党委|党工委|政府|管委会|单位|部门|委|的)*(?:领导(?:干部|班子|班子成员|同志)?|负责人|负责同志|班子成员|副?[区县市]长|副主任|主要领导)$/;
const NOBODY = /^(?:无|空缺|待定|暂缺|[-—–/]+)$/;

const HAN_NAME = /^\p{Script=Han}{2,3}$/u;
const LONG_NAME = /^\p{Script=Han}{4}$/u;
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,3}$/u;
const LATIN_NAME = /^[A-Za-z][A-Za-z.'-]{1,30}$/;
const HAN = /^\p{Script=Han}$/u;
/** What departments are about (公安, 财政): two or three characters, and no person. */
const TOPICS = new Set(
  DEPARTMENTS.flat().flatMap((name) => {
    const ending = endingOf(name)?.ending;
    return ending === undefined ? [] : [name.slice(0, -ending.length)];
  }),
);
/** A leader's name is short; a longer piece is some other cell's text, and its fragments are no names. */
const LONGEST_PIECE = 14;

/**
 * Reads a leader cell: names between line breaks, marks or spaces. `张  辉` is one name and `任  立    郭  蕾` two.
 * Pure; never throws.
 *
 * @param otherTexts other texts of the task (its text, say): a cell that repeats one is no leader cell
 */
export function readLeaders(text: string, otherTexts: readonly string[] = []): Leaders {
  const whole = foldName(text);
  const notNames: LeaderProblem = { kind: 'not-a-name', written: text.trim() };
  if (whole === '' || NOBODY.test(whole)) return { names: [], problem: null };
  if (whole.length > 4 && otherTexts.some((other) => foldName(other) === whole))
    return { names: [], problem: notNames };
  const names: string[] = [];
  let problem: LeaderProblem | null = null;
  for (const piece of piecesOf(text)) {
    const folded = foldName(piece);
    if (folded === '' || isLabel(folded) || isRole(folded)) continue;
    const name = nameIn(piece);
    if (name === null) {
      if (piece.length > LONGEST_PIECE) return { names: [], problem: notNames };
      problem ??= { kind: 'not-a-name', written: piece.trim() };
    } else if (!names.includes(name)) names.push(name);
  }
  return { names, problem };
}

/** Whether a text is the name of one person. */
export function isPersonName(text: string): boolean {
  const name = compact(text);
  if (DOTTED_NAME.test(name)) return name.length <= 20;
  if (LATIN_NAME.test(name)) return true;
  if (LONG_NAME.test(name)) return (hasCompoundSurname(name) || hasSurname(name)) && !looksLikeUnit(name);
  return HAN_NAME.test(name) && !TOPICS.has(name) && !looksLikeUnit(name);
}

function looksLikeUnit(name: string): boolean {
  // 王镇 is a person: one character cannot name a town.
  if ([...name].length === 2 && hasSurname(name))
    return name === '党委' || name === '党组' || name === '区委';
  return endingOf(name) !== null || isCollectiveForm(name);
}

function isRole(folded: string): boolean {
  return ROLE.test(folded) || ONLY_TITLES.test(folded) || NOBODY.test(folded);
}

/** The name in a piece, without titles and notes in brackets; `null` where there is none. */
function nameIn(piece: string): string | null {
  const plain = compact(piece);
  const withoutNotes = plain.replace(/[(（][^()（）]*[)）]/gu, '');
  for (const candidate of [
    withoutNotes,
    withoutNotes.replace(TITLES_BEFORE, ''),
    withoutNotes.replace(TITLES_AFTER, ''),
  ]) {
    if (isPersonName(candidate)) return candidate;
  }
  return null;
}

/** Cuts a cell at marks, line breaks and spaces, and puts the single characters of padded names together. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let words: Word[] = [];
  let word = '';
  let gap = 0;
  let depth = 0;
  const endWord = (): void => {
    if (word !== '') {
      words.push({ text: word, gap });
      gap = 0;
    }
    word = '';
  };
  const endLine = (): void => {
    endWord();
    pieces.push(...joinPadded(words));
    words = [];
    gap = 0;
  };
  for (const character of text) {
    const folded = foldCharacter(character);
    if (folded === '(') depth += 1;
    if (folded === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && (isSeparator(character) || character === '.')) endLine();
    else if (isLineBreak(character)) {
      endWord();
      gap += LINE_GAP;
    } else if (isBlank(character)) {
      endWord();
      gap += character === '\u3000' || character === '\t' ? 2 : 1;
    } else word += character;
  }
  endLine();
  return pieces;
}

interface Word {
  readonly text: string;
  /** How wide the space before it is. */
  readonly gap: number;
}

const LINE_GAP = 100;

/** `任 立 | 郭 蕾`: runs of single characters become names of two or three, cut where the gap is widest. */
function joinPadded(words: readonly Word[]): readonly string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length;) {
    let last = index;
    while (isSingle(words[last]) && isSingle(words[last + 1])) last += 1;
    const run = words.slice(index, last + 1);
    const next = words[last + 1];
    const only = run[0]?.text ?? '';
    const nextText = next?.text ?? '';
    if (run.length > 1) joined.push(...namesOfSingles(run));
    else if (next && canFollow(only, nextText, next.gap)) {
      joined.push(only + nextText);
      last += 1;
    } else joined.push(only);
    index = last + 1;
  }
  return joined;
}

/** `张 三丰`, `欧阳 明`, `郭铧⏎震`: neither part is a name of its own, or the second cannot be one. */
function canFollow(first: string, second: string, gap: number): boolean {
  if (isSingle({ text: first, gap: 0 }))
    return gap < LINE_GAP && HAN_NAME.test(second) && hasSurname(first) && second.length === 2;
  const isSurnameAlone = hasCompoundSurname(first) && first.length === 2;
  const isTail = isSingle({ text: second, gap: 0 });
  if (isSurnameAlone) return /^\p{Script=Han}{1,2}$/u.test(second) && gap < LINE_GAP;
  return isTail && first.length === 2 && HAN_NAME.test(first);
}

function namesOfSingles(run: readonly Word[]): readonly string[] {
  const gaps = run.slice(1).map((word) => word.gap);
  const narrow = gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
  const even = gaps.every((gap) => gap === narrow);
  if (even && run.length > 3) {
    const size = run.length % 2 === 0 ? 2 : 3;
    return chunked(run, size);
  }
  const names: string[] = [];
  let name = run[0]?.text ?? '';
  for (const word of run.slice(1)) {
    // A wider gap ends a name, unless the name would be a single character.
    if (word.gap > narrow && [...name].length > 1) {
      names.push(name);
      name = word.text;
    } else name += word.text;
  }
  return [...names, name];
}

function chunked(run: readonly Word[], size: number): readonly string[] {
  const names: string[] = [];
  for (let index = 0; index < run.length; index += size) {
    names.push(
      run
        .slice(index, index + size)
        .map((word) => word.text)
        .join(''),
    );
  }
  return names;
}

function isSingle(word: Word | undefined): boolean {
  return word !== undefined && HAN.test(word.text);
}
