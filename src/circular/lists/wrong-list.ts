import type { CircularPlace } from '../model';

/** A list that does not name as many as the text counts. */
export interface WrongList {
  /** Where it is counted, and the list. */
  readonly count: CircularPlace;
  readonly list: CircularPlace;
  readonly counted: number;
  readonly named: number;
  readonly unit: string;
}
