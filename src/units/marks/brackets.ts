import { compact, foldCharacter } from '../folded';
import { isLabel, isRemark } from './role-words';
import { HANZI_NUMERALS } from '../../texts/numerals';

const OPENING = new Set('([{【〔〈《「');
const CLOSING = new Set(')]}】〕〉》」');
/** A bracket longer than this holds no part of a name. */
const LONGEST_BRACKET = 40;
/** （4项）, （牵头4项）, （共4项任务）: how much a unit has to do. */
const COUNT =
  /^(?:共计?|计|牵头|主办|承担|负责|配合|参与|涉及)*\d{1,3}[项个条件](?:重点)?(?:任务|工作|事项)?$/;
const NUMBER = new RegExp(`^[\\d${HANZI_NUMERALS}]{1,2}$`);

/** Offsets of opening brackets → offsets of the brackets that close them; only short ones. */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
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

/** The part of a cell to read: all of it, or what stands between two brackets around all of it. */
export function withoutFrame(text: string): { readonly from: number; readonly to: number } {
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

/** Whether a bracket says something about the names around it instead of being part of one. `before`: the text up to it. */
export function isNote(inside: string, before: string): boolean {
  const words = Array.from(compact(inside), foldCharacter).join('');
  // 县级有关部门（单位） are a group, and the bracket is a part of its name.
  if (words === '单位' && before.endsWith('部门')) return false;
  return isLabel(words) || isRemark(words) || NUMBER.test(words) || COUNT.test(words);
}
