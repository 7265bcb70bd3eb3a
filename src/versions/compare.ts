import type { Answers, Breakdown, Place, Task } from '../breakdown/model';
import { yearOf } from '../ledger/ledger-of';
import type { Subject } from '../ledger/subjects';
import { squash } from '../texts/width';
import type { Deadline } from '../timing/model';
import { unitNames } from '../units/unit-names';
import { matchVersions, type MatchedVersions, type TaskPair } from './match';
import type { ChangeKind, VersionChange, VersionPlace } from './model';
import { sectionMoves } from './section-moves';
import { type TextChange, textChange } from './text-change';

export interface Comparison {
  /** In the order of the new version; what is gone stands at the end. */
  readonly changes: readonly VersionChange[];
  readonly matched: MatchedVersions;
  /** The years of the two versions where they differ; `null`: two versions of one year's table. */
  readonly years: readonly [number, number] | null;
}

/**
 * What differs between two versions of a table, each difference once, at its narrowest place. Of two years, dates are
 * compared by month and day, the years named in texts do not count, and numbers are left alone. Pure.
 */
export function compareVersions(old: Breakdown, fresh: Breakdown): Comparison {
  const [before, after] = [yearOf(old), yearOf(fresh)];
  const years = before !== null && after !== null && before !== after ? ([before, after] as const) : null;
  const matched = matchVersions(old, fresh);
  const { pairs } = matched;
  const pairOf = new Map(pairs.map((pair) => [pair.new, pair]));
  const known = new Set(pairs.map((pair) => pair.old));
  const moved = sectionMoves(pairs);
  const changes: VersionChange[] = [];
  const sides = { old: byTask(matched.old), new: byTask(matched.new) };
  for (const [task, subjects] of sides.new) {
    const pair = pairOf.get(task);
    const [first] = subjects;
    if (pair) {
      const from = sides.old.get(pair.old) ?? [];
      changes.push(...new PairComparer(pair, from, subjects, years).changes(moved.has(pair)));
    } else if (first) changes.push(change('added', null, placeOf(first, null), '', task.text));
  }
  for (const [task, [first]] of sides.old) {
    if (!known.has(task) && first) changes.push(change('removed', placeOf(first, null), null, task.text, ''));
  }
  return { changes, matched, years };
}

/** Compares one task with what it was. */
class PairComparer {
  private readonly found: VersionChange[] = [];
  private readonly whole: { readonly old: Subject; readonly new: Subject } | null;
  /** Who answers for what, side by side. */
  private readonly answers: readonly AnswersPair[];

  constructor(
    private readonly pair: TaskPair,
    private readonly before: readonly Subject[],
    private readonly after: readonly Subject[],
    private readonly years: readonly [number, number] | null,
  ) {
    const [old] = before;
    const [fresh] = after;
    this.whole = old && fresh ? { old, new: fresh } : null;
    this.answers = answersPairs(pair);
  }

  changes(moved: boolean): readonly VersionChange[] {
    const { old, new: fresh } = this.pair;
    if (!this.years && squash(old.number ?? '') !== squash(fresh.number ?? ''))
      this.add('renumbered', old.numberPlace, fresh.numberPlace, old.number ?? '', fresh.number ?? '');
    if (moved)
      this.add('moved', old.textPlace, fresh.textPlace, old.sections.join(' / '), fresh.sections.join(' / '));
    this.wording('reworded', null, null, old.text, fresh.text);
    this.units();
    this.leaders();
    this.deadlines();
    this.items();
    return this.found;
  }

  /** One for each task: where its cells, or else the heading of an item, name others than before. */
  private units(): void {
    for (const { old, new: fresh } of this.pairsFor(sameUnits)) {
      const lead = unitNames(old.lead).join() !== unitNames(fresh.lead).join();
      if (!lead && unitNames(old.support).join() === unitNames(fresh.support).join()) continue;
      const at = (one: Answers): Place | null => (lead ? one.leadPlace : one.supportPlace);
      this.add('units', at(old), at(fresh), unitsOf(old), unitsOf(fresh));
      return;
    }
    const item = this.pair.items.find(
      (one) =>
        one.old.leads.join() !== one.new.leads.join() || one.old.supports.join() !== one.new.supports.join(),
    );
    // Of a part that is answered for as before only a heading can name others.
    if (item && this.isKnown(item.old.answers, item.new.answers))
      this.found.push(
        change('units', placeOf(item.old), placeOf(item.new), namesOf(item.old), namesOf(item.new)),
      );
  }

  private leaders(): void {
    this.each(
      'leader',
      ({ leaderPlace }) => leaderPlace,
      (old, fresh) => {
        const [from, to] = [old.leaders.join('、'), fresh.leaders.join('、')];
        return from === to ? null : [from, to];
      },
    );
  }

  private deadlines(): void {
    this.each(
      'deadline',
      ({ deadlinePlace }) => deadlinePlace,
      ({ deadline: old }, { deadline: fresh }) =>
        this.sameDeadline(old, fresh) ? null : [old?.text ?? '', fresh?.text ?? ''],
    );
  }

  /** Every pair of rows that answer for themselves; a cell that several of them share once. */
  private each(
    kind: ChangeKind,
    placeIn: (one: Answers) => Place | null,
    differs: (old: Answers, fresh: Answers) => readonly [string, string] | null,
  ): void {
    const told = new Set<string>();
    for (const { old, new: fresh } of this.pairsFor((from, to) => !differs(from, to))) {
      const found = differs(old, fresh);
      const [from, to] = [placeIn(old), placeIn(fresh)];
      const where = [from?.row, from?.column, to?.row, to?.column].join();
      if (!found || told.has(where)) continue;
      told.add(where);
      this.add(kind, from, to, ...found);
    }
  }

  /** What became one of several rows, or several of one, is compared as a whole, unless all that is known again says the same. */
  private pairsFor(same: (old: Answers, fresh: Answers) => boolean): readonly AnswersPair[] {
    const { old, new: fresh } = this.pair;
    const regrouped = this.answers.length > 1 && (old.answers === undefined || fresh.answers === undefined);
    return regrouped && !this.answers.every((one) => same(one.old, one.new))
      ? [{ old, new: fresh }]
      : this.answers;
  }

  private isKnown(old: Answers, fresh: Answers): boolean {
    return this.answers.some((one) => one.old === old && one.new === fresh);
  }

  private sameDeadline(old: Deadline | null, fresh: Deadline | null): boolean {
    const dates = (of: Deadline | null): string =>
      (of?.dates ?? []).map((date) => (this.years ? date.slice(5) : date)).join();
    const [from, to] = [dates(old), dates(fresh)];
    if (from !== '' || to !== '') return from === to;
    return squash(old?.text ?? '') === squash(fresh?.text ?? '');
  }

  private items(): void {
    const { items } = this.pair;
    const from = new Map(items.map((one) => [one.new.of, one.old]));
    const gone = new Set(this.before.map(({ of }) => of));
    for (const item of this.after) {
      const old = from.get(item.of);
      if (old) gone.delete(old.of);
      // The task itself is compared as such; where it has items now, they are new.
      if (item.of === this.pair.new) continue;
      if (!old || old.of === this.pair.old)
        this.found.push(change('indicator-added', null, placeOf(item), '', item.text));
      else this.wording('indicator-reworded', old, item, old.text, item.text);
    }
    for (const item of this.before) {
      const onlyTask = item.of === this.pair.old;
      const became = items.find(({ old }) => old.of === item.of)?.new;
      if (onlyTask || (became && became.of !== this.pair.new)) continue;
      this.found.push(change('indicator-removed', placeOf(item), null, item.text, ''));
    }
  }

  private wording(
    kind: ChangeKind,
    old: Subject | null,
    fresh: Subject | null,
    from: string,
    to: string,
  ): void {
    const { whole } = this;
    const found: TextChange = textChange(from, to, this.years ?? undefined);
    if (found.kind === 'same' || !whole) return;
    const places = [
      old ? placeOf(old) : placeOf(whole.old, null),
      fresh ? placeOf(fresh) : placeOf(whole.new, null),
    ] as const;
    const figures = found.kind === 'figures';
    const one = change(figures ? 'target' : kind, ...places, from, to);
    this.found.push(figures && found.direction !== undefined ? { ...one, direction: found.direction } : one);
  }

  /** A cell that is not there is said at the text of its task. */
  private add(kind: ChangeKind, old: Place | null, fresh: Place | null, from: string, to: string): void {
    const { whole } = this;
    if (!whole) return;
    const [a, b] = [placeOf(whole.old, null), placeOf(whole.new, null)];
    const places = [
      { ...a, place: old ?? a.place },
      { ...b, place: fresh ?? b.place },
    ] as const;
    this.found.push(change(kind, ...places, from, to));
  }
}

function change(
  kind: ChangeKind,
  old: VersionPlace | null,
  fresh: VersionPlace | null,
  from: string,
  to: string,
): VersionChange {
  return { kind, old, new: fresh, from, to };
}

/** `null`: the place of its task; without a place, where its own words stand. */
function placeOf({ table, task, of, place }: Subject, at?: Place | null): VersionPlace {
  const item = of === task || at === null ? null : (of as Exclude<typeof of, Task>);
  return { table, task, item, place: at === null ? task.textPlace : (at ?? place) };
}

interface AnswersPair {
  readonly old: Answers;
  readonly new: Answers;
}

/**
 * Parts that answer for themselves are compared with what they were: what is gone or new changes nobody's units. Where none
 * is known again, the tasks as a whole.
 */
function answersPairs({ old, new: fresh, items }: TaskPair): readonly AnswersPair[] {
  const whole = [{ old, new: fresh }];
  if (!old.answers && !fresh.answers) return whole;
  const pairs = new Map<string, AnswersPair>();
  for (const { old: from, new: to } of items) {
    const { answers } = to;
    const rows = [...from.answers.rows, '', ...answers.rows].join();
    if (!pairs.has(rows)) pairs.set(rows, { old: from.answers, new: answers });
  }
  return pairs.size > 0 ? [...pairs.values()] : whole;
}

function sameUnits(old: Answers, fresh: Answers): boolean {
  const names = ({ lead, support }: Answers): string =>
    [unitNames(lead).join(), unitNames(support).join()].join(';');
  return names(old) === names(fresh);
}

function unitsOf({ lead, support }: Answers): string {
  return [unitNames(lead).join('、'), unitNames(support).join('、')].filter((text) => text !== '').join('；');
}

function namesOf({ leads, supports }: Subject): string {
  return [leads.join('、'), supports.join('、')].filter((text) => text !== '').join('；');
}

function byTask(subjects: readonly Subject[]): ReadonlyMap<Task, readonly Subject[]> {
  const tasks = new Map<Task, Subject[]>();
  for (const one of subjects) {
    const list = tasks.get(one.task);
    if (list) list.push(one);
    else tasks.set(one.task, [one]);
  }
  return tasks;
}
