import type { CheckId, Severity } from '../checks/model';
import type { Message } from '../locales/message';

/** A circular taken apart: its running text, and its tables where they stand. */
export interface Circular {
  /** In order, without blank ones; headings are paragraphs. */
  readonly paragraphs: readonly CircularParagraph[];
  readonly tables: readonly CircularTable[];
}

export interface CircularParagraph {
  /** 1-based, blank paragraphs not counted, what stands in tables of a Word file not either. */
  readonly number: number;
  /** As written, with its automatic number. */
  readonly text: string;
}

export interface CircularTable {
  /** 1-based, in the order of the document. */
  readonly number: number;
  /** The paragraph before it; 0 where there is none. */
  readonly after: number;
  /** Texts by row and column of the grid, squashed; a merged cell's text stands in its first cell, the others are ''. */
  readonly rows: readonly (readonly string[])[];
  /** Of each row the paragraph that it is in a plain text; absent in a Word file. */
  readonly lines?: readonly number[];
  /** Of each cell the row and column where it stands in the document, 0-based; absent where that is here. */
  readonly origins?: readonly (readonly (readonly [row: number, column: number])[])[];
}

/** Where something stands in a circular. */
export interface CircularPlace {
  /** `null` in a table of a Word file. */
  readonly paragraph: number | null;
  /** 1-based number of the table, where it stands in one. */
  readonly table?: number;
  /** `B3` of that table, counted from its own first row. */
  readonly cell?: string;
  /** The words concerned, as written. */
  readonly text: string;
}

/** Something about a circular that does not agree. */
export interface CircularFinding {
  readonly check: CircularCheckId;
  readonly severity: Severity;
  readonly message: Message;
  readonly place: CircularPlace;
  /** The other place that it does not agree with; the ledger has none. */
  readonly other: CircularPlace | null;
  readonly observed: string;
  /** What would be right; '' where nobody can say. */
  readonly expected: string;
}

/** Each has a page in `docs/checks/`; only `circular-check` says them. */
export const CIRCULAR_SEVERITY = {
  'circular-sum': 'error',
  'circular-share': 'error',
  'circular-restated': 'error',
  'circular-ledger': 'error',
  'circular-list': 'error',
  'circular-wording': 'info',
} as const satisfies Partial<Record<CheckId, Severity>>;
export type CircularCheckId = keyof typeof CIRCULAR_SEVERITY;
