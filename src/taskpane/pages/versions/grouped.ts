import type { ToldCarried, ToldChange } from '../../../actions/jobs/told-versions';
import { CHANGE_KINDS, type ChangeKind } from '../../../versions/model';

export interface ChangeGroup {
  readonly kind: ChangeKind;
  /** At least one, in the order of the new table. */
  readonly changes: readonly ToldChange[];
}

/** What differs, by kind; kinds that do not occur are left out. */
export function changeGroups(changes: readonly ToldChange[]): readonly ChangeGroup[] {
  return CHANGE_KINDS.map((kind) => ({ kind, changes: changes.filter((one) => one.kind === kind) })).filter(
    (group) => group.changes.length > 0,
  );
}

type CarriedKind = ToldCarried['kind'];
/** What needs a decision comes first. */
const CARRIED_KINDS: readonly CarriedKind[] = ['dropped', 'lowered', 'raised', 'continued', 'new'];

export interface CarriedGroup {
  readonly kind: CarriedKind | 'unfinished';
  /** At least one. */
  readonly carried: readonly ToldCarried[];
}

/** What became of last year's tasks: what is unfinished first, whatever became of it, the rest by kind. Each stands once. */
export function carriedGroups(carried: readonly ToldCarried[]): readonly CarriedGroup[] {
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
