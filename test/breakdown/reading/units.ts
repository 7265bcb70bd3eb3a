import type { Expected } from './cases';

/** Who answers, as unit cells write it. */
export const UNITS: Readonly<Record<string, Expected>> = {};
