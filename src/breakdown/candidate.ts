import type { ColumnContents } from './contents';
import type { HeaderCell } from './header';
import type { ColumnReason } from './model';
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

export interface Found {
  /** `null`: its words are known, but another column says the same better. */
  readonly role: ColumnRole | null;
  /** 0…1 */
  readonly confidence: number;
  readonly why: ColumnReason;
}

/** What was decided so far, by column. */
export type Roles = Map<number, Found>;

export function hasRole(roles: Roles, role: ColumnRole): boolean {
  return [...roles.values()].some((found) => found.role === role);
}

/** The role that the header's words name first, and how surely (0…1; 0: the words are unknown). */
export function topWord({ cell }: Candidate): {
  readonly role: ColumnRole | undefined;
  readonly weight: number;
} {
  const best = cell?.candidates[0];
  return { role: best?.role, weight: best?.weight ?? 0 };
}
