import type { Settings } from '../../../../src/settings/model';
import type { Drawn } from '../../../grid/drawn';

/** A table of another office, and what a person reads in it (at 2024-07-01). */
export interface Sibling {
  /** `^` is merged with the cell above, `<` with the one on the left. */
  readonly rows: Drawn;
  /** Part of the first table as `--json` prints it; `null`: the sheet holds no breakdown. */
  readonly table: object | null;
  /** Everything that is found, `check A1` each; none where left out. */
  readonly findings?: readonly string[];
  readonly timeWords?: Settings['timeWords'];
}

/** Items that are due on these days, one day each. */
export const dueOn = (...days: readonly string[]): object[] =>
  days.map((day) => ({ timing: { due: [day] } }));
