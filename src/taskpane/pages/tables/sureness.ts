import type { ColumnRole } from '../../../breakdown/roles';

/** How sure the reading of a column is, in steps that have words: a number alone tells nobody anything. */
export type Sureness = 'chosen' | 'certain' | 'likely' | 'unsure' | 'unused';

export function surenessOf({
  role,
  confidence,
  chosen,
}: {
  readonly role: ColumnRole | null;
  /** 0…1 */
  readonly confidence: number;
  readonly chosen: boolean;
}): Sureness {
  if (chosen) return 'chosen';
  if (role === null) return 'unused';
  if (confidence >= 0.9) return 'certain';
  return confidence >= 0.7 ? 'likely' : 'unsure';
}
