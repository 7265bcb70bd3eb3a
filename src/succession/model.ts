import type { CivilDate } from '../timing/model';

export const SUCCESSION_KINDS = ['leader', 'unit'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/**
 * 分工变动: who answers in place of somebody, from a day on. A leader's successor, or the unit that a unit was renamed to or
 * merged into. The table as issued stays what it is; only who is shown as responsible changes.
 */
export interface Succession {
  readonly kind: SuccessionKind;
  /** Canonical name, as the table has it. */
  readonly from: string;
  readonly to: string;
  /** The first day on which `to` answers. */
  readonly since: CivilDate;
}
