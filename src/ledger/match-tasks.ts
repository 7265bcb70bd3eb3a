import { squash } from '../texts/width';
import { baseOf } from './keys';
import { grouped, Pairing } from './pairing';
import { pieces, similarity } from './similar';

/** A task as one of the two sides knows it: by the ledger's rows, or by the source. */
export interface TaskSide {
  /** First part of the content key. */
  readonly key: string;
  readonly sheet: string;
  readonly section: string;
  readonly number: string;
  readonly text: string;
  /** Second parts of its content keys. */
  readonly items: ReadonlySet<string>;
}

/** Where number and section are the same, the text may have changed more than where they are not. */
const ALIKE = { samePlace: 0.45, sameNumber: 0.55, anywhere: 0.65 } as const;
const MOST_CANDIDATES = 40;

/** Tells which task of a ledger is which of the source: by text first, then by what is left of number, section, text. */
export function matchTasks<Old extends TaskSide, New extends TaskSide>(
  old: readonly Old[],
  fresh: readonly New[],
): readonly (readonly [Old, New])[] {
  const pairing = new Pairing(old, fresh);
  const both = (key: (side: TaskSide) => string | null, accept?: (a: Old, b: New) => boolean): void => {
    pairing.byKey(key, key, accept);
  };
  both(({ key }) => key);
  both(({ key, sheet, number }) => `${baseOf(key)}\n${sheet}\n${number}`);
  both(({ key, sheet, section }) => `${baseOf(key)}\n${sheet}\n${squash(section)}`);
  both(({ key, sheet }) => `${baseOf(key)}\n${sheet}`);
  both(({ key }) => baseOf(key));

  const { likeness, isWithin } = textsCompared();
  const alike = (least: number) => (a: Old, b: New) => likeness(a, b) >= least || sharedItems(a, b) >= 0.5;
  const numbered = (side: TaskSide, more: string): string | null =>
    side.number === '' ? null : `${side.number}\n${more}`;
  both((side) => numbered(side, `${side.sheet}\n${squash(side.section)}`), alike(ALIKE.samePlace));
  both((side) => numbered(side, side.sheet), alike(ALIKE.sameNumber));
  both((side) => numbered(side, squash(side.section)), alike(ALIKE.sameNumber));
  pairing.byScore(
    candidates(pairing).flatMap(([a, b]) => {
      const score = likeness(a, b);
      const isKnown = score >= ALIKE.anywhere || sharedItems(a, b) >= 0.5 || isWithin(a, b) || isWithin(b, a);
      return isKnown ? [{ old: a, fresh: b, score: Math.max(score, ALIKE.anywhere) }] : [];
    }),
  );
  // What is left may have changed more where it still stands next to the same task as before.
  for (const side of ['after', 'before'] as const)
    pairing.byKey(...besideOf(side, old, fresh, pairing.pairs), alike(ALIKE.samePlace));
  return pairing.pairs;
}

/** Names what stands right after (before) each task, by the new side: one name for a task and what it was. */
function besideOf<Old, New>(
  side: 'after' | 'before',
  old: readonly Old[],
  fresh: readonly New[],
  pairs: readonly (readonly [Old, New])[],
): readonly [(one: Old) => string | null, (one: New) => string | null] {
  const at = new Map(fresh.map((one, index) => [one, index]));
  const names = new Map<Old | New, number | undefined>(fresh.map((one, index) => [one, index]));
  for (const [one, now] of pairs) names.set(one, at.get(now));
  const beside = <Side extends Old | New>(all: readonly Side[]) => {
    const places = new Map(all.map((one, index) => [one, index]));
    return (one: Side): string | null => {
      const next = all[(places.get(one) ?? 0) + (side === 'after' ? -1 : 1)];
      return next === undefined ? side : (names.get(next)?.toString() ?? null);
    };
  };
  return [beside(old), beside(fresh)];
}

/** Shorter texts may be words of another task by chance. */
const TELLING = 10;

/** Share of the indicators, by text, that both have. Tasks without indicators share none. */
function sharedItems(a: TaskSide, b: TaskSide): number {
  const [few, many] = a.items.size < b.items.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of few.items) if (item !== '0' && many.items.has(item)) shared++;
  return shared / Math.max(many.items.size, 1);
}

interface TextsCompared {
  readonly likeness: (a: TaskSide, b: TaskSide) => number;
  /** Whether one text stands whole in another, to which something was added. */
  readonly isWithin: (one: TaskSide, other: TaskSide) => boolean;
}

function textsCompared(): TextsCompared {
  const known = {
    pieces: new Map<TaskSide, ReadonlyMap<string, number>>(),
    plain: new Map<TaskSide, string>(),
  };
  const piecesOf = (side: TaskSide) => kept(known.pieces, side, () => pieces(side.text));
  const plain = (side: TaskSide) => kept(known.plain, side, () => squash(side.text).replace(/[。;,.]$/, ''));
  return {
    likeness: (a, b) => similarity(piecesOf(a), piecesOf(b)),
    isWithin: (one, other) => plain(one).length >= TELLING && plain(other).includes(plain(one)),
  };
}

function kept<Key, Value>(all: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = all.get(key) ?? find();
  all.set(key, value);
  return value;
}

/** Pairs worth comparing: they share an indicator's text or a rare run of characters. A bounded number for each. */
function candidates<Old extends TaskSide, New extends TaskSide>({
  old,
  fresh,
}: Pairing<Old, New>): readonly (readonly [Old, New])[] {
  const index = grouped(
    [...fresh].flatMap((side) => marksOf(side).map((mark) => ({ mark, side }))),
    ({ mark }) => mark,
  );
  return [...old].flatMap((one) => {
    const found = new Map<New, number>();
    for (const mark of marksOf(one)) {
      const sides = index.get(mark) ?? [];
      if (sides.length > MOST_CANDIDATES) continue;
      for (const { side } of sides) found.set(side, (found.get(side) ?? 0) + 1);
    }
    return [...found]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CANDIDATES)
      .map(([side]) => [one, side] as const);
  });
}

const RUN = 5;
const LONGEST = 600;

function marksOf({ text, items }: TaskSide): string[] {
  const plain = squash(text).slice(0, LONGEST);
  const marks = new Set<string>();
  for (const item of items) if (item !== '0') marks.add(item);
  for (let at = 0; at + RUN <= plain.length; at++) marks.add(plain.slice(at, at + RUN));
  return [...marks];
}
