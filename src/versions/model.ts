import type { Indicator, Part, Place, Table, Task } from '../breakdown/model';

export const CHANGE_KINDS = [
  'added',
  'removed',
  'reworded',
  'target',
  'renumbered',
  'moved',
  'units',
  'leader',
  'deadline',
  'indicator-added',
  'indicator-removed',
  'indicator-reworded',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Kinds whose two sides are wordings of one thing: there, which words differ is what people look for. */
export const WORDING_KINDS: ReadonlySet<ChangeKind> = new Set(['reworded', 'target', 'indicator-reworded']);

/** Where something stands in one version of the table. */
export interface VersionPlace {
  readonly table: Table;
  readonly task: Task;
  /** The indicator or part concerned; `null` for the task itself. */
  readonly item: Indicator | Part | null;
  readonly place: Place;
}

/** One difference between two versions of a table. */
export interface VersionChange {
  readonly kind: ChangeKind;
  /** `null` for what is new. */
  readonly old: VersionPlace | null;
  /** `null` for what is gone. */
  readonly new: VersionPlace | null;
  /** What stood there; '' for what is new. */
  readonly from: string;
  readonly to: string;
  /** Of `target`: whether its figures rose or fell; absent where some did this and some that. */
  readonly direction?: Direction;
}
export type Direction = 'up' | 'down';

/** What became of last year's task, where the tables are of two years (结转). */
export interface Carried {
  readonly kind: 'continued' | 'dropped' | 'raised' | 'lowered' | 'new';
  readonly old: VersionPlace | null;
  readonly new: VersionPlace | null;
  /** Whether last year's ledger has something of it that is not done; `false` for what is new. */
  readonly unfinished: boolean;
}
