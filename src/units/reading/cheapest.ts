import { remembered } from '../../grid/remembered';
import { GAP, type Gap, type Segment } from '../pieces/segment';
import { isGroupThroughout } from '../words/collectives';
import { LINKS } from '../words/links';
import { LEXICON } from '../words/departments';
import { formOf, isUnitForm, LONGEST_NAME, mayEnd, MOST_NAMES, type NameForm } from '../forms/form';
import { LEXICON_LENGTHS, lengthsByFirst, type Lengths } from './lengths';
import { cutBetweenKnown, isGap, nextGaps } from './stretches';
import { HAN_NAME, hasSurname } from '../words/surnames';
import { beginsSameLevel, breaksName, isShortName, standsByItself } from '../forms/line-breaks';
import { belongTogether, holdsSeveral, isAllKnown } from '../forms/inside';

/** How a name is set off from the one before it in its segment. */
type Boundary = 'start' | 'gap' | 'glued' | 'linked';

/** A name in a segment; `from` and `to` index its characters, `to` is exclusive. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly form: NameForm;
  readonly boundary: Boundary;
}

/** `without` takes one name out of the known ones, to ask what it would be made of. */
export type ReadSegment = (segment: Segment, without?: string) => readonly Token[];

/**
 * Which names a segment holds is a question of the cheapest reading: each name and each liberty taken has a price, and
 * the cheapest way through the segment is found by dynamic programming. Only the order of the sums matters; each price
 * is held by cases in the tests, and explained with an example in docs/unit-names.md.
 */
const PRICE = {
  known: 1,
  lexicon: 2,
  collective: 6,
  /** 医院, 学校: called so for short. */
  shortName: 6,
  unit: 8,
  /** A person, a bare ending, or no name that anybody knows. */
  other: 12,
  /** A line break or space inside a name. */
  join: 1.5,
  /** A join that swallows what could stand alone, or that makes no name. */
  badJoin: 10,
  /** A name whose first line is an ending: 中心⏎医院. */
  bareStart: 2,
  /** Two names with nothing between them. */
  glue: 3,
  /** An unknown name that looks like several: 星火局月光局. */
  several: 12,
  /** An unknown name that is nothing but known ones. */
  allKnown: 100,
} as const;

const PRICE_OF_FORM: Readonly<Record<NameForm, number>> = {
  collective: PRICE.collective,
  unit: PRICE.unit,
  person: PRICE.other,
  open: PRICE.other,
  bare: PRICE.other,
};

/** A name may be broken over so many lines. */
export const MOST_LINES = 3;
/** Inside a longer run without a gap, only known names are looked for: it is a sentence, not a list. */
const LONGEST_RUN = 160;

/** A reader of segments for a set of known names (folded). It remembers what it has worked out about a name. */
export function segmentReader(known: ReadonlyMap<string, NameForm>): ReadSegment {
  const lengths = lengthsByFirst(known.keys(), LEXICON_LENGTHS);
  const form = remembered((name) => known.get(name) ?? formOf(name), MOST_NAMES);
  const inside = remembered((name) => {
    const knowing = { isKnown: (one: string) => one !== name && known.has(one), form };
    if (!isGroupThroughout(name) && isAllKnown(name, knowing, (first) => lengths.get(first) ?? []))
      return PRICE.allKnown;
    return holdsSeveral(name, knowing) ? PRICE.several : 0;
  }, MOST_NAMES);
  return (segment, without) => {
    if (segment.isPerson) return [{ from: 0, to: segment.chars.length, form: 'person', boundary: 'start' }];
    const isKnown = (name: string): boolean => name !== without && known.has(name);
    const tokens: Token[] = [];
    for (const { from, to, isName } of cutBetweenKnown(segment, isKnown)) {
      const boundary = from === 0 ? 'start' : 'gap';
      if (isName) tokens.push({ from, to, form: form(segment.chars.slice(from, to)), boundary });
      else {
        const part = { chars: segment.chars.slice(from, to), gaps: segment.gaps.slice(from, to) };
        for (const token of cheapest(part, { lengths, form, inside, isKnown })) {
          const isFirst = token.from === 0;
          tokens.push({
            ...token,
            from: token.from + from,
            to: token.to + from,
            boundary: isFirst ? boundary : token.boundary,
          });
        }
      }
    }
    return tokens;
  };
}

interface Knowledge {
  /** First character → lengths of the names that begin with it. */
  readonly lengths: Lengths;
  readonly form: (name: string) => NameForm;
  readonly inside: (name: string) => number;
  readonly isKnown: (name: string) => boolean;
}

interface Step {
  readonly cost: number;
  readonly token: Token;
  /** Where the token before ends. */
  readonly before: number;
}

function cheapest(
  { chars, gaps }: Pick<Segment, 'chars' | 'gaps'>,
  { lengths, form, inside, isKnown }: Knowledge,
): readonly Token[] {
  const end = chars.length;
  const steps = new Array<Step | undefined>(end + 1);
  /** Positions after a link → cost, and where the name before the link ends. */
  const links = new Map<number, { readonly cost: number; readonly before: number }>();
  const next = nextGaps(gaps, end);
  const joins = joinCosts(gaps, end);
  const crossing = (from: number, to: number): number => (joins[to - 1] ?? 0) - (joins[from] ?? 0);

  for (let from = 0; from < end; from += 1) {
    noteLinks(from);
    if (from > 0 && !steps[from] && !links.has(from)) continue;
    for (const length of lengths.get(chars.charAt(from)) ?? []) {
      if (from + length > end) continue;
      const name = chars.slice(from, from + length);
      if (isKnown(name)) offer(from, from + length, PRICE.known, form(name));
      else if (LEXICON.has(name)) offer(from, from + length, PRICE.lexicon, 'unit');
    }
    const runEnd = next[from] ?? end;
    for (let to = runEnd, lines = 1; ; to = next[to] ?? end, lines += 1) {
      if (lines > 1 && to - from > LONGEST_NAME) break;
      offerUnknown(from, to);
      if (to >= end || lines >= MOST_LINES) break;
    }
    if (runEnd - from > LONGEST_RUN) continue;
    for (let to = from + 2; to < end && to - from <= LONGEST_NAME; to += 1) {
      const last = chars.charAt(to - 1);
      if (isGap(gaps[to]) || (last !== ')' && !mayEnd(last))) continue;
      if (isUnitForm(form(chars.slice(from, to)))) offerUnknown(from, to);
    }
  }
  return tokensOf(steps, end);

  function noteLinks(from: number): void {
    const step = steps[from];
    if (!step || !isUnitForm(step.token.form)) return;
    for (const link of LINKS) {
      if (!chars.startsWith(link, from) || from + link.length >= end) continue;
      const to = from + link.length;
      if (step.cost < (links.get(to)?.cost ?? Infinity)) links.set(to, { cost: step.cost, before: from });
    }
  }

  function offer(from: number, to: number, price: number, kind: NameForm): void {
    // (县文明办) belongs to what stands before it.
    if (from > 0 && chars.charAt(from) === '(' && !isGap(gaps[from])) return;
    const total = price + crossing(from, to);
    const take = (cost: number, boundary: Boundary, before: number): void => {
      if (cost < (steps[to]?.cost ?? Infinity))
        steps[to] = { cost, token: { from, to, form: kind, boundary }, before };
    };
    const step = steps[from];
    const link = links.get(from);
    if (from === 0) take(total, 'start', 0);
    else if (step && isGap(gaps[from])) take(step.cost + total, 'gap', from);
    else if (
      step &&
      isUnitForm(kind) &&
      !belongTogether(chars.slice(step.token.from, from), chars.slice(from, to))
    ) {
      take(step.cost + total + PRICE.glue, 'glued', from);
    }
    // 太平镇和平镇: hardly a town of one character.
    const isTooShort = to - from === 2 && !isKnown(chars.slice(from, to));
    if (link && isUnitForm(kind))
      take(link.cost + total + (isTooShort ? PRICE.glue : 0), 'linked', link.before);
  }

  function offerUnknown(from: number, to: number): void {
    if (to - from > LONGEST_NAME) {
      offer(from, to, PRICE.other, 'open');
      return;
    }
    const name = chars.slice(from, to);
    const kind = form(name);
    if (kind === 'bare') offer(from, to, isShortName(name) ? PRICE.shortName : PRICE.other, kind);
    else if (crossing(from, to) === 0) offer(from, to, PRICE_OF_FORM[kind] + inside(name), kind);
    else if (!isUnitForm(kind)) {
      if (isPaddedPerson(name, gaps, from, to)) offer(from, to, PRICE.other, 'person');
      else offer(from, to, PRICE.other + PRICE.badJoin, 'open');
    } else offer(from, to, PRICE_OF_FORM[kind] + inside(name) + badJoins(from, to), kind);
  }

  /** What an unknown name over several lines pays for parts that could stand alone. */
  function badJoins(from: number, to: number): number {
    const firstLine = chars.slice(from, next[from] ?? end);
    let cost = firstLine.length > 1 && form(firstLine) === 'bare' ? PRICE.bareStart : 0;
    for (let cut = next[from] ?? end; cut < to; cut = next[cut] ?? end) {
      const right = chars.slice(cut, Math.min(next[cut] ?? end, to));
      const rightForm = form(right);
      const left = chars.slice(from, cut);
      if (beginsSameLevel(left, right) || standsByItself(left, right)) {
        cost += PRICE.badJoin;
        continue;
      }
      // 高新园⏎各街道; but 安委会⏎各成员单位 is one.
      if (/^各/.test(right) && !breaksName(left, right)) {
        cost += PRICE.badJoin;
        continue;
      }
      if (rightForm === 'bare' || right.startsWith('(') || breaksName(left, right)) continue;
      const leftForm = form(left);
      const leftStands = isUnitForm(leftForm) || isKnown(left);
      if (leftStands || isKnown(right) || LEXICON.has(right)) cost += PRICE.badJoin;
    }
    return cost;
  }
}

/** `张  三`: a short name with a surname whose characters are set apart by spaces. */
function isPaddedPerson(name: string, gaps: readonly Gap[], from: number, to: number): boolean {
  if (!HAN_NAME.test(name) || !hasSurname(name)) return false;
  for (let index = from + 1; index < to; index += 1) if (gaps[index] === GAP.line) return false;
  return gaps[from + 1] === GAP.space;
}

function tokensOf(steps: readonly (Step | undefined)[], end: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let step = steps[end]; step; step = step.before > 0 ? steps[step.before] : undefined)
    tokens.push(step.token);
  return tokens.reverse();
}

/** Running sum of what it costs to join over the gaps up to each position. */
function joinCosts(gaps: readonly Gap[], end: number): readonly number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let index = 0; index < end; index += 1) {
    if (isGap(gaps[index])) sum += PRICE.join;
    sums.push(sum);
  }
  return sums;
}
