import { CHANGE_KINDS, type Carried, type ChangeKind, type VersionChange } from '../../../versions/model';

export interface ChangeGroup {
  readonly kind: ChangeKind;
  /** At least one, in the order of the new table. */
  readonly changes: readonly VersionChange[];
}

/** What differs, by kind; kinds that do not occur are left out. */
export function changeGroups(changes: readonly VersionChange[]): readonly ChangeGroup[] {
  return CHANGE_KINDS.map((kind) => ({ kind, changes: changes.filter((one) => one.kind === kind) })).filter(
    (group) => group.changes.length > 0,
  );
}

type CarriedKind = Carried['kind'];
/** What needs a decision comes first. */
const CARRIED_KINDS: readonly CarriedKind[] = ['dropped', 'lowered', 'raised', 'continued', 'new'];

export interface CarriedGroup {
  readonly kind: CarriedKind | 'unfinished';
  /** At least one. */
  readonly carried: readonly Carried[];
}

/** What became of last year's tasks: what is unfinished first, whatever became of it, the rest by kind. Each stands once. */
export function carriedGroups(carried: readonly Carried[]): readonly CarriedGroup[] {
  const byKind = (unfinished: boolean): CarriedGroup[] =>
    CARRIED_KINDS.map((kind) => ({
      kind,
      carried: carried.filter((one) => one.kind === kind && one.unfinished === unfinished),
    }));
  const unfinished = byKind(true).flatMap((group) => group.carried);
  return [{ kind: 'unfinished' as const, carried: unfinished }, ...byKind(false)].filter(
    (group) => group.carried.length > 0,
  );
}
