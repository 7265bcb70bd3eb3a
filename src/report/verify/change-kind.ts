import { spelledOut } from '../abbreviations';
import type { Change } from './align';
import { isOfOrder, isParted, startsAt } from './another-order';
import { sayTheContrary, beginsWord, isBinding, isGeneric, isManner, isParticle } from './generic-words';
import type { Plain } from './plain';

/** What a change is: another name, or a character that a copy lost, or put wrongly, and the meaning is the same. */
export type ChangeKind = 'name' | 'damage';

/** A name that differs in more is another name, and nobody's slip. */
const LONGEST = 3;
/** Unchanged characters around a change, before it counts as one and not as another wording. */
export const CONTEXT = 4;

/**
 * A change at the end of a piece is one only where the task's own statement ends there too: else the piece goes on there,
 * and other words happen to stand beside it.
 */
export function isEdge(own: Plain, theirs: Plain, { from, to, otherFrom, otherTo }: Change): boolean {
  if (from > 0 && to < own.text.length) return false;
  if (from === to || otherFrom === otherTo) return true;
  for (let at = otherFrom + 1; at < otherTo; at++) if (isParted(theirs, at)) return true;
  const opens = isBehindVerb(theirs, otherFrom) && !beginsWord(own.text, 0);
  return (
    (from === 0 && !isParted(theirs, otherFrom) && !opens) ||
    (to === own.text.length && !isParted(theirs, otherTo))
  );
}

/** Whether a statement begins with a verb, and with what it is done to there. */
function isBehindVerb(plain: Plain, at: number): boolean {
  return at >= VERB && isParted(plain, at - VERB) && isGeneric(plain.text, at - VERB, at);
}

/** A change at the head of a clause without the verb that the task, which opens with the name, leaves out (推进渔湾 / 鱼湾). */
export function withoutVerb(own: Plain, theirs: Plain, change: Change): Change {
  const { from, to, otherFrom, otherTo } = change;
  const opens = from === 0 && otherFrom === 0 && to - from === otherTo - otherFrom + VERB;
  return opens && !beginsWord(theirs.text, 0) && isBehindVerb(own, VERB) ? { ...change, from: VERB } : change;
}

/** What a change between two statements is; `null` where it is a wording. */
export function kindOf(
  own: Plain,
  theirs: Plain,
  { from, to, otherFrom, otherTo }: Change,
): ChangeKind | null {
  const [length, otherLength] = [to - from, otherTo - otherFrom];
  if (length > LONGEST || otherLength > LONGEST || Math.abs(length - otherLength) > 1) return null;
  const [mine, its] = [own.text.slice(from, to), theirs.text.slice(otherFrom, otherTo)];
  if (mine.includes('#') || its.includes('#')) return null;
  if (contextOf(own.text, theirs.text, from, to, otherFrom, otherTo) < CONTEXT) return null;
  if (length === 0 || otherLength === 0) {
    const [whole, at, end] = length === 0 ? [theirs.text, otherFrom, otherTo] : [own.text, from, to];
    const [other, place] = length === 0 ? [own.text, from] : [theirs.text, otherFrom];
    // 办好 / 举办: one word put for another that ends, or begins, with the same character.
    if (isGeneric(whole, at, end) && place > 0 && isGeneric(other, place - 1, place)) return null;
    if (isShortened(own, theirs, from, to)) return null;
    return length + otherLength === 1 && !SMALL.test(whole.slice(at, end)) ? 'damage' : null;
  }
  return replaced(own, theirs, { from, to, otherFrom, otherTo });
}

/** What the words put in the place of others, as long, are: `null` where they are another wording, another order, a short form. */
export function replaced(
  own: Plain,
  theirs: Plain,
  { from, to, otherFrom, otherTo }: Change,
): ChangeKind | null {
  const [mine, its] = [own.text.slice(from, to), theirs.text.slice(otherFrom, otherTo)];
  const isOrder = isOfOrder(own, theirs, { from, to });
  if (!isOrder && sayTheContrary(own.text, from, to, theirs.text, otherFrom, otherTo)) return 'name';
  if (isBinding(mine) && isBinding(its)) return null;
  // 监测的 / 监测对象; but 佳合 / 佳和.
  if (mine.length !== its.length && (isParticle(mine) || isParticle(its))) return null;
  if (
    (isBinding(mine) && isGeneric(theirs.text, otherFrom, otherTo)) ||
    (isBinding(its) && isGeneric(own.text, from, to))
  )
    return null;
  if (own.quoted[from] === true && theirs.quoted[otherFrom] === true) return 'name';
  const [ownGeneric, itsGeneric] = [
    isGeneric(own.text, from, to),
    isGeneric(theirs.text, otherFrom, otherTo),
  ];
  if (ownGeneric && itsGeneric) return null;
  // 东盟博览会等展会 / 东盟博览会、广交会等展会: there the list goes on.
  const goesOn = startsAt(theirs, otherFrom) && theirs.quoted[otherFrom] !== true;
  if (goesOn && !startsAt(own, from) && !(otherFrom === 0 && isBehindVerb(own, from))) return null;
  if (isVerb(own, theirs, from, to, otherFrom)) return null;
  if (isOrder) return null;
  if (own.text[from - 1] === '#' && ALIKE_COUNTED.test(mine + its)) return null;
  if (isShortened(own, theirs, from, to)) return null;
  const manner = ownGeneric ? isManner(own.text, from, to) : isManner(theirs.text, otherFrom, otherTo);
  return manner ? 'damage' : 'name';
}

/** Measure words that count the same, behind a figure. */
const ALIKE_COUNTED =
  /^(?:[节堂]{2}|[辆台]{2}|[株棵]{2}|[册本]{2}|[期批]{2}|[幢栋座]{2}|[支队]{2}|[盏基]{2})$/;

/** 筹建人才公寓 / 筹集人才公寓: the words that both statements begin with, one of which is known for a verb. */
function isVerb(own: Plain, theirs: Plain, from: number, to: number, otherFrom: number): boolean {
  const head = otherFrom - from;
  if (to > VERB || head < 0 || !isParted(theirs, head) || own.quoted[from] === true) return false;
  if (beginsWord(own.text, 0) && beginsWord(theirs.text, head)) return true;
  return isGeneric(own.text, 0, VERB) || isGeneric(theirs.text, head, head + VERB);
}

const VERB = 2;

/** 综合保税区 / 综保区: in full, both say the same around the change. */
function isShortened(own: Plain, theirs: Plain, from: number, to: number): boolean {
  const around = own.text.slice(Math.max(0, from - LONGEST), to + LONGEST);
  return spelledOut(theirs.text).includes(spelledOut(around));
}

/** Words that come and go, and measure words. */
const SMALL =
  /[的地得了和与及并且等将把对在为以于中上下内里后前向从由至到也都还要个家户项处化总各类性型级新]/;

/** Equal characters right before and behind a change, the ends of the piece included as one each. */
function contextOf(
  own: string,
  theirs: string,
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): number {
  let before = 0;
  while (before < 8 && from - before > 0 && own[from - before - 1] === theirs[otherFrom - before - 1])
    before++;
  let after = 0;
  while (after < 8 && to + after < own.length && own[to + after] === theirs[otherTo + after]) after++;
  return before + after;
}
