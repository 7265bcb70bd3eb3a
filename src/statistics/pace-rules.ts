/** How far behind 序时 an item may be: places differ (`docs/ledger.md`). Shares are 0 to 1. */
export interface PaceRule {
  /** `null` where it is not behind. */
  readonly lightOf: (share: number, expected: number) => 'yellow' | 'red' | null;
}

export const PACES = ['any', 'points', 'ratio'] as const;
export type PaceName = (typeof PACES)[number];

const TINY = 1e-9;

/** `any`: any shortfall (宣城); `points`: more than 10, 30 points below (银川); `ratio`: below 80 %, 60 % of what was expected (武汉). */
export const PACE_RULES: Readonly<Record<PaceName, PaceRule>> = {
  any: { lightOf: (share, expected) => (share < expected - TINY ? 'yellow' : null) },
  points: {
    lightOf: (share, expected) =>
      share < expected - 0.3 - TINY ? 'red' : share < expected - 0.1 - TINY ? 'yellow' : null,
  },
  ratio: {
    lightOf: (share, expected) =>
      share < 0.6 * expected - TINY ? 'red' : share < 0.8 * expected - TINY ? 'yellow' : null,
  },
};
