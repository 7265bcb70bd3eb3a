import type { Expected } from './cases';

/** Dates, stages of one text, progress, years and targets. */
export const TIMES: Readonly<Record<string, Expected>> = {};
