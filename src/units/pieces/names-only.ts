import { formOf, isUnitForm } from '../forms/form';
import { headLength, isLabel, isRemark, roleIn, roleWithin, tailLength } from '../marks/role-words';
import { isPersonBeside } from '../people/beside-units';
import { partOf, wordsOf, type Segment } from './segment';
import { HANZI_NUMERALS } from '../../texts/numerals';

const HAN_NUMBER = new RegExp(`^[${HANZI_NUMERALS}]{1,2}$`);
/** Whole texts between separators that name nobody. */
const NAMES_NOTHING = new RegExp(
  `^(?:\\d{1,3}|[${HANZI_NUMERALS}]{1,2}|无|暂无|待定|未定|待明确|等|其他|其它|备?注|[-—–_~]+|[()[\\]]+)$`,
);
/** What follows 等 where it is no part of a name (高等学校). */
const OTHERS = /^(?:各|有关|相关|其他|部门|单位|街镇|镇街|企业|地区)/;

/**
 * A segment without what is no name in it: a label before a colon, a lone number, 无, the 等 of 财政局等部门, and what says
 * who does what (由…牵头, …按职责分工负责). Each part that is left holds names.
 *
 * @param before the mark behind the segment
 */
export function namesOnly(segment: Segment, before: string | undefined): readonly Segment[] {
  const words = wordsOf(segment);
  let last = words.length;
  const lastWord = textOf(segment, words[last - 1]);
  // 一、财政局⏎二、教育局: the number stands at the end of the segment before its name.
  if (before === '、' && last > 1 && HAN_NUMBER.test(lastWord)) last -= 1;
  // 牵头 单位：
  if (before === ':') last -= labelWords(segment, words);
  // 一　财政局
  const first =
    last > 1 && words[0] && words[0].to <= 2 && HAN_NUMBER.test(textOf(segment, words[0])) ? 1 : 0;
  const kept: Segment[] = [];
  let from = words[first]?.from ?? 0;
  let to = from;
  const cut = (end: number): void => {
    if (end > from) kept.push(...withoutOthers(partOf(segment, from, end)));
  };
  for (let index = first; index < last; index += 1) {
    const word = words[index];
    if (!word) break;
    const text = textOf(segment, word);
    if (saysRole(text, index === first && last > 1) || isRemark(text)) {
      cut(to);
      from = to = word.to;
      continue;
    }
    const head = headLength(text);
    if (head > 0) {
      cut(to);
      from = word.from + head;
    }
    const within = roleWithin(text);
    if (within) {
      cut(word.from + within.from);
      from = word.from + within.to;
    }
    const tail = tailLength(text.slice(Math.max(head, within?.to ?? 0)));
    const person = tail === 0 ? personBehind(text) : 0;
    if (tail > 0) {
      cut(word.to - tail);
      from = word.to;
    } else if (person > 0) {
      cut(word.to - person);
      kept.push({ ...partOf(segment, word.to - person, word.to), isPerson: true });
      from = word.to;
    }
    to = word.to;
  }
  cut(to);
  return kept.filter(({ chars }) => !NAMES_NOTHING.test(chars));
}

function textOf(
  { chars }: Segment,
  word: { readonly from: number; readonly to: number } | undefined,
): string {
  return word ? chars.slice(word.from, word.to) : '';
}

/** How many words before a colon are a label: `牵头 单位：` are two. */
function labelWords(segment: Segment, words: ReturnType<typeof wordsOf>): number {
  let label = '';
  let found = 0;
  for (let count = 1; count <= Math.min(3, words.length); count += 1) {
    label = textOf(segment, words[words.length - count]) + label;
    if (isLabel(label)) found = count;
  }
  return found;
}

/** `牵头单位　区教育局`, `区教育局　牵头`: a word of its own that says who does what. 责任单位 alone is a group. */
function saysRole(word: string, isBeforeOthers: boolean): boolean {
  if (!isLabel(word)) return false;
  const role = roleIn(word);
  return role === 'lead' || role === 'support' || (role === 'answers' && isBeforeOthers);
}

/** `区财政局赵卫东`: how many characters at the end of a run are a person; 0 where none are. */
function personBehind(word: string): number {
  if (word.length < 5 || word.length > 30 || formOf(word) !== 'open') return 0;
  for (const length of [3, 2]) {
    const isPerson = formOf(word.slice(-length)) === 'person' && isPersonBeside(word.slice(-length));
    if (isPerson && isUnitForm(formOf(word.slice(0, -length)))) return length;
  }
  return 0;
}

/** Cuts at the 等 that ends a list (税务局等) or leads on to the rest of it (税务局等相关部门). */
function withoutOthers(segment: Segment): readonly Segment[] {
  const { chars } = segment;
  const starts = new Set(wordsOf(segment).map(({ from }) => from));
  const parts: Segment[] = [];
  let from = 0;
  for (let at = chars.indexOf('等', 1); at > 0; at = chars.indexOf('等', at + 1)) {
    let next = at + 1;
    while (chars.charAt(next) === '等') next += 1;
    const endsList = next === chars.length || starts.has(next);
    if (!endsList && !OTHERS.test(chars.slice(next))) continue;
    // 财政局等部门 names nobody more.
    if (/^(?:部门|单位)$/.test(chars.slice(next))) next = chars.length;
    if (at > from) parts.push(partOf(segment, from, at));
    from = next;
    at = next - 1;
  }
  return from === 0
    ? [segment]
    : from < chars.length
      ? [...parts, partOf(segment, from, chars.length)]
      : parts;
}
