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
