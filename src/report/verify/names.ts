import { segmentsOf } from '../match/segments';
import { toHalfWidth } from '../../texts/width';
import { align, type Change } from './align';
import { areOpposite, isBinding, isGeneric, isManner, isParticle } from './generic-words';
import { latinChanges } from './latin';
import { plainOf, type Plain } from './plain';
import { slipsIn } from './slips';

/** Words that differ between a clause and a task. Offsets into the texts as written. */
export interface WordDifference {
  /** `damage`: a character that one of them lacks, or that makes no word, and the meaning is the same. */
  readonly kind: 'name' | 'damage';
  /** As written, with the words around that make it readable. */
  readonly report: string;
  readonly table: string;
  readonly start: number;
  readonly end: number;
  readonly tableStart: number;
  readonly tableEnd: number;
}

/** A name that differs in more is another name, and nobody's slip. */
const LONGEST = 3;
/** Unchanged characters around a change, before it counts as one and not as another wording. */
const CONTEXT = 4;
/** A piece that differs in more than this is worded differently altogether. */
const ALIKE = 0.7;
const MOST_CHANGES = 2;

/** Names that differ between a clause and one task that carries it, and characters that one of the two lacks. */
export function wordDifferences(clause: string, task: string): WordDifference[] {
  const found = inStatements(clause, task);
  const isKnown = ({ start, end }: WordDifference): boolean =>
    found.some((one) => one.start <= end && start <= one.end);
  for (const one of [...quotedDifferences(clause, task), ...latinDifferences(clause, task)])
    if (!isKnown(one)) found.push(one);
  return found;
}

function latinDifferences(clause: string, task: string): WordDifference[] {
  const shown = (text: string, start: number, end: number): string =>
    text.slice(Math.max(0, start - AROUND), end + AROUND);
  return latinChanges(clause, task).map(({ start, end, otherStart, otherEnd }) => ({
    kind: 'name',
    report: shown(clause, start, end),
    table: shown(task, otherStart, otherEnd),
    start,
    end,
    tableStart: otherStart,
    tableEnd: otherEnd,
  }));
}

const QUOTED = /[“《「『‘"]([^“”《》「」『』‘’"]{2,16})[”》」』’"]/g;

/** Quoted names in one character of which both differ, wherever they stand: “乐购西川” / “悦购西川”. */
function quotedDifferences(clause: string, task: string): WordDifference[] {
  const [own, its] = [asCompared(clause), asCompared(task)];
  const theirs = [...its.matchAll(QUOTED)].filter(({ 1: name = '' }) => !own.includes(name));
  return [...own.matchAll(QUOTED)].flatMap(({ index, 1: name = '' }): WordDifference[] => {
    if (its.includes(name)) return [];
    const other = theirs.find(({ 1: one = '' }) => one.length === name.length && differsInOne(one, name));
    if (!other) return [];
    const [start, tableStart] = [index + 1, other.index + 1];
    const table = other[1] ?? '';
    const at = Array.from(name).findIndex((char, n) => char !== table[n]);
    if (isGeneric(name, at, at + 1) && isGeneric(table, at, at + 1)) return [];
    return [
      {
        kind: 'name',
        report: name,
        table,
        start: start + at,
        end: start + at + 1,
        tableStart: tableStart + at,
        tableEnd: tableStart + at + 1,
      },
    ];
  });
}

/** Width and case make no other name. Every character stays where it is. */
function asCompared(text: string): string {
  return toHalfWidth(text).toLowerCase();
}

/** One character of three and more. */
function differsInOne(one: string, other: string): boolean {
  return one.length >= 3 && Array.from(one).filter((char, n) => char !== other[n]).length === 1;
}

function inStatements(clause: string, task: string): WordDifference[] {
  const theirs = plainOf(task);
  const found: WordDifference[] = [];
  for (const { start, text } of statements(clause)) {
    const own = plainOf(text);
    if (own.text.length < CONTEXT + 1 || theirs.text.includes(own.text)) continue;
    const alignment = align(own.text, theirs.text);
    const changes = alignment?.changes.filter((change) => !isEdge(own, theirs, change)) ?? [];
    const isAligned =
      alignment !== null && alignment.same >= own.text.length * ALIKE && changes.length <= MOST_CHANGES;
    // Worded or ordered differently: what stands in the middle of the same words is a name all the same.
    for (const change of slipsIn(own.text, theirs.text)) {
      if (
        isAligned &&
        changes.some((one) => one.from < change.to && change.from < one.to && kindOf(own, theirs, one))
      )
        continue;
      if (kindOf(own, theirs, change) === 'name')
        found.push(written('name', text, task, own, theirs, change, start));
    }
    if (!isAligned) continue;
    for (const change of changes) {
      const kind = kindOf(own, theirs, change);
      // What a copy lost is alone in its piece: two such slips are another wording.
      if (kind === 'damage' && (alignment.changes.length > 1 || alignment.same < own.text.length - 1))
        continue;
      if (kind) found.push(written(kind, text, task, own, theirs, change, start));
    }
  }
  return found;
}

/** Pieces between commas: what stands in another order is compared where it stands. */
function statements(clause: string): { start: number; text: string }[] {
  const pieces: { start: number; text: string }[] = [];
  let from = 0;
  for (let at = 0; at <= clause.length; at++) {
    if (at < clause.length && !/[，,；;：:]/.test(clause.charAt(at))) continue;
    if (at > from) pieces.push({ start: from, text: clause.slice(from, at) });
    from = at + 1;
  }
  // A clause that is one long list is compared item by item as well as its pieces allow.
  return pieces.flatMap((piece) =>
    piece.text.length <= 120
      ? [piece]
      : segmentsOf(piece.text).map((one) => ({ start: piece.start + one.start, text: one.text })),
  );
}

/**
 * A change at the end of a piece is one only where the task's own statement ends there too: else the piece goes on there,
 * and other words happen to stand beside it.
 */
function isEdge(own: Plain, theirs: Plain, { from, to, otherFrom, otherTo }: Change): boolean {
  if (from > 0 && to < own.text.length) return false;
  if (from === to || otherFrom === otherTo) return true;
  const parted = (at: number): boolean =>
    at <= 0 || at >= theirs.text.length || (theirs.starts[at] ?? 0) > (theirs.ends[at - 1] ?? 0);
  for (let at = otherFrom + 1; at < otherTo; at++) if (parted(at)) return true;
  return (from === 0 && !parted(otherFrom)) || (to === own.text.length && !parted(otherTo));
}

function kindOf(
  own: Plain,
  theirs: Plain,
  { from, to, otherFrom, otherTo }: Change,
): WordDifference['kind'] | null {
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
    return length + otherLength === 1 && !SMALL.test(whole.slice(at, end)) ? 'damage' : null;
  }
  if (areOpposite(own.text, from, to, theirs.text, otherFrom, otherTo)) return 'name';
  if (isBinding(mine) && isBinding(its)) return null;
  // 监测的 / 监测对象; but 佳合 / 佳和.
  if (length !== otherLength && (isParticle(mine) || isParticle(its))) return null;
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
  const manner = ownGeneric ? isManner(own.text, from, to) : isManner(theirs.text, otherFrom, otherTo);
  return manner ? 'damage' : 'name';
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

const AROUND = 4;

function written(
  kind: WordDifference['kind'],
  clause: string,
  task: string,
  own: Plain,
  theirs: Plain,
  { from, to, otherFrom, otherTo }: Change,
  offset: number,
): WordDifference {
  const [start, end] = spanOf(own, clause, from, to);
  const [tableStart, tableEnd] = spanOf(theirs, task, otherFrom, otherTo);
  return {
    kind,
    report: around(own, clause, from, to),
    table: around(theirs, task, otherFrom, otherTo),
    start: offset + start,
    end: offset + end,
    tableStart,
    tableEnd,
  };
}

function spanOf({ starts, ends }: Plain, text: string, from: number, to: number): [number, number] {
  if (to > from) return [starts[from] ?? 0, ends[to - 1] ?? text.length];
  const at = starts[from] ?? text.length;
  return [at, at];
}

/** The change with a few characters on both sides, as written. */
function around({ starts, ends, text }: Plain, written: string, from: number, to: number): string {
  const first = Math.max(0, from - AROUND);
  const last = Math.min(text.length, to + AROUND) - 1;
  return written.slice(starts[first] ?? 0, ends[Math.max(first, last)] ?? written.length);
}
