import { appendFileSync } from 'node:fs';

/** What became of the faults that an action met in a world. */
export interface Outcomes {
  /** So many there are: each of them, or a sample, failed. */
  readonly requests: number;
  faults: number;
  /** Done all the same. */
  survived: number;
  /** Failed, and the workbook is as before. */
  before: number;
  /** Failed, though all is there: only the answer was lost. */
  done: number;
  /** Failed, and whole sheets of ours stand. */
  sheets: number;
  /** Taken back at the next start of the pane. */
  next: number;
}

/**
 * Tells `test/fault-table.cjs` of an action that stood all of its faults in a world; `null`: it is refused there, in a clear
 * sentence, before anything is written.
 */
export function tellOutcomes(matrix: string, world: string, action: string, outcomes: Outcomes | null): void {
  const file = process.env['FAULT_OUTCOMES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ matrix, world, action, outcomes })}\n`);
}
