/** How sure the reading of a column is, in steps that have words: a number alone tells nobody anything. */
export type Sureness = 'certain' | 'likely' | 'unsure';

/** `confidence`: 0…1 */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.9) return 'certain';
  return confidence >= 0.7 ? 'likely' : 'unsure';
}
