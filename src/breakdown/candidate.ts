import type { ColumnContents } from './contents';
import type { HeaderCell } from './header';
import type { ColumnRole } from './roles';

/** A column while its role is being found. */
export interface Candidate {
  /** 0-based sheet column. */
  readonly column: number;
  /** The header's words, '' where it has none. */
  readonly words: string;
  readonly cell: HeaderCell | null;
  readonly contents: ColumnContents;
}

/** What was decided so far, by column. */
export type Roles = Map<number, { role: ColumnRole; confidence: number }>;
