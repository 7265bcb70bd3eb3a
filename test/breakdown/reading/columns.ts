import type { Expected } from './cases';

/** Which column holds what, and the numbers and characters of the cells. */
export const COLUMNS: Readonly<Record<string, Expected>> = {};
