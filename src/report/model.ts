import type { Place, Task } from '../breakdown/model';
import type { Decision } from './decisions';
import type { ClauseKind } from './kinds';
import type { PlanPart } from './plan-part';
import type { Span } from './text';

export type { ClauseKind, PlanPart, Span };

/** A sentence of the plan part, the unit that is compared. */
export interface Clause extends Span {
  /** 1-based, in the order of the report, headings included. */
  readonly id: number;
  /** As written, without the mark that ends it and without line breaks. */
  readonly text: string;
  readonly kind: ClauseKind;
  /** The headings above it from the outermost inwards, as written. */
  readonly section: readonly string[];
}

/** A report, taken apart. */
export interface Report {
  /** As read: see `asReadText`. */
  readonly text: string;
  /** `null` where the text holds nothing. */
  readonly plan: PlanPart | null;
  readonly clauses: readonly Clause[];
  /** Sentences of the plan part, headings aside. */
  readonly sentences: number;
}

/** 已落实, 部分落实, 请核对, 未见任务, 无需分解. */
export type Verdict = 'carried' | 'partly' | 'check' | 'none' | 'waived';

/** A task that carries a clause, or may. */
export interface Carrier {
  readonly sheet: string;
  readonly task: Task;
  /** 0…1; 1 where a person chose it. */
  readonly score: number;
}

/** Something that the report and the table say differently. */
export interface Difference {
  readonly what: 'figure' | 'name' | 'date' | 'section';
  /** The figure stands in the table's milestones, not in the task's own text. */
  readonly stage: boolean;
  /** Both as written; `table` is '' where the table does not say it at all. */
  readonly report: string;
  readonly table: string;
  readonly sheet: string;
  readonly task: Task;
  /** The cell that says it. */
  readonly place: Place;
  /** Where the words differ: offsets into the clause's text, and into the task's; absent where that cannot be told. */
  readonly inClause?: Span;
  readonly inTask?: Span;
}

/** A character that one of both copies lacks: nobody's mistake that matters. */
export interface Damage {
  readonly report: string;
  readonly table: string;
  readonly sheet: string;
  readonly task: Task;
}

export interface CheckedClause extends Clause {
  /** `null` for what is no commitment. */
  readonly verdict: Verdict | null;
  /** Those that carry it; for `check` the candidates. Best first. */
  readonly tasks: readonly Carrier[];
  /** What else comes near, for a person to pick from; best first. */
  readonly others: readonly Carrier[];
  /** Pieces that no task of its says. */
  readonly uncovered: readonly string[];
  readonly differs: readonly Difference[];
  readonly damaged: readonly Damage[];
  /** What a person decided, where somebody did. */
  readonly decision: Decision | null;
}

/** commitments = carried + partly + check + none + waived. */
export interface Counts {
  readonly commitments: number;
  readonly carried: number;
  readonly partly: number;
  readonly check: number;
  readonly none: number;
  readonly waived: number;
}

/** The report against the table. */
export interface Crosscheck {
  readonly report: Report;
  readonly clauses: readonly CheckedClause[];
  readonly tasksWithoutSource: readonly { readonly sheet: string; readonly task: Task }[];
  readonly counts: Counts;
  /** Clauses that a task carries with the same figures and names. */
  readonly agreeing: number;
  /** So few clauses agree with a task that the report may be another place's, or another year's. */
  readonly unlike: boolean;
}
