import { withoutMark } from '../headings';
import { isInOrder } from '../match/in-order';
import { segmentsOf } from '../match/segments';
import { toHalfWidth } from '../../texts/width';
import { timeSpans } from '../../timing/time-spans';
import type { Span } from '../text';
import { align, type Change } from './align';
import { isParted } from './another-order';
import { CONTEXT, isEdge, kindOf, withoutVerb, type ChangeKind } from './change-kind';
import { isGeneric } from './generic-words';
import { itemChanges } from './items';
import { latinChanges } from './latin';
import { plainOf, type Plain } from './plain';
import { slipsIn } from './slips';

/** Words that differ between a clause and a task. Offsets into the texts as written. */
export interface WordDifference {
  readonly kind: ChangeKind;
  /** As written, with the words around that make it readable. */
  readonly report: string;
  readonly table: string;
  readonly start: number;
  readonly end: number;
  readonly tableStart: number;
  readonly tableEnd: number;
}

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
  return withoutTimes(clause, task, found);
}

/** 三季度末 and 9月底前 are dates, which are compared as such; 上半年 and 下半年 are no two ways to say one. */
function withoutTimes(clause: string, task: string, found: readonly WordDifference[]): WordDifference[] {
  if (found.length === 0) return [];
  // PM10年均浓度 holds no date, though 10年 may be a time.
  const timesOf = (text: string): Span[] =>
    timeSpans(text).filter((one) => /[月日季半底末]/.test(text.slice(one.start, one.end)));
  const [own, theirs] = [timesOf(clause), timesOf(task)];
  const isIn = (times: readonly Span[], start: number, end: number): boolean =>
    times.some((one) => one.start < end && start < one.end);
  const isHalf = (text: string): boolean => /[上下]$/.test(text);
  return found.filter(
    ({ start, end, tableStart, tableEnd }) =>
      !isIn(own, start, end) ||
      !isIn(theirs, tableStart, tableEnd) ||
      (isHalf(clause.slice(start, end)) && isHalf(task.slice(tableStart, tableEnd))),
  );
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
    const all = alignment?.changes.map((change) => withoutVerb(own, theirs, change)) ?? [];
    const changes = all.filter((change) => !isEdge(own, theirs, change));
    // A verb that the task leaves out makes no other wording.
    const length = own.text.length - ((all[0]?.from ?? 0) - (alignment?.changes[0]?.from ?? 0));
    const isAligned =
      alignment !== null && alignment.same >= length * ALIKE && changes.length <= MOST_CHANGES;
    const isSettled = (one: Change): boolean =>
      kindOf(own, theirs, one) !== null || leavesOut(own, theirs, one);
    // Worded or ordered differently: what stands in the middle of the same words is a name all the same.
    for (const change of slipsIn(own.text, theirs.text)) {
      if (isAligned && changes.some((one) => one.from < change.to && change.from < one.to && isSettled(one)))
        continue;
      // The same words may stand behind a mark there, and what is before it belongs to something else.
      if (isParted(theirs, change.otherTo) && !isParted(own, change.to)) continue;
      if (kindOf(own, theirs, change) === 'name')
        found.push(written('name', text, task, own, theirs, change, start));
    }
    for (const change of isAligned ? changes : []) {
      const kind = kindOf(own, theirs, change);
      // What a copy lost is alone in its piece: two such slips are another wording.
      if (kind === 'damage' && (alignment?.changes.length !== 1 || alignment.same < own.text.length - 1))
        continue;
      if (kind) found.push(written(kind, text, task, own, theirs, change, start));
    }
    for (const change of itemChanges(own, theirs)) {
      const one = written('name', text, task, own, theirs, change, start);
      if (!found.some((known) => known.start < one.end && one.start < known.end)) found.push(one);
    }
  }
  return found;
}

/** Whether one side has the characters of the other with more between them: a name written short. */
function leavesOut(own: Plain, theirs: Plain, { from, to, otherFrom, otherTo }: Change): boolean {
  const [mine, its] = [own.text.slice(from, to), theirs.text.slice(otherFrom, otherTo)];
  const [short, long] = mine.length < its.length ? [mine, its] : [its, mine];
  return short.length + 1 < long.length && isInOrder(short, long);
}

/** Pieces between commas: what stands in another order is compared where it stands. */
function statements(clause: string): { start: number; text: string }[] {
  const pieces: { start: number; text: string }[] = [];
  // Its number in the report is no part of it: 2.新建….
  let from = clause.length - withoutMark(clause).length;
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

const AROUND = 4;

function written(
  kind: ChangeKind,
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
